import AmbitionModel
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `The deck` {
  private static let rubric = "rubrics/digital-information-product.json"

  private func assessment(_ name: String) throws -> Assessment {
    let program = try #require(
      RubricReader.read(file(Self.rubric)).value.flatMap { RubricCompiler.compile($0).value })
    let study = try #require(CaseReader.read(file("cases/\(name).json")).value)
    return try #require(Scorer(program).assess(study).value)
  }

  private func file(_ path: String) throws -> SourceFile {
    SourceFile(path: path, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: Tool.path(path)))))
  }

  private func page(_ arguments: [String]) throws -> String {
    let outcome = Tool.run(["deck", "--rubric", Tool.path(Self.rubric)] + arguments)
    expectEqual(outcome.status, .fine, "\(outcome.standardError)")
    return outcome.standardOutput
  }

  @Test func `shows answers in one's own words, and titles that say what was found`() throws {
    let text = try page([Tool.path("cases/aerius.json"), "--language", "nl", "-o", "-"])
    // As the case file has it.
    #expect(text.contains("<dd>Vergunning voor een project dat stikstof uitstoot</dd>"))
    #expect(!text.contains("<dd>…</dd>"))
    #expect(text.contains("Waar komt dat vandaan?</span> Data ligt lager dan past</h2>"))
  }

  private func kaders() -> [String] {
    ["regie-waar-het-ertoe-doet", "samen-tenzij"].flatMap {
      ["--kader", Tool.path("rubrics/kaders/\($0).json")]
    }
  }

  /// The data block as the page's script reads it.
  private struct PageData: Decodable {
    var cases: [Case]

    struct Case: Decodable {
      var id: String
      var table: Table
    }
  }

  /// A table of what if.
  private struct Table: Decodable {
    var moves: Int
    var layers: [Layer]
    var columns: [Column]

    struct Layer: Decodable {
      var layer: Int
      var positions: [Position]
    }

    struct Position: Decodable {
      var option: Int
    }

    /// In the file a list.
    struct Column: Decodable {
      enum Subject: String, Decodable {
        case level = "L"
        case flag = "F"
        case effort = "E"
      }

      var of: Subject
      var index: Int
      var title: String
      var on: [Int]
      var outcomes: [String]
      var width: Int
      var cells: String

      init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        of = try list.decode(Subject.self)
        index = try list.decode(Int.self)
        on = try list.decode([Int].self)
        outcomes = try list.decode([String].self)
        width = try list.decode(Int.self)
        cells = try list.decode(String.self)
        title = list.isAtEnd ? "" : try list.decode(String.self)
      }
    }
  }

  private func data(in page: String) throws -> PageData {
    let start = try #require(page.range(of: "id=\"deck-data\">"))
    let end = try #require(page.range(of: "</script>", range: start.upperBound..<page.endIndex))
    return try JSONDecoder().decode(PageData.self, from: Data(page[start.upperBound..<end.lowerBound].utf8))
  }

  @Test(arguments: Breadth.trials(["aerius", "ivri"], oneIn: 2))
  func `looks up in open cases what the engine says`(_ name: String) throws {
    let page = try page([Tool.path("cases/\(name).json"), "--language", "nl"] + kaders())
    let table = try #require(try data(in: page).cases.first?.table)
    // Open answers make the engine slow: every position of each layer, and some combinations.
    try compare(table, DeckCase(try assessment(name), .dutch)) { index, combination in
      index.isMultiple(of: 256) || combination.count { $0 > 0 } <= 1
    }
  }

  /// Against every pair in every layer, by the levels that `score` gives.
  @Test func `asks why two cases differ where none contradict each other`() throws {
    let names = ["buurtmeetnet", "fietstelpalen", "natuurvergunning"]
    let cases = try names.map { try assessment("oefening/\($0)") }
    let session = FirstSession(cases, [], .dutch)
    #expect(session.pairs.isEmpty)
    let contrast = try #require(session.contrast)
    func level(_ index: Int, _ layer: Int) -> Int? {
      let possible = session.cases[index].possibleLevels(ofLayer: layer)
      return possible.count == 1 ? possible[0] : nil
    }
    func steps(_ layer: Int, _ first: Int, _ second: Int) -> Int? {
      level(first, layer).flatMap { low in level(second, layer).map { abs($0 - low) } }
    }
    let all = session.rubric.layers.indices.flatMap { layer in
      [(0, 1), (0, 2), (1, 2)].compactMap { steps(layer, $0.0, $0.1) }
    }
    expectEqual(steps(contrast.layer, contrast.first, contrast.second), all.max())
    #expect(try #require(all.max()) > 0)
    expectEqual(session.slides.count { $0.name == "consistent" }, 1)
    // One case differs from none, and nothing is asked.
    let alone = FirstSession([cases[0]], [], .dutch)
    #expect(alone.contrast == nil && !alone.slides.contains { $0.name == "consistent" })
  }

  @Test func `looks up for every combination what the engine says`() throws {
    let open = try assessment("aerius")
    let changes = open.openSlots.compactMap { slot -> Change? in
      switch open.program.inputs[slot].domain {
      case .options: Change(slot: slot, from: .unknown, to: .option(slot % 2))
      case .boolean: Change(slot: slot, from: .unknown, to: .boolean(slot.isMultiple(of: 2)))
      case .number, .text: nil
      }
    }
    let known = Scorer(open.program).assess(open.caseStudy, open.sheet.changed(by: changes))
    #expect(known.openSlots.isEmpty)
    let item = DeckCase(known, .dutch)
    let written = Data(WhatIfData.json(item).line.utf8)
    try compare(try JSONDecoder().decode(Table.self, from: written), item) { _, _ in true }
  }

  /// Holds every column of the table against the engine, for the combinations that are `asked`.
  private func compare(
    _ table: Table, _ item: DeckCase, asked: (Int, [Int]) -> Bool
  ) throws {
    let before = item.assessment
    let positions = item.table.layers
    expectEqual(table.layers.map(\.layer), positions.map(\.layer))
    expectEqual(
      table.layers.map { $0.positions.map(\.option) }, positions.map { $0.positions.map { $0.option ?? -1 } })
    let combinations = Combinations(sizes: positions.map(\.positions.count), moves: table.moves).all
    #expect(combinations.count >= 200)
    let places = Set(table.columns.map(\.on)).reduce(into: [[Int]: [[Int]: Int]]()) { found, on in
      let all = Combinations(sizes: on.map { table.layers[$0].positions.count }, moves: table.moves).all
      found[on] = Dictionary(zip(all, all.indices), uniquingKeysWith: { first, _ in first })
    }
    var met = table.columns.map { _ in Set<Int>() }
    for (number, combination) in combinations.enumerated() where asked(number, combination) {
      let chosen = zip(positions, combination).map { $0.positions[$1] }
      let after = Scorer(before.program).assess(
        before.caseStudy, before.sheet.changed(by: chosen.flatMap(\.changes)))
      for (index, column) in table.columns.enumerated() {
        let place = try #require(places[column.on]?[column.on.map { combination[$0] }])
        met[index].insert(place)
        expectEqual(lookUp(column, at: place), expected(column, after, item, chosen.map(\.cost)))
      }
    }
    for (column, met) in zip(table.columns, met) where column.on.count == 1 || asked(1, [1, 1, 1, 1]) {
      expectEqual(met.count, column.cells.count / column.width, "not every entry was met")
    }
    // A flag that the page does not know of is raised by no combination.
    let flags = table.columns.filter { $0.of == .flag }.map(\.index)
    for column in item.table.columns {
      if case .flag(let index) = column.subject, !flags.contains(index) {
        expectEqual(column.outcomes, [[.boolean(false)]])
      }
    }
  }

  /// What the script of the page finds: the same steps as `lookUp` in deck-whatif.js.
  private func lookUp(_ column: Table.Column, at place: Int) -> String? {
    let cells = Array(column.cells.utf8)
    var index = 0
    for digit in cells[place * column.width..<(place + 1) * column.width] {
      index = index * 64 + (WhatIfData.digits.firstIndex(of: Character(Unicode.Scalar(digit))) ?? 0)
    }
    return column.outcomes.indices.contains(index) ? column.outcomes[index] : nil
  }

  private func expected(
    _ column: Table.Column, _ after: Assessment, _ item: DeckCase, _ costs: [Rational]
  ) -> String {
    switch column.of {
    case .level:
      let program = after.program
      let index = program.decisions.indices.first { index in
        let decision = program.decisions[index]
        return column.index < 0
          ? decision.layer == nil && decision.decision.title[.dutch] == column.title
          : decision.layer == column.index && decision.decision.role == .shown
      }
      guard let index else { return "none" }
      return item.speaker.brief(after.decisions[index], of: program.decisions[index])
    case .flag:
      switch after.flags[column.index].state {
      case .raised: return "+"
      case .notRaised: return "-"
      case .undetermined: return "?"
      }
    case .effort:
      let total = costs.reduce(Rational.zero) { $0.adding($1) ?? $0 }
      let text = NumberStyle(language: .dutch).text(total)
      let whole = text.hasSuffix(",5") ? String(text.dropLast(2)) : text
      let steps = whole == "1" ? "1 stap" : "\(whole) stappen"
      if whole == text { return steps }
      return whole == "0" ? "een kleine stap" : "\(steps) en een kleine stap"
    }
  }

  @Test func `speaks in short sentences`() throws {
    let page = try page([Tool.path("cases/snuffelfiets.json"), "--language", "nl"] + kaders())
    let lengths = sentences(in: page)
    #expect(lengths.count > 100)
    let average = Double(lengths.reduce(0, +)) / Double(lengths.count)
    #expect(average <= 12, "\(average) words on average")
  }

  /// The number of words of each sentence on the slides.
  private func sentences(in page: String) -> [Int] {
    let main = page.components(separatedBy: "<main").dropFirst().joined().components(separatedBy: "</main>")[
      0]
    var lengths: [Int] = []
    for block in main.components(separatedBy: "<p").dropFirst() {
      let inner = block.components(separatedBy: "</p>")[0].drop { $0 != ">" }.dropFirst()
      let text = inner.replacing(/<[^>]*>/, with: "")
      for sentence in text.split(whereSeparator: { ".!?:;".contains($0) }) {
        let words = sentence.split(separator: " ").count { $0.contains(where: \.isLetter) }
        if words > 0 { lengths.append(words) }
      }
    }
    return lengths
  }

  @Test(arguments: Language.allCases)
  func `has about 30 slides, each with a heading and its own name`(_ language: Language) throws {
    let page = try page(
      [Tool.path("cases/ivri.json"), Tool.path("cases/dso.json"), "--language", language.rawValue] + kaders())
    let slides = page.components(separatedBy: "<section class=\"slide\"").count - 1
    let perCase = page.components(separatedBy: "data-case=\"ivri\" ").count
    expectEqual(slides, 30 + 15, "a second case adds its own slides; \(perCase)")
    let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
    expectEqual(Set(ids).count, ids.count, "an id is used twice")
    expectEqual(page.components(separatedBy: "<h1").count, 2)
    #expect(page.contains(language == .dutch ? "De vragen van vanavond" : "Tonight's questions"))
  }

  @Test func `shows no level before the room has spoken`() throws {
    let page = try page([Tool.path("cases/aerius.json"), "--language", "nl"] + kaders())
    let slides = page.components(separatedBy: "<section class=\"slide\"").dropFirst()
    let early = slides.filter { slide in
      ["product", "layer_1", "layer_2", "layer_3", "layer_4", "tally"].contains {
        slide.contains("data-slide=\"\($0)\"")
      }
    }
    expectEqual(early.count, 6)
    for slide in early {
      for level in ["1 Volgen", "2 Meesturen", "3 Regisseren", "4 Vooroplopen"] {
        #expect(!slide.contains(level))
      }
    }
  }

  @Test func `holds the same cases against kaders in a second session`() throws {
    try Tool.withFolder { folder in
      let harvest = try folder.adding(
        "werksessie.json",
        """
        {"format": "ambitie-session/1", "rubric": {"id": "digital_information_product"},
        "preferences": [{"layer": "data", "levels": [0, 2, 6, 1]}, {"layer": "decision", "levels": [1, 1, 1, 0]}],
        "kaders": [{"kader": "samen_tenzij", "rule": "buy_together", "agree": 4, "adjust": 1, "reject": 0}],
        "notes": [{"slide": "differ.higher", "text": "<script>alert(1)</script>"}]}
        """)
      let page = try page(
        ["--session", "2", "--harvest", harvest, Tool.path("cases/aerius.json"), "--language", "nl"]
          + kaders())
      #expect(page.contains("te weinig stemmen"))
      #expect(page.contains("Waarom meer sturen?"), "a quote stands under its question")
      #expect(page.contains("eens 4, anders 1, niet 0"))
      #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
      expectEqual(page.components(separatedBy: "<script").count, 3, "the data and the script, and no more")
      #expect(page.contains("Wensen: Andere overheid beslist → Samen, en vastgelegd (1 stap)"))
    }
  }

  @Test func `shows a case at its latest date, and never beside itself`() throws {
    try Tool.withFolder { folder in
      let text = try String(contentsOfFile: Tool.path("cases/aerius.json"), encoding: .utf8)
      let dates = text.matches(of: /"reference_date": "([^"]*)"/)
      expectEqual(dates.count, 1)
      let paths = try ["2021-05-18", "2023-05-18"].map { day in
        try folder.adding(
          "aerius-\(day).json",
          text.replacing(/"reference_date": "[^"]*"/, with: "\"reference_date\": \"\(day)\""))
      }
      let outcome = Tool.run(
        ["deck", "--rubric", Tool.path(Self.rubric), "--language", "nl"] + paths + [
          Tool.path("cases/ivri.json")
        ] + kaders())
      expectEqual(outcome.status, .fine)
      let page = outcome.standardOutput
      #expect(outcome.standardError.contains("eerdere die niet meedoen: 1"))
      #expect(page.contains("18 mei 2023") && !page.contains("18 mei 2021"))
      let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
      expectEqual(Set(ids).count, ids.count, "an id is used twice")
      for pair in page.matches(of: /data-pair="([^ "]*) ([^"]*)"/) {
        #expect(pair.output.1 != pair.output.2)
      }
    }
  }

  @Test func `carries the name, day, colour and logo of an organisation`() throws {
    try Tool.withFolder { folder in
      _ = try folder.adding("logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>")
      let theme = try folder.adding(
        "huisstijl.json",
        """
        {"format": "ambitie-theme/1", "organisation": "Provincie X", "brand": "#FFD54d", "logo": "logo.svg"}
        """)
      let page = try page(
        [Tool.path("cases/ivri.json"), "--theme", theme, "--date", "2022-05-18", "--language", "nl"]
          + kaders())
      #expect(page.contains("Provincie X · 18 mei 2022"))
      #expect(page.contains("--brand: #ffd54d; --on-brand: #000000;"), "black letters on a light colour")
      #expect(page.contains("src=\"data:image/svg+xml;base64,"))
    }
  }

  @Test(arguments: [
    (#"{"format": "ambitie-theme/1", "brand": "red; } body { display: none"}"#, "#0b3560"),
    (#"{"format": "ambitie-theme/1", "logo": "weg.png"}"#, "does not exist"),
    (#"{"format": "ambitie-theme/1", "logo": "theme.json"}"#, "PNG, JPEG"),
    (##"{"format": "ambitie-theme/1", "colour": "#000000"}"##, "colour"),
  ])
  func `refuses a theme that is none`(theme: String, message: String) throws {
    try Tool.withFolder { folder in
      let path = try folder.adding("theme.json", theme)
      let outcome = Tool.run(
        ["deck", Tool.path("cases/ivri.json"), "--rubric", Tool.path(Self.rubric), "--theme", path])
      expectEqual(outcome.status, .wrongUse)
      #expect(outcome.standardError.contains(message), "\(outcome.standardError)")
    }
  }

  @Test func `tells letters that stand out on any colour`() throws {
    for step in 0..<512 {
      let value = { (shift: Int) in min(255, ((step >> shift) & 7) * 37) }
      let hex = [0, 3, 6].map { String(value($0) + 256, radix: 16).dropFirst() }.joined()
      let colour = try #require(Theme.Colour("#\(hex)"))
      let contrast = colour.isDark ? 1.05 / (colour.luminance + 0.05) : (colour.luminance + 0.05) / 0.05
      #expect(contrast >= 4.5, "\(hex)")
    }
    expectEqual(Theme.Colour("#0b3560")?.isDark, true)
    #expect(Theme.Colour("#0b356") == nil && Theme.Colour("0b3560f") == nil)
  }

  @Test(arguments: [
    (["--harvest", "x.json"], "--harvest goes with --session 2"),
    (["--session", "3"], "--session cannot be '3'"), (["--kader", "samen"], "there is no kader 'samen'"),
  ])
  func `says what it cannot do`(arguments: [String], message: String) {
    let outcome = Tool.run(
      ["deck", Tool.path("cases/ivri.json"), "--rubric", Tool.path(Self.rubric)] + arguments)
    expectEqual(outcome.status, .wrongUse)
    #expect(outcome.standardError.contains(message), "\(outcome.standardError)")
  }
}

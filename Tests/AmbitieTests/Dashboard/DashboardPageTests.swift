import AmbitionModel
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

/// The cases of `compare`, on a page.
private enum Shown {
  static let folder = "Tests/AmbitieTests/Fixtures/compare"
  static let cases = "\(folder)/cases"
  static let practice = "\(folder)/practice"

  static func run(
    _ arguments: [String], _ language: Language = .dutch, rubric: String = "\(folder)/rubrics",
    command: String = "dashboard"
  ) -> CommandResult {
    Ambitie.run([command] + arguments + ["--rubric", rubric], in: .test(80, language))
  }

  /// What the page holds for its downloads.
  private struct Held: Decodable {
    var pieces: [String]
    var sections: [Section]

    struct Section: Decodable {
      var tables: [String: [[Int]]]
      var rows: [String: [[Int]]]
      var cases: [Case]
    }

    struct Case: Decodable {
      var identity: Int
    }
  }

  /// The files that the script puts together, of the first section, by name.
  static func tables(_ page: String) throws -> [String: String] {
    let start = try #require(page.range(of: "id=\"dashboard-data\">"))
    let data = page[start.upperBound...].components(separatedBy: "</script>")[0]
    let held = try JSONDecoder().decode(Held.self, from: Data(data.utf8))
    var section = try #require(held.sections.first)
    // Of what can be learned the page holds every date, and the script takes the latest ones without a filter.
    let identities = section.cases.map(\.identity)
    let lines = try #require(section.tables["learning"])
    section.tables["learning"] =
      lines.prefix(1)
      + zip(lines.dropFirst(), section.rows["learning"] ?? []).filter { line, cases in
        cases.allSatisfy { identities.lastIndex(of: identities[$0]) == $0 }
      }.map(\.0) + lines.suffix(1)
    return section.tables.mapValues { lines in
      lines.map { line in line.map { held.pieces[$0] }.joined(separator: ";") }.joined(separator: "\r\n")
    }
  }

  /// The page with everything that its downloads hold, as anyone could read it.
  static func everything(_ page: String) throws -> String {
    page + (try tables(page).values.joined())
  }
}

@Suite struct `the dashboard` {
  @Test(arguments: Language.allCases)
  func `has every view, and offers the tables of compare`(_ language: Language) throws {
    let page = Shown.run([Shown.cases], language)
    expectEqual(page.status, .fine, "\(page.standardError)")
    for view in ["matrix", "layers", "consistency", "learning", "flags", "trend"] {
      #expect(page.standardOutput.contains("data-view=\"\(view)\""), "\(view)")
    }
    // One in each part, for the script to show.
    let offers = page.standardOutput.matches(
      of: /<p class="download" hidden><a href="#" download="(\w+)\.csv" data-table="(\w+)">/)
    expectEqual(offers.map(\.1), ["matrix", "cases", "consistency", "learning", "flags", "trend"])
    #expect(offers.allSatisfy { $0.1 == $0.2 })
    let tables = try Shown.tables(page.standardOutput)
    expectEqual(tables.count, offers.count)
    for view in ComparisonView.allCases {
      let table = Shown.run(
        [Shown.cases, "--format", "csv", "--view", view.rawValue], language, command: "compare")
      #expect(table.standardOutput.count > 200)
      // Byte by byte, since Swift takes texts for the same that a file does not.
      let bytes = try #require(tables[view.rawValue]).utf8
      let isSame = Array(bytes) == Array(table.standardOutput.utf8)
      #expect(isSame, "\(view)")
    }
  }

  /// By hand, from the answers in the cases.
  @Test func `offers a row for each case, reference date and layer`() throws {
    let table = try #require(try Shown.tables(Shown.run([Shown.cases]).standardOutput)["cases"])
    let lines = table.components(separatedBy: "\r\n")
    #expect(lines.count == 1 + 8 * 4 + 1 && lines.last == "")
    let titles =
      "\u{FEFF}rubric;beantwoord met;soort;organisatie;casus;titel;thema;peildatum;laatste peildatum;laag;"
      + "vast of open;laagste niveau;naam van laagste;hoogste niveau;naam van hoogste;"
      + "\"laagste niveau, vast\";\"hoogste niveau, vast\";voorbehoud"
    expectEqual(lines[0], titles)
    let start = "bridge v1.0.0;v1.0.0;echt;Provincie Noord"
    for line in [
      "bridges;Bruggenkaart;Wegen;2022-05-18;nee;Data;vast;1;Volgen;1;Volgen;1;1;",
      "bridges;Bruggenkaart;Wegen;2024-05-18;nee;Besluit;onbekend;1;Volgen;3;Regisseren;1;3;",
      "bridges;Bruggenkaart;Wegen;2026-05-18;ja;Data;vast;3;Regisseren;3;Regisseren;3;3;ligt precies op de grens (2)",
      "counter;Fietsteller;Wegen;2023-01-01;ja;Besluit;n.v.t.;;;;;;;",
    ] {
      expectEqual(lines.count { $0 == "\(start);\(line)" }, 1, "\(line)")
    }
  }

  @Test func `offers no cell that a spreadsheet would obey`() throws {
    let comparison = Comparison([Comparison.Member(try SampleCase.hostile.assessment())]) { _ in .dutch }
    let table = try #require(try Shown.tables(DashboardPage(comparison).text)["cases"])
    #expect(table.contains(";\"'=cmd|"))
    #expect(!table.contains(";=cmd") && !table.contains(";\"=cmd"))
  }

  /// Twelve organisations with sixty cases; of the first five seeds 3 gives the heaviest page.
  @Test(arguments: Breadth.trials([3, 1] as [UInt64], oneIn: 2))
  func `weighs little`(_ seed: UInt64) throws {
    let path = "rubrics/digital-information-product.json"
    let rubric = LoadedRubric(SourceFile(path: path, text: try contents(Tool.path(path))))
    let program = try #require(rubric.program)
    var practice = PracticeCases(program, .init(seed: seed, organisations: 12, cases: 60))
    let members = try practice.cases().map { study in
      let sheet = try #require(AnswerSheet.read(study, for: program).value)
      return Comparison.Member(Scorer(program).assess(study, sheet))
    }
    expectEqual(members.count, 60)
    for language in Language.allCases {
      let size = DashboardPage(Comparison(members) { _ in language }).text.utf8.count
      #expect(size > 300 * 1024 && size < 512 * 1024, "\(language): \(size / 1024) KiB")
    }
  }

  @Test func `says the middle in number and word, never in decimals, and what is missing`() {
    let page = Shown.run([Shown.cases], .english).standardOutput
    let cells = page.matches(of: /<span class="steps">(.*?)<\/span><span class="more">/).map { String($0.1) }
    #expect(cells.count >= 8)
    for cell in cells {
      #expect(
        cell.contains(/^(<span data-shade="[1-5]">\d+( [^<]+)?<\/span>){1,2}$/)
          || cell == "<span class=\"none\">no data</span>" || cell == "<span class=\"none\">n/a</span>",
        "\(cell)")
    }
    #expect(cells.contains("<span class=\"none\">no data</span>"))
  }

  @Test func `holds no element that came out of a text`() throws {
    let members = try SampleCase.allCases.map { Comparison.Member(try $0.assessment()) }
    let page = DashboardPage(Comparison(members) { _ in .dutch }).text
    #expect(!page.contains("<img"))
    // The data, and our one script.
    expectEqual(page.components(separatedBy: "<script").count, 3)
    #expect(!page.contains("href=\"javascript"))
    #expect(page.contains("&lt;/script&gt;&lt;img"))
    let start = try #require(page.range(of: "id=\"dashboard-data\">"))
    let data = page[start.upperBound...].components(separatedBy: "</script>")[0]
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(data.utf8)) }
  }

  @Test func `gives the same bytes in whatever order files are named`() throws {
    let files = try Loader.jsonFiles(in: Shown.cases)
    #expect(files.count >= 8)
    let page = Shown.run(files).standardOutput
    expectEqual(Shown.run(files.reversed()).standardOutput, page)
    expectEqual(Shown.run([Shown.cases]).standardOutput, page)
  }

  @Test func `marks practice data on the page, in print and in names of files`() {
    for (language, mark, file) in [
      (Language.dutch, "OEFENDATA", "oefendata-matrix.csv"),
      (.english, "PRACTICE DATA", "practice-data-matrix.csv"),
    ] {
      let page = Shown.run([Shown.practice], language).standardOutput
      #expect(page.contains("<body class=\"dashboard-page practice\">"))
      #expect(page.contains("<title>\(mark) · "))
      #expect(page.contains("<p class=\"practice-mark\"><b>\(mark)</b>"))
      #expect(page.contains("download=\"\(file)\""))
      let real = Shown.run([Shown.cases], language).standardOutput
      #expect(!real.contains("<p class=\"practice-mark\">") && !real.contains("dashboard-page practice\""))
    }
    let both = Shown.run([Shown.cases, Shown.practice]).standardOutput
    #expect(both.contains("Een deel is verzonnen"))
    expectEqual(both.components(separatedBy: "data-section=").count, 3)
  }

  @Test func `stands without levels`() {
    let flat = "\(Shown.folder)/flat"
    let page = Shown.run(["\(flat)/cases"], .english, rubric: "\(flat)/rubrics")
    expectEqual(page.status, .fine, "\(page.standardError)")
    #expect(page.standardOutput.contains("This rubric has no levels"))
  }

  @Test func `holds no name when it is anonymous`() throws {
    let studies = try Loader.jsonFiles(in: Shown.cases).compactMap {
      CaseReader.read(try Loader.file(at: $0)).value
    }
    let secrets = studies.flatMap { study in
      [study.organisation, study.title].flatMap { [$0.dutch, $0.english].compactMap { $0 } }
    }
    #expect(Set(secrets).count >= 8)
    let open = SearchedText(try Shown.everything(Shown.run([Shown.cases]).standardOutput))
    #expect(secrets.contains { open.contains($0) })
    for arguments in [["--min-group", "1"], []] {
      let page = Shown.run([Shown.cases, "--anonymise", "--seed", "7"] + arguments)
      expectEqual(page.status, .fine, "\(page.standardError)")
      let all = SearchedText(try Shown.everything(page.standardOutput))
      for secret in secrets { #expect(!all.contains(secret), "\(secret)") }
      #expect(all.contains("Namen van organisaties, casussen en mensen zijn weggelaten."))
      expectEqual(Shown.run([Shown.cases, "--anonymise", "--seed", "7"] + arguments), page)
    }
  }

  static let wrong: [(arguments: [String], message: String)] = [
    (["--anonymise", "--rescore"], "--anonymise and --rescore exclude each other"),
    (["--min-group", "3"], "--min-group goes only with --anonymise"),
    (["--seed", "3"], "--seed goes only with --anonymise"),
  ]

  @Test(arguments: wrong.indices)
  func `explains what cannot be asked`(_ index: Int) {
    let outcome = Shown.run([Shown.cases] + Self.wrong[index].arguments, .english)
    expectEqual(outcome.status, .wrongUse)
    expectEqual(outcome.standardOutput, "")
    #expect(outcome.standardError.contains(Self.wrong[index].message), "\(outcome.standardError)")
  }

  /// By hand: the lowest level has the lightest shade, the highest the darkest, in even steps.
  @Test(arguments: [
    (1, [3]), (2, [1, 5]), (3, [1, 3, 5]), (4, [1, 2, 4, 5]), (5, [1, 2, 3, 4, 5]), (6, [1, 2, 3, 3, 4, 5]),
  ])
  func `shades levels in order`(_ count: Int, _ shades: [Int]) {
    expectEqual((0..<count).map { LevelShade.step($0, of: count) }, shades)
  }
}

@Suite struct `pieces of tables` {
  @Test(arguments: [
    "", ";", "\u{FEFF}a;b\r\n", "\"b;c\";\"say \"\"x\"\"\"\r\n;;\r\n", "\u{E9};e\u{301};;\u{301}\r\n\"x\ny\"",
  ])
  func `join to the same bytes`(_ table: String) {
    var pieces = TablePieces()
    _ = pieces.lines(of: "b;other;")
    let lines = pieces.lines(of: table)
    let joined = lines.map { $0.map { pieces.texts[$0] }.joined(separator: ";") }.joined(separator: "\r\n")
    expectEqual(Array(joined.utf8), Array(table.utf8))
  }

  @Test func `stand once, and apart where only their bytes differ`() {
    var pieces = TablePieces()
    expectEqual(pieces.lines(of: "a;b;a\r\n\u{E9};e\u{301}"), [[0, 1, 0], [2, 3]])
    expectEqual(pieces.lines(of: "b;c"), [[1, 4]])
    expectEqual(pieces.texts.count, 5)
  }
}

import AmbitionModel
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `agree` {
  /// The case of a bike counter with the answers of two more assessors, each in a file.
  private func folder() async throws -> TemporaryFolder {
    let folder = try TemporaryFolder.small()
    let tool = AmbitieProcess(folder: folder.url)
    for (name, lines) in [("ann", "1\nwant Zo staat het er.\n3\n2\n"), ("bob", "3\n3\nnvt te klein\n")] {
      let made = try await tool.run(
        [
          "record", "\(name).json", "--id", "bike2", "--title", "Bike", "--summary", "S", "--organisation",
          "O", "--theme",
          "T", "--assessor", name.capitalized, "--date", "2026-03-02", "--reference-date", "2026-01-01",
        ], input: Data(lines.utf8))
      expectEqual(made.status, 0, "\(made.errors)")
    }
    return folder
  }

  @Test func `compares files of one case, one for each assessor`() async throws {
    let folder = try await folder()
    let tool = AmbitieProcess(folder: folder.url)
    let text = try await tool.run(["agree", "ann.json", "bob.json", "--language", "nl"])
    #expect(text.status == 0 && text.errors.isEmpty)
    try expectGolden(text.output, "agree.txt")
    let markdown = try await tool.run(["agree", "ann.json", "bob.json", "--format", "markdown"])
    try expectGolden(markdown.output, "agree.md")
    let csv = try await tool.run(["agree", "ann.json", "bob.json", "--format", "csv", "--language", "nl"])
    try expectGolden(csv.output, "agree.csv")
    let json = try await tool.run(["agree", "ann.json", "bob.json", "--json"])
    try expectGolden(json.output, "agree.json")
    let again = try await tool.run(["agree", "ann.json", "bob.json", "--json"])
    expectEqual(again, json)
  }

  @Test func `leaves the answer open in a score until it is agreed on`() async throws {
    let folder = try TemporaryFolder.small()
    let tool = AmbitieProcess(folder: folder.url)
    for (name, line) in [("Ann", "data.rights = 1\n"), ("Bob", "data.rights = 3\n")] {
      let done = try await tool.run(["record", "tram", "--assessor", name], input: Data(line.utf8))
      expectEqual(done.status, 0, "\(done.errors)")
    }
    let disputed = try await tool.run(["score", "tram", "--json"])
    expectEqual(disputed.status, 0)
    expectEqual(
      disputed.errors,
      """
      note: the assessors differ on 1 answer in 1 case; what they do not agree on counts as unknown. \
      Who says what: ambitie agree tram

      """)
    let agreed = try await tool.run(
      ["record", "tram", "--consensus", "Ann en Bob"], input: Data("2 want het contract\n".utf8))
    expectEqual(agreed.status, 0, "\(agreed.errors)")
    let score = try await tool.run(["score", "tram", "--json"])
    #expect(score.status == 0 && score.errors.isEmpty)
    #expect(score.output != disputed.output)
    let none = try await tool.run(["record", "tram", "--consensus", "Ann en Bob"])
    #expect(none.status == 2 && none.errors.contains("the assessors differ on no question"))
  }

  @Test func `says what one assessor lacks`() async throws {
    let folder = try await folder()
    let result = try await AmbitieProcess(folder: folder.url).run(["agree", "ann.json"])
    expectEqual(result.status, 0)
    #expect(result.output.contains("there is only one assessor"))
    #expect(!result.output.contains("nan"))
  }

  /// Tables in other dialects that say the same.
  static let tables = [
    "unit;a;b\nu1;1;1\nu2;2;3\nu3;3;3\nu4;;1\n",
    "\u{FEFF}unit,a,b\r\nu1,1,1\r\nu2,2,3\r\nu3,3,3\r\nu4,NA,1\r\n",
    "unit\ta\tb\nu1\t1.0\t1\nu2\t2\t3,0\nu3\t\"3\"\t3\nu4\t.\t1\n\n",
  ]

  @Test(arguments: tables.indices)
  func `reads a plain table`(_ index: Int) throws {
    let file = SourceFile(path: "t.csv", text: Self.tables[index])
    let table = try RatingsTable.read(file, order: nil)
    #expect(table.raters == ["a", "b"] && table.units == ["u1", "u2", "u3", "u4"])
    expectEqual(table.matrix.units, [[0, 0], [1, 2], [2, 2], [nil, 0]])
    expectEqual(table.matrix.scores, [1, 2, 3])
  }

  @Test(arguments: UInt64(0)..<100)
  func `reads any bytes or refuses them`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let signs = Array("u;a,b\t1.2\n\r\"x-é\u{FEFF}".utf8) + [0, 0xFF]
    let bytes = (0..<Int.random(in: 0...200, using: &generator)).map { _ in
      signs[Int.random(in: 0..<signs.count, using: &generator)]
    }
    guard let table = try? RatingsTable.read(SourceFile(path: "t.csv", bytes: bytes), order: nil) else {
      return
    }
    let measures = AgreementMeasures(table.matrix, scale: table.scale, plan: .init(draws: 20))
    #expect(measures.alphas.allSatisfy { ((try? $0.value.get()) ?? 0).isFinite })
    expectEqual(table.matrix.units.count, table.units.count)
  }

  @Test func `takes words in the order that is given`() throws {
    let file = SourceFile(path: "t.csv", text: "u;a;b\nx;laag;hoog\ny;middel;?\n")
    let table = try RatingsTable.read(file, order: ["laag", "middel", "hoog"])
    expectEqual(table.matrix.units, [[0, 2], [1, nil]])
    #expect(throws: UsageError.self) { try RatingsTable.read(file, order: ["laag", "hoog"]) }
    let plain = try RatingsTable.read(file, order: nil)
    if case .nominal = plain.scale {} else { Issue.record("\(plain.scale)") }
  }

  @Test(arguments: ["", "a", "a;b", "\n\n", "u;a\nx;1;2\n"])
  func `refuses what is no table`(_ text: String) {
    #expect(throws: UsageError.self) {
      try RatingsTable.read(SourceFile(path: "t.csv", text: text), order: nil)
    }
  }

  private func table(_ text: String, order: [String]? = nil) throws -> RatingsTable {
    try RatingsTable.read(SourceFile(path: "t.csv", text: text), order: order)
  }

  /// What the tool itself calls unknown and not applicable, in both languages, and what people write for it.
  @Test(arguments: [
    "onbekend", "Onbekend", "unknown", "weet ik niet", "I do not know", "I don’t know", "nvt", "n.v.t.",
    "not_applicable", "not applicable", "niet van toepassing", "N/A", "?", "-", " ", "\u{A0}",
  ])
  func `takes words for unknown and not applicable as no rating`(_ word: String) throws {
    let table = try table("vraag;ann;bob\nq1;\(word);\(word)\nq2;1;3\nq3;2;1\n")
    expectEqual(table.matrix.units, [[nil, nil], [0, 2], [1, 0]])
    if case .interval = table.scale {} else { Issue.record("\(table.scale)") }
  }

  static let columns: [(text: String, raters: [String], labels: String?)] = [
    ("ann;bob;cor\n1;1;3\n2;2;1\n3;3;1\n1;1;2\n2;2;3\n", ["ann", "bob", "cor"], nil),
    ("u;ann;bob;cor\na;1;1;3\nb;2;2;1\nc;3;3;1\n", ["ann", "bob", "cor"], "u"),
    (";ann;bob\na;1;1\nb;2;2\n", ["ann", "bob"], ""),
    ("Vraag;ann;bob\n1;1;1\n2;2;2\n", ["ann", "bob"], "Vraag"),
    ("stelling;ann;bob\nhuis;ja;ja\nboom;nee;ja\n", ["ann", "bob"], "stelling"),
    ("ann;bob\nja;nee\nnee;ja\nja;ja\n", ["ann", "bob"], nil),
    ("ann;bob\n36,6;36,7\n37,1;37,0\n36,9;36,8\n", ["ann", "bob"], nil),
    ("code;ann;bob\n101;1;2\n102;2;2\n103;3;3\n", ["ann", "bob"], "code"),
    ("code;ann;bob\n1;1;2\n2;2;2\n3;1;1\n", ["ann", "bob"], "code"),
    ("ann;bob;cor\n4;3;3\n2;2;2\n4;3;3\n", ["ann", "bob", "cor"], nil),
  ]

  @Test(arguments: columns.indices)
  func `tells a column of labels from one of a rater`(_ index: Int) throws {
    let (text, raters, labels) = Self.columns[index]
    let table = try table(text)
    expectEqual(table.raters, raters)
    expectEqual(table.labels, labels)
    #expect(table.about.dutch.contains(labels == nil ? "Alle kolommen" : "De eerste kolom"))
  }

  /// Findings with their places, in a line and column of the file.
  static let wrong: [(text: String, findings: [String])] = [
    ("1;2;3\n2;2;1\n3;3;1\n", ["1:1: error: the first row holds ratings"]),
    ("u;ann;bob\na;1.250;2\nb;1;1.250\n", ["2:3: error: '1.250' can mean 1.25 or 1250"]),
    ("u;ja;nee\na;ja;ja\nb;nee;ja\n", ["1:3: error: the first row holds ratings"]),
    ("u;Ann;ann \na;1;2\n", ["1:7: error: rater 'ann' has a column already"]),
    ("u;ann;;bob\na;1;2;3\n", ["1:7: error: this column has no name"]),
    ("u;ann;bob\na;1;2;3\n", ["2:7: error: this row has 4 cells; the header has 3"]),
    (
      "u;ann;ann\na;1;2;3\n",
      ["1:7: error: rater 'ann' has a column already", "2:7: error: this row has 4 cells"]
    ),
  ]

  @Test(arguments: wrong.indices)
  func `tells what is wrong at its place`(_ index: Int) throws {
    let (text, findings) = Self.wrong[index]
    let error = #expect(throws: UsageError.self) { try self.table(text) }
    let told = try #require(error).text(in: .english)
    for finding in findings { #expect(told.contains("t.csv:\(finding)"), "\(told)") }
    expectEqual(told.components(separatedBy: "t.csv:").count - 1 >= findings.count, true)
  }

  @Test func `takes capitals and blanks for no other rating, and says so`() throws {
    let table = try table("u;ann;bob\na;Ja; ja\nb;nee;Nee \nc;Ja;nee\n")
    expectEqual(table.matrix.units, [[0, 0], [1, 1], [0, 1]])
    expectEqual(
      table.findings.map { $0.wording.english.prefix(24).description },
      ["'ja' counts as 'Ja': cap", "'Nee' counts as 'nee': c"])
    let ordered = try self.table("u;ann;bob\na;Laag;hoog\n", order: ["laag", "hoog"])
    expectEqual(ordered.matrix.units, [[0, 1]])
  }

  /// The bounds by hand: 0.8 and 2/3 are Krippendorff's, ten questions and a width of 0.3 our own.
  static let verdicts:
    [(alpha: Double, low: Double, high: Double, units: Int, layer: Double, words: String)] = [
      (0.9, 0.82, 0.96, 40, 0.85, "can be built on"), (0.81, 0.52, 0.97, 56, 0.9, "too uncertain"),
      (0.9, 0.82, 0.96, 9, 0.85, "too few questions"),
      (0.81, 0.75, 0.9, 56, 0.31, "first discuss Data (0.31)"),
      (0.85, 0.66, 0.93, 56, 0.9, "only careful"), (0.7, 0.62, 0.8, 40, 0.69, "only careful"),
      (0.7, 0.62, 0.8, 40, 0.5, "first discuss Data (0.5)"), (0.4, 0.3, 0.5, 40, 0.1, "agree too little"),
      (-0.2, -0.3, -0.1, 40, 0.1, "less than by chance"), (-0.2, -0.3, -0.1, 4, 0.1, "too few questions"),
    ]

  @Test(arguments: verdicts.indices)
  func `gives no verdict that its numbers do not carry`(_ index: Int) {
    let row = Self.verdicts[index]
    let verdict = AgreementVerdict(
      row.alpha, BootstrapInterval(low: row.low, high: row.high), unitCount: row.units,
      layers: [("Data", row.layer)])
    #expect(verdict.words(.english).contains(row.words), "\(verdict.words(.english))")
    let none = AgreementVerdict(row.alpha, nil, unitCount: 40, layers: [])
    #expect(none.words(.english).contains("too uncertain"))
  }

  @Test func `takes one person for one, whatever the capitals and blanks`() async throws {
    let folder = try TemporaryFolder.small()
    let tool = AmbitieProcess(folder: folder.url)
    for (name, line) in [
      ("Ann de Vries", "data.rights = 1\n"), ("ann de vries", "data.rights = 3\n"),
      ("Ann  de\u{A0}Vries ", "data.rights = 1\n"),
    ] {
      let done = try await tool.run(
        ["record", "tram", "--assessor", name, "--date", "2026-03-02"], input: Data(line.utf8))
      expectEqual(done.status, 0, "\(done.errors)")
    }
    let file = try String(contentsOf: folder.url.appending(path: "cases/tram.json"), encoding: .utf8)
    expectEqual(file.components(separatedBy: "\"name\": \"").count, 2)
    let score = try await tool.run(["score", "tram", "--language", "en"])
    #expect(!score.errors.contains("differ on"), "\(score.errors)")
    // An old file in which one person is two is told, and counts as one.
    let old = file.replacing(
      #""name": "Ann de Vries" }"#,
      with: #""name": "Ann de Vries" }, { "id": "ann", "name": "ANN de  vries" }"#)
    #expect(old != file)
    try old.write(to: folder.url.appending(path: "cases/tram.json"), atomically: true, encoding: .utf8)
    let told = try await tool.run(["score", "tram", "--language", "en"])
    #expect(told.errors.contains("is the same person as 'Ann de Vries'"), "\(told.errors)")
  }
}

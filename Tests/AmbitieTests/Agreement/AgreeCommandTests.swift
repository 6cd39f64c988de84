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
    #expect(disputed.errors.contains("[disputed-answer]"))
    #expect(disputed.errors.contains("ann: market") && disputed.errors.contains("bob: self"))
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
}

import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `migrate` {
  /// A folder with the small rubric, a second version of it and the cases of the first.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder.small()
    let first = try folder.text(of: "rubrics/small.json")
    let second = first.replacing(#""version": "1.0.0""#, with: #""version": "1.10.0""#)
      .replacing(#""id": "rights", "axis""#, with: #""id": "ownership", "formerly": ["rights"], "axis""#)
      .replacing(#""id": "market", "label""#, with: #""id": "vendor", "formerly": ["market"], "label""#)
      .replacing(#"rights = \"market\""#, with: #"ownership = \"vendor\""#)
      .replacing(#""data.rights": "market""#, with: #""data.ownership": "vendor""#)
      .replacing(#""data.rights": "self""#, with: #""data.ownership": "self""#)
      .replacing(#""threshold": 1 }"#, with: #""threshold": 0 }"#)
    try folder.write(second.utf8, to: "rubrics/small-next.json")
    return folder
  }

  @Test func `scores a case with its own version, and with another one side by side`() async throws {
    let folder = try folder()
    let tool = AmbitieProcess(folder: folder.url)
    let own = try await tool.run(["score", "bike"])
    #expect(own.status == 0 && own.errors.isEmpty)
    let other = try await tool.run(["score", "bike", "--rubric", "rubrics/small-next.json"])
    expectEqual(other.status, 0)
    #expect(other.errors.contains("[other-version]"))
    #expect(other.output.contains("Outcome with version 1.0.0 and with version 1.10.0"))
    #expect(other.output.contains("Shown"))
    try FileManager.default.removeItem(at: folder.url.appending(path: "rubrics/small.json"))
    let alone = try await tool.run(["score", "bike", "--rubric", "rubrics/small-next.json"])
    #expect(alone.output.contains("Version 1.0.0 of the rubric is not at hand"))
  }

  @Test func `shows what would change, then changes it, then has nothing to do`() async throws {
    let folder = try folder()
    let tool = AmbitieProcess(folder: folder.url)
    let before = try folder.text(of: "cases/bike.json")
    let arguments = ["migrate", "bike", "--date", "2026-03-02"]
    let dry = try await tool.run(arguments + ["--dry-run"])
    #expect(dry.status == 0 && dry.errors.isEmpty)
    try expectEqual(folder.text(of: "cases/bike.json"), before)
    try expectGolden(dry.output, "migrate.txt")
    let json = try await tool.run(arguments + ["--dry-run", "--json"])
    #expect(json.output.contains(#""kind" : "renamed_option""#))
    let done = try await tool.run(arguments)
    #expect(done.output == dry.output && done.errors == "written: cases/bike.json\n")
    let after = try folder.text(of: "cases/bike.json")
    #expect(after.contains(#""ownership": {"#) && after.contains(#""version": "1.10.0""#))
    let again = try await tool.run(arguments)
    #expect(again.errors.isEmpty)
    try expectEqual(folder.text(of: "cases/bike.json"), after)
    let score = try await tool.run(["score", "bike"])
    #expect(score.status == 0 && score.errors.isEmpty)
  }

  @Test func `writes elsewhere when asked, and needs a case that can be read`() async throws {
    let folder = try folder()
    let tool = AmbitieProcess(folder: folder.url)
    let before = try folder.text(of: "cases/bike.json")
    let elsewhere = try await tool.run(["migrate", "bike", "-o", "nieuw.json"])
    expectEqual(elsewhere.status, 0)
    #expect(try folder.text(of: "nieuw.json").contains("1.10.0"))
    try expectEqual(folder.text(of: "cases/bike.json"), before)
    try folder.write("{}".utf8, to: "cases/kapot.json")
    let broken = try await tool.run(["migrate", "cases"])
    #expect(broken.status == 2 && broken.output.isEmpty)
    try expectEqual(folder.text(of: "cases/bike.json"), before)
  }

  @Test(arguments: [
    ("1.9", "1.10", true), ("1.10", "1.9", false), ("1.0.0", "1.0.0", false), ("1.0", "1.0.1", true),
    ("2", "10", true), ("1.0-alpha", "1.0-beta", true),
  ])
  func `tells which version comes first`(_ row: (String, String, Bool)) {
    expectEqual((RubricVersion(row.0) < RubricVersion(row.1)), row.2)
  }
}

import AmbitionModel
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `The JSON of comparisons` {
  private static func schema() throws -> JSONValue {
    try JSONValue(
      json: Data(contentsOf: Shipped.repository.appending(path: "schemas/comparison.schema.json")))
  }

  static let calls: [[String]] = [
    ["cases"], ["cases", "later"], ["cases", "later", "--rescore"], ["practice", "cases"],
    ["conflict", "cases"], ["cases", "--by", "year"], ["cases", "--by", "phase"], ["cases", "--by", "legal"],
  ]

  @Test(arguments: calls)
  func `follow the schema`(_ call: [String]) throws {
    let folder = "Tests/AmbitieTests/Fixtures/compare"
    let folders = call.filter { Loader.isFolder("\(folder)/\($0)") }
    #expect(!folders.isEmpty)
    let outcome = Ambitie.run(
      ["compare", "--json", "--rubric", "\(folder)/rubrics"] + folders.map { "\(folder)/\($0)" }
        + call.dropFirst(folders.count), in: .test())
    let value = try strictValue(outcome.standardOutput)
    #expect(try JSONSchema(Self.schema()).violations(in: value) == [])
  }

  @Test func `follow the schema for shipped and hostile cases`() throws {
    let assessments = try Shipped.assessments() + SampleCase.assessments() + [scoresAssessment()]
    let members = assessments.map { Comparison.Member($0) }
    let comparison = Comparison(members) { _ in .dutch }
    #expect(comparison.sections.count >= 5)
    let text = JSON.comparison(comparison).text
    #expect(!text.unicodeScalars.contains { $0.value == 0x202E })
    #expect(try JSONSchema(Self.schema()).violations(in: strictValue(text)) == [])
    for view in ComparisonView.allCases {
      let table = CompareTable(comparison, view).text
      #expect(!table.contains("\n=1+1") && !table.contains(";=cmd"))
    }
  }

  /// The tool's words and the schema's must not drift apart.
  @Test func `have the words that the model has`() throws {
    let schema = try Self.schema()
    func words(_ definition: String, _ property: String) -> JSONValue? {
      schema["$defs"]?[definition]?["properties"]?[property]?["enum"]
    }
    func all<Words: CaseIterable & RawRepresentable>(_: Words.Type) -> JSONValue
    where Words.RawValue == String {
      .array(Words.allCases.map { .string($0.rawValue) })
    }
    #expect(words("shown", "gap") == all(LevelGap.self))
    #expect(words("possible", "state") == all(PossibleLevels.State.self))
    #expect(words("flag", "kind") == all(Flag.Kind.self))
    #expect(words("flag_change", "from") == all(Assessment.FlagOutcome.State.self))
    #expect(words("answer", "kind") == all(CaseTrend.AnswerChange.Kind.self))
    #expect(words("finding", "kind") == all(Inconsistency.Kind.self))
    #expect(schema["properties"]?["format"]?["const"] == .string("ambitie-comparison/1"))
  }

  @Test func `have closed and described objects only`() throws {
    try expectClosedAndDescribed(Self.schema())
  }
}

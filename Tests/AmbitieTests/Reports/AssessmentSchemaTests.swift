import AmbitionModel
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `The JSON of assessments` {
  private static func schema() throws -> JSONValue {
    try JSONValue(
      json: Data(contentsOf: Shipped.repository.appending(path: "schemas/assessment.schema.json")))
  }

  @Test(arguments: SampleCase.allCases)
  func `follows the schema for samples`(_ sample: SampleCase) throws {
    let text = JSONReport.text([try sample.assessment(), try scoresAssessment()], samplePlaces)
    #expect(try JSONSchema(Self.schema()).violations(in: strictValue(text)) == [])
  }

  @Test func `follows the schema for shipped cases`() throws {
    let schema = try JSONSchema(Self.schema())
    let assessments = try Shipped.assessments()
    #expect(assessments.count >= 12)
    for assessment in Breadth.trials(assessments, oneIn: 6) {
      let text = JSONReport.text([assessment], samplePlaces)
      #expect(schema.violations(in: try strictValue(text)) == [], "\(assessment.caseStudy.id.value)")
    }
  }

  @Test func `follows the schema for facts from another case`() throws {
    let taking = try Shipped.assessments().filter { assessment in
      assessment.caseStudy.context.contains { $0.answer.origin != nil }
    }
    let text = JSONReport.text([try #require(taking.first)], samplePlaces)
    #expect(text.contains(#""reference_date" : "2020-05-07""#) && text.contains(#""from" : {"#))
    #expect(try JSONSchema(Self.schema()).violations(in: strictValue(text)) == [])
  }

  /// The tool's words and the schema's must not drift apart.
  @Test func `has the words that the model has`() throws {
    let schema = try Self.schema()
    func words(_ definition: String, _ property: String) -> JSONValue? {
      schema["$defs"]?[definition]?["properties"]?[property]?["enum"]
    }
    func all<Words: CaseIterable & RawRepresentable>(_: Words.Type) -> JSONValue
    where Words.RawValue == String {
      .array(Words.allCases.map { .string($0.rawValue) })
    }
    #expect(words("decision", "role") == all(Decision.Role.self))
    #expect(words("flag", "kind") == all(Flag.Kind.self))
    #expect(words("flag", "severity") == all(Flag.Severity.self))
    #expect(words("flag", "state") == all(Assessment.FlagOutcome.State.self))
    #expect(words("reason", "function") == all(Aggregate.Function.self))
    #expect(words("source", "kind") == all(Source.Kind.self))
    #expect(words("answer", "confidence") == all(Answer.Confidence.self))
    #expect(words("rubric", "status") == all(Rubric.Status.self))
    #expect(schema["properties"]?["format"]?["const"] == .string(JSONReport.format))
  }

  @Test func `has closed and described objects only`() throws {
    try expectClosedAndDescribed(Self.schema())
  }
}

/// Every object that a schema defines takes no other keys than it names, and says what each is.
func expectClosedAndDescribed(_ schema: JSONValue) throws {
  guard case .object(let definitions)? = schema["$defs"] else {
    Issue.record("no definitions")
    return
  }
  #expect(definitions.count >= 20)
  for (name, definition) in definitions {
    #expect(definition["description"] != nil, "\(name)")
    guard case .object(let properties)? = definition["properties"] else { continue }
    #expect(definition["additionalProperties"] == .boolean(false), "\(name)")
    for (key, property) in properties { #expect(property["description"] != nil, "\(name).\(key)") }
  }
}

/// The value that a text in JSON has, without the extensions of JSON5.
func strictValue(_ json: String) throws -> JSONValue {
  try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8))
}

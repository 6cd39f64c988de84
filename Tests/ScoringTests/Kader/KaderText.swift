import AmbitionModel
import Testing

@testable import Scoring

/// A kader as the text of its file, of which a test writes only the rules.
enum KaderText {
  /// `more` is where layers, conditions and demand go.
  static func rule(_ id: String, _ more: String) -> String {
    #"{"id": "\#(id)", "title": "t", "wording": "w", "why": "y", "sources": ["own"], \#(more)}"#
  }

  static func kader(_ rules: [String], rubric: String = #"{"id": "test"}"#) -> String {
    """
    {"format": "ambitie-kader/1", "id": "test_kader", "version": "1", "rubric": \(rubric), "title": "t",
    "status": "draft", "statement": "s", "principle": "p",
    "sources": [{"id": "own", "title": "o", "kind": "own"}],
    "rules": [\(rules.joined(separator: ",\n"))]}
    """
  }

  /// What reading and compiling come to, with the findings of both.
  static func compile(_ text: String, for program: Program) -> Reading<CompiledKader> {
    let kader = KaderReader.read(SourceFile(path: "kader.json", text: text))
    guard let value = kader.value else { return Reading(nil, kader.diagnostics) }
    let compiled = KaderCompiler.compile(value, for: program)
    return Reading(compiled.value, kader.diagnostics + compiled.diagnostics)
  }

  /// The compiled kader; the test fails on any finding.
  static func compiled(
    _ text: String, for program: Program, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> CompiledKader {
    let reading = compile(text, for: program)
    #expect(reading.diagnostics.map(\.wording.english) == [], "\(text)", sourceLocation: sourceLocation)
    return try #require(reading.value, sourceLocation: sourceLocation)
  }
}

/// Two layers with a level each, two facts and a flag of each scope.
let kaderRubric = RubricText(
  layers: ["data", "application"],
  criteria: [
    "data": [RubricText.criterion("rights", ["market", "partner", "province"])],
    "application": [
      RubricText.criterion("rights", ["market", "partner", "province"]),
      RubricText.criterion("build", axis: "doing", ["market", "province"]),
    ],
  ],
  facts: [
    RubricText.fact("stakes", "ordinal", RubricText.options(["low", "high"])),
    RubricText.fact("size", "number", #""minimum": 0, "maximum": 10"#),
    RubricText.fact("note", "text"),
  ],
  levels: [
    RubricText.level("follow"), RubricText.level("join", threshold: "1"),
    RubricText.level("lead", threshold: "2"),
  ],
  decisions: [
    RubricText.decision(
      "steering",
      #""role": "score", "axis": "steering", "each": "layer", "aggregate": {"function": "mean", "of": {"axis": "steering"}}"#
    ),
    RubricText.decision("shown", #""role": "shown", "each": "layer", "ladder": {"score": "steering"}"#),
  ],
  flags: [
    RubricText.flag("low", #"rights = "market""#, #""each": "layer""#),
    RubricText.flag("exposed", #"stakes = "high" and data.rights = "market""#),
  ]
).withDoing

extension RubricText {
  /// With a second axis, for what does not count in the score.
  fileprivate var withDoing: RubricText {
    var text = self
    text.axes = [#"{"id": "doing", "title": "t", "summary": "s"}"#]
    return text
  }
}

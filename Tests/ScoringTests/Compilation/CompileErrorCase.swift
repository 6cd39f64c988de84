import AmbitionModel
import Testing

@testable import Scoring

/// A small rubric with one more part in it, which is wrong where it is marked.
struct CompileErrorCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  /// The file, with ⟦…⟧ around every place that is to be reported.
  var text: String
  /// In the order of the closing marks.
  var codes: [Diagnostic.Code]
  /// What the hint of the first finding suggests.
  var suggestion: String?

  /// A rubric with criteria `rights` and `exit` in two layers, a fact of each type, three levels and a
  /// decision `score`.
  static func rubric(decisions: [String] = [], flags: [String] = []) -> RubricText {
    var rubric = RubricText(layers: ["data", "infrastructure"])
    for layer in rubric.layers {
      rubric.criteria[layer] = [
        RubricText.criterion("rights", ["supplier", "partner", "self"]),
        RubricText.criterion("exit", ["locked", "free"]),
      ]
    }
    rubric.facts = [
      RubricText.fact("stakes", "ordinal", RubricText.options(["low", "high"])),
      RubricText.fact("shared", "boolean"), RubricText.fact("size", "number"),
      RubricText.fact("remark", "text"), RubricText.fact("capacity", "number", each: true),
    ]
    rubric.levels = [
      RubricText.level("follow"), RubricText.level("join", threshold: "1"),
      RubricText.level("lead", threshold: "2"),
    ]
    rubric.decisions =
      [
        RubricText.decision(
          "score", #""each": "layer", "aggregate": {"function": "mean", "of": {"axis": "steering"}}"#)
      ] + decisions
    rubric.flags = flags
    return rubric
  }

  /// A condition of a flag.
  static func condition(_ marked: String, _ code: Diagnostic.Code, suggests suggestion: String? = nil) -> Self
  {
    Self(
      testDescription: marked, text: rubric(flags: [RubricText.flag("f", marked)]).text, codes: [code],
      suggestion: suggestion)
  }

  /// Anything else: the decisions after those that are always there.
  static func decisions(
    _ description: String, _ marked: [String], _ codes: Diagnostic.Code..., suggests suggestion: String? = nil
  ) -> Self {
    Self(
      testDescription: description, text: rubric(decisions: marked).text, codes: codes, suggestion: suggestion
    )
  }

  /// One decision that is a table over `stakes` and `shared`.
  static func table(
    _ description: String, declared: String = "", policy: String? = nil,
    inputs: [String] = ["stakes", "shared"],
    _ rules: [([String], String)], otherwise: String? = nil, _ codes: Diagnostic.Code...
  ) -> Self {
    let table = TestTable(
      policy: policy, inputs: inputs, rules: rules.map { (when: $0.0, then: $0.1) }, otherwise: otherwise)
    let text = rubric(decisions: [RubricText.decision("d", declared + table.json)]).text
    return Self(testDescription: description, text: text, codes: codes)
  }
}

import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

/// A rubric that says how cases are chosen, for tests to fill in.
///
/// `data.worth` counts for 1, 2 or 4; `holder` is a text, `area` one of three, `ready` yes or no, `cost` a number.
struct PortfolioSample {
  /// The objects under `limits`.
  var limits: [String] = []
  var size = #"{"minimum": 2, "maximum": 3}"#
  var eligible = "ready"
  var value = "points"

  var text: String {
    RubricText(
      criteria: ["data": [RubricText.criterion("worth", ["low=1", "middle=2", "high=4"])]],
      facts: [
        RubricText.fact("holder", "text"), RubricText.fact("ready", "boolean"),
        RubricText.fact("area", "ordinal", RubricText.options(["north", "east", "south"])),
        RubricText.fact("cost", "number", #""minimum": 0"#),
      ],
      decisions: [
        RubricText.decision("points", #""aggregate": {"function": "sum", "of": ["data.worth"]}"#)
      ],
      portfolio: #"{"title": "t", "value": {"of": "# + RubricText.quoted(value) + #", "title": "t"}, "#
        + #""eligible": {"when": "# + RubricText.quoted(eligible) + #", "title": "t"}, "size": \#(size), "#
        + #""limits": [\#(limits.joined(separator: ",\n"))]}"#
    ).text
  }

  func compiled() throws -> CompiledPortfolio {
    let reading = RubricText.compile(text)
    expectEqual(reading.diagnostics.map(\.wording.english), [])
    let program = try #require(reading.value)
    let declared = try #require(program.rubric.portfolio)
    return try #require(PortfolioCompiler.compile(declared, for: program).value)
  }

  static func limit(_ id: String, _ more: String) -> String { #"{"id": "\#(id)", "title": "t", \#(more)}"# }
}

extension CompiledPortfolio {
  /// Cases called a, b, c, …, with answers as `Program.caseStudy` takes them.
  func cases(_ answers: [[String: String]]) throws -> [PortfolioCase] {
    try answers.enumerated().map { index, answers in
      var study = try program.caseStudy(answers)
      study.id = Located(Identifier("case_\(index)"), at: .nowhere)
      let reading = PortfolioCase.read(study, for: self)
      expectEqual(reading.diagnostics.map(\.wording.english), [])
      return try #require(reading.value)
    }
  }

  func choice(
    _ answers: [[String: String]], _ terms: PortfolioTerms = PortfolioTerms(), runnersUp: Int = 0
  ) throws -> PortfolioChoice {
    try PortfolioChoice(self, try cases(answers), terms, runnersUp: runnersUp)
  }
}

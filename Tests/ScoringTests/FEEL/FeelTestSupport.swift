import AmbitionModel
import Scoring
import Testing

@testable import FEEL

/// One expression and what it comes to; `inputs` are FEEL expressions themselves.
struct FeelRow: Sendable, CustomTestStringConvertible {
  var expression: String
  var expected: String
  var inputs: [(name: String, value: String)] = []

  init(_ expression: String, _ expected: String, _ inputs: KeyValuePairs<String, String> = [:]) {
    self.expression = expression
    self.expected = expected
    self.inputs = inputs.map { ($0.key, $0.value) }
  }

  var testDescription: String { "\(expression) is \(expected)" }

  var context: FeelContext {
    FeelContext(inputs.map { ($0.name, feel($0.value).value) })
  }
}

/// The result of an expression on its own.
func feel(_ text: String, in inputs: FeelContext = .empty, limits: FeelLimits = .standard) -> FeelResult {
  switch ExpressionParser.parse(LocatedText(text)) {
  case .success(let expression): FeelInterpreter.evaluate(expression, in: inputs, limits: limits)
  case .failure(let problem):
    FeelResult(
      .string("cannot read '\(text.prefix(80))': \(problem.wording.english)"),
      reasons: [FeelReason(problem.wording, at: problem.range)])
  }
}

/// The tree of an expression that must be readable.
func tree(_ text: String) throws -> FEEL.Expression {
  try ExpressionParser.parse(LocatedText(text)).get()
}

/// What is wrong with an expression; `nil` when nothing is.
func problem(_ text: String) -> Diagnostic? {
  if case .failure(let problem) = ExpressionParser.parse(LocatedText(text)) { problem } else { nil }
}

/// What is wrong with a cell; `nil` when nothing is.
func cellProblem(_ text: String) -> Diagnostic? {
  if case .failure(let problem) = ExpressionParser.parseUnaryTests(LocatedText(text)) { problem } else { nil }
}

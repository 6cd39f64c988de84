import AmbitionModel
import Scoring

@testable import FEEL

/// A tree in full, without places and without leaving anything to precedence.
enum TreeDump {
  static func text(_ expression: FEEL.Expression) -> String {
    switch expression.kind {
    case .null: "null"
    case .boolean(let value): "\(value)"
    case .number(let value): "\(value)"
    case .string(let value): "string(\(Array(value.utf8)))"
    case .name(let parts): "name(\(joined(parts.map(\.value))))"
    case .list(let items): "list(\(joined(items.map(text))))"
    case .interval(let interval): text(interval)
    case .negation(let operand): "negation(\(text(operand)))"
    case .binary(let operation, let a, let b): "(\(text(a)) \(operation.rawValue) \(text(b)))"
    case .between(let value, let a, let b): "between(\(text(value)), \(text(a)), \(text(b)))"
    case .membership(let value, let tests): "in(\(text(value)), \(text(tests)))"
    case .conditional(let a, let b, let c): "if(\(text(a)), \(text(b)), \(text(c)))"
    case .quantified(let quantifier, let names, let body):
      "\(quantifier.rawValue)(\(joined(names.map(text))), \(text(body)))"
    case .iteration(let names, let body): "for(\(joined(names.map(text))), \(text(body)))"
    case .filter(let list, let by): "filter(\(text(list)), \(text(by)))"
    case .call(let function, let arguments):
      "call(\(function.value), \(joined(arguments.map { "\($0.label?.value ?? "")=\(text($0.value))" })))"
    }
  }

  static func text(_ tests: [UnaryTest]) -> String {
    joined(tests.map(text))
  }

  /// Plain: the description of an array of strings would escape its quotes again at every level.
  private static func joined(_ parts: [String]) -> String {
    "[" + parts.joined(separator: ", ") + "]"
  }

  private static func text(_ test: UnaryTest) -> String {
    switch test {
    case .any: "any"
    case .interval(let interval, _): text(interval)
    case .expression(let expression): "test(\(text(expression)))"
    case .not(let tests, _): "not(\(text(tests)))"
    }
  }

  private static func text(_ interval: FEEL.Expression.Interval) -> String {
    let (low, high) = (interval.low.map(text) ?? "open", interval.high.map(text) ?? "open")
    return "interval(\(low), \(interval.includesLow), \(high), \(interval.includesHigh))"
  }

  private static func text(_ iteration: FEEL.Expression.Iteration) -> String {
    "\(iteration.name.value) in \(text(iteration.domain)) to \(iteration.end.map(text) ?? "none")"
  }
}

import AmbitionModel

/// Writes trees as FEEL in one canonical layout.
///
/// Reading the text again gives the same tree. Lost are comments, blanks, parentheses that change nothing,
/// how a number or string was written, and all places.
/// - Complexity: O(*n*) in the nodes.
package enum ExpressionPrinter {
  package static func text(_ expression: Expression) -> String {
    text(expression, from: .lowest)
  }

  /// The cell of a decision table with these tests.
  package static func text(_ tests: [UnaryTest]) -> String {
    tests.map(text).joined(separator: ", ")
  }

  /// How tightly the outermost construct of an expression holds together.
  private enum Tightness: Int, Comparable {
    case lowest, or, and, comparison, additive, multiplicative, power, sign, postfix

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    var next: Self { Self(rawValue: rawValue + 1) ?? .postfix }
  }

  /// The expression, in parentheses when it holds together less tightly than its place asks.
  private static func text(_ expression: Expression, from tightness: Tightness) -> String {
    let plain = plain(expression)
    return self.tightness(expression) < tightness ? "(\(plain))" : plain
  }

  private static func tightness(_ expression: Expression) -> Tightness {
    switch expression.kind {
    case .null, .boolean, .number, .string, .name, .list, .interval, .filter, .call: .postfix
    case .negation: .sign
    case .binary(let operation, _, _): tightness(operation)
    case .between, .membership: .comparison
    case .conditional, .quantified, .iteration: .lowest
    }
  }

  private static func tightness(_ operation: Expression.Operator) -> Tightness {
    switch operation {
    case .or: .or
    case .and: .and
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: .comparison
    case .add, .subtract: .additive
    case .multiply, .divide: .multiplicative
    case .power: .power
    }
  }

  private static func plain(_ expression: Expression) -> String {
    switch expression.kind {
    case .null: "null"
    case .boolean(let value): "\(value)"
    case .number(let value): FeelNumber.text(value)
    case .string(let value): FeelValue.quoted(value)
    case .name(let parts): parts.map { $0.value }.joined(separator: ".")
    case .list(let items): "[" + items.map { text($0) }.joined(separator: ", ") + "]"
    case .interval(let interval): text(interval, isTest: false)
    case .negation(let operand): "-" + text(operand, from: .sign)
    case .binary(let operation, let left, let right): binary(operation, left, right)
    case .between(let value, let low, let high):
      text(value, from: .comparison) + " between " + text(low, from: .additive) + " and "
        + text(high, from: .additive)
    case .membership(let value, let tests):
      text(value, from: .comparison) + " in ("
        + tests.map(text).joined(separator: ", ") + ")"
    case .conditional(let condition, let then, let otherwise):
      "if " + text(condition) + " then " + text(then) + " else " + text(otherwise)
    case .quantified(let quantifier, let iterations, let condition):
      quantifier.rawValue + " " + text(iterations) + " satisfies " + text(condition)
    case .iteration(let iterations, let body): "for " + text(iterations) + " return " + text(body)
    case .filter(let list, let condition): text(list, from: .postfix) + "[" + text(condition) + "]"
    case .call(let function, let arguments): function.value + "(" + text(arguments) + ")"
    }
  }

  private static func binary(_ operation: Expression.Operator, _ left: Expression, _ right: Expression)
    -> String
  {
    let tightness = tightness(operation)
    return text(left, from: tightness) + " " + operation.rawValue + " " + text(right, from: tightness.next)
  }

  private static func text(_ arguments: [Expression.Argument]) -> String {
    arguments.map { argument in
      (argument.label.map { $0.value + ": " } ?? "") + text(argument.value)
    }.joined(separator: ", ")
  }

  private static func text(_ iterations: [Expression.Iteration]) -> String {
    iterations.map { iteration in
      iteration.name.value + " in " + text(iteration.domain)
        + (iteration.end.map { ".." + text($0) } ?? "")
    }.joined(separator: ", ")
  }

  private static func text(_ interval: Expression.Interval, isTest: Bool) -> String {
    switch (interval.low, interval.high) {
    case (let low?, let high?):
      (interval.includesLow ? "[" : "(") + end(low) + ".." + end(high) + (interval.includesHigh ? "]" : ")")
    case (let low?, nil): half((interval.includesLow ? ">= " : "> ") + text(low, from: .additive), isTest)
    case (nil, let high?): half((interval.includesHigh ? "<= " : "< ") + text(high, from: .additive), isTest)
    case (nil, nil): isTest ? "-" : "null"
    }
  }

  private static func half(_ comparison: String, _ isTest: Bool) -> String {
    isTest ? comparison : "(\(comparison))"
  }

  /// The end of an interval: a filter there would be taken for its closing bracket.
  private static func end(_ expression: Expression) -> String {
    switch expression.kind {
    case .null, .boolean, .number, .string, .name, .call: plain(expression)
    case .negation(let operand):
      switch operand.kind {
      case .number: plain(expression)
      default: "(" + plain(expression) + ")"
      }
    default: "(" + plain(expression) + ")"
    }
  }

  private static func text(_ test: UnaryTest) -> String {
    switch test {
    case .any: "-"
    case .interval(let interval, _): text(interval, isTest: true)
    case .expression(let expression):
      // At the beginning of a cell, a call of `not` would be taken for the negation of tests.
      if case .call(let function, _) = expression.kind, function.value == "not" {
        "(" + plain(expression) + ")"
      } else {
        text(expression)
      }
    case .not(let tests, _): "not(" + tests.map(text).joined(separator: ", ") + ")"
    }
  }
}

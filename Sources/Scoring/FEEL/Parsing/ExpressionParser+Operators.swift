import AmbitionModel

extension ExpressionParser {
  /// How tightly an operator binds.
  enum Precedence: Int, Comparable {
    case or = 1
    case and, comparison, additive, multiplicative, power, unary

    /// The next tighter one, which is what the right operand of a left-grouping operator needs.
    var tighter: Precedence { Precedence(rawValue: rawValue + 1) ?? .unary }

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// An expression of operators that bind at least as tightly as `precedence`.
  mutating func parseExpression(from precedence: Precedence = .or) throws(Diagnostic) -> Parsed {
    try nested { parser throws(Diagnostic) in
      let start = parser.current.start
      let left = try parser.parseUnary(filtering: .allowed)
      return try parser.parseOperators(behind: left, start: start, from: precedence)
    }
  }

  /// The rest of an operation whose first operand was read already.
  mutating func parseOperators(
    behind first: Parsed, start: Int, from precedence: Precedence
  ) throws(Diagnostic) -> Parsed {
    var left = first
    while true {
      if let (binary, binding) = binaryOperator, binding >= precedence {
        advance()
        let right = try parseExpression(from: binding.tighter)
        left = try node(
          .binary(binary, left.expression, right.expression), from: start, over: left.height, right.height)
      } else if precedence <= .comparison, take(.between) {
        left = try parseBetween(left, start)
      } else if precedence <= .comparison, take(.in) {
        left = try parseMembership(left, start)
      } else if precedence <= .comparison, isAt(.instance) {
        throw Diagnostic(.unsupportedInstanceOf, at: currentPlace)
      } else {
        return left
      }
    }
  }

  private var binaryOperator: (Expression.Operator, Precedence)? {
    switch current.kind {
    case .name("or"): (.or, .or)
    case .name("and"): (.and, .and)
    case .symbol(.plus): (.add, .additive)
    case .symbol(.minus): (.subtract, .additive)
    case .symbol(.star): (.multiply, .multiplicative)
    case .symbol(.slash): (.divide, .multiplicative)
    case .symbol(.power): (.power, .power)
    default: comparison.map { ($0, .comparison) }
    }
  }

  /// The comparison operator at hand.
  var comparison: Expression.Operator? {
    switch current.kind {
    case .symbol(.equal): .equal
    case .symbol(.notEqual): .notEqual
    case .symbol(.less): .less
    case .symbol(.lessOrEqual): .lessOrEqual
    case .symbol(.greater): .greater
    case .symbol(.greaterOrEqual): .greaterOrEqual
    default: nil
    }
  }

  private mutating func parseBetween(_ left: Parsed, _ start: Int) throws(Diagnostic) -> Parsed {
    let low = try parseExpression(from: .additive)
    try expect(.and)
    let high = try parseExpression(from: .additive)
    return try node(
      .between(left.expression, low: low.expression, high: high.expression), from: start,
      over: left.height, low.height, high.height)
  }

  /// The tests after `in`: one, or several between parentheses.
  private mutating func parseMembership(_ left: Parsed, _ start: Int) throws(Diagnostic) -> Parsed {
    let tests: ParsedTests
    if isAt(.openParenthesis) {
      let inner = current.start
      switch try parseParenthesised() {
      case .tests(let several): tests = several
      case .expression(let operand):
        let whole = try parsePostfix(behind: operand, start: inner, filtering: .allowed)
        tests = ParsedTests(try parseOperators(behind: whole, start: inner, from: .additive))
      }
    } else if comparison != nil {
      tests = try parseComparisonTest()
    } else {
      tests = ParsedTests(try parseExpression(from: .additive))
    }
    return try node(.membership(left.expression, tests.tests), from: start, over: left.height, tests.height)
  }

  /// A sign, or several, before an operand.
  mutating func parseUnary(filtering: Filtering) throws(Diagnostic) -> Parsed {
    var starts: [Int] = []
    while isAt(.minus) {
      starts.append(current.start)
      advance()
    }
    let start = current.start
    let operand = try parsePrimary()
    var result = try parsePostfix(behind: operand, start: start, filtering: filtering)
    for start in starts.reversed() {
      result = try node(.negation(result.expression), from: start, over: result.height)
    }
    return result
  }

  /// Whether `[` after an operand begins a filter; at the upper end of an interval it closes that.
  enum Filtering {
    case allowed, closesInterval
  }

  /// Filters and calls after an operand.
  mutating func parsePostfix(
    behind first: Parsed, start: Int, filtering: Filtering
  ) throws(Diagnostic) -> Parsed {
    var left = first
    while true {
      if filtering == .allowed, take(.openBracket) {
        let condition = try parseExpression()
        try expect(.closeBracket)
        left = try node(
          .filter(left.expression, by: condition.expression), from: start, over: left.height, condition.height
        )
      } else if isAt(.openParenthesis) {
        left = try parseCall(of: left.expression, start)
      } else if isAt(.dot) {
        throw Diagnostic(.unsupportedPath, at: currentPlace)
      } else {
        return left
      }
    }
  }
}

import AmbitionModel

/// The tests after `in` or in a cell, and the height of the highest.
struct ParsedTests {
  var tests: [UnaryTest]
  var height: Int

  init(_ tests: [UnaryTest], height: Int) {
    self.tests = tests
    self.height = height
  }

  /// An expression as a test: an interval is one by its own right.
  init(_ parsed: Parsed) {
    if case .interval(let interval) = parsed.expression.kind {
      self.init([.interval(interval, parsed.expression.range)], height: parsed.height)
    } else {
      self.init([.expression(parsed.expression)], height: parsed.height)
    }
  }

  /// A single comparison as a value: `(> 3)`; `nil` when there are several.
  func asExpression(_ parser: ExpressionParser) throws(Diagnostic) -> Parsed? {
    guard tests.count == 1 else { return nil }
    switch tests[0] {
    case .interval(let interval, let range):
      return Parsed(expression: Expression(.interval(interval), at: range), height: height)
    case .expression(let expression): return Parsed(expression: expression, height: height)
    case .any, .not: return nil
    }
  }
}

extension ExpressionParser {
  /// What was between parentheses.
  enum Parenthesised {
    case expression(Parsed)
    case tests(ParsedTests)
  }

  /// `(expression)`, `(1..5]`, or tests, as in `(> 3, "a")`.
  mutating func parseParenthesised() throws(Diagnostic) -> Parenthesised {
    try nested { parser throws(Diagnostic) in
      let start = parser.current.start
      parser.advance()
      let first = try parser.parsePositiveTest()
      if case .value(let low) = first, parser.take(.dots) {
        return .expression(try parser.parseUpperEnd(low: low, includesLow: false, start))
      }
      if case .value(let value) = first, parser.take(.closeParenthesis) { return .expression(value) }
      var all = first.tests
      while parser.take(.comma) {
        let next = try parser.parsePositiveTest().tests
        all.tests += next.tests
        all.height = max(all.height, next.height)
      }
      try parser.expect(.closeParenthesis)
      return .tests(all)
    }
  }

  /// A test, of which a plain expression may turn out to be something else.
  enum PositiveTest {
    case value(Parsed)
    case comparison(ParsedTests)

    var tests: ParsedTests {
      switch self {
      case .value(let parsed): ParsedTests(parsed)
      case .comparison(let tests): tests
      }
    }
  }

  mutating func parsePositiveTest() throws(Diagnostic) -> PositiveTest {
    if comparison != nil { return .comparison(try parseComparisonTest()) }
    return .value(try parseExpression())
  }

  /// `> 3` is an interval; `= 3` and `!= 3` compare `?`, whatever its type.
  mutating func parseComparisonTest() throws(Diagnostic) -> ParsedTests {
    guard let comparison else { throw unexpected(Wording(nl: "een vergelijking", en: "a comparison")) }
    let start = current.start
    let sign = currentPlace
    advance()
    let end = try parseExpression(from: .additive)
    let interval: Expression.Interval
    let value = end.expression
    switch comparison {
    case .less, .lessOrEqual:
      interval = .init(
        low: nil, includesLow: false, high: value, includesHigh: comparison == .lessOrEqual)
    case .greater, .greaterOrEqual:
      interval = .init(
        low: value, includesLow: comparison == .greaterOrEqual, high: nil, includesHigh: false)
    default:
      let subject = Expression(.name([Located("?", at: sign)]), at: sign)
      let whole = try node(.binary(comparison, subject, value), from: start, over: end.height)
      return ParsedTests([.expression(whole.expression)], height: whole.height)
    }
    let whole = try node(.interval(interval), from: start, over: end.height)
    return ParsedTests([.interval(interval, whole.expression.range)], height: whole.height)
  }

  // MARK: Cells

  /// All tests of a cell.
  mutating func parseCell() throws(Diagnostic) -> [UnaryTest] {
    if current.kind == .end { throw Diagnostic(.emptyCell, at: currentPlace) }
    if isAt(.minus), upcoming(1).kind == .end {
      advance()
      return [.any(place(from: 0))]
    }
    if current.kind == .name("not"), upcoming(1).kind == .symbol(.openParenthesis) {
      return try parseNegatedTests()
    }
    return try parsePositiveTests().tests
  }

  private mutating func parsePositiveTests() throws(Diagnostic) -> ParsedTests {
    var all = try parsePositiveTest().tests
    while take(.comma) {
      let next = try parsePositiveTest().tests
      all.tests += next.tests
      all.height = max(all.height, next.height)
    }
    return all
  }

  /// `not("a", > 3)`, or an expression that begins with a call of `not`.
  private mutating func parseNegatedTests() throws(Diagnostic) -> [UnaryTest] {
    let name = current
    advance()
    advance()
    let negated = try parsePositiveTests()
    try expect(.closeParenthesis)
    if current.kind == .end { return [.not(negated.tests, place(from: name.start))] }
    // `not("a"), "b"` could be read in two ways, so it is not read at all.
    guard !isAt(.comma), let operand = try negated.asExpression(self) else {
      throw unexpected(Wording(nl: "het einde", en: "the end"))
    }
    let call = try node(
      .call(located("not", name), [Expression.Argument(label: nil, value: operand.expression)]),
      from: name.start, over: operand.height)
    let postfixed = try parsePostfix(behind: call, start: name.start, filtering: .allowed)
    let whole = try parseOperators(behind: postfixed, start: name.start, from: .or)
    var all = ParsedTests(whole)
    while take(.comma) { all.tests += try parsePositiveTest().tests.tests }
    return all.tests
  }
}

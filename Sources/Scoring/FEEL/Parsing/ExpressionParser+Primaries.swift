import AmbitionModel

extension ExpressionParser {
  /// A literal, name, list, interval, parenthesis, or one of the constructs that begin with a word.
  mutating func parsePrimary() throws(Diagnostic) -> Parsed {
    let token = current
    switch token.kind {
    case .number(let value):
      advance()
      return try node(.number(value), from: token.start)
    case .string(let value):
      advance()
      return try node(.string(value), from: token.start)
    case .name(let name):
      if let function = functionName() { return try parseNamedCall(function, token) }
      if let keyword = Keyword(rawValue: name) { return try parseKeyword(keyword, token) }
      return try parseName(name, token)
    case .symbol(.openBracket): return try parseBracketed()
    case .symbol(.closeBracket): return try parseOpenInterval()
    case .symbol(.openParenthesis):
      switch try parseParenthesised() {
      case .expression(let inner): return inner
      case .tests(let tests):
        guard let value = try tests.asExpression(self) else {
          throw Diagnostic(.testsOnlyBehindIn, at: place(from: token.start))
        }
        return value
      }
    case .symbol, .end: throw unexpected(Wording(nl: "een waarde", en: "a value"))
    }
  }

  private mutating func parseKeyword(_ keyword: Keyword, _ token: Token) throws(Diagnostic) -> Parsed {
    switch keyword {
    case .true, .false, .null:
      advance()
      let kind: Expression.Kind = keyword == .null ? .null : .boolean(keyword == .true)
      return try node(kind, from: token.start)
    case .if: return try parseConditional()
    case .for: return try parseIteration()
    case .some: return try parseQuantified(.some)
    case .every: return try parseQuantified(.every)
    case .function: throw Diagnostic(.unsupportedFunctionDefinition, at: currentPlace)
    case .and, .or, .between, .in, .then, .else, .return, .satisfies, .instance:
      throw unexpected(Wording(nl: "een waarde", en: "a value"))
    }
  }

  private mutating func parseName(_ name: String, _ token: Token) throws(Diagnostic) -> Parsed {
    advance()
    var parts = [located(name, token)]
    while isAt(.dot), case .name(let part) = upcoming(1).kind {
      advance()
      parts.append(located(part, current))
      advance()
    }
    return try node(.name(parts), from: token.start)
  }

  // MARK: Brackets

  /// `[a, b]` or an interval that includes its lower end.
  private mutating func parseBracketed() throws(Diagnostic) -> Parsed {
    let start = current.start
    advance()
    var items: [Expression] = []
    var height = 0
    if take(.closeBracket) { return try node(.list([]), from: start) }
    repeat {
      let item = try parseExpression()
      if items.isEmpty, take(.dots) { return try parseUpperEnd(low: item, includesLow: true, start) }
      items.append(item.expression)
      height = max(height, item.height)
    } while take(.comma)
    try expect(.closeBracket)
    return try node(.list(items), from: start, over: height)
  }

  /// `]1..5]`: an interval without its lower end.
  private mutating func parseOpenInterval() throws(Diagnostic) -> Parsed {
    let start = current.start
    advance()
    let low = try parseExpression(from: .additive)
    try expect(.dots)
    return try parseUpperEnd(low: low, includesLow: false, start)
  }

  func closing() -> Bool? {
    switch current.kind {
    case .symbol(.closeBracket): true
    case .symbol(.closeParenthesis), .symbol(.openBracket): false
    default: nil
    }
  }

  /// The rest of an interval, after its dots.
  func interval(_ low: Parsed, _ includesLow: Bool, _ high: Parsed, _ includesHigh: Bool)
    -> Expression.Interval
  {
    Expression.Interval(
      low: low.expression, includesLow: includesLow, high: high.expression, includesHigh: includesHigh)
  }

  mutating func parseUpperEnd(low: Parsed, includesLow: Bool, _ start: Int) throws(Diagnostic) -> Parsed {
    let highStart = current.start
    let high = try nested { parser throws(Diagnostic) in
      let operand = try parser.parseUnary(filtering: .closesInterval)
      return try parser.parseOperators(behind: operand, start: highStart, from: .additive)
    }
    guard let includesHigh = closing() else { throw unexpected("']', ')', '['") }
    advance()
    return try node(
      .interval(interval(low, includesLow, high, includesHigh)), from: start, over: low.height, high.height)
  }

  // MARK: Words

  private mutating func parseConditional() throws(Diagnostic) -> Parsed {
    let start = current.start
    advance()
    let condition = try parseExpression()
    try expect(.then)
    let consequence = try parseExpression()
    try expect(.else)
    let otherwise = try parseExpression()
    return try node(
      .conditional(condition.expression, then: consequence.expression, otherwise: otherwise.expression),
      from: start, over: condition.height, consequence.height, otherwise.height)
  }

  private mutating func parseIteration() throws(Diagnostic) -> Parsed {
    let start = current.start
    advance()
    let (iterations, height) = try parseIterations()
    try expect(.return)
    let body = try parseExpression()
    return try node(.iteration(iterations, yields: body.expression), from: start, over: height, body.height)
  }

  private mutating func parseQuantified(_ quantifier: Expression.Quantifier) throws(Diagnostic) -> Parsed {
    let start = current.start
    advance()
    let (iterations, height) = try parseIterations()
    try expect(.satisfies)
    let body = try parseExpression()
    return try node(
      .quantified(quantifier, iterations, satisfies: body.expression), from: start, over: height, body.height)
  }

  /// `x in list, y in 1..3`; each name is a level of its own, as if it were a `for` within a `for`.
  private mutating func parseIterations() throws(Diagnostic) -> ([Expression.Iteration], Int) {
    var iterations: [Expression.Iteration] = []
    var height = 0
    repeat {
      let name = try expectName()
      try expect(.in)
      let domain = try parseExpression()
      let end = take(.dots) ? try parseExpression() : nil
      height = max(height, domain.height, end?.height ?? 0)
      iterations.append(Expression.Iteration(name: name, domain: domain.expression, end: end?.expression))
    } while take(.comma)
    return (iterations, height + iterations.count)
  }
}

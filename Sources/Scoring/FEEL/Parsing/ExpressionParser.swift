package import AmbitionModel

/// Reads FEEL: from text to tree, or to the first thing that is wrong with it, at its place in the file.
///
/// Loosest first; operators of one row group to the left:
///
///     or
///     and
///     = != < <= > >=   between … and …   in
///     + -
///     * /
///     **
///     - (sign)
///     filter […]   call (…)
///     literals, names, lists, intervals, (…), if, for, some, every
///
/// Names are single words; only the built-in functions have blanks in theirs. Nesting and the height of the
/// tree are limited, so that neither reading nor anything that walks the tree can exhaust the stack.
/// - Complexity: O(*n*) in the bytes of the text.
package struct ExpressionParser {
  /// The deepest nesting and the highest tree that are accepted.
  package static let maximumDepth = 200

  let text: LocatedText
  private let tokens: [Token]
  private var index = 0
  private var depth = 0

  /// Reads one expression.
  package static func parse(_ text: LocatedText) -> Result<Expression, Diagnostic> {
    reading(text) { parser throws(Diagnostic) in
      let result = try parser.parseExpression()
      try parser.expectEnd()
      return result.expression
    }
  }

  /// Reads the unary tests of one cell of a decision table; `-` is one test that accepts anything.
  package static func parseUnaryTests(_ text: LocatedText) -> Result<[UnaryTest], Diagnostic> {
    reading(text) { parser throws(Diagnostic) in
      let result = try parser.parseCell()
      try parser.expectEnd()
      return result
    }
  }

  private static func reading<Value>(
    _ text: LocatedText, _ body: (inout ExpressionParser) throws(Diagnostic) -> Value
  ) -> Result<Value, Diagnostic> {
    do {
      var parser = ExpressionParser(text, try Lexer.tokens(of: text))
      return .success(try body(&parser))
    } catch {
      return .failure(error)
    }
  }

  private init(_ text: LocatedText, _ tokens: [Token]) {
    self.text = text
    self.tokens = tokens
  }
}

/// A tree and its height; the height is what the depth limit is about.
struct Parsed {
  var expression: Expression
  var height: Int
}

// MARK: Tokens

extension ExpressionParser {
  var current: Token { tokens[index] }

  /// The token `distance` after the current one; the end when there are not so many.
  func upcoming(_ distance: Int) -> Token {
    tokens[min(index + distance, tokens.count - 1)]
  }

  mutating func advance() {
    if index < tokens.count - 1 { index += 1 }
  }

  func isAt(_ symbol: Token.Symbol) -> Bool {
    current.kind == .symbol(symbol)
  }

  func isAt(_ keyword: Keyword) -> Bool {
    current.kind == .name(keyword.rawValue)
  }

  mutating func take(_ symbol: Token.Symbol) -> Bool {
    guard isAt(symbol) else { return false }
    advance()
    return true
  }

  mutating func take(_ keyword: Keyword) -> Bool {
    guard isAt(keyword) else { return false }
    advance()
    return true
  }

  /// The place in the file of the decoded bytes from `start` to the end of the last token taken.
  func place(from start: Int) -> SourceRange {
    text.place(start, index > 0 ? max(start, tokens[index - 1].end) : start)
  }

  var currentPlace: SourceRange { text.place(current.start, current.end) }

  func located(_ value: String, _ token: Token) -> Located<String> {
    Located(value, at: text.place(token.start, token.end))
  }

  /// The bytes from `start` to `end` as they were written.
  func source(_ token: Token) -> String {
    let bytes = text.text.utf8
    let from = bytes.index(bytes.startIndex, offsetBy: token.start)
    return String(text.text[from..<bytes.index(from, offsetBy: token.end - token.start)])
  }
}

// MARK: Expectations

extension ExpressionParser {
  mutating func expect(_ symbol: Token.Symbol) throws(Diagnostic) {
    guard take(symbol) else { throw unexpected("'\(symbol.rawValue)'") }
  }

  mutating func expect(_ keyword: Keyword) throws(Diagnostic) {
    guard take(keyword) else { throw unexpected("'\(keyword.rawValue)'") }
  }

  /// A word that can name a value.
  mutating func expectName() throws(Diagnostic) -> Located<String> {
    guard case .name(let name) = current.kind, Keyword(rawValue: name) == nil else {
      throw unexpected(Wording(nl: "een naam", en: "a name"))
    }
    let result = located(name, current)
    advance()
    return result
  }

  func expectEnd() throws(Diagnostic) {
    guard current.kind != .end else { return }
    if index > 0, case .name(let second) = current.kind, case .name(let first) = tokens[index - 1].kind {
      throw Diagnostic(.namesHaveNoBlanks(first, second), at: currentPlace)
    }
    throw unexpected(Wording(nl: "een operator of het einde", en: "an operator or the end"))
  }

  func unexpected(_ what: String) -> Diagnostic {
    unexpected(Wording(nl: what, en: what))
  }

  func unexpected(_ what: Wording) -> Diagnostic {
    Diagnostic(.expected(what, found: found), at: currentPlace)
  }

  private var found: Wording {
    if current.kind == .end { return Wording(nl: "het einde", en: "the end") }
    let shown = "'\(source(current))'"
    return Wording(nl: shown, en: shown)
  }
}

// MARK: Limits

extension ExpressionParser {
  /// Runs `body` one level deeper.
  mutating func nested<Value>(
    _ body: (inout ExpressionParser) throws(Diagnostic) -> Value
  ) throws(Diagnostic) -> Value {
    guard depth < Self.maximumDepth else { throw tooDeep }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }

  /// A node over `children`, from the decoded byte `start` to the last token taken.
  func node(_ kind: Expression.Kind, from start: Int, over heights: Int...) throws(Diagnostic) -> Parsed {
    let height = 1 + (heights.max() ?? 0)
    guard height <= Self.maximumDepth else { throw tooDeep }
    return Parsed(expression: Expression(kind, at: place(from: start)), height: height)
  }

  private var tooDeep: Diagnostic {
    Diagnostic(.expressionTooDeep(limit: Self.maximumDepth), at: currentPlace)
  }
}

import AmbitionModel

extension ExpressionParser {
  /// The built-in function whose name, possibly of several words, begins here and is followed by `(`.
  func functionName() -> (name: String, words: Int)? {
    var words: [String] = []
    while words.count < FunctionCatalog.longestName, case .name(let word) = upcoming(words.count).kind {
      words.append(word)
    }
    while !words.isEmpty {
      if upcoming(words.count).kind == .symbol(.openParenthesis) {
        let name = words.joined(separator: " ")
        if FunctionCatalog.isKnown(name) { return (name, words.count) }
      }
      words.removeLast()
    }
    return nil
  }

  /// A call of a built-in function.
  mutating func parseNamedCall(
    _ function: (name: String, words: Int), _ first: Token
  ) throws(Diagnostic) -> Parsed {
    let last = upcoming(function.words - 1)
    let place = text.place(first.start, last.end)
    if FunctionCatalog.unsupported.contains(function.name) {
      throw Diagnostic(.unsupportedFunction(function.name), at: place)
    }
    for _ in 0..<function.words { advance() }
    return try parseArguments(of: Located(function.name, at: place), first.start)
  }

  /// A call of the word before the parenthesis, when there is one.
  ///
  /// A literal can be written there, too: `true()` calls a function that does not exist.
  mutating func parseCall(of callee: Expression, _ start: Int) throws(Diagnostic) -> Parsed {
    let name: String
    switch callee.kind {
    case .name(let parts): name = parts.map { $0.value }.joined(separator: ".")
    case .null: name = "null"
    case .boolean(let value): name = "\(value)"
    case .number(let value): name = FeelNumber.text(value)
    default: throw Diagnostic(.unsupportedCallee, at: currentPlace)
    }
    return try parseArguments(of: Located(name, at: callee.range), start)
  }

  private mutating func parseArguments(of function: Located<String>, _ start: Int) throws(Diagnostic)
    -> Parsed
  {
    try expect(.openParenthesis)
    var arguments: [Expression.Argument] = []
    var height = 0
    if !take(.closeParenthesis) {
      repeat {
        let begin = currentPlace
        let label = try takeLabel()
        if let first = arguments.first, (first.label == nil) != (label == nil) {
          throw Diagnostic(.mixedArguments, at: label?.range ?? begin)
        }
        let value = try parseExpression()
        height = max(height, value.height)
        arguments.append(Expression.Argument(label: label, value: value.expression))
      } while take(.comma)
      try expect(.closeParenthesis)
    }
    return try node(.call(function, arguments), from: start, over: height)
  }

  /// `name:` before an argument; the names of parameters can have blanks, too.
  private mutating func takeLabel() throws(Diagnostic) -> Located<String>? {
    var words: [String] = []
    while words.count < 4, case .name(let word) = upcoming(words.count).kind { words.append(word) }
    guard !words.isEmpty, upcoming(words.count).kind == .symbol(.colon) else { return nil }
    let place = text.place(current.start, upcoming(words.count - 1).end)
    for _ in 0...words.count { advance() }
    return Located(words.joined(separator: " "), at: place)
  }
}

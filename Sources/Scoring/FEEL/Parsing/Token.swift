import AmbitionModel

/// One word of an expression, with the decoded bytes it covers.
struct Token: Equatable {
  enum Kind: Equatable {
    case name(String)
    case number(Rational)
    case string(String)
    case symbol(Symbol)
    case end
  }

  enum Symbol: String, CaseIterable {
    case openParenthesis = "("
    case closeParenthesis = ")"
    case openBracket = "["
    case closeBracket = "]"
    case comma = ","
    case colon = ":"
    case dot = "."
    case dots = ".."
    case plus = "+"
    case minus = "-"
    case star = "*"
    case slash = "/"
    case power = "**"
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  var kind: Kind
  /// Offsets in the decoded text.
  var start: Int
  var end: Int
}

/// The words that cannot be names.
enum Keyword: String, CaseIterable {
  case and, or, between, `in`, `if`, then, `else`, `for`, `return`, some, every, satisfies
  case `true`, `false`, null, instance, function
}

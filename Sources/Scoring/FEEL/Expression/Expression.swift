package import AmbitionModel

/// A FEEL expression as a tree; every node knows its place in the file it came from.
package struct Expression: Sendable {
  package var kind: Kind
  package var range: SourceRange

  package init(_ kind: Kind, at range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  /// What a node is (DMN 1.5, chapter 10, grammar rules in GRAMMAR.md).
  package indirect enum Kind: Sendable {
    case null
    case boolean(Bool)
    case number(Rational)
    case string(String)
    /// `stakes`, `data.rights`: the parts of a qualified name.
    case name([Located<String>])
    case list([Expression])
    /// `[1..5)`, `> 3`: an interval as a value.
    case interval(Interval)
    case negation(Expression)
    case binary(Operator, Expression, Expression)
    case between(Expression, low: Expression, high: Expression)
    /// `x in (> 3, "a")`: holds when one of the tests does.
    case membership(Expression, [UnaryTest])
    case conditional(Expression, then: Expression, otherwise: Expression)
    case quantified(Quantifier, [Iteration], satisfies: Expression)
    case iteration([Iteration], yields: Expression)
    case filter(Expression, by: Expression)
    case call(Located<String>, [Argument])
  }

  /// An operator between two expressions.
  package enum Operator: String, Sendable, CaseIterable {
    case or, and
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case power = "**"
  }

  package enum Quantifier: String, Sendable {
    case some, every
  }

  /// `name in list`, or `name in from..to` where `end` is given.
  package struct Iteration: Sendable {
    package var name: Located<String>
    package var domain: Expression
    package var end: Expression?

    package init(name: Located<String>, domain: Expression, end: Expression?) {
      self.name = name
      self.domain = domain
      self.end = end
    }
  }

  /// An argument of a call; `label` where it was passed by name.
  package struct Argument: Sendable {
    package var label: Located<String>?
    package var value: Expression

    package init(label: Located<String>?, value: Expression) {
      self.label = label
      self.value = value
    }
  }

  /// An interval; `nil` is an open end, as in `> 3`.
  package struct Interval: Sendable {
    package var low: Expression?
    package var includesLow: Bool
    package var high: Expression?
    package var includesHigh: Bool

    package init(low: Expression?, includesLow: Bool, high: Expression?, includesHigh: Bool) {
      self.low = low
      self.includesLow = includesLow
      self.high = high
      self.includesHigh = includesHigh
    }
  }
}

/// One test in a cell of a decision table, or after `in`.
package indirect enum UnaryTest: Sendable {
  /// `-`: anything.
  case any(SourceRange)
  /// `> 3`, `[1..5)`.
  case interval(Expression.Interval, SourceRange)
  /// `"a"`: equal to this value, or in it when it is a list or interval, or, when it mentions `?`, true.
  ///
  /// `= "a"` and `!= "a"` are read as `? = "a"` and `? != "a"`, with `?` at the place of the sign.
  case expression(Expression)
  /// `not("a", "b")`: none of these.
  case not([UnaryTest], SourceRange)
}

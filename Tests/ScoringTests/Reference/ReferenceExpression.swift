/// An expression that can be written as FEEL and evaluated by the book.
indirect enum ReferenceExpression {
  /// A value with its text: `2`, `"high"`, `null`.
  case literal(ReferenceValue, String)
  case name(String)
  case comparison(String, ReferenceExpression, ReferenceExpression)
  /// `and`, `or`.
  case junction(String, ReferenceExpression, ReferenceExpression)
  case not(ReferenceExpression)
  case between(ReferenceExpression, ReferenceExpression, ReferenceExpression)
  case membership(ReferenceExpression, [ReferenceTest])
  case conditional(ReferenceExpression, ReferenceExpression, ReferenceExpression)
  case arithmetic(String, ReferenceExpression, ReferenceExpression)
  case list([ReferenceExpression])
  /// `count`, `sum`, `min`, …
  case call(String, ReferenceExpression)
  /// `some` or `every`; the element is called `x`.
  case quantified(String, ReferenceExpression, ReferenceExpression)
  /// The element is called `item`.
  case filter(ReferenceExpression, ReferenceExpression)

  var text: String {
    switch self {
    case .literal(_, let text): text
    case .name(let name): name
    case .comparison(let symbol, let a, let b), .junction(let symbol, let a, let b),
      .arithmetic(let symbol, let a, let b):
      "(\(a.text) \(symbol) \(b.text))"
    case .not(let operand): "not(\(operand.text))"
    case .between(let value, let low, let high): "(\(value.text) between \(low.text) and \(high.text))"
    case .membership(let value, let tests):
      "(\(value.text) in (\(tests.map(\.text).joined(separator: ", "))))"
    case .conditional(let test, let yes, let no): "(if \(test.text) then \(yes.text) else \(no.text))"
    case .list(let elements): "[\(elements.map(\.text).joined(separator: ", "))]"
    case .call(let function, let list): "\(function)(\(list.text))"
    case .quantified(let quantifier, let list, let body):
      "(\(quantifier) x in \(list.text) satisfies \(body.text))"
    case .filter(let list, let condition): "\(list.text)[\(condition.text)]"
    }
  }
}

/// A test in a cell of a table or after `in`.
indirect enum ReferenceTest {
  case any
  case equals(ReferenceExpression)
  case comparison(String, ReferenceExpression)
  /// Bounds with their brackets.
  case interval(String, ReferenceExpression, ReferenceExpression, String)
  case none([ReferenceTest])

  var text: String {
    switch self {
    case .any: "-"
    case .equals(let value): value.text
    case .comparison(let symbol, let bound): "\(symbol) \(bound.text)"
    case .interval(let open, let low, let high, let close): "\(open)\(low.text)..\(high.text)\(close)"
    case .none(let tests): "not(\(tests.map(\.text).joined(separator: ", ")))"
    }
  }
}

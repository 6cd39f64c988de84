import AmbitionModel

extension Expression {
  /// The qualified names that the expression reads from outside, in order of appearance.
  package var freeNames: [String] {
    var found: [String] = []
    collectNames(into: &found, bound: [])
    return found
  }

  package func collectNames(into found: inout [String], bound: Set<String>) {
    switch kind {
    case .null, .boolean, .number, .string: break
    case .name(let parts):
      if parts.count > 1 || !bound.contains(parts[0].value) {
        found.append(parts.map { $0.value }.joined(separator: "."))
      }
    case .list(let elements): for element in elements { element.collectNames(into: &found, bound: bound) }
    case .interval(let interval): interval.collectNames(into: &found, bound: bound)
    case .negation(let operand): operand.collectNames(into: &found, bound: bound)
    case .binary(_, let left, let right):
      left.collectNames(into: &found, bound: bound)
      right.collectNames(into: &found, bound: bound)
    case .between(let value, let low, let high):
      for part in [value, low, high] { part.collectNames(into: &found, bound: bound) }
    case .membership(let value, let tests):
      value.collectNames(into: &found, bound: bound)
      for test in tests { test.collectNames(into: &found, bound: bound) }
    case .conditional(let condition, let yes, let no):
      for part in [condition, yes, no] { part.collectNames(into: &found, bound: bound) }
    case .quantified(_, let iterations, let body), .iteration(let iterations, let body):
      var inner = bound
      for iteration in iterations {
        iteration.domain.collectNames(into: &found, bound: inner)
        iteration.end?.collectNames(into: &found, bound: inner)
        inner.insert(iteration.name.value)
      }
      body.collectNames(into: &found, bound: inner)
    case .filter(let list, let condition):
      list.collectNames(into: &found, bound: bound)
      condition.collectNames(into: &found, bound: bound.union(["item"]))
    case .call(_, let arguments):
      for argument in arguments { argument.value.collectNames(into: &found, bound: bound) }
    }
  }
}

extension Expression.Interval {
  package func collectNames(into found: inout [String], bound: Set<String>) {
    low?.collectNames(into: &found, bound: bound)
    high?.collectNames(into: &found, bound: bound)
  }
}

extension UnaryTest {
  package func collectNames(into found: inout [String], bound: Set<String>) {
    switch self {
    case .any: break
    case .interval(let interval, _): interval.collectNames(into: &found, bound: bound)
    case .expression(let expression): expression.collectNames(into: &found, bound: bound.union(["?"]))
    case .not(let tests, _): for test in tests { test.collectNames(into: &found, bound: bound) }
    }
  }
}

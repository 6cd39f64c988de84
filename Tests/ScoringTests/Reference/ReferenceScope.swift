/// What names mean while an expression is evaluated, and what expressions come to: straight from the
/// documented rules, one value at a time, with nothing compiled, shared or left open.
struct ReferenceScope {
  /// The answers and decisions so far, by full name.
  var values: [String: ReferenceValue]
  var layers: [String]
  var layer: String?
  var locals: [String: ReferenceValue] = [:]

  /// It reads a table in conflict; what follows from that is not laid down.
  struct Unspecified: Error {}

  func lookUp(_ name: String) throws(Unspecified) -> ReferenceValue {
    if let local = locals[name] { return local }
    let found: ReferenceValue?
    if name.hasPrefix("layers.") {
      let members = layers.compactMap { values["\($0).\(name.dropFirst(7))"] }
      if members.contains(.conflict) { throw Unspecified() }
      found = .list(members)
    } else {
      found = layer.flatMap { values["\($0).\(name)"] } ?? values[name]
    }
    guard let found else { preconditionFailure("no value for \(name)") }
    if found == .conflict { throw Unspecified() }
    return found
  }

  func evaluate(_ expression: ReferenceExpression) throws(Unspecified) -> ReferenceValue {
    switch expression {
    case .literal(let value, _): return value
    case .name(let name): return try lookUp(name)
    case .comparison(let symbol, let a, let b): return compare(symbol, try evaluate(a), try evaluate(b))
    case .junction("and", let a, let b): return conjunction([try evaluate(a), try evaluate(b)])
    case .junction(_, let a, let b): return disjunction([try evaluate(a), try evaluate(b)])
    case .not(let operand): return negation(try evaluate(operand))
    case .between(let value, let low, let high):
      let subject = try evaluate(value)
      return conjunction([
        compare("<=", try evaluate(low), subject), compare("<=", subject, try evaluate(high)),
      ])
    case .membership(let value, let tests): return try holds(tests, of: try evaluate(value))
    case .conditional(let test, let yes, let no):
      let (condition, first, second) = (try evaluate(test), try evaluate(yes), try evaluate(no))
      return condition == .boolean(true) ? first : second
    case .arithmetic(let symbol, let a, let b): return calculate(symbol, try evaluate(a), try evaluate(b))
    case .list(let elements):
      var values: [ReferenceValue] = []
      for element in elements { values.append(try evaluate(element)) }
      return .list(values)
    case .call(let function, let list): return call(function, try elements(list))
    case .quantified(let quantifier, let list, let body):
      let truths = try each(list, called: "x", body)
      return quantifier == "some" ? disjunction(truths) : conjunction(truths)
    case .filter(let list, let condition):
      let truths = try each(list, called: "item", condition)
      return .list(zip(try elements(list), truths).filter { $1 == .boolean(true) }.map(\.0))
    }
  }

  /// Whether one of the tests holds.
  func holds(_ tests: [ReferenceTest], of subject: ReferenceValue) throws(Unspecified) -> ReferenceValue {
    var truths: [ReferenceValue] = []
    for test in tests {
      switch test {
      case .any: truths.append(.boolean(true))
      case .equals(let value): truths.append(compare("=", subject, try evaluate(value)))
      case .comparison(let symbol, let bound): truths.append(compare(symbol, subject, try evaluate(bound)))
      case .interval(let open, let low, let high, let close):
        truths.append(
          conjunction([
            compare(open == "[" ? "<=" : "<", try evaluate(low), subject),
            compare(close == "]" ? "<=" : "<", subject, try evaluate(high)),
          ]))
      case .none(let tests): truths.append(negation(try holds(tests, of: subject)))
      }
    }
    return disjunction(truths)
  }

  private func elements(_ list: ReferenceExpression) throws(Unspecified) -> [ReferenceValue] {
    guard case .list(let elements) = try evaluate(list) else {
      preconditionFailure("\(list.text) is no list")
    }
    return elements
  }

  private func each(
    _ list: ReferenceExpression, called name: String, _ body: ReferenceExpression
  ) throws(Unspecified) -> [ReferenceValue] {
    var results: [ReferenceValue] = []
    for element in try elements(list) {
      var inner = self
      inner.locals[name] = element
      results.append(try inner.evaluate(body))
    }
    return results
  }
}

// MARK: FEEL's tables (DMN 1.5, tables 43, 50 and 51)

extension ReferenceScope {
  func compare(_ symbol: String, _ a: ReferenceValue, _ b: ReferenceValue) -> ReferenceValue {
    switch symbol {
    case "=": return .boolean(a == b)
    case "!=": return .boolean(a != b)
    default: break
    }
    guard let below = a.isBelow(b), let above = b.isBelow(a) else { return .null }
    switch symbol {
    case "<": return .boolean(below)
    case "<=": return .boolean(!above)
    case ">": return .boolean(above)
    default: return .boolean(!below)
    }
  }

  func conjunction(_ truths: [ReferenceValue]) -> ReferenceValue {
    truths.contains(.boolean(false)) ? .boolean(false) : truths.contains(.null) ? .null : .boolean(true)
  }

  func disjunction(_ truths: [ReferenceValue]) -> ReferenceValue {
    truths.contains(.boolean(true)) ? .boolean(true) : truths.contains(.null) ? .null : .boolean(false)
  }

  func negation(_ truth: ReferenceValue) -> ReferenceValue {
    if case .boolean(let value) = truth { .boolean(!value) } else { .null }
  }

  func calculate(_ symbol: String, _ a: ReferenceValue, _ b: ReferenceValue) -> ReferenceValue {
    guard case .number(let x) = a, case .number(let y) = b else { return .null }
    switch symbol {
    case "+": return .number(x + y)
    case "-": return .number(x - y)
    case "*": return .number(x * y)
    default: return y.above == 0 ? .null : .number(x / y)
    }
  }

  func call(_ function: String, _ list: [ReferenceValue]) -> ReferenceValue {
    if function == "count" { return .number(SmallFraction(list.count)) }
    return list.contains(.null) ? .null : summary(function, list)
  }

  /// What values that are there come to; null of none.
  func summary(_ function: String, _ list: [ReferenceValue]) -> ReferenceValue {
    guard let first = list.first else { return .null }
    let sorted = list.sorted { $0.isBelow($1) == true }
    let numbers = sorted.compactMap { if case .number(let number) = $0 { number } else { nil } }
    let sum = numbers.reduce(SmallFraction(0), +)
    switch function {
    case "min": return sorted.first ?? first
    case "max": return sorted.last ?? first
    case "sum": return .number(sum)
    case "mean": return .number(sum / SmallFraction(list.count))
    default:
      let low = sorted[(sorted.count - 1) / 2]
      guard sorted.count.isMultiple(of: 2), numbers.count == list.count else { return low }
      return .number((numbers[sorted.count / 2 - 1] + numbers[sorted.count / 2]) / SmallFraction(2))
    }
  }
}

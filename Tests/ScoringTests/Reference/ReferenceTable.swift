/// A decision table that can be written into a rubric and read row by row.
struct ReferenceTable {
  var policy: String
  var inputs: [ReferenceExpression]
  var rows: [(when: [[ReferenceTest]], then: ReferenceExpression)]
  var otherwise: ReferenceExpression?

  /// Literals are written as they are, all else as an expression.
  var text: TestTable {
    TestTable(
      policy: policy, inputs: inputs.map(\.text),
      rules: rows.map { row in
        (row.when.map { $0.map(\.text).joined(separator: ", ") }, Self.output(row.then))
      }, otherwise: otherwise.map(Self.output))
  }

  private static func output(_ expression: ReferenceExpression) -> String {
    if case .literal(let value, let text) = expression, value != .null { return text }
    return #"{"expression": \#(RubricText.quoted(expression.text))}"#
  }

  func value(in scope: ReferenceScope) throws(ReferenceScope.Unspecified) -> ReferenceValue {
    var subjects: [ReferenceValue] = []
    for input in inputs { subjects.append(try scope.evaluate(input)) }
    var found: [ReferenceValue] = []
    for row in rows {
      var matches = true
      for (tests, subject) in zip(row.when, subjects) {
        if try scope.holds(tests, of: subject) != .boolean(true) { matches = false }
      }
      // What does not match is worked out as well: a conflict in it leaves the outcome unspecified.
      let output = try scope.evaluate(row.then)
      if matches { found.append(output) }
    }
    let fallback = try otherwise.map { expression throws(ReferenceScope.Unspecified) in
      try scope.evaluate(expression)
    }
    guard let first = found.first else {
      return policy == "collect_count" ? .number(SmallFraction(0)) : fallback ?? .null
    }
    let present = found.filter { $0 != .null }
    switch policy {
    case "unique": return found.count > 1 ? .conflict : first
    case "any": return found.contains { $0 != first } ? .conflict : first
    case "first": return first
    case "collect_sum": return scope.call("sum", found)
    case "collect_count": return .number(SmallFraction(found.count))
    case "collect_max": return scope.summary("max", present)
    default: return scope.summary("min", present)
    }
  }
}

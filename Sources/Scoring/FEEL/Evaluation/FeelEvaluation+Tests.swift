import AmbitionModel

extension FeelEvaluation {
  /// Whether `value` passes one of the tests: true as soon as one says so, null when none does and one is null.
  mutating func test(_ value: FeelValue, _ tests: [UnaryTest]) throws(FeelStop) -> FeelValue {
    try with([.variable("?", value)]) { evaluation throws(FeelStop) in
      var result: FeelValue = .boolean(false)
      for test in tests {
        switch try evaluation.passes(value, test) {
        case true: return .boolean(true)
        case false: continue
        case nil: result = .null
        }
      }
      return result
    }
  }

  private mutating func passes(_ value: FeelValue, _ test: UnaryTest) throws(FeelStop) -> Bool? {
    switch test {
    case .any: return true
    case .interval(let interval, let range):
      return try passes(value, .range(try self.range(interval)), range)
    case .expression(let expression):
      let result = try evaluate(expression)
      if expression.mentionsSubject { return truth(result, at: expression.range) }
      return try passes(value, result, expression.range)
    case .not(let tests, let range):
      return truth(try self.test(value, tests), at: range).map { !$0 }
    }
  }

  private mutating func passes(
    _ value: FeelValue, _ test: FeelValue, _ range: SourceRange
  ) throws(FeelStop) -> Bool? {
    try charge(test.weight, at: range)
    if let result = FeelComparison.passes(value, test) { return result }
    if case .range(let interval) = test {
      _ = null(.cannotPlace(value, in: interval), at: range)
    } else {
      _ = null(.cannotCompute(.equal, value, test), at: range)
    }
    return nil
  }
}

extension Expression {
  /// Whether `?` occurs in it, so that it is a condition rather than a value to compare with.
  ///
  /// - Complexity: O(*n*) in the nodes.
  package var mentionsSubject: Bool {
    switch kind {
    case .null, .boolean, .number, .string: false
    case .name(let parts): parts.first?.value == "?"
    case .list(let items): items.contains(where: { $0.mentionsSubject })
    case .interval(let interval):
      [interval.low, interval.high].contains { $0?.mentionsSubject ?? false }
    case .negation(let operand): operand.mentionsSubject
    case .binary(_, let a, let b): a.mentionsSubject || b.mentionsSubject
    case .between(let a, let b, let c): a.mentionsSubject || b.mentionsSubject || c.mentionsSubject
    // Inside the tests, `?` is the value before `in`.
    case .membership(let value, _): value.mentionsSubject
    case .conditional(let a, let b, let c): a.mentionsSubject || b.mentionsSubject || c.mentionsSubject
    case .quantified(_, let iterations, let condition):
      condition.mentionsSubject || iterations.contains(where: { $0.mentionsSubject })
    case .iteration(let iterations, let body):
      body.mentionsSubject || iterations.contains(where: { $0.mentionsSubject })
    case .filter(let list, let condition): list.mentionsSubject || condition.mentionsSubject
    case .call(_, let arguments): arguments.contains { $0.value.mentionsSubject }
    }
  }
}

extension Expression.Iteration {
  var mentionsSubject: Bool {
    domain.mentionsSubject || (end?.mentionsSubject ?? false)
  }
}

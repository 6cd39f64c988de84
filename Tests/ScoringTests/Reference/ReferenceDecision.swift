/// A decision that can be written into a rubric and worked out by the book.
struct ReferenceDecision {
  var id: String
  var isPerLayer: Bool
  /// What the file holds besides the logic.
  var declaration = ""
  var logic: Logic

  enum Logic {
    case expression(ReferenceExpression)
    case table(ReferenceTable)
    /// A function over operands, each with its weight and what its options count for.
    case aggregate(String, of: String, [Operand])
    /// A function over the criteria of the layer it is worked out for, or of all.
    case axis(String, [ReferenceRubric.Question])
    /// Indices of options, each with its condition.
    case ladder([(value: Int, when: ReferenceExpression)], ids: [String])
    case levels(score: ReferenceExpression, [Level])
  }

  struct Operand {
    /// In the layer of the decision, where it is bare.
    var name: String
    var weight = SmallFraction(1)
    /// By option; `nil` where the operand is a number or counts as a level.
    var counts: [SmallFraction]?
  }

  struct Level {
    var threshold: SmallFraction?
    var requires: ReferenceExpression?
  }

  var json: String {
    let scope = (isPerLayer ? #""each": "layer", "# : "") + declaration
    switch logic {
    case .expression(let expression):
      return RubricText.decision(id, scope + #""expression": \#(RubricText.quoted(expression.text))"#)
    case .table(let table): return RubricText.decision(id, scope + table.text.json)
    case .aggregate(let function, let operands, _):
      return RubricText.decision(
        id, scope + #""aggregate": {"function": "\#(function)", "of": \#(operands)}"#)
    case .axis(let function, _):
      return RubricText.decision(
        id, scope + #""aggregate": {"function": "\#(function)", "of": {"axis": "steering"}}"#)
    case .ladder(let steps, let ids):
      let rows = steps.map { #"{"value": "\#(ids[$0.value])", "when": \#(RubricText.quoted($0.when.text))}"# }
      return RubricText.decision(id, scope + #""ladder": {"steps": [\#(rows.joined(separator: ", "))]}"#)
    case .levels(let score, _):
      return RubricText.decision(id, scope + #""ladder": {"score": \#(RubricText.quoted(score.text))}"#)
    }
  }

  func value(in scope: ReferenceScope) throws(ReferenceScope.Unspecified) -> ReferenceValue {
    switch logic {
    case .expression(let expression): return try scope.evaluate(expression)
    case .table(let table): return try table.value(in: scope)
    case .aggregate(let function, _, let operands): return try aggregate(function, operands, in: scope)
    case .axis(let function, let questions):
      let own = questions.filter { question in scope.layer.map { question.name.hasPrefix($0 + ".") } ?? true }
      return try aggregate(
        function, own.map { Operand(name: $0.name, weight: $0.weight, counts: $0.counts) }, in: scope)
    case .ladder(let steps, _):
      var value = 0
      for step in steps {
        guard try scope.evaluate(step.when) == .boolean(true) else { break }
        value = step.value
      }
      return .option(value)
    case .levels(let score, let levels):
      let score = try scope.evaluate(score)
      guard case .number(let number) = score else { return .null }
      var value = ReferenceValue.null
      for (index, level) in levels.enumerated() {
        if let threshold = level.threshold, number < threshold { break }
        if let requires = level.requires, try scope.evaluate(requires) != .boolean(true) { break }
        value = .option(index)
      }
      return value
    }
  }

  private func aggregate(
    _ function: String, _ operands: [Operand], in scope: ReferenceScope
  ) throws(ReferenceScope.Unspecified) -> ReferenceValue {
    var counted: [(value: ReferenceValue, weight: SmallFraction)] = []
    for operand in operands {
      var value = try scope.lookUp(operand.name)
      if value == .null { continue }
      if let counts = operand.counts, case .option(let index) = value { value = .number(counts[index]) }
      counted.append((value, operand.weight))
    }
    guard function == "weighted_mean", !counted.isEmpty else {
      return scope.summary(function, counted.map(\.value))
    }
    let shares = counted.map { scope.calculate("*", $0.value, .number($0.weight)) }
    let weights = scope.summary("sum", counted.map { .number($0.weight) })
    return scope.calculate("/", scope.summary("sum", shares), weights)
  }
}

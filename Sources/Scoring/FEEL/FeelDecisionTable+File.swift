package import AmbitionModel

extension FeelDecisionTable {
  /// The table with its cells as expressions; `nil` when one of them cannot be read, with every finding.
  package static func reading(_ file: TableFile) -> Reading<FeelDecisionTable> {
    var diagnostics: [Diagnostic] = []
    func parsed<Value>(_ result: Result<Value, Diagnostic>) -> Value? {
      switch result {
      case .success(let value): return value
      case .failure(let problem):
        diagnostics.append(problem)
        return nil
      }
    }
    func expression(_ text: LocatedText) -> Expression? { parsed(ExpressionParser.parse(text)) }
    func tests(_ text: LocatedText) -> [UnaryTest]? { parsed(ExpressionParser.parseUnaryTests(text)) }

    let inputs = file.inputs.compactMap { input in
      let allowed = input.values.flatMap(tests)
      return expression(input.expression).map { Input($0, allowed: allowed) }
    }
    let outputs = file.outputs.map {
      Output(name: $0.name, allowed: $0.values.flatMap(tests), otherwise: $0.otherwise.flatMap(expression))
    }
    let rules = file.rules.map { Rule($0.tests.compactMap(tests), $0.outputs.compactMap(expression)) }
    guard diagnostics.isEmpty else { return Reading(nil, diagnostics.inFileOrder()) }
    return Reading(
      FeelDecisionTable(
        HitPolicy(file.hitPolicy, file.aggregation), inputs: inputs, outputs: outputs, rules: rules,
        at: file.range), [])
  }
}

extension FeelDecisionTable.HitPolicy {
  fileprivate init(_ policy: TableFile.HitPolicy, _ aggregation: TableFile.Aggregation?) {
    self =
      switch policy {
      case .unique: .unique
      case .any: .any
      case .first: .first
      case .priority: .priority
      case .ruleOrder: .ruleOrder
      case .outputOrder: .outputOrder
      case .collect:
        switch aggregation {
        case nil: .collect
        case .sum: .collectSum
        case .minimum: .collectMinimum
        case .maximum: .collectMaximum
        case .count: .collectCount
        }
      }
  }
}

package import AmbitionModel

/// A decision table whose cells are expressions, as the interpreter runs it.
package typealias FeelDecisionTable = StandardTable<Expression, [UnaryTest]>

extension FeelDecisionTable {
  /// What the table comes to: a value, a context for several outputs, or a list of those; null when nothing
  /// matches and nothing is said for that case.
  package func evaluate(in inputs: FeelContext, limits: FeelLimits = .standard) -> FeelResult {
    FeelInterpreter.run(in: inputs, limits) { evaluation throws(FeelStop) in
      try evaluation.evaluate(self)
    }
  }

  /// The table with its cells as expressions; `nil` when one of them cannot be read, with every finding.
  package static func reading(_ file: TableText) -> Reading<FeelDecisionTable> {
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
      let allowed = input.allowed.flatMap(tests)
      return expression(input.expression).map { Input($0, allowed: allowed) }
    }
    let outputs = file.outputs.map {
      Output(name: $0.name, allowed: $0.allowed.flatMap(tests), otherwise: $0.otherwise.flatMap(expression))
    }
    let rules = file.rules.map { Rule($0.tests.compactMap(tests), $0.outputs.compactMap(expression)) }
    guard diagnostics.isEmpty else { return Reading(nil, diagnostics.inFileOrder()) }
    return Reading(
      FeelDecisionTable(
        file.hitPolicy, inputs: inputs, outputs: outputs, rules: rules,
        at: file.range), [])
  }
}

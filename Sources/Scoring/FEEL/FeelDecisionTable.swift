package import AmbitionModel

/// A decision table by the letter of DMN 1.5, section 8: any number of outputs, and every hit policy.
package struct FeelDecisionTable: Sendable {
  /// How the rules that match become one result.
  package enum HitPolicy: String, Hashable, Sendable, CaseIterable {
    case unique = "UNIQUE"
    case any = "ANY"
    case first = "FIRST"
    case priority = "PRIORITY"
    case ruleOrder = "RULE ORDER"
    case outputOrder = "OUTPUT ORDER"
    case collect = "COLLECT"
    case collectSum = "COLLECT SUM"
    case collectMinimum = "COLLECT MIN"
    case collectMaximum = "COLLECT MAX"
    case collectCount = "COLLECT COUNT"
  }

  package struct Input: Sendable {
    package var expression: Expression
    /// The values it may have; `nil` when it may have any.
    package var allowed: [UnaryTest]?

    package init(_ expression: Expression, allowed: [UnaryTest]? = nil) {
      self.expression = expression
      self.allowed = allowed
    }
  }

  package struct Output: Sendable {
    /// `nil` where a table has but one output.
    package var name: String?
    /// The values it may have, the best one first; `nil` when it may have any.
    package var allowed: [UnaryTest]?
    /// The value when no rule matches.
    package var otherwise: Expression?

    package init(name: String? = nil, allowed: [UnaryTest]? = nil, otherwise: Expression? = nil) {
      self.name = name
      self.allowed = allowed
      self.otherwise = otherwise
    }
  }

  package struct Rule: Sendable {
    /// The tests of each input.
    package var tests: [[UnaryTest]]
    /// The value of each output.
    package var outputs: [Expression]

    package init(_ tests: [[UnaryTest]], _ outputs: [Expression]) {
      self.tests = tests
      self.outputs = outputs
    }
  }

  package var hitPolicy: HitPolicy
  package var inputs: [Input]
  package var outputs: [Output]
  package var rules: [Rule]
  /// Where the table stands, for reasons about it as a whole.
  package var range: SourceRange

  package init(
    _ hitPolicy: HitPolicy, inputs: [Input], outputs: [Output], rules: [Rule], at range: SourceRange
  ) {
    self.hitPolicy = hitPolicy
    self.inputs = inputs
    self.outputs = outputs
    self.rules = rules
    self.range = range
  }

  /// What the table comes to: a value, a context for several outputs, or a list of those; null when nothing
  /// matches and nothing is said for that case.
  package func evaluate(in inputs: FeelContext, limits: FeelLimits = .standard) -> FeelResult {
    FeelInterpreter.run(in: inputs, limits) { evaluation throws(FeelStop) in
      try evaluation.evaluate(self)
    }
  }
}

/// A decision table by the letter of DMN 1.5, section 8: any number of outputs, and every hit policy.
///
/// Its cells are text as a file has it (``TableText``), or the expressions that were read from that.
package struct StandardTable<Cell: Sendable, Tests: Sendable>: Sendable {
  package typealias HitPolicy = TableHitPolicy

  package struct Input: Sendable {
    package var expression: Cell
    /// The values it may have; `nil` when it may have any.
    package var allowed: Tests?

    package init(_ expression: Cell, allowed: Tests? = nil) {
      self.expression = expression
      self.allowed = allowed
    }
  }

  package struct Output: Sendable {
    /// `nil` where a table has but one output.
    package var name: String?
    /// The values it may have, the best one first; `nil` when it may have any.
    package var allowed: Tests?
    /// The value when no rule matches.
    package var otherwise: Cell?

    package init(name: String? = nil, allowed: Tests? = nil, otherwise: Cell? = nil) {
      self.name = name
      self.allowed = allowed
      self.otherwise = otherwise
    }
  }

  package struct Rule: Sendable {
    /// The tests of each input.
    package var tests: [Tests]
    /// The value of each output.
    package var outputs: [Cell]

    package init(_ tests: [Tests], _ outputs: [Cell]) {
      self.tests = tests
      self.outputs = outputs
    }
  }

  package var hitPolicy: HitPolicy
  /// At least one.
  package var inputs: [Input]
  /// At least one; all named when there are more.
  package var outputs: [Output]
  package var rules: [Rule]
  /// The place of the table, for reasons about it as a whole.
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
}

/// A table with its cells as text; its keys are those of the standard's own files.
package typealias TableText = StandardTable<LocatedText, LocatedText>

/// How the rules of a table that match become one result (DMN 1.5, section 8.2.10).
package enum TableHitPolicy: String, Hashable, Sendable, CaseIterable {
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

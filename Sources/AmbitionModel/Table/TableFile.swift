/// A decision table that stands in a file of its own, with its cells as text.
///
/// The keys are those of the standard's own files; what the cells mean is for who knows FEEL.
package struct TableFile: Sendable {
  /// DMN 1.5, section 8.2.10.
  package enum HitPolicy: String, Hashable, Sendable, CaseIterable {
    case unique = "UNIQUE"
    case any = "ANY"
    case first = "FIRST"
    case priority = "PRIORITY"
    case ruleOrder = "RULE ORDER"
    case outputOrder = "OUTPUT ORDER"
    case collect = "COLLECT"
  }

  /// How `COLLECT` makes one value of what the rules yield.
  package enum Aggregation: String, Hashable, Sendable, CaseIterable {
    case sum = "SUM"
    case minimum = "MIN"
    case maximum = "MAX"
    case count = "COUNT"
  }

  package struct Input: Sendable {
    package var expression: LocatedText
    /// Unary tests on the values it may have; `nil` when it may have any.
    package var values: LocatedText?
  }

  package struct Output: Sendable {
    /// `nil` where a table has but one output.
    package var name: String?
    /// Unary tests on the values it may have, the best one first; `nil` when it may have any.
    package var values: LocatedText?
    /// The value when no rule matches.
    package var otherwise: LocatedText?
  }

  package struct Rule: Sendable {
    /// Unary tests, one text for each input.
    package var tests: [LocatedText]
    /// Expressions, one for each output.
    package var outputs: [LocatedText]
  }

  package var hitPolicy: HitPolicy
  /// Only with ``HitPolicy/collect``.
  package var aggregation: Aggregation?
  /// At least one.
  package var inputs: [Input]
  /// At least one; all named when there are more.
  package var outputs: [Output]
  package var rules: [Rule]
  /// The whole table.
  package var range: SourceRange
}

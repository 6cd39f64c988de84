/// A decision table that stands in a file of its own, with its cells as text.
///
/// The keys are those of the standard's own files; what the cells mean is for who knows FEEL.
public struct TableFile: Sendable {
  /// DMN 1.5, section 8.2.10.
  public enum HitPolicy: String, Hashable, Sendable, CaseIterable {
    case unique = "UNIQUE"
    case any = "ANY"
    case first = "FIRST"
    case priority = "PRIORITY"
    case ruleOrder = "RULE ORDER"
    case outputOrder = "OUTPUT ORDER"
    case collect = "COLLECT"
  }

  /// How `COLLECT` makes one value of what the rules yield.
  public enum Aggregation: String, Hashable, Sendable, CaseIterable {
    case sum = "SUM"
    case minimum = "MIN"
    case maximum = "MAX"
    case count = "COUNT"
  }

  public struct Input: Sendable {
    public var expression: LocatedText
    /// Unary tests on the values it may have; `nil` when it may have any.
    public var values: LocatedText?
  }

  public struct Output: Sendable {
    /// `nil` where a table has but one output.
    public var name: String?
    /// Unary tests on the values it may have, the best one first; `nil` when it may have any.
    public var values: LocatedText?
    /// The value when no rule matches.
    public var otherwise: LocatedText?
  }

  public struct Rule: Sendable {
    /// Unary tests, one text for each input.
    public var tests: [LocatedText]
    /// Expressions, one for each output.
    public var outputs: [LocatedText]
  }

  public var hitPolicy: HitPolicy
  /// Only with ``HitPolicy/collect``.
  public var aggregation: Aggregation?
  /// At least one.
  public var inputs: [Input]
  /// At least one; all named when there are more.
  public var outputs: [Output]
  public var rules: [Rule]
  /// The whole table.
  public var range: SourceRange
}

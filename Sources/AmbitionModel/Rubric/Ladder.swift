/// Steps from low to high of which the highest counts that was reached without skipping one.
public struct Ladder: Sendable {
  public struct Step: Sendable {
    public var value: Located<String>
    public var when: LocatedText
    public var range: SourceRange

    public init(value: Located<String>, when: LocatedText, range: SourceRange) {
      self.value = value
      self.when = when
      self.range = range
    }
  }

  public enum Steps: Sendable {
    /// The rubric's levels: thresholds hold against `score`, `requires` in the decision's scope.
    case levels(score: LocatedText?)
    /// Steps of the decision's own; before the first step the value is its first option.
    case own([Step])
  }

  public var steps: Steps
  public var range: SourceRange

  public init(steps: Steps, range: SourceRange) {
    self.steps = steps
    self.range = range
  }
}

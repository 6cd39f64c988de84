/// Steps from low to high of which the highest counts that was reached without skipping one.
package struct Ladder: Sendable {
  package struct Step: Sendable {
    package var value: Located<String>
    package var when: LocatedText
    package var range: SourceRange

    package init(value: Located<String>, when: LocatedText, range: SourceRange) {
      self.value = value
      self.when = when
      self.range = range
    }
  }

  package enum Steps: Sendable {
    /// The rubric's levels: thresholds hold against `score`, `requires` in the decision's scope.
    case levels(score: LocatedText?)
    /// Steps of the decision's own; before the first step the value is its first option.
    case own([Step])
  }

  package var steps: Steps
  package var range: SourceRange

  package init(steps: Steps, range: SourceRange) {
    self.steps = steps
    self.range = range
  }
}

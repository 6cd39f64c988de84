/// One number or level out of several criteria or decisions.
///
/// What is not applicable drops out, with its weight; nothing left gives null.
package struct Aggregate: Sendable {
  package enum Function: String, Hashable, Sendable, CaseIterable {
    case weightedMean = "weighted_mean"
    case mean
    case sum
    case minimum = "min"
    case maximum = "max"
    /// The middle one; of an even number of levels the lower of the two.
    case median
  }

  /// What is taken together.
  package enum Operands: Sendable {
    /// The criteria of an axis: of the layer in a layer's scope, else of all layers.
    case axis(Located<Identifier<Axis>>)
    /// One per-layer decision (or criterion) in every layer.
    case everyLayer(Located<String>)
    /// These names.
    case names([Located<String>])
  }

  package var function: Function
  package var operands: Operands
  /// One weight for each operand; `nil` takes the criteria's own weights, or equal ones.
  package var weights: [Located<Rational>]?
  package var range: SourceRange

  package init(
    function: Function, operands: Operands, weights: [Located<Rational>]?, range: SourceRange
  ) {
    self.function = function
    self.operands = operands
    self.weights = weights
    self.range = range
  }
}

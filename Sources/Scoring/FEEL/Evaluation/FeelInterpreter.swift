import AmbitionModel

/// Evaluates FEEL by the letter of the standard: null for whatever has no value, and the reason of each null.
///
/// What rubrics mean by their conditions differs on purpose (unknown is not null there); this is the standard
/// itself, as its test kit has it. Walks the tree; meant for one expression, not for a hundred thousand.
package enum FeelInterpreter {
  /// The value of `expression`, in which names stand for the entries of `inputs`.
  ///
  /// Never traps and always ends: work, list sizes and text lengths are limited by `limits`.
  package static func evaluate(
    _ expression: Expression, in inputs: FeelContext = .empty, limits: FeelLimits = .standard
  ) -> FeelResult {
    run(in: inputs, limits) { evaluation throws(FeelStop) in try evaluation.evaluate(expression) }
  }

  /// Whether `value` passes one of the `tests` of a cell: true, false or null.
  package static func test(
    _ value: FeelValue, _ tests: [UnaryTest], in inputs: FeelContext = .empty,
    limits: FeelLimits = .standard
  ) -> FeelResult {
    run(in: inputs, limits) { evaluation throws(FeelStop) in try evaluation.test(value, tests) }
  }

  static func run(
    in inputs: FeelContext, _ limits: FeelLimits,
    _ body: (inout FeelEvaluation) throws(FeelStop) -> FeelValue
  ) -> FeelResult {
    var evaluation = FeelEvaluation(inputs: inputs, limits: limits)
    do {
      let value = try body(&evaluation)
      return FeelResult(value, reasons: evaluation.reasons)
    } catch {
      return FeelResult(.null, reasons: evaluation.reasons + [error.reason])
    }
  }
}

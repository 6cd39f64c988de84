import AmbitionModel

/// What one example expects, as far as the rubric fulfils it: only that can tell a variant from the rubric.
struct Expectations: Sendable {
  /// By slot; unknown where the example gives no answer.
  let sheet: [Value]
  /// By index of the decision.
  let values: [Int: Value]
  /// By index of the flag.
  let flags: [Int: Bool]
}

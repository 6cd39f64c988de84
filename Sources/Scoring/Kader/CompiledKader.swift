package import AmbitionModel

/// A kader made ready to run: its rules come after those of its rubric, in one program.
package struct CompiledKader: Sendable {
  package let kader: Kader
  /// The rubric's program followed by the rules of the kader; decisions and flags are the rubric's.
  package let program: Program
  /// In the order of the kader, and within a rule in the order of layers.
  package let rules: [CompiledRule]
}

/// A rule of a kader for one layer or for the whole case.
package struct CompiledRule: Sendable {
  /// `application.exit_arranged`, `policy_rule`.
  package let name: String
  package let rule: Kader.Rule
  /// The index of the layer; `nil` for the whole case.
  package let layer: Int?
  /// Whether the case keeps the rule; null where the rule does not apply.
  package let verdict: Register
}

public import AmbitionModel

/// A kader made ready to run: its rules stand behind those of its rubric, in one program.
public struct CompiledKader: Sendable {
  public let kader: Kader
  /// The rubric's program with the rules of the kader behind it; decisions and flags are the rubric's.
  public let program: Program
  /// In the order of the kader, and within a rule in the order of layers.
  public let rules: [CompiledRule]
}

/// A rule of a kader for one layer or for the whole case.
public struct CompiledRule: Sendable {
  /// `application.exit_arranged`, `policy_rule`.
  public let name: String
  public let rule: Kader.Rule
  /// The index of the layer; `nil` for the whole case.
  public let layer: Int?
  /// Whether the case keeps the rule; null where the rule does not apply.
  public let verdict: Register
}

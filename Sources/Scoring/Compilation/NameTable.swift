import AmbitionModel

/// What the names in a rubric's expressions stand for, in the whole case and in each layer.
struct NameTable {
  enum Target: Hashable {
    /// The index of a slot.
    case input(Int)
    /// The index of a planned decision.
    case decision(Int)
  }

  enum Resolution {
    case one(Target)
    /// `layers.shown`: the same thing in every layer that has it.
    case everyLayer([Target])
  }

  /// The prefix that means "in every layer".
  static let everyLayer = "layers"

  private let layers: [String]
  private let targets: [String: Target]
  /// In order of declaration, so that suggestions do not depend on hashing.
  private let names: [String]

  init(layers: [Layer], inputs: [Input], plans: [DecisionPlan]) {
    self.layers = layers.map(\.id.value.rawValue)
    let pairs =
      inputs.enumerated().map { ($1.name, Target.input($0)) }
      + plans.enumerated().map { ($1.name, Target.decision($0)) }
    targets = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    names = pairs.map(\.0)
  }

  /// What `name` stands for in the scope of `layer`; `nil` when nothing is called so.
  func resolve(_ name: String, inLayer layer: Int?) -> Resolution? {
    if let layer, let target = targets["\(layers[layer]).\(name)"] { return .one(target) }
    if let target = targets[name] { return .one(target) }
    let prefix = Self.everyLayer + "."
    guard name.hasPrefix(prefix) else { return nil }
    let found = layers.compactMap { targets["\($0).\(name.dropFirst(prefix.count))"] }
    return found.isEmpty ? nil : .everyLayer(found)
  }

  /// Everything that could have been meant in the scope of `layer`.
  func candidates(inLayer layer: Int?) -> [String] {
    guard let layer else { return names }
    let prefix = layers[layer] + "."
    let own = names.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
    return own + names
  }
}

import AmbitionModel

/// What the names in a rubric's expressions stand for, in the whole case and in each layer.
struct NameTable: Sendable {
  enum Target: Hashable, Sendable {
    /// The index of a slot.
    case input(Int)
    /// The index of a planned decision.
    case decision(Int)
    /// The index of a flag, for kaders: whether it is raised.
    case flag(Int)
  }

  enum Resolution {
    case one(Target)
    /// `layers.shown`: the same thing in every layer that has it.
    case everyLayer([Target])
  }

  /// The prefix that means "in every layer".
  static let everyLayer = "layers"
  /// The prefix of the name of a flag, for kaders: `raised.data.no_rights`.
  static let raised = "raised"

  private let layers: [String]
  private let targets: [String: Target]
  /// In order of declaration, so that suggestions do not depend on hashing.
  private let names: [String]

  init(layers: [Layer], inputs: [Input], plans: [DecisionPlan], flags: [String] = []) {
    self.layers = layers.map { $0.id.value.rawValue }
    let pairs =
      inputs.enumerated().map { ($1.name, Target.input($0)) }
      + plans.enumerated().map { ($1.name, Target.decision($0)) }
      + flags.enumerated().map { ("\(Self.raised).\($1)", Target.flag($0)) }
    targets = Dictionary(firstOf: pairs)
    names = pairs.map { $0.0 }
  }

  /// What `name` stands for in the scope of `layer`; `nil` when nothing is called so.
  func resolve(_ name: String, inLayer layer: Int?) -> Resolution? {
    if let layer, let target = targets["\(layers[layer]).\(name)"] { return .one(target) }
    if let target = targets[name] { return .one(target) }
    let (kind, own) = Self.parts(of: name)
    if let layer, !kind.isEmpty, let target = targets["\(kind)\(layers[layer]).\(own)"] {
      return .one(target)
    }
    let prefix = Self.everyLayer + "."
    guard own.hasPrefix(prefix) else { return nil }
    let found = layers.compactMap { targets["\(kind)\($0).\(own.dropFirst(prefix.count))"] }
    return found.isEmpty ? nil : .everyLayer(found)
  }

  /// The prefix that says that the name is a flag's, empty for other names, and the name after it.
  private static func parts(of name: String) -> (kind: String, own: Substring) {
    let prefix = raised + "."
    return name.hasPrefix(prefix) ? (prefix, name.dropFirst(prefix.count)) : ("", name[...])
  }

  /// Everything that could have been meant in the scope of `layer`.
  func candidates(inLayer layer: Int?) -> [String] {
    guard let layer else { return names }
    let own = names.compactMap { name -> String? in
      let (kind, rest) = Self.parts(of: name)
      let prefix = layers[layer] + "."
      return rest.hasPrefix(prefix) ? "\(kind)\(rest.dropFirst(prefix.count))" : nil
    }
    return own + names
  }
}

import AmbitionModel
package import Scoring

/// What about a case is to be explained.
package enum ExplanationTopic {
  case everything
  /// The index of a layer.
  case layer(Int)
  /// The index among the program's flags.
  case flags([Int])
  /// The index among the program's decisions.
  case decision(Int)

  /// What a user means by `name`: a layer, a flag (`data.no_rights` or `no_rights`) or a decision.
  package static func named(_ name: String?, in program: Program) throws(UsageError) -> ExplanationTopic {
    guard let name else { return .everything }
    let layers = program.rubric.layers.map { $0.id.value.rawValue }
    if let layer = layers.firstIndex(of: name) { return .layer(layer) }
    if program.decisions.contains(where: { $0.name == name }) == false,
      case .one(let layer) = NameMatch(name, ids: layers, titles: program.rubric.layers.map { $0.title }),
      program.flags(called: name).isEmpty
    {
      return .layer(layer)
    }
    let flags = program.flags(called: name)
    if !flags.isEmpty { return .flags(flags) }
    if let decision = program.decisions.firstIndex(where: { $0.name == name }) { return .decision(decision) }
    let known = layers + program.flags.map { $0.name } + program.decisions.map { $0.name }
    throw UsageError(
      nl:
        "de rubric heeft geen laag, signaal of besluit \(quoted(name)); lagen zijn \(Listing.choices(layers).dutch)",
      en:
        "the rubric has no layer, flag or decision \(quoted(name)); layers are \(Listing.choices(layers).english)",
      hint: Suggestion.hint(for: name, among: known))
  }
}

extension Program {
  /// The flags with this name (`data.no_rights`), this id in any layer, or this title.
  package func flags(called name: String) -> [Int] {
    let named = flags.indices.filter { flags[$0].name == name || flags[$0].flag.id.value.rawValue == name }
    guard named.isEmpty else { return named }
    let names = flags.map { $0.name }
    return NameMatch(name, ids: names, titles: flags.map { $0.flag.title }).indices
  }
}

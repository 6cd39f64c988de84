import AmbitionModel
package import Scoring

extension Speaker {
  /// "Data, rechten: van Leverancier naar Provincie".
  package func sentence(_ change: Change) -> String {
    let from = text(change.from, ofSlot: change.slot)
    let to = text(change.to, ofSlot: change.slot)
    return "\(name(ofSlot: change.slot)): \(from) → \(to)"
  }

  /// The label of a question with its layer.
  package func name(ofSlot slot: Int) -> String {
    let input = program.inputs[slot]
    guard let layer = input.layer else { return input.label[language] }
    return "\(title(ofLayer: layer)), \(input.label[language])"
  }

  /// The sign and title of a flag with its layer.
  package func title(ofFlag index: Int) -> String {
    let flag = program.flags[index]
    let layer = flag.layer.map { title(ofLayer: $0) + ": " } ?? ""
    return "\(flag.flag.kind.sign) \(layer)\(flag.flag.title[language])"
  }
}

import AmbitionModel
package import Scoring

extension Speaker {
  /// "Data, rechten: van Leverancier naar Provincie".
  package func sentence(_ change: Change) -> String {
    let from = text(change.from, ofSlot: change.slot)
    let to = text(change.to, ofSlot: change.slot)
    return "\(name(ofSlot: change.slot)): \(from) → \(to)"
  }

  /// The same as advice: what nobody knows is to be found out, and is never called a change.
  package func advice(_ change: Change) -> String {
    guard change.from == .unknown else { return sentence(change) }
    let answer = text(change.to, ofSlot: change.slot)
    return ChangeWords.findOut(name(ofSlot: change.slot), answer)[language]
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

enum ChangeWords {
  static func findOut(_ question: String, _ answer: String) -> Wording {
    Wording(
      nl: "\(question): zoek uit of dit ‘\(answer)’ is",
      en: "\(question): find out whether this is ‘\(answer)’")
  }
}

import AmbitionModel
import Scoring

extension ResultWords {
  /// A value of a result in words: the label of an option, "onbekend", "ja".
  func value(_ node: DocumentNode, at path: [String]) -> Wording {
    switch node.kind {
    case .null: Wording(nl: "leeg", en: "empty")
    case .boolean(let truth): truth ? Words.yes : Words.no
    case .number(let text): Self.same(printable(text, limit: 60))
    case .string(let text): word(text.text, at: path)
    case .array(let items): list(items.map { value($0, at: path + ["1"]) })
    case .object(let members): whole(node, members.map { $0.key }, at: path)
    }
  }

  /// The words for a part that holds others.
  private func whole(_ node: DocumentNode, _ keys: [String], at path: [String]) -> Wording {
    for key in ["value", "state"] {
      if let main = node[key] { return value(main, at: path + [key]) }
    }
    let texts = [Language.dutch, .english].map { node[$0.rawValue]?.text }
    if let one = texts[0] ?? texts[1] {
      return Wording(nl: quoted(texts[0] ?? one), en: quoted(texts[1] ?? one))
    }
    if let low = node["lowest"]?.text, let high = node["highest"]?.text {
      return PortfolioWords.span(printable(low, limit: 60), printable(high, limit: 60))
    }
    return Self.same(printable(node.shown))
  }

  private func list(_ items: [Wording]) -> Wording {
    guard !items.isEmpty else { return Wording(nl: "niets", en: "nothing") }
    let most = 6
    let rest = items.count > most ? ["…"] : []
    return Wording(
      nl: Listing.all(items.prefix(most).map { $0.dutch } + rest).dutch,
      en: Listing.all(items.prefix(most).map { $0.english } + rest).english)
  }

  private func word(_ text: String, at path: [String]) -> Wording {
    if let common = Self.common[text] { return common }
    let name = path.dropFirst().first ?? ""
    switch (path.first.flatMap(Section.init), path.dropFirst(2).first) {
    case (_, "undecided_by"?):
      return program.slot(named: text).map { quoted(program.inputs[$0].label) } ?? Self.same(quoted(text))
    case (.answers?, "value"?):
      guard let slot = program.slot(named: name), case .options(let options) = program.inputs[slot].domain
      else { break }
      return label(text, among: options)
    case (.decisions?, "value"?), (.decisions?, "possible"?):
      switch program.decision(named: name)?.type {
      case .options(let options)?: return label(text, among: options)
      case .level?: return level(text)
      default: break
      }
    case (.flags?, "state"?):
      return Assessment.FlagOutcome.State(rawValue: text).map(CompareWords.state) ?? Self.same(quoted(text))
    default: break
    }
    return Self.same(quoted(text))
  }

  private func label(_ id: String, among options: [Option]) -> Wording {
    options.first { $0.id.value.rawValue == id }.map { quoted($0.label) } ?? Self.same(quoted(id))
  }

  private func level(_ id: String) -> Wording {
    let levels = program.rubric.levels
    guard let index = levels.firstIndex(where: { $0.id.value.rawValue == id }) else {
      return Self.same(quoted(id))
    }
    let title = levels[index].title
    return Wording(
      nl: quoted("\(index + 1) \(title[.dutch])"), en: quoted("\(index + 1) \(title[.english])"))
  }

  private func quoted(_ text: LocalizedText) -> Wording {
    Wording(nl: quoted(text[.dutch]), en: quoted(text[.english]))
  }

  private func quoted(_ text: String) -> String { AmbitionModel.quoted(text) }

  private static func same(_ text: String) -> Wording { Wording(nl: text, en: text) }

  private static let common: [String: Wording] = [
    "unknown": Words.unknown, "not_applicable": Words.notApplicable,
    "fault:number-too-large": Words.numberTooLarge, "fault:conflicting-rules": Words.conflictingRules,
    "fault:inexact-power": Words.inexactPower,
  ]
}

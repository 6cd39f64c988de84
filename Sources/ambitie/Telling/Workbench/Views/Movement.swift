import AmbitionModel
import Scoring

/// What became otherwise between two assessments of one case, in a line each.
struct Movement {
  let before: Assessment
  let after: Assessment
  let speaker: Speaker
  private var language: Language { speaker.language }

  init(_ before: Assessment, _ after: Assessment, _ speaker: Speaker) {
    self.before = before
    self.after = after
    self.speaker = speaker
  }

  /// Levels first, then choices, then flags.
  var lines: [String] {
    guard before.decisions.count == after.decisions.count, before.flags.count == after.flags.count else {
      return []
    }
    return [Decision.Role.shown, .fitting, .choice].flatMap { decisions($0) } + flags
  }

  private func decisions(_ role: Decision.Role) -> [String] {
    let program = after.program
    return program.decisions.indices.filter {
      program.decisions[$0].decision.role == role && !before.decisions[$0].isSame(as: after.decisions[$0])
    }.map { index in
      let decision = program.decisions[index]
      let (from, to) = (before.decisions[index], after.decisions[index])
      let texts =
        role == .choice
        ? [speaker.brief(from, of: decision), speaker.brief(to, of: decision)]
        : [LevelSpan.text(from), LevelSpan.text(to)]
      let title = decision.decision.title[language]
      let name = decision.layer.map { "\(speaker.title(ofLayer: $0)), \(title.lowercasedFirst)" } ?? title
      // A choice can narrow without there being words for it.
      return texts[0] == texts[1]
        ? MovementWords.narrower(name)[language] : "\(name): \(texts[0]) → \(texts[1])"
    }
  }

  private var flags: [String] {
    after.flags.indices.compactMap { index in
      let (from, to) = (before.flags[index].state, after.flags[index].state)
      guard from != to else { return nil }
      let title = speaker.title(ofFlag: index)
      return switch to {
      case .raised: "\(MovementWords.raised[language]): \(title)"
      case .notRaised: from == .raised ? "\(MovementWords.gone[language]): \(title)" : nil
      case .undetermined: "\(MovementWords.open[language]): \(title)"
      }
    }
  }
}

private enum MovementWords {
  static let raised = Wording(nl: "nu zeker", en: "now certain")
  static let gone = Wording(nl: "niet meer aan de orde", en: "no longer raised")
  static let open = Wording(nl: "nu nog niet te zeggen", en: "cannot be told now")

  static func narrower(_ name: String) -> Wording {
    Wording(nl: "\(name): minder mogelijk dan eerst", en: "\(name): less is possible than before")
  }
}

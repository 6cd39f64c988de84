import AmbitionModel
import Scoring

/// What a case comes to in three sentences: the level, what stands out, and how certain that is.
struct Conclusion {
  private let item: ReportCase
  private var profile: CaseProfile { item.profile }
  private var speaker: Speaker { item.speaker }
  private var language: Language { item.language }

  init(_ item: ReportCase) {
    self.item = item
  }

  /// In the order in which they are to be read.
  var sentences: [String] { [level, signals, certainty].compactMap { $0 } }

  private var level: String? {
    let whole = profile.wholeCase
    guard let shown = whole.first(.shown) else { return scores }
    let now = speaker.text(shown)
    let addition = whole.first(.fitting).map { ConclusionWords.fit(Fit(whole), speaker.text($0)) }
    return ConclusionWords.level(item.title, now, addition)[language]
  }

  /// For rubrics without a level of the whole case.
  private var scores: String? {
    let parts = profile.wholeCase.all(.score).map {
      "\(speaker.title(of: $0)) \(speaker.text($0))"
    }
    return parts.isEmpty ? nil : "\(item.title): \(Listing.all(parts)[language])."
  }

  private var signals: String {
    let raised = profile.parts.flatMap { $0.flags(.raised) }
    guard !raised.isEmpty else { return ConclusionWords.nothing[language] }
    let kinds = Flag.Kind.allCases.compactMap { kind -> String? in
      let count = raised.count { $0.flag.flag.kind == kind }
      return count == 0 ? nil : ConclusionWords.times(count, kind.wording)[language]
    }
    let layers = profile.layers.filter { !$0.flags(.raised).isEmpty }.map {
      speaker.title(ofLayer: $0.layer)
    }
    return ConclusionWords.signals(Listing.all(kinds), layers.isEmpty ? nil : Listing.all(layers))[language]
  }

  private var certainty: String {
    let roles: [Decision.Role] = [.shown, .fitting, .choice]
    let outcomes = profile.parts.flatMap { part in roles.compactMap { part.first($0)?.outcome } }
    let settled = outcomes.count { $0.value.isSettled }
    guard settled < outcomes.count else {
      return ConclusionWords.certain(profile.answered.known, profile.answered.all)[language]
    }
    return ConclusionWords.uncertain(profile.count.subject, settled, outcomes.count)[language]
  }
}

private enum ConclusionWords {
  static let nothing = Wording(
    nl: "Er valt niets op wat nu al zeker is.", en: "Nothing stands out that is certain already.")

  static func level(_ title: String, _ now: String, _ addition: Wording?) -> Wording {
    Wording(
      nl: "\(title) laat niveau \(now) zien\(addition?.dutch ?? "").",
      en: "\(title) shows level \(now)\(addition?.english ?? "").")
  }

  /// How the level compares with the one that the situation asks for, after the level.
  static func fit(_ fit: Fit, _ asked: String) -> Wording {
    switch fit {
    case .equal: Wording(nl: ", en dat past bij de situatie", en: ", and that fits the situation")
    case .below:
      Wording(nl: "; bij de situatie past meer: \(asked)", en: "; the situation asks for more: \(asked)")
    case .above:
      Wording(nl: "; bij de situatie past minder: \(asked)", en: "; the situation asks for less: \(asked)")
    case .atMost:
      Wording(
        nl: "; bij de situatie past evenveel of meer: \(asked)",
        en: "; the situation asks for as much or more: \(asked)")
    case .atLeast:
      Wording(
        nl: "; bij de situatie past evenveel of minder: \(asked)",
        en: "; the situation asks for as much or less: \(asked)")
    case .open, .none:
      Wording(nl: "; bij de situatie past \(asked)", en: "; level \(asked) fits the situation")
    }
  }

  static func times(_ count: Int, _ kind: Wording) -> Wording {
    Wording(
      nl: "\(count) keer ‘\(kind.dutch)’", en: "‘\(kind.english)’ \(count == 1 ? "once" : "\(count) times")")
  }

  static func signals(_ kinds: Wording, _ layers: Wording?) -> Wording {
    Wording(
      nl: "Wat opvalt: \(kinds.dutch)" + (layers.map { ", in \($0.dutch)." } ?? "."),
      en: "What stands out: \(kinds.english)" + (layers.map { ", in \($0.english)." } ?? "."))
  }

  static func certain(_ known: Int, _ all: Int) -> Wording {
    Wording(
      nl: "Dit staat vast: de \(known) antwoorden (van \(all) vragen) beslissen elke keuze en elk niveau.",
      en: "This is settled: the \(known) answers (of \(all) questions) decide every choice and level.")
  }

  static func uncertain(_ questions: Wording, _ settled: Int, _ outcomes: Int) -> Wording {
    Wording(
      nl:
        "Dit is een tussenstand: \(questions.dutch) hebben een antwoord, en \(settled) van de \(outcomes) uitkomsten staan vast.",
      en:
        "This is provisional: \(questions.english) have an answer, and \(settled) of \(outcomes) outcomes are settled."
    )
  }
}

import AmbitionModel
import Scoring

/// The words of a case on two screens.
enum BriefWords {
  static let now = Wording(nl: "Nu", en: "Now")
  static let so = Wording(nl: "Dus", en: "So")
  static let way = Wording(nl: "Werkwijze", en: "Way of working")
  static let howMuchIsOpen = Wording(
    nl: "dat is zeker; hoeveel, is nog open", en: "that is certain; how much is open")
  static let firm = Wording(nl: "staat vast", en: "settled")
  static let close = Wording(
    nl: "staat vast met deze gewichten en grenzen, maar het scheelt weinig",
    en: "settled with these weights and thresholds, but only just")
  static let open = Wording(nl: "nog niet alles staat vast", en: "not everything is settled yet")
  static let heaviest = Wording(nl: "Belangrijkste signalen", en: "Main flags")
  static let nothing = Wording(nl: "Nog geen enkel signaal gaat zeker af.", en: "No flag is certain yet.")
  static let ask = Wording(nl: "Vraag dit eerst", en: "Ask this first")

  static func but(_ flags: Int) -> Wording {
    Wording(
      nl: "Toch \(flags == 1 ? "gaat er 1 zwaar signaal" : "gaan er \(flags) zware signalen") af.",
      en: "But \(flags == 1 ? "1 flag of high severity is" : "\(flags) flags of high severity are") raised.")
  }

  /// Which of the two levels a caveat is about, as the beginning of a sentence.
  static func subject(_ level: CaseProfile.DecisionResult) -> Wording {
    level.decision.decision.role == .fitting
      ? Wording(nl: "wat past,", en: "what fits") : Wording(nl: "wat nu geldt,", en: "what is now")
  }

  static func otherFlags(raised: Int, heavy: Int, waiting: Int) -> Wording? {
    let weight =
      heavy > 0
      ? Wording(nl: ", waarvan \(heavy) zwaar", en: ", \(heavy) of high severity") : Wording(nl: "", en: "")
    let more =
      raised > 0
      ? Wording(
        nl: "Er \(raised == 1 ? "gaat" : "gaan") nog \(Count.of(raised, .flag).dutch) af\(weight.dutch).",
        en: "\(Count.of(raised, .flag).english) more \(raised == 1 ? "is" : "are") raised\(weight.english).")
      : nil
    let open = waiting > 0 ? CaseWords.undetermined(waiting) : nil
    let parts = [more, open.map { Wording(nl: $0.dutch + ".", en: $0.english + ".") }].compactMap { $0 }
    guard !parts.isEmpty else { return nil }
    return Wording(
      nl: parts.map { $0.dutch }.joined(separator: " "), en: parts.map { $0.english }.joined(separator: " "))
  }

  /// After an outcome, what it is without some answers; `names` is nil where these were told before.
  static func without(_ names: String?, _ count: Int, _ outcome: String) -> Wording {
    let which = names.map { Wording(nl: " op \($0)", en: " to \($0)") } ?? Wording(nl: "", en: "")
    let answers = uncertain(count)
    return Wording(
      nl: " (zonder \(answers.dutch)\(which.dutch): \(outcome))",
      en: " (without \(answers.english)\(which.english): \(outcome))")
  }

  /// The verdict is another one without what is uncertain.
  static func otherwise(_ count: Int, _ verdict: Wording) -> Wording {
    let answers = uncertain(count)
    return Wording(
      nl: "dat is niet zeker: zonder \(answers.dutch) is het: \(verdict.dutch)",
      en: "that is not certain: without \(answers.english) it is: \(verdict.english)")
  }

  /// The verdict holds without what is uncertain.
  static func anyway(_ count: Int) -> Wording {
    let answers = uncertain(count)
    return Wording(
      nl: "dat geldt ook zonder \(answers.dutch)", en: "that holds without \(answers.english) too")
  }

  /// Within a sentence about what rests on them.
  static func uncertain(_ count: Int) -> Wording {
    count == 1
      ? Wording(nl: "het onzekere antwoord", en: "the uncertain answer")
      : Wording(nl: "de onzekere antwoorden", en: "the uncertain answers")
  }

  static func more(_ id: String) -> Wording {
    Wording(
      nl:
        "Alles over deze casus: ambitie\u{A0}score\u{A0}\(id)\u{A0}--full. Waarom: ambitie\u{A0}explain\u{A0}\(id). Wat u kunt vragen: ambitie\u{A0}next\u{A0}\(id)",
      en:
        "All about this case: ambitie\u{A0}score\u{A0}\(id)\u{A0}--full. Why: ambitie\u{A0}explain\u{A0}\(id). What to ask: ambitie\u{A0}next\u{A0}\(id)"
    )
  }
}

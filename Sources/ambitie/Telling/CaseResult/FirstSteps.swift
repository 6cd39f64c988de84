import AmbitionModel
import Scoring

/// What to do first about a case, in one order: confirm what is not certain, ask what is open, then choose.
struct FirstSteps {
  private let profile: CaseProfile
  private let speaker: Speaker
  private let next: NextQuestions?
  private var assessment: Assessment { profile.assessment }
  private var language: Language { speaker.language }

  private static let toldDisputes = 3
  private static let toldAssumptions = 3
  private static let toldDoubts = 6
  private static let toldQuestions = 3

  /// - Parameter next: what to ask about the case; `nil` where that is too large to tell.
  init(_ profile: CaseProfile, _ speaker: Speaker, _ next: NextQuestions?) {
    (self.profile, self.speaker, self.next) = (profile, speaker, next)
  }

  /// Empty where nothing is uncertain, open, off its level or raised.
  var items: [Block.Item] {
    (disputes + assumptions + doubts + questions + choices + advice).map { Block.Item($0) }
  }

  /// The first of them in one sentence; the advice of the heaviest flag where there is nothing else to do.
  var first: String? {
    (disputes + assumptions + doubts).first ?? openQuestions.first.map { speaker.question(inSlot: $0.slot) }
      ?? choices.first ?? profile.heaviestFlags.first?.flag.flag.advice[language]
  }

  /// What was answered already, and only has to be agreed on.
  private var disputes: [String] {
    let slots = assessment.sheet.disputedSlots
    guard !slots.isEmpty else { return [] }
    return [FirstWords.agree(speaker.listing(ofSlots: slots, in: nil, limit: Self.toldDisputes))[language]]
  }

  private var openQuestions: [NextQuestion] { next?.toAsk(about: assessment) ?? [] }

  /// Working assumptions are the quickest to confirm.
  private var assumptions: [String] {
    assessment.assumedSlots.prefix(Self.toldAssumptions).map { slot in
      let value = speaker.text(assessment.sheet.values[slot], ofSlot: slot)
      return FirstWords.confirm(speaker.name(ofSlot: slot), value)[language]
    }
  }

  /// The answers that are not certain enough and that a level rests on.
  private var doubts: [String] {
    let assumed = assessment.assumedSlots
    let levels = profile.parts.flatMap { part in
      [Decision.Role.shown, .fitting].compactMap { part.first($0)?.index }
    }
    let slots = levels.flatMap { assessment.doubt(ofDecision: $0)?.restsOn ?? [] }
    let carrying = Set(slots).subtracting(assumed).sorted()
    guard !carrying.isEmpty else { return [] }
    let names = speaker.listing(ofSlots: carrying, in: nil, limit: Self.toldDoubts)
    return [FirstWords.verify(names, carrying.count)[language]]
  }

  private var questions: [String] {
    openQuestions.prefix(Self.toldQuestions).map { question in
      let input = assessment.program.inputs[question.slot]
      let inside = input.guidance.ask == .inside ? "; \(CaseWords.askInside[language])" : ""
      return "\(speaker.question(inSlot: question.slot)) (\(input.label[language])\(inside))"
    }
  }

  /// The layers whose level is certainly another one than fits, also without what is uncertain; those of which the
  /// same is to be said together.
  private var choices: [String] {
    var groups: [(fit: Fit, fitting: String, layers: [String])] = []
    for part in profile.layers {
      let fit = Fit(part)
      guard fit == .below || fit == .above, Fit.isFirm(part, in: assessment),
        let fitting = part.first(.fitting).map({ speaker.text($0) })
      else { continue }
      let title = speaker.title(ofLayer: part.layer)
      if let index = groups.firstIndex(where: { $0.fit == fit && $0.fitting == fitting }) {
        groups[index].layers.append(title)
      } else {
        groups.append((fit, fitting, [title]))
      }
    }
    return groups.map { FirstWords.choose($0.layers, $0.fit, $0.fitting)[language] }
  }

  private var advice: [String] {
    profile.heaviestFlags.isEmpty ? [] : [FirstWords.advice[language]]
  }
}

enum FirstWords {
  static let title = Wording(nl: "Doe dit eerst, in deze volgorde", en: "Do this first, in this order")
  static let advice = Wording(
    nl: "Volg dan het advies bij de signalen.", en: "Then follow the advice of the flags.")

  static func agree(_ names: String) -> Wording {
    Wording(
      nl: "Beoordelaars: word het eens over \(names).",
      en: "Assessors: agree on \(names).")
  }

  static func confirm(_ name: String, _ value: String) -> Wording {
    Wording(
      nl: "Aangenomen: \(name) is '\(value)'. Klopt dat?",
      en: "Assumed: \(name) is '\(value)'. Is that right?")
  }

  /// Levels rest on them; other uncertain answers can bear on flags.
  static func verify(_ names: String, _ count: Int) -> Wording {
    count == 1
      ? Wording(
        nl: "Beoordelaars: controleer dit onzekere antwoord: \(names).",
        en: "Assessors: verify this uncertain answer: \(names).")
      : Wording(
        nl: "Beoordelaars: controleer deze onzekere antwoorden: \(names).",
        en: "Assessors: verify these uncertain answers: \(names).")
  }

  /// A low level can be a fine choice, as long as it is one.
  static func choose(_ layers: [String], _ fit: Fit, _ fitting: String) -> Wording {
    let words = fit.wording ?? Wording(nl: "", en: "")
    let names = Listing.all(layers)
    return Wording(
      nl:
        "Opdrachtgever: \(names.dutch) \(layers.count == 1 ? "is" : "zijn") \(words.dutch). Kies \(fitting), of leg vast waarom niet.",
      en:
        "Those who decide: \(names.english) \(layers.count == 1 ? "is" : "are") \(words.english). Choose \(fitting), or record why not."
    )
  }
}

import AmbitionModel
import Scoring

/// What a case comes to in a few sentences: the level, what weighs most and what follows, how certain that is, and what to
/// ask where little is known.
struct Conclusion {
  private let profile: CaseProfile
  private let speaker: Speaker
  private let next: NextQuestions?
  private let heaviest: [CaseProfile.FlagResult]
  private var title: String { profile.assessment.caseStudy.markedTitle[language] }
  private var language: Language { speaker.language }

  /// - Parameter next: what to ask about the case; `nil` where that is too large to tell.
  init(_ profile: CaseProfile, _ speaker: Speaker, _ next: NextQuestions?) {
    (self.profile, self.speaker, self.next) = (profile, speaker, next)
    heaviest = profile.heaviestFlags
  }

  /// In the order in which they are to be read.
  var sentences: [String] { [level, layers, findings, certainty, first].compactMap { $0 } }

  /// Without what follows, for where findings and questions have a place of their own.
  var standing: [String] { [level, layers, certainty].compactMap { $0 } }

  /// The same where a picture says how each layer stands.
  var besidePicture: (level: String?, certainty: String) { (level, certainty) }

  private var level: String? {
    let whole = profile.wholeCase
    guard let shown = whole.first(.shown) else { return scores }
    let now = speaker.text(shown)
    let addition = whole.first(.fitting).map { ConclusionWords.fit(Fit(whole), speaker.text($0)) }
    return ConclusionWords.level(
      now, addition, unsure: Fit.isFirm(whole, in: profile.assessment) ? nil : ConclusionWords.butUnsure)[
        language]
  }

  /// Which layers are lower than fits, higher, or fit; the level of the whole case can hide that.
  private var layers: String? {
    let sentences = layerSentences
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  /// A sentence for each way in which layers compare with what fits, those that are lower first.
  var layerSentences: [String] {
    let order: [Fit] = [.below, .above, .atMost, .atLeast, .equal, .open]
    return order.compactMap { fit -> String? in
      let names = profile.layers.filter { Fit($0) == fit }.map { part in
        speaker.title(ofLayer: part.layer)
          + ConclusionWords.doubt(about: part, in: profile.assessment)[language]
      }
      return names.isEmpty ? nil : ConclusionWords.layers(Listing.all(names), names.count, fit)?[language]
    }
  }

  /// For rubrics without a level of the whole case.
  private var scores: String? {
    let parts = profile.wholeCase.all(.score).map {
      "\(speaker.title(of: $0)) \(speaker.text($0))"
    }
    return parts.isEmpty ? nil : "\(title): \(Listing.all(parts)[language])."
  }

  /// The heaviest findings by name, and how many there are besides.
  private var findings: String {
    guard !heaviest.isEmpty else { return ConclusionWords.nothing[language] }
    let told = heaviest.prefix(Self.toldFindings).map { speaker.title(ofFlag: $0.index) }
    return ConclusionWords.findings(told.joined(separator: "; "), rest: heaviest.count - told.count)[language]
  }

  private var first: String? {
    FirstSteps(profile, speaker, next).first.map { ConclusionWords.begin($0)[language] }
  }

  private static let toldFindings = 3

  /// Of the levels and choices, how many are settled.
  private var settled: (count: Int, all: Int) {
    let roles: [Decision.Role] = [.shown, .fitting, .choice]
    let outcomes = profile.parts.flatMap { part in roles.compactMap { part.first($0)?.outcome } }
    return (outcomes.count { $0.value.isSettled }, outcomes.count)
  }

  /// How many levels and choices rest on answers that are not certain enough.
  private var shaky: Int {
    let roles: [Decision.Role] = [.shown, .fitting, .choice]
    let indices = profile.parts.flatMap { part in roles.compactMap { part.first($0)?.index } }
    return indices.count {
      profile.assessment.decisions[$0].value.isSettled && profile.assessment.doubt(ofDecision: $0) != nil
    }
  }

  private var certainty: String {
    guard settled.count < settled.all else {
      let known = ConclusionWords.certain(profile.answered.known, profile.answered.all)[language]
      return known + (shaky > 0 ? " " + ConclusionWords.shaky(shaky)[language] : "")
    }
    let known = ConclusionWords.uncertain(profile.count.subject, settled.count, settled.all)[language]
    return known + (shaky > 0 ? " " + ConclusionWords.shaky(shaky)[language] : "")
  }
}

enum ConclusionWords {
  /// " (not certain)", after a comparison that answers decide which are not certain enough; nothing after others.
  static func doubt(about part: CaseProfile.Part, in assessment: Assessment) -> Wording {
    Fit.isFirm(part, in: assessment)
      ? Wording(nl: "", en: "") : Wording(nl: " (niet zeker)", en: " (not certain)")
  }

  static let butUnsure = Wording(nl: ", maar dat is niet zeker", en: ", but that is not certain")
  static let nothing = Wording(
    nl: "Er valt niets op wat nu al zeker is.", en: "Nothing stands out that is certain already.")

  /// - Parameters:
  ///   - addition: how the level compares with the one that fits.
  ///   - unsure: that this is not certain.
  static func level(_ now: String, _ addition: Wording?, unsure: Wording?) -> Wording {
    Wording(
      nl: "Als geheel laat de casus niveau \(now) zien\(addition?.dutch ?? "")\(unsure?.dutch ?? "").",
      en: "As a whole the case shows level \(now)\(addition?.english ?? "")\(unsure?.english ?? "").")
  }

  /// How the level compares with the one that the situation asks for, after the level.
  static func fit(_ fit: Fit, _ asked: String) -> Wording {
    switch fit {
    case .equal: Wording(nl: ", en dat past bij de situatie", en: ", and that fits the situation")
    case .below: Wording(nl: "; dat is lager dan past: \(asked)", en: "; that is lower than fits: \(asked)")
    case .above: Wording(nl: "; dat is hoger dan past: \(asked)", en: "; that is higher than fits: \(asked)")
    case .atMost:
      Wording(
        nl: "; dat past of is lager dan past (\(asked))", en: "; that fits or is lower than fits (\(asked))")
    case .atLeast:
      Wording(
        nl: "; dat past of is hoger dan past (\(asked))", en: "; that fits or is higher than fits (\(asked))")
    case .open, .none:
      Wording(nl: "; bij de situatie past \(asked)", en: "; level \(asked) fits the situation")
    }
  }

  /// How the level of some layers compares with the one that fits, in a sentence; `nil` where there is nothing to compare.
  static func layers(_ names: Wording, _ count: Int, _ fit: Fit) -> Wording? {
    let one = count == 1
    let (lies, suits) = (one ? "ligt" : "liggen", one ? "past" : "passen")
    let (are, fits) = (one ? "is" : "are", one ? "fits" : "fit")
    let (nl, en) = (names.dutch, names.english)
    return switch fit {
    case .below: Wording(nl: "\(nl) \(lies) lager dan past.", en: "\(en) \(are) lower than fits.")
    case .above: Wording(nl: "\(nl) \(lies) hoger dan past.", en: "\(en) \(are) higher than fits.")
    case .atMost: Wording(nl: "\(nl) \(suits) of \(lies) lager.", en: "\(en) \(fits) or \(are) lower.")
    case .atLeast: Wording(nl: "\(nl) \(suits) of \(lies) hoger.", en: "\(en) \(fits) or \(are) higher.")
    case .equal: Wording(nl: "\(nl) \(suits) bij de situatie.", en: "\(en) \(fits) the situation.")
    case .open: Wording(nl: "Of \(nl) \(suits), is nog open.", en: "Whether \(en) \(fits) is still open.")
    case .none: nil
    }
  }

  static func findings(_ titles: String, rest: Int) -> Wording {
    let more =
      rest == 0
      ? Wording(nl: "", en: "")
      : Wording(
        nl: " Er valt nog \(rest) keer iets op.", en: " \(rest) more \(rest == 1 ? "stands" : "stand") out.")
    return Wording(
      nl: "Het zwaarst weegt: \(titles).\(more.dutch)", en: "What weighs most: \(titles).\(more.english)")
  }

  static func begin(_ advice: String) -> Wording {
    Wording(nl: "Begin hier: \(advice)", en: "Begin here: \(advice)")
  }

  static func certain(_ known: Int, _ all: Int) -> Wording {
    let (answers, questions) = (Count.of(known, .answer), Count.of(all, .question))
    return Wording(
      nl:
        "Elke keuze en elk niveau is bekend: \(answers.dutch) (van \(questions.dutch)) \(known == 1 ? "beslist" : "beslissen") erover.",
      en:
        "Every choice and level is known: \(answers.english) (of \(questions.english)) \(known == 1 ? "decides" : "decide") them."
    )
  }

  static func shaky(_ count: Int) -> Wording {
    Wording(
      nl: "\(count) van die keuzes en niveaus \(count == 1 ? "is" : "zijn") niet zeker.",
      en: "\(count) of those choices and levels \(count == 1 ? "is" : "are") not certain.")
  }

  static func uncertain(_ questions: Wording, _ settled: Int, _ outcomes: Int) -> Wording {
    Wording(
      nl:
        "Dit is een tussenstand. Beantwoord: \(questions.dutch). Bekend: \(settled) van de \(outcomes) keuzes en niveaus.",
      en:
        "This is provisional. Answered: \(questions.english). Known: \(settled) of the \(outcomes) choices and levels."
    )
  }
}

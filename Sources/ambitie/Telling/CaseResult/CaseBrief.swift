import AmbitionModel
import Scoring

/// One case on two screens: what it comes to, how firm that is and why, what weighs most, and what to ask first.
struct CaseBrief {
  private let profile: CaseProfile
  private let speaker: Speaker
  private let next: NextQuestions?
  private let caveats: Caveats
  private let reasons: DecidingReasons
  private var assessment: Assessment { profile.assessment }
  private var language: Language { speaker.language }

  private static let toldFlags = 3
  private static let toldQuestions = 3

  init(_ assessment: Assessment, _ language: Language) {
    profile = CaseProfile(assessment)
    speaker = Speaker(assessment.program, language)
    next = NextQuestions(for: assessment)
    caveats = Caveats(assessment, speaker)
    reasons = DecidingReasons(assessment, speaker)
  }

  var blocks: [Block] {
    let standing = Conclusion(profile, speaker, next).standing
    return CaseBlocks.head(of: assessment.caseStudy, speaker) + [.paragraph(standing.joined(separator: " "))]
      + profile.parts.flatMap(part) + flags + questions + ending
  }

  // MARK: Parts

  private func part(_ part: CaseProfile.Part) -> [Block] {
    let levels = [Decision.Role.shown, .fitting].compactMap { part.first($0) }
    let told = levels.isEmpty ? part.all(.score) : levels
    guard !told.isEmpty else { return [] }
    let choice = part.first(.choice).map { Block.Pair(BriefWords.way[language], way($0)) }
    let fit = Fit(part)
    let pairs = told.map { Block.Pair(name(of: $0), sentence(of: $0, fit)) }
    return [
      .heading(3, speaker.title(ofLayer: part.layer)),
      .pairs((choice.map { [$0] } ?? []) + pairs + verdict(part, fit)),
    ]
  }

  /// How the work is divided now, and what that means.
  private func way(_ choice: CaseProfile.DecisionResult) -> String {
    let name = speaker.brief(choice).capitalised + "."
    guard case .option(let index) = choice.outcome.value, case .options(let options) = choice.decision.type
    else { return name }
    return "\(name) \(options[index].text[language])".trimmingBlanks
  }

  private func name(of result: CaseProfile.DecisionResult) -> String {
    switch result.decision.decision.role {
    case .shown: BriefWords.now[language]
    case .fitting: OverviewWords.fits[language].capitalised
    default: speaker.title(of: result)
    }
  }

  /// The outcome, then in short why, or what it depends on; of a level that fits, what it means.
  private func sentence(of result: CaseProfile.DecisionResult, _ fit: Fit) -> String {
    let isSettled = result.outcome.value.isSettled
    if result.decision.decision.role == .shown, isSettled, result.decision.layer != nil,
      fit != .below, fit != .atMost
    {
      return "\(speaker.sentence(of: result))".endingInStop
    }
    return "\(speaker.text(result)). \(reasons.sentence(ofDecision: result.index))".trimmingBlanks
  }

  /// How the two levels compare, and how firm they are.
  private func verdict(_ part: CaseProfile.Part, _ fit: Fit) -> [Block.Pair] {
    let levels = [Decision.Role.shown, .fitting].compactMap { part.first($0) }
    guard let words = fit.wording, !levels.isEmpty else { return [] }
    let isSettled = levels.allSatisfy { $0.outcome.value.isSettled }
    let notes = levels.flatMap { level in
      caveats.ofDecision(level.index).map { caveat in
        "\(BriefWords.subject(level)[language]) \(speaker.text(caveat, in: assessment, at: part.layer))"
      }
    }
    // A direction can be certain while the levels are not.
    let isDirected = fit == .below || fit == .above
    let plain = isSettled ? BriefWords.firm : isDirected ? BriefWords.howMuchIsOpen : BriefWords.open
    let firmness = notes.isEmpty ? plain[language] : notes.joined(separator: "; ")
    let sentences = fit == .open && notes.isEmpty ? [words[language]] : [words[language], firmness]
    // A level can fit while something else is wrong.
    let heavy = part.flags(.raised).count { $0.flag.flag.severity == .high }
    let but = heavy > 0 && fit == .equal ? " " + BriefWords.but(heavy)[language] : ""
    return [
      .init(BriefWords.so[language], sentences.map { $0.capitalised + "." }.joined(separator: " ") + but)
    ]
  }

  // MARK: Flags and questions

  private var flags: [Block] {
    let raised = profile.heaviestFlags
    let waiting = profile.parts.reduce(0) { $0 + $1.flags(.undetermined).count }
    guard !assessment.flags.isEmpty else { return [] }
    let items = raised.prefix(Self.toldFlags).map { signal -> Block.Item in
      let kind = signal.flag.flag.kind.wording[language] + ", "
      let layer = (signal.flag.layer.map { speaker.title(ofLayer: $0) + "; " } ?? "") + kind
      let notes = caveats.ofFlag(signal.index).map {
        "; " + speaker.text($0, in: assessment, at: signal.flag.layer)
      }.joined()
      let text = "\(signal.title(language)) (\(layer)\(signal.flag.flag.severity.wording[language])\(notes))"
      return .init(text, [.init("\(CaseWords.advice[language]): \(signal.flag.flag.advice[language])")])
    }
    let others = raised.dropFirst(items.count)
    let rest = BriefWords.otherFlags(
      raised: others.count, heavy: others.count { $0.flag.flag.severity == .high }, waiting: waiting)
    return [.heading(2, BriefWords.heaviest[language])]
      + (items.isEmpty ? [.paragraph(BriefWords.nothing[language])] : [.list(Array(items))])
      + (rest.map { [.paragraph($0[language])] } ?? [])
  }

  /// Working assumptions come first: they are the quickest to confirm.
  private var questions: [Block] {
    let assumed = assessment.assumedSlots
    let questions = next?.questions.prefix(Self.toldQuestions) ?? []
    let carrying = self.carrying.filter { !assumed.contains($0) }
    guard !assumed.isEmpty || !questions.isEmpty || !carrying.isEmpty else { return [] }
    let verify =
      carrying.isEmpty
      ? [] : [Block.Item(BriefWords.verify(reasons.listing(carrying, in: nil), carrying.count)[language])]
    let bearings = profile.openQuestions(limit: .max)
    let confirm = assumed.prefix(Self.toldQuestions).map { slot in
      let value = speaker.text(assessment.sheet.values[slot], ofSlot: slot)
      return Block.Item(BriefWords.confirm(speaker.name(ofSlot: slot), value)[language])
    }
    let asked = questions.map { question in
      let input = assessment.program.inputs[question.slot]
      let count =
        bearings.first { $0.slot == question.slot }.map { [CaseWords.decides($0.count)[language]] } ?? []
      let inside = input.guidance.ask == .inside ? [CaseWords.askInside[language]] : []
      let notes = ([input.label[language]] + count + inside).joined(separator: "; ")
      return Block.Item("\(speaker.question(inSlot: question.slot)) (\(notes))")
    }
    return [.heading(2, BriefWords.ask[language]), .list(confirm + asked + verify)]
  }

  /// The answers that are not certain enough and that a level rests on.
  private var carrying: [Int] {
    let levels = profile.parts.flatMap { part in
      [Decision.Role.shown, .fitting].compactMap { part.first($0)?.index }
    }
    let slots = levels.filter { assessment.decisions[$0].value.isSettled }
      .flatMap { assessment.doubt(ofDecision: $0)?.restsOn ?? [] }
    return Set(slots).sorted()
  }

  private var ending: [Block] {
    let id = assessment.caseStudy.id.value.rawValue
    let rubric = profile.rubric
    return [
      .note(BriefWords.more(id)[language]),
      .note("\(rubric.title[language]) \(rubric.version). \(rubric.statement[language].firstSentence)"),
    ]
  }
}

extension String {
  /// With a full stop at its end.
  fileprivate var endingInStop: String { hasSuffix(".") ? self : self + "." }

  /// Up to and with the first full stop that a blank follows.
  fileprivate var firstSentence: String {
    let scalars = Array(unicodeScalars)
    guard
      let end = scalars.indices.first(where: {
        scalars[$0] == "." && $0 + 1 < scalars.count && scalars[$0 + 1] == " "
      })
    else { return self }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[...end])
    return String(text)
  }
}

enum BriefWords {
  static let now = Wording(nl: "Nu", en: "Now")
  static let so = Wording(nl: "Dus", en: "So")
  static let way = Wording(nl: "Werkwijze", en: "Way of working")
  static let howMuchIsOpen = Wording(
    nl: "dat is zeker; hoeveel, is nog open", en: "that is certain; how much is open")
  static let firm = Wording(nl: "staat vast", en: "settled")
  static let open = Wording(nl: "nog niet alles staat vast", en: "not everything is settled yet")
  static let heaviest = Wording(nl: "Belangrijkste signalen", en: "Main flags")
  static let nothing = Wording(nl: "Nog geen signaal is zeker.", en: "No flag is certain yet.")
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

  static func confirm(_ name: String, _ value: String) -> Wording {
    Wording(
      nl: "Aangenomen: \(name) is '\(value)'. Klopt dat?",
      en: "Assumed: \(name) is '\(value)'. Is that right?")
  }

  static func verify(_ names: String, _ count: Int) -> Wording {
    Wording(
      nl: "Controleer \(count == 1 ? "het onzekere antwoord" : "de onzekere antwoorden"): \(names).",
      en: "Verify the uncertain \(count == 1 ? "answer" : "answers"): \(names).")
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

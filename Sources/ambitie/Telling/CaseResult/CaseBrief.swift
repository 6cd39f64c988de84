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

  /// For where an answer must show at once: without what a small change of weights moves, and without what to ask.
  init(quick assessment: Assessment, _ language: Language) {
    profile = CaseProfile(assessment)
    speaker = Speaker(assessment.program, language)
    next = nil
    caveats = Caveats(quick: assessment, speaker)
    reasons = DecidingReasons(assessment, speaker)
  }

  /// For where the parts were worked out before.
  init(_ profile: CaseProfile, _ speaker: Speaker, _ next: NextQuestions?, _ caveats: Caveats) {
    (self.profile, self.speaker, self.next, self.caveats) = (profile, speaker, next, caveats)
    reasons = DecidingReasons(profile.assessment, speaker)
  }

  /// One layer: what it comes to, why, and how firm that is.
  func blocks(ofLayer layer: Int) -> [Block] { profile.layers.filter { $0.layer == layer }.flatMap(part) }

  var blocks: [Block] {
    let standing = Conclusion(profile, speaker, next).standing
    return CaseBlocks.head(of: assessment.caseStudy, speaker) + [.paragraph(standing.joined(separator: " "))]
      + profile.parts.flatMap(part) + flags + questions + ending
  }

  // MARK: Parts

  /// One layer or the whole case, under its name.
  func part(_ part: CaseProfile.Part) -> [Block] {
    let levels = [Decision.Role.shown, .fitting].compactMap { part.first($0) }
    let told = levels.isEmpty ? part.all(.score) : levels
    guard !told.isEmpty else { return [] }
    let choice = part.first(.choice).map { choice in
      Block.Pair(
        choice.decision.decision.label?[language].capitalised ?? BriefWords.way[language], way(choice))
    }
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

  private var questions: [Block] {
    askFirst.isEmpty ? [] : [.heading(2, BriefWords.ask[language]), .list(askFirst)]
  }

  /// What to ask first. Working assumptions come first: they are the quickest to confirm.
  var askFirst: [Block.Item] {
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
    return confirm + asked + verify
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

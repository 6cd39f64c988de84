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
      + profile.parts.flatMap(part) + flags + first + ending
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
    var pairs = told.map { Block.Pair(name(of: $0), sentence(of: $0, fit)) }
    // What both levels of the whole case follow from is told once.
    if part.layer == nil, pairs.count == 2, told.allSatisfy({ $0.outcome.value.isSettled }),
      reasons.sentence(ofDecision: told[0].index) == reasons.sentence(ofDecision: told[1].index)
    {
      pairs[1].text = "\(speaker.text(told[1]))\(firm(told[1]))."
    }
    return [
      .heading(3, speaker.title(ofLayer: part.layer)),
      .pairs((choice.map { [$0] } ?? []) + pairs + verdict(part, fit)),
    ]
  }

  /// How the work is divided now, and what that means or which answers decide it.
  private func way(_ choice: CaseProfile.DecisionResult) -> String {
    let name = speaker.brief(choice).capitalised + firm(choice) + "."
    guard case .option(let index) = choice.outcome.value, case .options(let options) = choice.decision.type
    else { return "\(name) \(reasons.sentence(ofDecision: choice.index))".trimmingBlanks }
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
    let told = "\(speaker.text(result))\(firm(result))."
    if result.decision.decision.role == .shown, isSettled, result.decision.layer != nil,
      fit != .below, fit != .atMost
    {
      return told + (speaker.meaning(of: result).map { " " + $0.endingInStop } ?? "")
    }
    return "\(told) \(reasons.sentence(ofDecision: result.index))".trimmingBlanks
  }

  /// What the outcome is without the answers that are not certain enough; empty where that is the same.
  private func firm(_ result: CaseProfile.DecisionResult) -> String {
    guard let doubt = assessment.doubt(ofDecision: result.index) else { return "" }
    let outcome = speaker.brief(doubt.firm, of: result.decision)
    // The layers have told which answers of the whole case are meant.
    let names = result.decision.layer.map { reasons.listing(doubt.restsOn, in: $0) }
    return BriefWords.without(names, doubt.restsOn.count, outcome)[language]
  }

  /// How the two levels compare, and how firm that is.
  private func verdict(_ part: CaseProfile.Part, _ fit: Fit) -> [Block.Pair] {
    let levels = [Decision.Role.shown, .fitting].compactMap { part.first($0) }
    guard let words = fit.wording, !levels.isEmpty else { return [] }
    let edges = levels.flatMap { self.edges($0, part) }
    let settled = edges.isEmpty ? BriefWords.firm : BriefWords.close
    let certainty = certainty(part, fit, levels, settled: settled)
    let sentences = [words[language]] + [certainty].compactMap { $0 } + edges
    // A level can fit while something else is wrong.
    let heavy = part.flags(.raised).count { $0.flag.flag.severity == .high }
    let but = heavy > 0 && fit == .equal ? " " + BriefWords.but(heavy)[language] : ""
    return [
      .init(BriefWords.so[language], sentences.map { $0.capitalised + "." }.joined(separator: " ") + but)
    ]
  }

  /// Whether the verdict holds without what is uncertain; `nil` where it says itself that it is open.
  /// - Parameter settled: what is said of a verdict with nothing uncertain or open under it.
  private func certainty(
    _ part: CaseProfile.Part, _ fit: Fit, _ levels: [CaseProfile.DecisionResult], settled: Wording
  ) -> String? {
    guard fit != .open else { return nil }
    let doubted = Set(levels.flatMap { assessment.doubt(ofDecision: $0.index)?.restsOn ?? [] })
    let firm = Fit(firm: part, in: assessment)
    guard doubted.isEmpty || firm == fit else {
      return firm.wording.map { BriefWords.otherwise(doubted.count, $0)[language] }
    }
    if !doubted.isEmpty { return BriefWords.anyway(doubted.count)[language] }
    let isSettled = levels.allSatisfy { $0.outcome.value.isSettled }
    // A direction can be certain while the levels are not.
    let isDirected = fit == .below || fit == .above
    return (isSettled ? settled : isDirected ? BriefWords.howMuchIsOpen : BriefWords.open)[language]
  }

  /// What makes a level less firm than it looks, uncertain answers apart.
  private func edges(_ level: CaseProfile.DecisionResult, _ part: CaseProfile.Part) -> [String] {
    caveats.ofDecision(level.index).compactMap { caveat in
      if case .restsOn = caveat { return nil }
      return "\(BriefWords.subject(level)[language]) \(speaker.text(caveat, in: assessment, at: part.layer))"
    }
  }

  // MARK: Flags and what to do

  private var flags: [Block] {
    let raised = RaisedFlag.all(of: profile)
    let waiting = profile.parts.reduce(0) { $0 + $1.flags(.undetermined).count }
    guard !assessment.flags.isEmpty else { return [] }
    let items = raised.prefix(Self.toldFlags).map { flag -> Block.Item in
      let notes = flag.notes(speaker, caveats).joined(separator: "; ")
      let lines = [
        flag.because(speaker, reasons), "\(CaseWords.advice[language]): \(flag.flag.advice[language])",
      ]
      return .init(
        "\(flag.signals[0].title(language)) (\(notes))", lines.compactMap { $0.map { Block.Item($0) } })
    }
    let others = raised.dropFirst(items.count).flatMap { $0.signals }
    let rest = BriefWords.otherFlags(
      raised: others.count, heavy: others.count { $0.flag.flag.severity == .high }, waiting: waiting)
    return [.heading(2, BriefWords.heaviest[language])]
      + (items.isEmpty ? [.paragraph(BriefWords.nothing[language])] : [.list(Array(items))])
      + (rest.map { [.paragraph($0[language])] } ?? [])
  }

  private var first: [Block] {
    let items = firstSteps.items
    return items.isEmpty ? [] : [.heading(2, FirstWords.title[language]), .steps(items)]
  }

  /// What to do first, in one order.
  var firstSteps: FirstSteps { FirstSteps(profile, speaker, next) }

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

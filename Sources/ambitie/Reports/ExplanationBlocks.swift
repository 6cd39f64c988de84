import AmbitionModel
import Scoring

/// Reasons as sentences that a council member can follow: the outcome, the rule behind it, the answers behind
/// the rule, and the sources behind the answers.
struct ExplanationBlocks {
  let assessment: Assessment
  let profile: CaseProfile
  let speaker: Speaker
  var language: Language { speaker.language }

  init(_ assessment: Assessment, _ language: Language) {
    self.assessment = assessment
    profile = CaseProfile(assessment)
    speaker = Speaker(assessment.program, language)
  }

  func blocks(about topic: ExplanationTopic) -> [Block] {
    [.heading(1, assessment.caseStudy.title[language])] + body(topic)
  }

  private func body(_ topic: ExplanationTopic) -> [Block] {
    switch topic {
    case .everything: profile.parts.flatMap(part)
    case .layer(let layer): part(profile.layers[layer])
    case .flags(let indices):
      indices.flatMap(flag) + evidence(indices.flatMap { assessment.grounds(forFlag: $0) })
    case .decision(let index):
      decision(index) + evidence([Ground(subject: .decision(index), comparison: nil)])
    }
  }

  private func part(_ part: CaseProfile.Part) -> [Block] {
    let findings = part.findings.filter { $0.decision.decision.role != nil }
    let raised = part.signals(.raised).map(\.index)
    guard !findings.isEmpty || !raised.isEmpty else { return [] }
    let grounds =
      findings.map { Ground(subject: .decision($0.index), comparison: nil) }
      + raised.flatMap { assessment.grounds(forFlag: $0) }
    return [.heading(2, speaker.title(ofLayer: part.layer))]
      + findings.flatMap { decision($0.index) }
      + raised.flatMap(flag)
      + waiting(part)
      + (part.layer == nil ? [] : evidence(grounds))
  }

  private func decision(_ index: Int) -> [Block] {
    let decision = assessment.program.decisions[index]
    let outcome = assessment.decisions[index]
    let title = "\(decision.decision.title[language]): \(speaker.text(outcome, of: decision))"
    return [.heading(3, title), .list(ReasonItems(self).items(forDecision: index, depth: 0))]
  }

  private func flag(_ index: Int) -> [Block] {
    let flag = assessment.program.flags[index]
    let outcome = assessment.flags[index]
    let layer = flag.layer.map { speaker.title(ofLayer: $0) + ": " } ?? ""
    let state: String
    switch outcome.state {
    case .raised: state = "\(flag.flag.kind.wording[language]), \(flag.flag.severity.wording[language])"
    case .notRaised: state = ExplanationWords.notRaised[language]
    case .undetermined: state = ExplanationWords.undetermined[language]
    }
    var items = ReasonItems(self).items(for: assessment.grounds(forFlag: index), depth: 0)
    if outcome.state == .raised {
      items.append(.init("\(CaseWords.advice[language]): \(flag.flag.advice[language])"))
    }
    if outcome.state == .undetermined {
      let names = outcome.undecidedBy.map { question($0) }
      items.append(.init("\(ExplanationWords.decidedBy[language]): \(names.joined(separator: "; "))"))
    }
    let sources = flag.flag.sources.compactMap { speaker.source($0.value) }.map(self.source)
    if !sources.isEmpty {
      items.append(.init(ExplanationWords.ruleRestsOn[language], sources.map { Block.Item($0) }))
    }
    return [
      .heading(3, "\(flag.flag.kind.sign) \(layer)\(flag.flag.title[language]) (\(state))"),
      .paragraph(flag.flag.message[language]), .list(items),
    ]
  }

  private func waiting(_ part: CaseProfile.Part) -> [Block] {
    let open = part.signals(.undetermined)
    guard !open.isEmpty else { return [] }
    let items = open.map { signal in
      Block.Item(
        "\(signal.flag.flag.title[language]) [\(signal.flag.name)]",
        [
          .init(
            "\(ExplanationWords.decidedBy[language]): \(signal.outcome.undecidedBy.map(question).joined(separator: "; "))"
          )
        ])
    }
    return [.heading(3, CaseWords.undetermined[language]), .list(items)]
  }

  /// The answers behind `grounds` with their rationale and sources.
  private func evidence(_ grounds: [Ground]) -> [Block] {
    let known = assessment.answers(behind: grounds).filter { assessment.sheet.answers[$0] != nil }
    guard !known.isEmpty else { return [] }
    return [.heading(3, ExplanationWords.evidence[language]), .list(known.map(answer))]
  }

  private func answer(_ slot: Int) -> Block.Item {
    let value = speaker.text(assessment.sheet.values[slot], ofSlot: slot)
    var children: [Block.Item] = []
    if let answer = assessment.sheet.answers[slot] {
      if let reason = answer.reason ?? answer.rationale { children.append(.init(reason[language])) }
      children += answer.sources.compactMap { reference in
        assessment.caseStudy.sources.first { $0.id.value == reference.value }
      }.map { .init(source($0)) }
    }
    return .init("\(assessment.program.inputs[slot].text[language]) \(value)", children)
  }

  func source(_ source: Source) -> String {
    let address = source.url.map { " \($0)" } ?? ""
    let date = source.date.map { ", \(speaker.numbers.text($0))" } ?? ""
    return "\(ExplanationWords.source[language]): \(source.title[language])\(date)\(address)"
  }

  func question(_ slot: Int) -> String {
    let input = assessment.program.inputs[slot]
    guard let layer = input.layer else { return input.label[language] }
    return "\(input.label[language]) (\(speaker.title(ofLayer: layer)))"
  }
}

enum ExplanationWords {
  static let notRaised = Wording(nl: "niet aan de orde", en: "not raised")
  static let undetermined = Wording(nl: "nog niet te zeggen", en: "cannot be told yet")
  static let decidedBy = Wording(nl: "Hangt af van", en: "Depends on")
  static let ruleRestsOn = Wording(nl: "Deze regel steunt op", en: "This rule rests on")
  static let evidence = Wording(nl: "De antwoorden en hun bronnen", en: "The answers and their sources")
  static let source = Wording(nl: "Bron", en: "Source")
}

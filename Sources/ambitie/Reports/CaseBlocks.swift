import AmbitionModel
import Scoring

/// One case in full: what it is, then layer by layer the choice, the levels and the flags.
struct CaseBlocks {
  private let profile: CaseProfile
  private let speaker: Speaker
  private var language: Language { speaker.language }

  init(_ assessment: Assessment, _ language: Language) {
    profile = CaseProfile(assessment)
    speaker = Speaker(assessment.program, language)
  }

  var blocks: [Block] {
    introduction + profile.layers.flatMap(part) + wholeCase + openQuestions + [ending]
  }

  private var introduction: [Block] {
    let caseStudy = profile.assessment.caseStudy
    let answered = profile.answered
    let facts = [
      caseStudy.organisation[language], caseStudy.theme[language],
      "\(CaseWords.referenceDate[language]) \(speaker.numbers.text(caseStudy.referenceDate))",
    ]
    let known = CaseWords.answered(answered.known, answered.all)[language]
    return [
      .heading(1, caseStudy.title[language]), .paragraph(facts.joined(separator: " · ")),
      .paragraph(caseStudy.summary[language]), .paragraph(known),
    ]
  }

  private func part(_ part: CaseProfile.Part) -> [Block] {
    let choice = part.first(.choice).map { ": " + self.choice($0) } ?? ""
    var rows: [[String]] = []
    for finding in part.findings where finding.decision.decision.role != nil {
      if finding.decision.decision.role == .choice, part.layer != nil { continue }
      rows.append([
        finding.decision.decision.title[language], speaker.text(finding.outcome, of: finding.decision),
      ])
    }
    return [
      .heading(2, speaker.title(ofLayer: part.layer) + choice),
      .table(.init(header: [CaseWords.what[language], CaseWords.value[language]], rows: rows)),
    ] + answers(part) + signals(part)
  }

  /// The choice, as far as it fits in a heading.
  private func choice(_ finding: CaseProfile.Finding) -> String {
    let possible = finding.outcome.possible?.count ?? .max
    return possible > 2 ? Words.open[language] : speaker.text(finding.outcome, of: finding.decision)
  }

  private func answers(_ part: CaseProfile.Part) -> [Block] {
    let slots = profile.assessment.program.inputs.indices.filter { slot in
      let input = profile.assessment.program.inputs[slot]
      guard case .criterion = input.question else { return false }
      return input.layer == part.layer
    }
    let values = profile.assessment.sheet.values
    let known = slots.filter { values[$0] != .unknown }.map { slot in
      Block.Item(
        "\(profile.assessment.program.inputs[slot].label[language]): \(speaker.text(values[slot], ofSlot: slot))"
      )
    }
    let open = slots.filter { values[$0] == .unknown }.map {
      profile.assessment.program.inputs[$0].label[language]
    }
    var items = known
    if !open.isEmpty {
      items.append(.init("\(CaseWords.notKnown[language]): \(open.joined(separator: ", "))"))
    }
    return items.isEmpty ? [] : [.list(items)]
  }

  private func signals(_ part: CaseProfile.Part) -> [Block] {
    let raised = part.signals(.raised).map { signal in
      let flag = signal.flag.flag
      let kind = "\(flag.kind.wording[language]), \(flag.severity.wording[language])"
      return Block.Item(
        "\(flag.kind.sign) \(flag.title[language]) (\(kind)) [\(signal.flag.name)]",
        [.init(flag.message[language]), .init("\(CaseWords.advice[language]): \(flag.advice[language])")])
    }
    let undetermined = part.signals(.undetermined).map { signal in
      "\(signal.flag.flag.kind.sign) \(signal.flag.flag.title[language])"
    }
    var items = raised
    if !undetermined.isEmpty {
      items.append(.init("? \(CaseWords.undetermined[language]): \(undetermined.joined(separator: "; "))"))
    }
    return items.isEmpty ? [] : [.list(items)]
  }

  private var wholeCase: [Block] {
    let part = profile.wholeCase
    let hasContent = part.findings.contains { $0.decision.decision.role != nil } || !part.signals.isEmpty
    return hasContent ? self.part(part) : []
  }

  private var openQuestions: [Block] {
    let questions = profile.openQuestions(limit: 5)
    guard !questions.isEmpty else { return [] }
    let items = questions.map { slot, count in
      let input = profile.assessment.program.inputs[slot]
      let layer = input.layer.map { speaker.title(ofLayer: $0) + ": " } ?? ""
      return Block.Item("\(layer)\(input.text[language]) (\(CaseWords.decides(count)[language]))")
    }
    return [.heading(2, CaseWords.ask[language]), .list(items)]
  }

  private var ending: Block {
    let rubric = profile.rubric
    return .paragraph("\(rubric.title[language]) \(rubric.version). \(rubric.statement[language])")
  }
}

enum CaseWords {
  static let referenceDate = Wording(nl: "peildatum", en: "reference date")
  static let what = Wording(nl: "Wat", en: "What")
  static let value = Wording(nl: "Uitkomst", en: "Outcome")
  static let notKnown = Wording(nl: "Niet bekend", en: "Not known")
  static let advice = Wording(nl: "Advies", en: "Advice")
  static let undetermined = Wording(nl: "Nog niet te zeggen", en: "Cannot be told yet")
  static let ask = Wording(nl: "Wat u het beste eerst kunt vragen", en: "What to ask first")

  static func answered(_ known: Int, _ all: Int) -> Wording {
    Wording(
      nl:
        "\(known) van de \(all) vragen zijn beantwoord. Wat niemand weet, telt niet mee als laag of uitbesteed: de uitkomst is dan een bereik.",
      en:
        "\(known) of the \(all) questions are answered. What nobody knows does not count as low or outsourced: the outcome is a range then."
    )
  }

  static func decides(_ count: Int) -> Wording {
    Wording(
      nl: count == 1 ? "beslist mee over 1 uitkomst" : "beslist mee over \(count) uitkomsten",
      en: count == 1 ? "bears on 1 outcome" : "bears on \(count) outcomes")
  }
}

/// One case in full on a terminal.
struct CaseText {
  let text: String

  init(_ assessment: Assessment, _ environment: Environment) {
    let language = environment.resultLanguage(for: assessment.program.rubric)
    let writer = TextWriter(width: environment.width, style: Style(environment))
    text = writer.text(CaseBlocks(assessment, language).blocks)
  }
}

/// Cases in full as Markdown, with an overview before them when there is more than one.
struct MarkdownReport {
  let text: String

  init(_ assessments: [Assessment], _ environment: Environment) {
    text = assessments.map { assessment in
      let language = environment.resultLanguage(for: assessment.program.rubric)
      return MarkdownWriter.text(CaseBlocks(assessment, language).blocks)
    }.joined(separator: "\n")
  }
}

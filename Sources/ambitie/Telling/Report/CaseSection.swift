package import AmbitionModel
import Scoring

/// Everything that a report says about one case.
struct CaseSection {
  let item: ReportCase
  /// The number of the case among others; `nil` where it is the only one.
  let numbering: Int?
  private var language: Language { item.language }
  private var writer: HTMLWriter { HTMLWriter(shift: 1, citations: Report.sourceAnchor) }

  var html: HTML {
    .element(
      "article", .id(item.anchor), .class("case"), Attribute("aria-labelledby", "\(item.anchor)-titel")
    ) {
      head
      conclusion
      ProfileTable(item: item).html
      layers
      FlagSection(item: item, writer: writer).html
      ChangeSection(item: item).html
      OpenSection(item: item).html
      kader
    }
  }

  private var head: HTML {
    let caseStudy = item.caseStudy
    let number = numbering.map { "\($0). " } ?? ""
    return .element("h2", .id("\(item.anchor)-titel")) { number + item.title }
      + .element("p", .class("facts")) {
        HTML.text(caseStudy.organisation, language)
        " · "
        HTML.text(caseStudy.theme, language)
        " · \(CaseWords.referenceDate[language]) \(item.speaker.numbers.text(caseStudy.referenceDate))"
      } + .element("p") { HTML.text(caseStudy.summary, language) }
  }

  private var conclusion: HTML {
    .element("div", .class("conclusion")) {
      HTML.element("h3") { ReportWords.conclusion[language] }
      Conclusion(item.profile, item.speaker, item.analysis.next).sentences.map { sentence in
        HTML.element("p") { sentence }
      }
    }
  }

  private var layers: HTML {
    .element("section", .class("layers")) {
      HTML.element("h3") { ReportWords.layers[language] }
      if item.profile.hasLevels { LayerStack(item: item).html }
      roles
      item.profile.parts.map {
        LayerSection(part: $0, item: item, writer: writer, consequences: consequences(of: $0)).html
      }
    }
  }

  /// What outcomes of a part ask and give; of one case by itself, since of several they would fill the report.
  private func consequences(of part: CaseProfile.Part) -> [ConsequenceBlocks.Subject] {
    numbering == nil ? part.consequences : []
  }

  private var roles: HTML {
    guard let roles = RoleProfile(item.profile, item.speaker) else { return .none }
    return .element("h4") { RoleProfile.title[language] } + writer.html(roles.blocks)
  }

  private var kader: HTML {
    guard let kader = item.kader else { return .none }
    let blocks = KaderCaseBlocks(kader, item.speaker, .everything).blocks
    let title = kader.assessment.kader.kader.title[language]
    return .element("section") {
      HTML.element("h3") { ReportWords.kader(title)[language] }
      writer.html(Array(blocks.dropFirst()))
    }
  }
}

/// One layer, or the whole case: the choice, the level as a sentence, what decides, and the rules folded away.
struct LayerSection {
  let part: CaseProfile.Part
  let item: ReportCase
  let writer: HTMLWriter
  /// The outcomes of which is told what they ask and give.
  let consequences: [ConsequenceBlocks.Subject]
  private var language: Language { item.language }
  private var speaker: Speaker { item.speaker }

  var html: HTML {
    guard !part.told.isEmpty else { return .none }
    return .element("section", .class("layer")) {
      HTML.element("h4") { title }
      if let choice, let sentence = choiceSentence(choice) { HTML.element("p") { sentence } }
      HTML.element("dl", .class("outcomes")) { levels }
      facts
      asks
      trace
    }
  }

  private var choice: CaseProfile.DecisionResult? { part.layer == nil ? nil : part.first(.choice) }

  private var title: String {
    let name = speaker.title(ofLayer: part.layer)
    return choice.map { "\(name): \(speaker.clause($0.outcome, of: $0.decision))" } ?? name
  }

  private func choiceSentence(_ choice: CaseProfile.DecisionResult) -> String? {
    switch (choice.outcome.value, choice.decision.type) {
    case (.option(let index), .options(let options)): options[index].text[language]
    case (.unknown, .options): ReportWords.canBe(speaker.text(choice))[language]
    default: nil
    }
  }

  private var levels: [HTML] {
    [Decision.Role.shown, .fitting, .executor].compactMap { part.first($0) }.map { finding in
      .element("dt") { speaker.title(of: finding) }
        + .element("dd") {
          speaker.sentence(of: finding)
          item.caveats.ofDecision(finding.index).map {
            caveat(item.speaker.text($0, in: item.assessment, at: part.layer))
          }
        }
    }
  }

  /// A reason not to lean on what it stands behind.
  private func caveat(_ text: String) -> HTML {
    .text(" ") + .element("span", .class("caveat")) { "\(CaveatWords.sign) \(text)" }
  }

  private var facts: HTML {
    let facts = item.trace.parts.first { $0.layer == part.layer }?.facts ?? []
    // The layers tell what the whole case rests on.
    guard part.layer != nil else { return .none }
    let count = item.profile.answered(inLayer: part.layer)
    return .element("h5") { ReportWords.facts(count.known, count.all)[language] }
      + (facts.isEmpty
        ? .element("p", .class("quiet")) { ReportWords.noFacts[language] } : writer.html([.list(facts)]))
  }

  /// What the level shown asks and gives, and what another one would that fits.
  private var asks: HTML {
    let told = ConsequenceBlocks(speaker).blocks(consequences)
    guard !told.isEmpty else { return .none }
    return .element("details", .class("consequences")) {
      HTML.element("summary") {
        ConsequenceWords.title[language]
        HTML.element("span", .class("visually-hidden")) { ": \(speaker.title(ofLayer: part.layer))" }
      }
      HTMLWriter(shift: 2, citations: writer.citations).html(Array(told.dropFirst()))
    }
  }

  private var trace: HTML {
    let blocks = item.trace.parts.first { $0.layer == part.layer }?.blocks ?? []
    guard !blocks.isEmpty else { return .none }
    return .element("details", .class("trace")) {
      HTML.element("summary") {
        ReportWords.trace[language]
        HTML.element("span", .class("visually-hidden")) { ": \(speaker.title(ofLayer: part.layer))" }
      }
      // Under the heading of the layer, which is an h4.
      HTMLWriter(shift: 2, citations: writer.citations).html(blocks)
    }
  }
}

/// What is too low, too high, missed or inconsistent, each with advice.
struct FlagSection {
  let item: ReportCase
  let writer: HTMLWriter
  private var language: Language { item.language }

  var html: HTML {
    let raised = item.profile.parts.flatMap { $0.flags(.raised) }
    guard !item.program.flags.isEmpty else { return .none }
    return .element("section", .class("flags")) {
      HTML.element("h3") { ReportWords.flags[language] }
      if raised.isEmpty { HTML.element("p") { ReportWords.noFlags[language] } }
      Flag.Kind.allCases.map { kind in group(kind, raised.filter { $0.flag.flag.kind == kind }) }
      waiting
    }
  }

  private func group(_ kind: Flag.Kind, _ signals: [CaseProfile.FlagResult]) -> HTML {
    guard !signals.isEmpty else { return .none }
    return .element("h4") {
      HTML.element("span", kind.style, Attribute("aria-hidden", "true")) { kind.sign }
      " \(kind.wording[language].capitalised)"
    }
      + .element("ul", .class("flag-list")) {
        signals.sorted { $0.flag.flag.severity > $1.flag.flag.severity }.map(flag)
      }
  }

  private func flag(_ signal: CaseProfile.FlagResult) -> HTML {
    let flag = signal.flag.flag
    let layer = item.speaker.title(ofLayer: signal.flag.layer)
    return .element("li") {
      HTML.element("p") {
        HTML.element("strong") { HTML.text(flag.title, language) }
        HTML.element("span", .class("chip")) { layer }
        HTML.element("span", .class("chip")) { ReportWords.severity(flag.severity)[language] }
        item.caveats.ofFlag(signal.index).map { caveat in
          HTML.element("span", .class("chip caveat")) {
            "\(CaveatWords.sign) \(item.speaker.text(caveat, in: item.assessment, at: signal.flag.layer))"
          }
        }
      }
      HTML.element("p") { writer.inline(flag.message[language] + (item.trace.flagMarks[signal.index] ?? "")) }
      HTML.element("p") {
        HTML.element("b") { "\(CaseWords.advice[language]): " }
        HTML.text(flag.advice, language)
      }
    }
  }

  /// Flags that open answers decide: how many, and those that the fewest answers decide.
  private var waiting: HTML {
    let waiting = WaitingFlags(item.profile.parts.flatMap { $0.flags(.undetermined) })
    guard waiting.count > 0 else { return .none }
    let near = waiting.groups.prefix { !$0.slots.isEmpty && $0.slots.count <= Self.fewAnswers }
    let rest = waiting.count - near.reduce(0) { $0 + $1.flags.count }
    return .element("details") {
      HTML.element("summary") { CaseWords.undetermined(waiting.count)[language] }
      if !near.isEmpty { HTML.element("p") { ReportWords.waiting[language] } }
      HTML.element("ul") {
        near.map { group in
          HTML.element("li") {
            "\(item.speaker.listing(ofSlots: group.slots, in: nil)): "
            group.flags.map { item.speaker.title(ofFlag: $0.index) }.joined(separator: "; ")
          }
        }
        if rest > 0 { HTML.element("li") { CaseWords.more(rest)[language] } }
      }
    }
  }

  /// A flag that more answers decide is too far off to tell by which.
  private static let fewAnswers = 2
}

extension Flag.Kind {
  /// The colour of the sign; the sign and the word say the same.
  package var style: Attribute {
    switch self {
    case .tooLow: .class("sign too-low")
    case .tooHigh: .class("sign too-high")
    case .missedOpportunity: .class("sign missed")
    case .inconsistency: .class("sign inconsistent")
    }
  }
}

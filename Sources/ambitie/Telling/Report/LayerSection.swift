import AmbitionModel
import Scoring

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

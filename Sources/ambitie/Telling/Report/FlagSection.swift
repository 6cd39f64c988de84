import AmbitionModel
import Scoring

/// Every flag that is raised, by kind, each with advice, and what open answers decide.
struct FlagSection {
  let item: ReportCase
  let writer: HTMLWriter
  private var language: Language { item.language }

  var html: HTML {
    let raised = item.profile.parts.flatMap { $0.flags(.raised) }
    guard !item.program.flags.isEmpty else { return .none }
    return .element("section", .class("flags")) {
      HTML.element("h4") { ReportWords.flags[language] }
      if raised.isEmpty { HTML.element("p") { ReportWords.noFlags[language] } }
      Flag.Kind.allCases.map { kind in group(kind, raised.filter { $0.flag.flag.kind == kind }) }
      waiting
    }
  }

  private func group(_ kind: Flag.Kind, _ signals: [CaseProfile.FlagResult]) -> HTML {
    guard !signals.isEmpty else { return .none }
    return .element("h5") {
      kind.drawn
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
  /// The sign, drawn; the word beside it says the same, so it is hidden from screen readers.
  var drawn: HTML { .element("span", style, Attribute("aria-hidden", "true")) }

  private var style: Attribute {
    switch self {
    case .tooLow: .class("kind-sign too-low")
    case .tooHigh: .class("kind-sign too-high")
    case .missedOpportunity: .class("kind-sign missed")
    case .inconsistency: .class("kind-sign inconsistent")
    }
  }
}

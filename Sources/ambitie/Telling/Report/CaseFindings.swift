import AmbitionModel
import Scoring

/// One flag of a rubric where it is raised in a case: in one layer or in several.
struct RaisedFlag {
  /// At least one; those of one flag.
  let signals: [CaseProfile.FlagResult]
  var flag: Flag { signals[0].flag.flag }

  /// What stands out in a case, the heaviest first.
  static func all(of profile: CaseProfile) -> [RaisedFlag] {
    var order: [Identifier<Flag>] = []
    var signals: [Identifier<Flag>: [CaseProfile.FlagResult]] = [:]
    for signal in profile.heaviestFlags {
      let id = signal.flag.flag.id.value
      if signals[id] == nil { order.append(id) }
      signals[id, default: []].append(signal)
    }
    return order.map { RaisedFlag(signals: signals[$0] ?? []) }
  }
}

/// What stands out in one case: the findings that weigh most with what follows, and the others by name.
struct CaseFindings {
  let item: ReportCase
  private let findings: [RaisedFlag]
  private var language: Language { item.language }
  private static let told = 3

  init(item: ReportCase) {
    self.item = item
    findings = RaisedFlag.all(of: item.profile)
  }

  /// The first three, each with its advice.
  var heaviest: HTML {
    guard !item.program.flags.isEmpty else { return .none }
    return .element("section", .class("heaviest"), .id("\(item.anchor)-bevindingen")) {
      HTML.element("h3") { BriefWords.heaviest[language] }
      if findings.isEmpty {
        HTML.element("p") { ConclusionWords.nothing[language] }
      } else {
        HTML.element("ol", .class("findings")) {
          findings.prefix(Self.told).map { finding in
            line(finding, .element("p") { HTML.text(finding.flag.advice, language) })
          }
        }
      }
    }
  }

  /// Those that weigh less, and how many more answers decide.
  var others: HTML {
    let rest = findings.dropFirst(Self.told)
    let waiting = item.profile.parts.reduce(0) { $0 + $1.flags(.undetermined).count }
    guard !rest.isEmpty || waiting > 0 else { return .none }
    return .element("section", .class("other-findings")) {
      if !rest.isEmpty {
        HTML.element("h3") { ReportWords.others[language] }
        HTML.element("ul", .class("findings")) { rest.map { finding in line(finding, .none) } }
      }
      if waiting > 0 { HTML.element("p", .class("note")) { CaseWords.undetermined(waiting)[language] + "." } }
    }
  }

  private func line(_ finding: RaisedFlag, _ advice: HTML) -> HTML {
    let anchor = item.anchor(of: finding)
    return .element("li", .id(anchor)) {
      HTML.element("span", finding.flag.kind.style, Attribute("aria-hidden", "true")) {
        finding.flag.kind.sign
      }
      " "
      HTML.element("a", .class("finding-link"), .href(to: anchor)) {
        HTML.text(finding.flag.title, language)
      }
      HTML.element("span", .class("note")) { " (\(notes(finding).joined(separator: "; ")))" }
      advice
    }
  }

  /// Where it is, of which kind, how much it weighs, and how firm it is.
  private func notes(_ finding: RaisedFlag) -> [String] {
    let layers = finding.signals.compactMap { $0.flag.layer }.map { item.speaker.title(ofLayer: $0) }
    let caveats = finding.signals.flatMap { signal in
      item.caveats.ofFlag(signal.index).map {
        "\(CaveatWords.sign) \(item.speaker.text($0, in: item.assessment, at: signal.flag.layer))"
      }
    }
    let told = caveats.indices.filter { caveats.firstIndex(of: caveats[$0]) == $0 }.map { caveats[$0] }
    return (layers.isEmpty ? [] : [Listing.all(layers)[language]])
      + [finding.flag.kind.wording[language], finding.flag.severity.wording[language]] + told
  }
}

extension ReportCase {
  /// Where a finding stands on the page.
  func anchor(of finding: RaisedFlag) -> String { "\(anchor)-\(finding.flag.id.value.rawValue)" }
}

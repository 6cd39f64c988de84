import AmbitionModel
import Scoring

/// What stands out in one case: the findings that weigh most with what follows, and the others by name.
struct CaseFindings {
  let item: ReportCase
  private let findings: [RaisedFlag]
  private var language: Language { item.language }
  /// How many are told with what they rest on; the others by name.
  static let told = 3

  /// Of a case among others the page has no room for what each finding rests on.
  enum Detail { case whole, brief }
  private let detail: Detail

  init(item: ReportCase, _ detail: Detail) {
    (self.item, self.detail) = (item, detail)
    findings = RaisedFlag.all(of: item.profile)
  }

  /// The first three, each with what it rests on and its advice.
  var heaviest: HTML {
    guard !item.program.flags.isEmpty else { return .none }
    return .element("section", .class("heaviest"), .id("\(item.anchor)-bevindingen")) {
      HTML.element("h3") { BriefWords.heaviest[language] }
      if findings.isEmpty {
        HTML.element("p") { ConclusionWords.nothing[language] }
      } else {
        HTML.element("ol", .class("findings")) {
          findings.prefix(Self.told).map { finding in
            line(finding, .element("p") { HTML.text(finding.flag.advice, language) }, why(finding))
          }
        }
      }
    }
  }

  /// Folded away at the end of the line: three findings and what to do first go on one screen.
  private func why(_ finding: RaisedFlag) -> HTML {
    guard detail == .whole,
      let told = finding.because(item.speaker, DecidingReasons(item.assessment, item.speaker))
    else { return .none }
    return .text(" ")
      + .element("details", .class("why screen-only")) {
        HTML.element("summary") { ReportWords.why[language] }
        HTML.element("p", .class("note")) { told }
      }
  }

  /// Those that weigh less, and how many more answers decide.
  var others: HTML {
    let rest = findings.dropFirst(Self.told)
    let waiting = item.profile.parts.reduce(0) { $0 + $1.flags(.undetermined).count }
    guard !rest.isEmpty || waiting > 0 else { return .none }
    return .element(
      rest.isEmpty ? "div" : "section", .class("other-findings"), .id(item.otherFindingsAnchor)
    ) {
      if !rest.isEmpty {
        HTML.element("h3") { ReportWords.others[language] }
        HTML.element("ul", .class("findings")) { rest.map { finding in line(finding, .none, .none) } }
      }
      if waiting > 0 { HTML.element("p", .class("note")) { CaseWords.undetermined(waiting)[language] + "." } }
    }
  }

  /// Its title, what to do, and then how much it weighs and why.
  private func line(_ finding: RaisedFlag, _ advice: HTML, _ why: HTML) -> HTML {
    let anchor = item.anchor(of: finding)
    return .element("li", .id(anchor)) {
      HTML.element("a", .class("finding-link"), .href(to: anchor)) {
        HTML.text(finding.flag.title, language)
      }
      advice
      HTML.element("span", .class("note")) {
        " "
        finding.flag.kind.drawn
        // A line never begins with the sign between two.
        " \(finding.notes(item.speaker, item.caveats).joined(separator: "\u{A0}· "))"
      }
      why
    }
  }
}

extension ReportCase {
  /// Where a finding stands on the page.
  func anchor(of finding: RaisedFlag) -> String { "\(anchor)-\(finding.flag.id.value.rawValue)" }
  /// Ids have no capitals, so no finding is called so.
  var otherFindingsAnchor: String { "\(anchor)-Verder" }
}

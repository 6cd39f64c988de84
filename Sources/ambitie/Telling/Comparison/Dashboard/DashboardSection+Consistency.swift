import AmbitionModel
import Scoring

// How far the cases of each organisation lie apart, and which of them chose otherwise without a recorded reason.
extension DashboardSection {
  var consistency: HTML {
    ResponsiveTable(
      classes: "rows spread", caption: DashboardWords.spreadCaption[language],
      header: speaker.consistencyTitles, rows: section.consistency.map(row)
    ).html + .element("p", .class("note")) { DashboardWords.consistencyLegend[language] } + findings
      + download(.view(.consistency))
  }

  private func row(_ item: OrganisationConsistency) -> ResponsiveTable.Row {
    func cell(_ text: String, _ attributes: [Attribute] = []) -> ResponsiveTable.Cell {
      .init(content: .text(text), attributes: attributes)
    }
    let spreads = zip(section.columns, item.spreads).enumerated().map { index, pair in
      ResponsiveTable.Cell(content: spread(pair.1, pair.0), attributes: [Attribute("data-column", index)])
    }
    return .init(
      cells: [
        cell(speaker.organisation(item.organisation)),
        cell("\(item.cases.count)", [Attribute("data-count", "")]),
      ] + spreads + [cell("\(item.unexplained.count)", [Attribute("data-unexplained", "")])],
      attributes: [Attribute("data-organisation", item.organisation)])
  }

  /// A box for each level, filled where a case is, and the steps between the lowest and the highest.
  private func spread(_ spread: LevelSpread, _ column: LevelColumn) -> HTML {
    .element("span", .class("boxes"), Attribute("aria-hidden", "true")) {
      column.levels.indices.map { level in
        let shade = Attribute("data-shade", LevelShade.step(level, of: column.levels.count))
        return HTML.element("i", [shade.when(spread.counts[level] > 0)], .text("\(level + 1)"))
      }
    }
      + .element("span", .class("steps-apart")) {
        SectionSpeaker.steps(spread).replaced("\u{A0}", by: " ")
      }
  }

  private var findings: HTML {
    let all = section.unexplainedAtAnyDate
    guard !all.isEmpty else { return .none }
    return .element("details", .class("list"), Attribute("data-findings", "")) {
      HTML.element("summary") {
        DashboardWords.findings[language] + " ("
        HTML.element("span", Attribute("data-number", "")) { "\(all.count(where: isShown))" }
        ")"
      }
      HTML.element("ul") {
        all.map { finding in
          HTML.element(
            "li",
            [
              Attribute("data-first", finding.first), Attribute("data-second", finding.second),
              .hidden(unless: isShown(finding)),
            ], .text(text(finding)))
        }
      }
    }
  }

  private func isShown(_ finding: Inconsistency) -> Bool {
    isShown([finding.first]) && isShown([finding.second])
  }

  private func text(_ finding: Inconsistency) -> String {
    let titles = Listing.all([finding.first, finding.second].map { speaker.title(ofCase: $0) })[language]
    let place = speaker.speaker.title(ofLayer: finding.layer)
    return "\(speaker.organisation(ofCase: finding.first)), \(place): \(titles). "
      + "\(finding.kind.wording[language])."
  }
}

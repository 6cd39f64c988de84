import AmbitionModel
import Scoring

/// How far the cases of each organisation lie apart, and which of them chose otherwise without a recorded reason.
struct ConsistencyTable {
  private let item: DashboardSection
  private var section: ComparisonSection { item.section }
  private var language: Language { item.language }

  init(_ item: DashboardSection) {
    self.item = item
  }

  var html: HTML {
    table + .element("p", .class("note")) { DashboardWords.consistencyLegend[language] } + findings
      + item.download(.view(.consistency))
  }

  private var table: HTML {
    let titles = item.speaker.consistencyTitles
    return .element("table", .class("rows spread"), Attribute("role", "table")) {
      HTML.element("caption") { DashboardWords.spreadCaption[language] }
      HTML.element("thead", Attribute("role", "rowgroup")) {
        HTML.element("tr", Attribute("role", "row")) {
          titles.map { title in
            HTML.element("th", [Attribute("role", "columnheader"), Attribute("scope", "col")], .text(title))
          }
        }
      }
      HTML.element("tbody", Attribute("role", "rowgroup")) {
        section.consistency.map { row($0, titles) }
      }
    }
  }

  private func row(_ organisation: OrganisationConsistency, _ titles: [String]) -> HTML {
    func cell(_ index: Int, _ attributes: [Attribute], _ content: HTML) -> HTML {
      .element(
        "td", [Attribute("role", "cell"), Attribute("data-label", titles[index])] + attributes, content)
    }
    let spreads = zip(section.columns, organisation.spreads).enumerated().map { index, pair in
      cell(index + 2, [Attribute("data-column", index)], self.spread(pair.1, pair.0))
    }
    return .element(
      "tr", Attribute("role", "row"), Attribute("data-organisation", organisation.organisation)
    ) {
      HTML.element("th", Attribute("role", "rowheader"), Attribute("scope", "row")) {
        item.speaker.organisation(organisation.organisation)
      }
      cell(1, [Attribute("data-count", "")], .text("\(organisation.cases.count)"))
      spreads
      cell(titles.count - 1, [Attribute("data-unexplained", "")], .text("\(organisation.unexplained.count)"))
    }
  }

  /// A box for each level, filled where a case is, and the steps between the lowest and the highest.
  private func spread(_ spread: LevelSpread, _ column: LevelColumn) -> HTML {
    .element("span", .class("boxes"), Attribute("aria-hidden", "true")) {
      column.levels.indices.map { level in
        HTML.element(
          "i",
          [
            Attribute("data-shade", DashboardSection.shade(level, of: column.levels.count))
              .when(spread.counts[level] > 0)
          ], .text("\(level + 1)"))
      }
    } + .element("span", .class("steps-apart")) { DashboardWords.steps(spread) }
  }

  private var findings: HTML {
    let all = section.unexplainedAtAnyDate
    guard !all.isEmpty else { return .none }
    let shown = all.count { isLatest($0) }
    return .element("details", .class("list"), Attribute("data-findings", "")) {
      HTML.element("summary") {
        DashboardWords.findings[language] + " ("
        HTML.element("span", Attribute("data-number", "")) { "\(shown)" }
        ")"
      }
      HTML.element("ul") {
        all.map { finding in
          HTML.element(
            "li",
            [
              Attribute("data-first", finding.first), Attribute("data-second", finding.second),
              Attribute.flag("hidden").when(!isLatest(finding)),
            ], .text(text(finding)))
        }
      }
    }
  }

  private func isLatest(_ finding: Inconsistency) -> Bool {
    [finding.first, finding.second].allSatisfy { section.cases[$0].isLatest }
  }

  private func text(_ finding: Inconsistency) -> String {
    let titles = Listing.all([finding.first, finding.second].map { item.speaker.title(ofCase: $0) })[language]
    let place = item.speaker.speaker.title(ofLayer: finding.layer)
    return "\(item.speaker.organisation(ofCase: finding.first)), \(place): \(titles). "
      + DashboardWords.kind(finding.kind)[language]
  }
}

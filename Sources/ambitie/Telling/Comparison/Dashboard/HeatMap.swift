import AmbitionModel
import Scoring

/// Organisations against layers: the middle of the levels in words, number and shade, and how many cases count.
struct HeatMap {
  private let item: DashboardSection
  private var section: ComparisonSection { item.section }
  private var language: Language { item.language }

  init(_ item: DashboardSection) {
    self.item = item
  }

  var html: HTML {
    guard !section.columns.isEmpty else {
      return .element("p") { CompareWords.noLevels[language] }
    }
    return .element("table", .class("rows heat"), Attribute("role", "table")) {
      HTML.element("caption") { DashboardWords.heatCaption[language] }
      header
      HTML.element("tbody", Attribute("role", "rowgroup")) {
        section.consistency.map { organisation in
          row(
            item.speaker.organisation(organisation.organisation), organisation.spreads,
            Attribute("data-organisation", organisation.organisation))
        }
      }
      HTML.element("tfoot", Attribute("role", "rowgroup")) {
        row(
          CompareWords.together[language], section.totals.map(\.spread), Attribute("data-total", ""))
      }
    } + legend + item.download(.view(.matrix))
  }

  private var header: HTML {
    let organisation = DashboardWords.organisationTitle[language]
    let columns = section.columns.map { column in
      self.title(
        item.speaker.title(of: column), sort: DashboardWords.name(of: column, section.program), [])
    }
    return .element("thead", Attribute("role", "rowgroup")) {
      HTML.element("tr", Attribute("role", "row")) {
        title(organisation, sort: "", [Attribute("aria-sort", "ascending")])
        columns
      }
    }
  }

  private func title(_ text: String, sort: String, _ attributes: [Attribute]) -> HTML {
    let own = [
      Attribute("role", "columnheader"), Attribute("scope", "col"), Attribute("data-sort", sort),
    ]
    return .element("th", own + attributes, .text(text))
  }

  private func row(_ name: String, _ spreads: [LevelSpread], _ what: Attribute) -> HTML {
    let cells = zip(section.columns, spreads).enumerated().map { index, pair in
      let attributes = [
        Attribute("role", "cell"), Attribute("data-label", item.speaker.title(of: pair.0)),
        Attribute("data-column", index),
      ]
      return HTML.element("td", attributes, cell(pair.1, pair.0))
    }
    return .element("tr", Attribute("role", "row"), what) {
      HTML.element("th", Attribute("role", "rowheader"), Attribute("scope", "row")) { name }
      cells
    }
  }

  /// The script writes the same for the cases that a filter leaves.
  private func cell(_ spread: LevelSpread, _ column: LevelColumn) -> HTML {
    .element("span", .class("steps")) {
      if let median = spread.median {
        steps(median, column)
      } else {
        HTML.element("span", .class("none")) { DashboardWords.missing(spread)[language] }
      }
    } + .element("span", .class("more")) { DashboardWords.count(spread, column.levels.count)[language] }
  }

  private func steps(_ median: ClosedRange<Int>, _ column: LevelColumn) -> [HTML] {
    let isOne = median.count == 1
    return (isOne ? [median.lowerBound] : [median.lowerBound, median.upperBound]).map { level in
      let shade = DashboardSection.shade(level, of: column.levels.count)
      return HTML.element("span", Attribute("data-shade", shade)) {
        isOne ? item.speaker.level(level, of: column) : "\(level + 1)"
      }
    }
  }

  /// What numbers, shades and words mean; once for all columns with the same levels.
  private var legend: HTML {
    var scales: [(levels: [LevelColumn.Name], titles: [String])] = []
    for column in section.columns {
      let title = item.speaker.title(of: column)
      if let index = scales.firstIndex(where: { $0.levels == column.levels }) {
        scales[index].titles.append(title)
      } else {
        scales.append((column.levels, [title]))
      }
    }
    return .element("div", .class("legend note")) {
      scales.map { scale in
        let columns = scales.count > 1 ? Listing.all(scale.titles)[language] : CompareWords.levels[language]
        return HTML.element("p") {
          "\(columns): "
          scale.levels.indices.map { key($0, scale.levels) }
          HTML.element("span", .class("key")) {
            HTML.element("span", .class("none")) { DashboardWords.noData[language] }
          }
        }
      }
      HTML.element("p") { DashboardWords.heatLegend[language] }
    }
  }

  private func key(_ index: Int, _ levels: [LevelColumn.Name]) -> HTML {
    let shade = DashboardSection.shade(index, of: levels.count)
    return .element("span", .class("key")) {
      HTML.element("span", Attribute("data-shade", shade)) { "\(index + 1)" }
      " \(levels[index].title[language])"
    }
  }
}

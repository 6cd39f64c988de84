import AmbitionModel
import Scoring

// Organisations against layers: the middle of the levels in words, number and shade, and how many cases count.
extension DashboardSection {
  var heatMap: HTML {
    guard !section.columns.isEmpty else { return .element("p") { CompareWords.noLevels[language] } }
    let titles = [DashboardWords.organisationTitle[language]] + section.columns.map(speaker.title)
    let sorts = [""] + section.columns.map { DashboardWords.name(of: $0, section.program) }
    return ResponsiveTable(
      classes: "rows heat", caption: DashboardWords.heatCaption[language], legend: keys, header: titles,
      headerAttributes: sorts.map { sort in
        [Attribute("data-sort", sort), Attribute("aria-sort", "ascending").when(sort.isEmpty)]
      },
      rows: section.consistency.map { item in
        row(
          speaker.organisation(item.organisation), item.spreads, doubts(item.cases),
          Attribute("data-organisation", item.organisation))
      },
      total: row(
        CompareWords.together[language], section.totals.map { $0.spread },
        section.totals.map { $0.doubts }, Attribute("data-total", ""))
    ).html + explanation + download(.view(.matrix))
  }

  /// For each column how many of these cases are less firm than they look.
  private func doubts(_ cases: [Int]) -> [DoubtCount] {
    section.columns.map { column in DoubtCount(cases.map { section.cases[$0].assessment }, in: column) }
  }

  private func row(
    _ name: String, _ spreads: [LevelSpread], _ doubts: [DoubtCount], _ what: Attribute
  ) -> ResponsiveTable.Row {
    let cells = section.columns.indices.map { index in
      ResponsiveTable.Cell(
        content: cell(spreads[index], section.columns[index]) + doubtful(doubts[index]),
        attributes: [Attribute("data-column", index)])
    }
    return .init(cells: [.init(content: .text(name))] + cells, attributes: [what])
  }

  /// The script writes the same for the cases that a filter leaves.
  private func cell(_ spread: LevelSpread, _ column: LevelColumn) -> HTML {
    .element("span", .class("steps")) {
      if let median = spread.median {
        steps(median, column)
      } else {
        HTML.element("span", .class("none")) { DashboardWords.missing(spread, language) }
      }
    } + .element("span", .class("more")) { DashboardWords.count(spread, language) }
  }

  /// Where levels lie on a threshold or rest on doubt, a line for each.
  private func doubtful(_ count: DoubtCount) -> HTML {
    .element("span", .class("doubts")) {
      DashboardWords.doubts(count, language).map { HTML.element("span", [], .text($0)) }
    }
  }

  private func steps(_ median: ClosedRange<Int>, _ column: LevelColumn) -> [HTML] {
    let isOne = median.count == 1
    return (isOne ? [median.lowerBound] : [median.lowerBound, median.upperBound]).map { level in
      shaded(level, of: column.levels.count, isOne ? speaker.level(level, of: column) : "\(level + 1)")
    }
  }

  private func shaded(_ level: Int, of count: Int, _ text: String) -> HTML {
    .element("span", Attribute("data-shade", LevelShade.step(level, of: count))) { text }
  }

  /// The meaning of numbers and shades, below the caption; once for all columns with the same levels.
  private var keys: HTML {
    .element("div", .class("legend note")) {
      speaker.scales.map { scale in
        HTML.element("p") {
          scale.columns.map { HTML.text("\($0): ") } ?? .none
          scale.levels.indices.map { index in
            HTML.element("span", .class("key")) {
              shaded(index, of: scale.levels.count, "\(index + 1)")
              " \(scale.levels[index].title[language])"
            }
          }
          HTML.element("span", .class("key")) {
            HTML.element("span", .class("none")) { DashboardScriptWords.noData.text(language) }
          }
        }
      }
    }
  }

  /// How a cell is read, and how firm it all is.
  private var explanation: HTML {
    .element("div", .class("explanation note")) {
      speaker.firmness.map { sentence in
        HTML.element("p") { "\(sentence) \(DashboardWords.withoutFilter[language])" }
      } ?? .none
      HTML.element("p") { DashboardWords.heatLegend[language] }
    }
  }
}

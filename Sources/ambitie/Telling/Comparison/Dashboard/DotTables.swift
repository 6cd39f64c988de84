import AmbitionModel
import Scoring

/// Every case as a dot at its level, a table for each layer: the table is the picture, so it needs no other text.
struct DotTables {
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
    return .element("p") { DashboardWords.dotMeaning[language] }
      + .element("div", .class("plots")) { section.columns.indices.map(plot) }
      + item.download(.cases)
  }

  private func plot(_ index: Int) -> HTML {
    let column = section.columns[index]
    let total = section.totals[index]
    return .element("section", .class("plot"), Attribute("data-plot", index)) {
      HTML.element("h4") { item.speaker.title(of: column) }
      HTML.element("p", .class("summary")) {
        DashboardWords.summary(total.spread, column) { item.speaker.level($0, of: column) }[language]
      }
      HTML.element("table", .class("dots")) {
        HTML.element("thead") {
          HTML.element("tr") {
            [DashboardWords.level, CompareWords.cases, DashboardWords.number].map { words in
              HTML.element("th", [Attribute("scope", "col")], .text(words[language]))
            }
          }
        }
        HTML.element("tbody") { places(index).map { row($0, index) } }
      }
      if column.fitting != nil {
        HTML.element("p", .class("gaps note")) { DashboardWords.gaps { total.count($0) ?? 0 }[language] }
      }
      HTML.element("details", .class("list")) {
        HTML.element("summary") { DashboardWords.whichCases[language] }
        HTML.element("dl") { places(index).map(names) }
      }
    }
  }

  /// A level, or a state in which there is none.
  private struct Place {
    var name: String
    var title: String
    var shade: Int?
    var isMiddle: Bool
    /// At any date.
    var cases: [Int]
    var count: Int
  }

  private func places(_ index: Int) -> [Place] {
    let column = section.columns[index]
    let spread = section.totals[index].spread
    let shown = section.cases.map { column.shown(of: $0.assessment) }
    let levels = column.levels.indices.map { level in
      Place(
        name: "\(level)", title: item.speaker.level(level, of: column),
        shade: DashboardSection.shade(level, of: column.levels.count),
        isMiddle: spread.median?.contains(level) ?? false,
        cases: shown.indices.filter { shown[$0].level == level }, count: spread.counts[level])
    }
    let states: [(PossibleLevels.State, Wording, Int)] = [
      (.open, DashboardWords.partlyOpen, spread.open), (.unknown, CompareWords.unknown, spread.unknown),
      (.notApplicable, CompareWords.notApplicable, spread.notApplicable),
    ]
    return levels
      + states.map { state, words, count in
        Place(
          name: state.rawValue, title: words[language], shade: nil, isMiddle: false,
          cases: shown.indices.filter { shown[$0].state == state }, count: count)
      }.filter { !$0.cases.isEmpty }
  }

  private func row(_ place: Place, _ index: Int) -> HTML {
    .element(
      "tr", Attribute("data-place", place.name), Attribute("data-middle", "").when(place.isMiddle)
    ) {
      HTML.element("th", Attribute("scope", "row")) {
        place.title
        HTML.element("span", .class("middle")) { DashboardWords.middleMark[language] }
      }
      HTML.element("td", .class("marks")) {
        HTML.element("span", Attribute("aria-hidden", "true")) {
          place.cases.map { index in HTML.element("i", item.about(index), .none) }
        }
      }
      HTML.element("td", .class("number")) { "\(place.count)" }
    }
  }

  private func names(_ place: Place) -> HTML {
    guard !place.cases.isEmpty else { return .none }
    return .element("div", .class("group")) {
      HTML.element("dt") { place.title }
      HTML.element("dd") {
        HTML.element("ul", .class("chips")) {
          place.cases.map { index in HTML.element("li", item.about(index), .text(item.name(ofCase: index))) }
        }
      }
    }
  }
}

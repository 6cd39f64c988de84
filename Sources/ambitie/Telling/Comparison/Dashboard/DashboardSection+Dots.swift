import AmbitionModel
import Scoring

// Every case as a dot at its level, a table for each layer: the table is the picture, so it needs no other text.
extension DashboardSection {
  var dots: HTML {
    guard !section.columns.isEmpty else { return .element("p") { CompareWords.noLevels[language] } }
    return .element("p") { DashboardWords.dotMeaning[language] }
      + .element("div", .class("plots")) { section.columns.indices.map(plot) } + download(.cases)
  }

  private func plot(_ index: Int) -> HTML {
    let column = section.columns[index]
    let total = section.totals[index]
    let places = places(column, total.spread)
    return .element("section", .class("plot"), Attribute("data-plot", index)) {
      HTML.element("h4") { speaker.title(of: column) }
      HTML.element("p", .class("summary")) { DashboardWords.summary(total.spread, column, speaker) }
      HTML.element("table", .class("dots")) {
        HTML.element("thead") {
          HTML.element("tr") {
            [DashboardWords.level, CompareWords.cases, DashboardWords.number].map { words in
              HTML.element("th", [Attribute("scope", "col")], .text(words[language]))
            }
          }
        }
        HTML.element("tbody") { places.map { row($0, column) } }
      }
      if column.fitting != nil {
        HTML.element("p", .class("gaps note")) { DashboardWords.gaps(total, language) }
      }
      HTML.element("p", .class("doubts note"), Attribute("data-lead", DashboardWords.hole[language])) {
        DashboardWords.doubts(total.doubts, language).joined(separator: " · ")
      }
      HTML.element("details", .class("list")) {
        HTML.element("summary") { DashboardWords.whichCases[language] }
        HTML.element("dl") { places.filter { !$0.cases.isEmpty }.map { names($0, column) } }
      }
    }
  }

  /// A level, or a state in which there is none.
  private struct Place {
    let name, title: String
    let isMiddle: Bool
    /// At any date.
    let cases: [Int]
    let count: Int
  }

  private func places(_ column: LevelColumn, _ spread: LevelSpread) -> [Place] {
    let shown = section.cases.map { column.shown(of: $0.assessment) }
    func place(
      _ name: String, _ title: String, isMiddle: Bool = false, _ count: Int,
      _ isHere: (PossibleLevels) -> Bool
    ) -> Place {
      Place(
        name: name, title: title, isMiddle: isMiddle, cases: shown.indices.filter { isHere(shown[$0]) },
        count: count)
    }
    let levels = column.levels.indices.map { level in
      place(
        "\(level)", speaker.level(level, of: column), isMiddle: spread.median?.contains(level) ?? false,
        spread.counts[level]
      ) { $0.level == level }
    }
    let states: [(PossibleLevels.State, Wording, Int)] = [
      (.open, DashboardWords.partlyOpen, spread.open), (.unknown, CompareWords.unknown, spread.unknown),
      (.notApplicable, CompareWords.notApplicable, spread.notApplicable),
    ]
    return levels
      + states.map { state, words, count in
        place(state.rawValue, words[language], count) { $0.state == state }
      }.filter { !$0.cases.isEmpty }
  }

  private func doubt(_ index: Int, _ column: LevelColumn) -> LevelDoubt? {
    LevelDoubt(section.cases[index].assessment, decision: column.shown)
  }

  private func row(_ place: Place, _ column: LevelColumn) -> HTML {
    .element(
      "tr", Attribute("data-place", place.name), Attribute("data-middle", "").when(place.isMiddle)
    ) {
      HTML.element("th", Attribute("scope", "row")) {
        place.title
        HTML.element("span", .class("middle")) { DashboardWords.middleMark[language] }
      }
      HTML.element("td", .class("marks")) {
        HTML.element("span", Attribute("aria-hidden", "true")) {
          place.cases.map { index in
            let isDoubted = doubt(index, column) != nil
            return HTML.element("i", about(index) + [.class("doubted").when(isDoubted)], .none)
          }
        }
      }
      HTML.element("td", .class("number")) { "\(place.count)" }
    }
  }

  private func names(_ place: Place, _ column: LevelColumn) -> HTML {
    .element("div", .class("group")) {
      HTML.element("dt") { place.title }
      HTML.element("dd") {
        chips(place.cases) { index in
          let reason = doubt(index, column).map { CaveatWords.short($0)[language] }
          return speaker.fullName(ofCase: index) + (reason.map { " \(CaveatWords.sign) \($0)" } ?? "")
        }
      }
    }
  }
}

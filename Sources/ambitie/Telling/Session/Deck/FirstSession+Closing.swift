import AmbitionModel
import Scoring

extension FirstSession {
  /// All cases beside each other.
  package var comparison: [DeckSlide] { matrices + pairSlides }

  /// As many rows as the last row of the room can still read.
  private static let rowsOfPage = 7

  private var matrices: [DeckSlide] {
    let pages = cases.paged(Self.rowsOfPage)
    return pages.enumerated().map { index, page in
      let title = DeckWords.moreCases[language] + DeckWords.page(index, of: pages.count)[language]
      return matrix(Array(page), title: title, name: index == 0 ? "matrix" : "matrix_\(index + 1)")
    }
  }

  private func matrix(_ page: [DeckCase], title: String, name: String) -> DeckSlide {
    let header = [DeckWords.caseStudy[language]] + rubric.layers.map { $0.title[language] }
    let rows = page.map { item -> ResponsiveTable.Row in
      let name = ResponsiveTable.Cell(content: .text(item.caseStudy.markedTitle, language))
      // One line says it where every level is still possible.
      guard !item.isLittleKnown else {
        let little = ResponsiveTable.Cell(
          content: .element("span", .class("little")) { item.littleKnown },
          attributes: [Attribute("colspan", rubric.layers.count)])
        return .init(cells: [name, little])
      }
      return .init(
        cells: [name]
          + rubric.layers.indices.map { layer in
            .init(content: LevelCell.html(item.levelResult(ofLayer: layer), of: item.assessment))
          })
    }
    return DeckSlide(
      name: name, title: .text(title),
      content: .element("div", .class("matrix")) {
        ResponsiveTable(
          caption: DeckWords.matrixCaption[language], header: header,
          rows: rows
        ).html
      } + .element("p", .class("legend")) { legend },
      notes: name == "matrix" ? DeckNotes.matrix : nil)
  }

  /// "1 Volgen · 2 Meesturen · …"
  var legend: String {
    rubric.levels.enumerated().map { "\($0 + 1) \($1.title[language])" }.joined(separator: " · ")
      + ". " + DeckWords.rangeLegend[language] + (hasShakyLevels ? " " + LegendWords.shaky[language] : "")
  }

  /// Whether a level has the sign of one that is less firm than it looks.
  private var hasShakyLevels: Bool {
    cases.contains { item in
      rubric.layers.indices.contains { layer in
        item.levelResult(ofLayer: layer).map { item.assessment.isShaky(decision: $0.index) } ?? false
      }
    }
  }

  /// The slides on what the room wants and what happens next.
  var closing: [DeckSlide] {
    [promises, preference] + kaders.flatMap { RuleSlide.slides($0, language) } + [harvest]
  }

  private var promises: DeckSlide {
    DeckSlide(
      name: "promises", title: .text(DeckWords.promises[language]),
      content: .element("p", .class("lead")) { DeckWords.promisesLead[language] }
        + levelList(isBrief: false)
        + .element("div", .class("columns")) {
          HTML.field("promises.asks", nil, DeckWords.whatItAsks[language])
          HTML.field("promises.gives_up", nil, DeckWords.whatWeGiveUp[language])
        },
      notes: DeckNotes.promises)
  }

  private var preference: DeckSlide {
    DeckSlide(
      name: "preference", title: .text(DeckWords.firstPreference[language]),
      content: .element("p", .class("lead")) { DeckWords.preferenceLead[language] }
        + .widget("preferences") { emptyTally }
        + .field("preference.never_below", nil, DeckWords.neverBelow[language]),
      notes: DeckNotes.preference)
  }

  private var harvest: DeckSlide {
    .harvest(
      next: DeckWords.route, DeckWords.routeSteps, language,
      more: .field("harvest.said", nil, DeckWords.lastWord[language]))
  }
}

/// A level in a table: a number on one step of a ramp of one hue, or a range without a colour.
enum LevelCell {
  private static let classes: [Attribute] = [
    .class("step-1"), .class("step-2"), .class("step-3"), .class("step-4"), .class("step-5"),
  ]

  static func html(_ result: CaseProfile.DecisionResult?, of assessment: Assessment) -> HTML {
    guard let result else { return .text("–") }
    let text = LevelSpan.marked(result, in: assessment)
    let count = assessment.program.rubric.levels.count
    guard case .option(let index) = result.outcome.value, count > 0 else {
      return .element("span", .class("level open-level")) { text }
    }
    return .element("span", .class("level")) {
      HTML.element("span", classes[LevelShade.step(index, of: count) - 1]) { text }
    }
  }
}

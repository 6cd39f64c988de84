import AmbitionModel
import Scoring

extension FirstSession {
  /// All cases beside each other.
  package var comparison: [DeckSlide] { [matrix, consistent] }

  private var matrix: DeckSlide {
    let names = rubric.layers.map { $0.title[language] }
    let header = [DeckWords.caseStudy[language]] + names
    let rows = cases.map { item in
      [HTML.text(item.caseStudy.markedTitle, language)]
        + rubric.layers.indices.map { layer in
          LevelCell.html(item.levelResult(ofLayer: layer), of: item.assessment)
        }
    }
    return DeckSlide(
      name: "matrix", title: .text(DeckWords.moreCases[language]),
      content: .element("div", .class("matrix")) {
        ResponsiveTable(
          caption: DeckWords.matrixCaption[language], header: header,
          rows: rows
        ).html
      } + .element("p", .class("legend")) { legend },
      notes: DeckNotes.matrix)
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

  private var consistent: DeckSlide {
    let items = pairs.map { pair in
      let text =
        "\(speaker.title(ofLayer: pair.layer)): \(cases[pair.first].caseStudy.markedTitle[language]) "
        + "\(DeckWords.and[language]) \(cases[pair.second].caseStudy.markedTitle[language])"
      return HTML.element("li") {
        HTML.element("strong") { text }
        " "
        HTML.element("span") { DeckWords.pair(pair.kind)[language] }
        HTML.widget(
          "pair", [Attribute("data-key", key(of: pair)), Attribute("data-name", text)])
      }
    }
    let more = inconsistencies.filter { $0.explainedBy.isEmpty }.count - pairs.count
    return DeckSlide(
      name: "consistent", title: .text(DeckWords.areWeConsistent[language]),
      content: .element("p", .class("lead")) {
        (items.isEmpty ? DeckWords.noPairs : DeckWords.deliberateOrNot)[language]
      } + .element("ul", .class("pairs")) { items }
        + (more > 0 ? .element("p") { DeckWords.morePairs(more)[language] } : .none),
      notes: DeckNotes.consistent)
  }

  /// The slides on what the room wants and what happens next.
  var closing: [DeckSlide] {
    [promises, preference] + kaders.map { RuleSlide.slide($0, language) } + [harvest]
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
    // The lowest level has the lightest step, the highest the darkest.
    let step = count > 1 ? index * (classes.count - 1) / (count - 1) : 0
    return .element("span", .class("level")) {
      HTML.element("span", classes[min(max(step, 0), classes.count - 1)]) { text }
    }
  }
}

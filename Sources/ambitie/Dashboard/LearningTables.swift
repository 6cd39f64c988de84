import AmbitionModel
import Scoring

/// Who can learn from whom, with the reason; by the alphabet, never a ranking.
struct LearningTables {
  private let item: DashboardSection
  private let pairs: [LearningPair]
  private var section: ComparisonSection { item.section }
  private var language: Language { item.language }

  init(_ item: DashboardSection) {
    self.item = item
    pairs = item.section.learningPairsAtAnyDate
  }

  var html: HTML {
    guard section.columns.contains(where: { $0.fitting != nil }) else {
      return .element("p") { CompareWords.noFitting[language] }
    }
    guard section.consistency.count > 1 else {
      return .element("p") { CompareWords.oneOrganisation[language] }
    }
    return .element("p") { CompareWords.learningMeaning[language] } + onlyOwn
      + .element("p", .class("empty"), Attribute.flag("hidden").when(!section.learningPairs.isEmpty)) {
        CompareWords.noLearning[language]
      } + .all(section.columns.indices.map(layer)) + item.download(.learning)
  }

  private var onlyOwn: HTML {
    .element("p", .class("screen-only needs-script"), .flag("hidden")) {
      HTML.element("label", .class("inline")) {
        HTML.element("input", Attribute("type", "checkbox"), Attribute("data-only-own", ""))
        DashboardWords.onlyOwn[language]
      }
    }
  }

  private func layer(_ column: Int) -> HTML {
    let members = pairs.enumerated().filter { $0.element.column == column }
    guard !members.isEmpty else { return .none }
    let count = section.learningPairs.count { $0.column == column }
    let titles = [
      DashboardWords.pair, CompareWords.theme, DashboardWords.learner, DashboardWords.teacher,
    ].map { $0[language] }
    return .element(
      "details", .class("pairs"), Attribute("data-pairs", column), .flag("open"),
      Attribute.flag("hidden").when(count == 0)
    ) {
      HTML.element("summary") {
        HTML.element("span", .class("title")) { item.speaker.title(of: section.columns[column]) }
        " "
        HTML.element("span", Attribute("data-number", "")) { DashboardWords.pairs(count)[language] }
      }
      HTML.element("table", .class("rows"), Attribute("role", "table")) {
        HTML.element("thead", Attribute("role", "rowgroup")) {
          HTML.element("tr", Attribute("role", "row")) {
            titles.map { title in
              HTML.element(
                "th", [Attribute("role", "columnheader"), Attribute("scope", "col")], .text(title))
            }
          }
        }
        HTML.element("tbody", Attribute("role", "rowgroup")) {
          members.flatMap { number, pair in pair.reasons.map { row($0, pair, number, titles) } }
        }
      }
    }
  }

  private func row(
    _ reason: LearningPair.Reason, _ pair: LearningPair, _ number: Int, _ titles: [String]
  ) -> HTML {
    let column = section.columns[pair.column]
    let speaker = item.speaker
    let learner = section.cases[reason.learner]
    let isShown = learner.isLatest && reason.examples.contains { section.cases[$0].isLatest }
    let names = Listing.all([pair.first, pair.second].map { speaker.organisation($0) })[language]
    let fitting = column.fitting(of: learner.assessment).map { speaker.text($0, of: column) } ?? "?"
    let teacher = reason.examples.first.map(speaker.organisation(ofCase:)) ?? ""
    func cell(_ index: Int, _ content: HTML) -> HTML {
      .element("td", [Attribute("role", "cell"), Attribute("data-label", titles[index])], content)
    }
    return .element(
      "tr", Attribute("role", "row"), Attribute("data-pair", number),
      Attribute("data-learner", reason.learner), Attribute.flag("hidden").when(!isShown)
    ) {
      HTML.element("th", Attribute("role", "rowheader"), Attribute("scope", "row")) { names }
      cell(1, .text(speaker.theme(pair.theme)))
      cell(
        2,
        .text(
          DashboardWords.learning(
            speaker.organisation(ofCase: reason.learner), speaker.title(ofCase: reason.learner),
            shown: speaker.text(column.shown(of: learner.assessment), of: column), fitting: fitting)[language]
        ))
      cell(
        3,
        .text("\(teacher): ")
          + .element("ul", .class("examples")) {
            reason.examples.map { example in
              let level = column.shown(of: section.cases[example].assessment)
              return HTML.element(
                "li", item.about(example),
                .text("\(speaker.title(ofCase: example)) (\(speaker.text(level, of: column)))"))
            }
          })
    }
  }
}

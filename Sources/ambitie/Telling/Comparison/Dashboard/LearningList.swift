import AmbitionModel
import Scoring

/// Who can learn from whom, with the reason; by the alphabet, never a ranking.
struct LearningList {
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
      } + .all(section.columns.indices.map(layer)) + item.download(.view(.learning))
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
    return .element(
      "details", .class("pairs"), Attribute("data-pairs", column), Attribute.flag("hidden").when(count == 0)
    ) {
      HTML.element("summary") {
        HTML.element("span", .class("title")) { item.speaker.title(of: section.columns[column]) }
        " "
        HTML.element("span", Attribute("data-number", "")) { DashboardWords.pairs(count)[language] }
      }
      HTML.element("ul") { members.flatMap { number, pair in pair.reasons.map { reason($0, pair, number) } } }
    }
  }

  private func reason(_ reason: LearningPair.Reason, _ pair: LearningPair, _ number: Int) -> HTML {
    let column = section.columns[pair.column]
    let speaker = item.speaker
    let learner = section.cases[reason.learner]
    let isShown = learner.isLatest && reason.examples.contains { section.cases[$0].isLatest }
    let names = Listing.all([pair.first, pair.second].map { speaker.organisation($0) })[language]
    let fitting = column.fitting(of: learner.assessment).map { speaker.text($0, of: column) } ?? "?"
    let sentence = DashboardWords.learning(
      speaker.organisation(ofCase: reason.learner), speaker.title(ofCase: reason.learner),
      shown: speaker.text(column.shown(of: learner.assessment), of: column), fitting: fitting)[language]
    let teacher = reason.examples.first.map(speaker.organisation(ofCase:)) ?? ""
    let examples = reason.examples.map { example in
      let level = column.shown(of: section.cases[example].assessment)
      let text = "\(speaker.title(ofCase: example)) (\(speaker.text(level, of: column)))"
      return HTML.element("span", item.about(example), .text(text)) + .text(" ")
    }
    return .element(
      "li", Attribute("data-pair", number), Attribute("data-learner", reason.learner),
      Attribute.flag("hidden").when(!isShown)
    ) {
      HTML.element("b") { names }
      HTML.element("span") { speaker.theme(pair.theme) }
      HTML.element("span") {
        "\(sentence) \(DashboardWords.learnsFrom(teacher)[language]): "
        HTML.element("span", .class("examples")) { examples }
      }
    }
  }
}

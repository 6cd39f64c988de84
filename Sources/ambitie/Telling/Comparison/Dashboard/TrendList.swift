import AmbitionModel
import Scoring

/// What changed in each case from one reference date to the next: the levels at a glance, the reasons folded away.
struct TrendList {
  private let item: DashboardSection
  private var section: ComparisonSection { item.section }
  private var language: Language { item.language }

  init(_ item: DashboardSection) {
    self.item = item
  }

  var html: HTML {
    .element("p", .class("empty"), Attribute.flag("hidden").when(!section.trends.isEmpty)) {
      CompareWords.noTrend[language]
    }
      + (section.trends.isEmpty ? .none : .element("p") { DashboardWords.trendMeaning[language] })
      + .element("div", .class("trends")) {
        section.trends.flatMap { trend in trend.steps.map(step) }
      } + item.download(.view(.trend))
  }

  private func step(_ step: CaseTrend.Step) -> HTML {
    let dates = [step.from, step.to].map { item.speaker.date(ofCase: $0) }.joined(separator: " → ")
    let title = "\(item.name(ofCase: step.to)), \(dates)"
    let attributes = [
      Attribute("data-from", step.from), Attribute("data-to", step.to),
    ]
    guard !step.isUnchanged else {
      return .element(
        "p", [Attribute("data-trend", "")] + attributes,
        .text("\(title): \(CompareWords.unchanged[language])"))
    }
    return .element(
      "details", [Attribute("data-trend", "")] + attributes,
      .element("summary") {
        HTML.element("span", .class("title")) { title }
        " "
        HTML.element("span", .class("levels")) { levels(step) }
      } + HTMLWriter().html([.list(TrendBlocks(item.speaker).changes(step))]))
  }

  /// `Data 1 → 2 · Besluit 3 → 2`, or how many answers changed where no level did.
  private func levels(_ step: CaseTrend.Step) -> String {
    let changes = section.columns.compactMap { column -> String? in
      let levels = [step.from, step.to].map { column.shown(of: section.cases[$0].assessment) }
      guard levels[0] != levels[1] else { return nil }
      let texts = levels.map { $0.level.map { "\($0 + 1)" } ?? item.speaker.text($0, of: column) }
      return "\(item.speaker.title(of: column)) \(texts[0])\u{A0}→\u{A0}\(texts[1])"
    }
    return changes.isEmpty
      ? DashboardWords.sameLevels(step.answers.count)[language] : changes.joined(separator: " · ")
  }
}

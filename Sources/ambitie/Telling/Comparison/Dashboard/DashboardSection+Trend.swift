import AmbitionModel
import Scoring

// The changes of each case from one reference date to the next: the levels at a glance, the reasons folded away.
extension DashboardSection {
  var trend: HTML {
    .element("p", .class("empty"), .hidden(unless: section.trends.isEmpty)) {
      CompareWords.noTrend[language]
    }
      + (section.trends.isEmpty ? .none : .element("p") { DashboardWords.trendMeaning[language] })
      + .element("div", .class("trends")) { section.trends.flatMap { $0.steps.map(step) } }
      + download(.view(.trend))
  }

  private func step(_ step: CaseTrend.Step) -> HTML {
    let title = "\(speaker.fullName(ofCase: step.to)), \(speaker.dates(step))"
    let attributes = [
      Attribute("data-trend", ""), Attribute("data-from", step.from), Attribute("data-to", step.to),
    ]
    guard !step.isUnchanged else {
      return .element("p", attributes, .text("\(title): \(CompareWords.unchanged[language])"))
    }
    let content = HTMLWriter().html([.list(speaker.items(step))])
    return .element("details", attributes, summary(title, .class("levels"), levels(step)) + content)
  }

  /// `Data 1 → 2 · Besluit 3 → 2`, or how many answers changed where no level did.
  private func levels(_ step: CaseTrend.Step) -> String {
    let changes = section.columns.compactMap { column -> String? in
      let levels = [step.from, step.to].map { column.shown(of: section.cases[$0].assessment) }
      guard levels[0] != levels[1] else { return nil }
      let texts = levels.map { $0.level.map { "\($0 + 1)" } ?? speaker.text($0, of: column) }
      return "\(speaker.title(of: column)) \(texts[0])\u{A0}→\u{A0}\(texts[1])"
    }
    return changes.isEmpty
      ? DashboardWords.sameLevels(step.answers.count)[language] : changes.joined(separator: " · ")
  }
}

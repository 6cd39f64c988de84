import AmbitionModel
import Scoring

/// The profile of a case: a table that is its own chart, with a row for each layer and one for the whole.
struct ProfileTable {
  let item: ReportCase
  private var language: Language { item.language }

  var html: HTML {
    guard item.profile.hasLevels else { return ScoreTable(item: item).html }
    let parts = item.profile.parts.filter { $0.hasLevel }
    let hasChosen = parts.contains { item.chosen(inLayer: $0.layer) != nil }
    let words =
      [Words.layer, ReportWords.picture, ReportWords.now, ReportWords.fits]
      + (hasChosen ? [ReportWords.chosen] : []) + [ReportWords.compared]
    let labels = words.map { $0[language] }
    return .element("figure", .class("profile")) {
      HTML.element("figcaption") {
        HTML.element("h3") { ReportWords.profileCaption[language] }
        LevelKey.legend(of: item.tracks, language)
      }
      ResponsiveTable(header: labels, rows: parts.map { cells($0, hasChosen) }).html
    }
  }

  private func cells(_ part: CaseProfile.Part, _ hasChosen: Bool) -> [HTML] {
    let chosen = item.chosen(inLayer: part.layer).map { level, isMinimum in
      let title = "\(level + 1) \(item.program.rubric.levels[level].title[language])"
      return isMinimum ? ReportWords.atLeast(title)[language] : title
    }
    return [
      .text(item.speaker.title(ofLayer: part.layer)), LevelTrack(part, item).html, text(part.first(.shown)),
      text(part.first(.fitting)),
    ] + (hasChosen ? [.text(chosen ?? ReportWords.none[language])] : [])
      + [.text(difference(part))]
  }

  private func difference(_ part: CaseProfile.Part) -> String {
    guard let words = Fit(part).wording?[language] else { return ReportWords.none[language] }
    return words + ConclusionWords.doubt(about: part, in: item.assessment)[language]
  }

  private func text(_ finding: CaseProfile.DecisionResult?) -> HTML {
    .text(finding.map(item.speaker.text) ?? ReportWords.none[language])
  }
}

/// For rubrics without levels: every score, by layer.
private struct ScoreTable {
  let item: ReportCase
  private var language: Language { item.language }

  var html: HTML {
    let findings = item.profile.parts.flatMap { part in part.all(.score).map { (part.layer, $0) } }
    let labels = [Words.layer, ReportWords.outcome, ReportWords.now].map { $0[language] }
    return ResponsiveTable(
      caption: ReportWords.profileCaption[language], header: labels,
      rows: findings.map { layer, finding in
        [
          .text(item.speaker.title(ofLayer: layer)), .text(item.speaker.title(of: finding)),
          .text(item.speaker.text(finding)),
        ]
      }
    ).html
  }
}

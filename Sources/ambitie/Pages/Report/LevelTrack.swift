import AmbitionModel
import Scoring

/// The levels as a row of boxes: filled as far as the level now certainly reaches, hatched as far as it may
/// reach, with marks for the level that fits and the one that was chosen.
///
/// It is hidden from screen readers: the words always stand beside it.
struct LevelTrack {
  let count: Int
  let shown: Assessment.Outcome?
  let fitting: Assessment.Outcome?
  /// The index of a level.
  let chosen: Int?

  var html: HTML {
    .element("span", .class("track"), Attribute("aria-hidden", "true")) {
      (0..<count).map { level in
        HTML.element("span", .class("step")) {
          HTML.element("span", fill(level)) { "\(level + 1)" }
          HTML.element("span", .class("marks")) { marks(level) }
        }
      }
    }
  }

  private func fill(_ level: Int) -> Attribute {
    guard let range = shown?.levels else { return shown == nil ? .class("box") : .class("box maybe") }
    if level <= range.lowerBound { return .class("box now") }
    return level <= range.upperBound ? .class("box maybe") : .class("box")
  }

  private func marks(_ level: Int) -> String {
    let possible = fitting?.possibleLevels ?? []
    let fits = !possible.contains(level) ? "" : possible.count == 1 ? "◆" : "◇"
    return fits + (chosen == level ? "★" : "")
  }
}

extension LevelTrack {
  init(_ part: CaseProfile.Part, _ item: ReportCase) {
    self.init(
      count: item.program.rubric.levels.count, shown: part.first(.shown)?.outcome,
      fitting: part.first(.fitting)?.outcome, chosen: item.chosen(inLayer: part.layer)?.level)
  }

  /// What the boxes and marks mean.
  static func legend(_ language: Language, hasChosen: Bool) -> HTML {
    .element("p", .class("legend note")) {
      HTML.element("span", .class("box now"), Attribute("aria-hidden", "true")) {}
      " \(ReportWords.legendNow[language]) "
      HTML.element("span", .class("box maybe"), Attribute("aria-hidden", "true")) {}
      " \(ReportWords.legendMaybe[language]) ◆ \(ReportWords.legendFits[language]) ◇ \(ReportWords.legendMayFit[language])"
      if hasChosen { " ★ \(ReportWords.legendChosen[language])" }
    }
  }
}

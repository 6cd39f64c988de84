import AmbitionModel
import Scoring

/// The levels as a row of boxes: solid at the level now, light below it, hatched over the levels that it can still be, with marks for the level that fits and the one that was chosen.
///
/// It is hidden from screen readers: the words are always beside it.
struct LevelTrack {
  let count: Int
  let shown: Assessment.Outcome?
  let fitting: Assessment.Outcome?
  /// The index of a level.
  let chosen: Int?

  var html: HTML {
    .element("span", .class("track"), Attribute("aria-hidden", "true")) {
      (0..<count).map { level in
        HTML.element(
          "i", [fill(level), Attribute("data-mark", marks(level)).when(!marks(level).isEmpty)],
          .text("\(level + 1)"))
      }
    }
  }

  private func fill(_ level: Int) -> Attribute {
    let fill = LevelFill(level, of: count, shown)
    return fill.style.when(fill != .empty)
  }

  private func marks(_ level: Int) -> String {
    let possible = fitting?.possibleLevels ?? []
    let fits = !possible.contains(level) ? "" : possible.count == 1 ? "●" : "○"
    return fits + (chosen == level ? "★" : "")
  }
}

extension LevelTrack {
  init(_ part: CaseProfile.Part, _ item: ReportCase) {
    self.init(
      count: item.program.rubric.levels.count, shown: part.first(.shown)?.outcome,
      fitting: part.first(.fitting)?.outcome, chosen: item.chosen(inLayer: part.layer)?.level)
  }

  /// What the boxes and marks mean, in a sentence.
  static let meaning = Wording(
    nl: "Donker is het niveau nu, gearceerd kan nog. ● is wat past, ○ wat nog kan passen.",
    en: "Dark is the level now, hatched is possible. ● is what fits, ○ what may still fit.")

  /// The same with an example of each.
  static func legend(_ language: Language, hasChosen: Bool) -> HTML {
    func key(_ sign: HTML, _ meaning: Wording) -> HTML {
      .element("span", .class("key")) { sign + .text(" \(meaning[language])") } + .text(" ")
    }
    func box(_ fill: Attribute) -> HTML {
      .element("span", .class("track"), Attribute("aria-hidden", "true")) { HTML.element("i", fill) {} }
    }
    return .element("p", .class("legend note")) {
      key(box(.class("now")), ReportWords.legendNow)
      key(box(.class("passed")), ReportWords.legendPassed)
      key(box(.class("maybe")), ReportWords.legendMaybe)
      key(.text("●"), ReportWords.legendFits)
      key(.text("○"), ReportWords.legendMayFit)
      if hasChosen { key(.text("★"), ReportWords.legendChosen) }
    }
  }
}

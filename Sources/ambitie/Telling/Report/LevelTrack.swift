import AmbitionModel
import Scoring

/// The levels as a row of boxes: solid at the level now, light below it, hatched over the levels that it can still be, with a ring around what fits and a corner folded of what was chosen.
///
/// It is hidden from screen readers: the words are always beside it.
struct LevelTrack {
  let count: Int
  let shown: Assessment.Outcome?
  let fitting: Assessment.Outcome?
  /// The index of a level.
  let chosen: Int?

  var html: HTML {
    Self.row {
      runs.map { run in ring(run, around: .all(run.map(box))) }
    }
  }

  /// The levels in order, those that can fit and follow each other taken together.
  private var runs: [Range<Int>] {
    let possible = fitting?.possibleLevels ?? []
    return (0..<count).reduce(into: []) { runs, level in
      if possible.contains(level), possible.contains(level - 1), let last = runs.popLast() {
        runs.append(last.lowerBound..<level + 1)
      } else {
        runs.append(level..<level + 1)
      }
    }
  }

  /// Whole where the level that fits is settled, broken over all that it can still be.
  private func ring(_ run: Range<Int>, around boxes: HTML) -> HTML {
    let possible = fitting?.possibleLevels ?? []
    guard possible.contains(run.lowerBound) else { return boxes }
    return possible.count == 1 ? Self.fits(boxes) : Self.mayFit(boxes)
  }

  private func box(_ level: Int) -> HTML {
    let fill = LevelFill(level, of: count, shown)
    let names = (fill == .empty ? [] : [fill.name]) + (chosen == level ? ["chosen"] : [])
    return .element(
      "i", [Attribute("class", names.joined(separator: " ")).when(!names.isEmpty)], .text("\(level + 1)"))
  }

  static func row(@HTMLBuilder content: () -> HTML) -> HTML {
    .element("span", .class("track"), Attribute("aria-hidden", "true"), content: content)
  }

  static func fits(_ boxes: HTML) -> HTML { .element("span", .class("fits")) { boxes } }

  static func mayFit(_ boxes: HTML) -> HTML { .element("span", .class("may-fit")) { boxes } }
}

extension LevelTrack {
  init(_ part: CaseProfile.Part, _ item: ReportCase) {
    self.init(
      count: item.program.rubric.levels.count, shown: part.first(.shown)?.outcome,
      fitting: part.first(.fitting)?.outcome, chosen: item.chosen(inLayer: part.layer)?.level)
  }

  init(_ part: CaseProfile.Part, of levels: [Level]) {
    self.init(
      count: levels.count, shown: part.first(.shown)?.outcome, fitting: part.first(.fitting)?.outcome,
      chosen: nil)
  }
}

extension ReportCase {
  /// The row of each layer that has levels, and of the whole.
  var tracks: [LevelTrack] { profile.parts.filter { $0.hasLevel }.map { LevelTrack($0, self) } }
}

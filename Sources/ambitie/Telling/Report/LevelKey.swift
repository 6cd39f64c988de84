import AmbitionModel

/// A kind of box or ring in rows of levels, with what it means.
enum LevelKey: CaseIterable {
  case now, passed, maybe, fits, mayFit, chosen

  /// An example of each kind that occurs in `tracks`, with what it means; nothing where none does.
  static func legend(of tracks: [LevelTrack], _ language: Language) -> HTML {
    let found = tracks.reduce(into: Set<Self>()) { $0.formUnion($1.keys) }
    guard !found.isEmpty else { return .none }
    return .element("p", .class("legend note")) {
      allCases.filter { found.contains($0) }.map { key in
        HTML.element("span", .class("key")) {
          LevelTrack.row { key.example } + .text(" \(key.meaning[language])")
        }
          + .text(" ")
      }
    }
  }

  private var example: HTML {
    switch self {
    case .now: .element("i", .class("now"))
    case .passed: .element("i", .class("passed"))
    case .maybe: .element("i", .class("maybe"))
    case .fits: LevelTrack.fits(.element("i"))
    case .mayFit: LevelTrack.mayFit(.element("i"))
    case .chosen: .element("i", .class("chosen"))
    }
  }

  private var meaning: Wording {
    switch self {
    case .now: ReportWords.legendNow
    case .passed: ReportWords.legendPassed
    case .maybe: ReportWords.legendMaybe
    case .fits: ReportWords.legendFits
    case .mayFit: ReportWords.legendMayFit
    case .chosen: ReportWords.legendChosen
    }
  }
}

extension LevelTrack {
  /// The kinds of boxes and rings in it.
  fileprivate var keys: [LevelKey] {
    let fills = (0..<count).compactMap { level -> LevelKey? in
      switch LevelFill(level, of: count, shown) {
      case .solid: .now
      case .passed: .passed
      case .hatched: .maybe
      case .empty: nil
      }
    }
    let fitting = fitting?.possibleLevels.count ?? 0
    return fills + (fitting == 0 ? [] : [fitting == 1 ? .fits : .mayFit]) + (chosen == nil ? [] : [.chosen])
  }
}

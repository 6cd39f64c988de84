import AmbitionModel
import Scoring

/// Cases of a rubric with levels as one line each, those of which most is settled first.
struct OverviewLines {
  /// One case: what it is called, the levels of each part, its flags and its answers.
  private struct Line {
    var title: String
    var cells: [String]
    /// Of the cells, those that no open answer can change.
    var settled: [Bool]
    /// How many levels no open answer can change.
    var settledCount: Int
  }

  /// The narrowest that a title can be cut to.
  private static let leastTitle = 12
  /// As long as titles have this, names of columns are not cut.
  private static let goodTitle = 26
  private static let leastName = 4
  private static let gap = "  "

  private let lines: [Line]
  /// Of the titles; says that all of them are practice data, where they are.
  private let heading: String
  /// Of the other columns.
  private let headings: [String]

  /// - Parameter hasWhole: whether there is a column for the whole case.
  private init(_ profiles: [CaseProfile], _ layers: [String], _ language: Language, hasWhole: Bool) {
    let hasFlags = profiles.contains { !$0.assessment.flags.isEmpty }
    // A layer of which the rubric has no level says nothing here.
    let shownLayers = layers.indices.filter { layer in
      profiles.contains { $0.layers[layer].hasLevel }
    }
    let areAllPractice = profiles.allSatisfy { $0.assessment.caseStudy.isPractice }
    heading =
      Words.caseStudy[language].lowercased() + (areAllPractice ? " · \(CaseMarks.practice[language])" : "")
    headings =
      shownLayers.map { layers[$0] } + (hasWhole ? [OverviewWords.whole[language]] : [])
      + (hasFlags ? [OverviewWords.attention[language]] : []) + [OverviewWords.answers[language]]
    let all = profiles.map { profile -> Line in
      let parts = shownLayers.map { profile.layers[$0] } + (hasWhole ? [profile.wholeCase] : [])
      let levels = parts.map { part in
        [Decision.Role.shown, .fitting].map { part.first($0) }
      }
      let flags = CaseOverview.tallies(profile, language).map { tally in
        tally.kind == nil ? tally.sign : tally.sign + (tally.count.map { "\($0)" } ?? "")
      }
      return Line(
        title: oneLine(
          areAllPractice
            ? profile.assessment.caseStudy.title[language]
            : profile.assessment.caseStudy.markedTitle[language]),
        cells: levels.map { Self.span($0, profile.assessment) } + (hasFlags ? [flags.joined()] : []) + [
          profile.count.digits
        ],
        settled: levels.map { $0[0]?.outcome.value.isSettled ?? false } + (hasFlags ? [false] : []) + [false],
        settledCount: profile.settledLevels)
    }
    // Equal ones stay in the order in which they came.
    lines = all.enumerated().sorted {
      ($1.element.settledCount, $0.offset) < ($0.element.settledCount, $1.offset)
    }.map { $0.element }
  }

  /// The lines for a terminal of `width` columns, with the level of the whole case where there is room for it; `nil`
  /// where there is no room for lines.
  /// - Parameter strong: how what is settled is to look.
  static func text(
    _ profiles: [CaseProfile], _ layers: [String], _ language: Language, width: Int,
    strong: (String) -> String
  ) -> (head: String, body: String)? {
    let hasWhole = profiles.contains { $0.wholeCase.hasLevel }
    let whole =
      hasWhole
      ? OverviewLines(profiles, layers, language, hasWhole: true)
        .text(width: width, leastTitle: goodTitle, strong: strong)
      : nil
    return whole
      ?? OverviewLines(profiles, layers, language, hasWhole: false)
      .text(width: width, leastTitle: leastTitle, strong: strong)
  }

  /// `2 (3)`: the level shown, and the one that fits; `≈2` where it is less firm than it looks.
  private static func span(_ levels: [CaseProfile.DecisionResult?], _ assessment: Assessment) -> String {
    let texts = levels.map { $0.map { LevelSpan.marked($0, in: assessment) } }
    return switch (texts[0], texts[1]) {
    case (let shown?, let fitting?): "\(shown) (\(fitting))"
    case (let shown, let fitting): shown ?? fitting.map { "(\($0))" } ?? ""
    }
  }

  /// The lines under a heading; `nil` where titles would have less than `leastTitle` of their columns.
  private func text(
    width: Int, leastTitle: Int, strong: (String) -> String
  ) -> (head: String, body: String)? {
    let cells = headings.indices.map { column in
      lines.map { TextWidth.columns(of: $0.cells[column]) }.max() ?? 0
    }
    let names = headings.map { TextWidth.columns(of: $0) }
    let longest = ([heading] + lines.map { $0.title }).map { TextWidth.columns(of: $0) }.max() ?? 0
    // Names of columns have all the room that titles leave; then both are cut.
    var widths: [Int] = []
    var titles = 0
    for most in (Self.leastName...max(Self.leastName, names.max() ?? 0)).reversed() {
      widths = zip(cells, names).map { max($0, min(most, $1)) }
      titles = min(longest, width - widths.reduce(0) { $0 + $1 + Self.gap.count })
      if titles >= min(longest, Self.goodTitle) { break }
    }
    guard titles >= min(longest, leastTitle) else { return nil }
    func row(_ title: String, _ cells: [String], _ isStrong: [Bool]) -> String {
      var line = TextWidth.padded(TextWidth.cut(title, to: titles), to: titles)
      for (column, cell) in cells.enumerated() {
        let text = TextWidth.cut(cell, to: widths[column])
        let blanks = String(repeating: " ", count: widths[column] - TextWidth.columns(of: text))
        line += Self.gap + (isStrong[column] ? strong(text) : text) + blanks
      }
      return line.trimmingBlanks + "\n"
    }
    return (
      row(heading, headings, headings.map { _ in true }),
      lines.map { row($0.title, $0.cells, $0.settled) }.joined()
    )
  }
}

extension CaseProfile {
  /// How many levels, shown and fitting, no open answer can change.
  fileprivate var settledLevels: Int {
    parts.reduce(0) { sum, part in
      sum + [Decision.Role.shown, .fitting].count { part.first($0)?.outcome.value.isSettled ?? false }
    }
  }
}

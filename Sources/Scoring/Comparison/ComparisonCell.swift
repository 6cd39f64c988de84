package import AmbitionModel

/// What one group shows in one column: the levels of its cases, and how they lie to what fits.
package struct ComparisonCell: Sendable {
  /// One case of the group.
  package struct Entry: Sendable, Equatable {
    /// The index among the section's cases.
    package var caseIndex: Int
    package var shown: PossibleLevels
    /// `nil` where the rubric does not say which level fits.
    package var fitting: PossibleLevels?
    /// `nil` where the rubric does not say which level fits.
    package var gap: LevelGap?
  }

  /// In the order of the group.
  package let entries: [Entry]
  package let spread: LevelSpread
  /// How many flags of each kind are raised in the column's layer, over all cases of the group.
  package let raisedFlags: [Flag.Kind: Int]
  /// How many flags of the column's layer open answers decide, over all cases of the group.
  package let undeterminedFlags: Int

  init(_ group: [Int], _ assessments: [Assessment], _ column: LevelColumn) {
    entries = group.map { index in
      let shown = column.shown(of: assessments[index])
      let fitting = column.fitting(of: assessments[index])
      return Entry(
        caseIndex: index, shown: shown, fitting: fitting,
        gap: fitting.map { LevelGap(shown: shown, fitting: $0) })
    }
    spread = LevelSpread(entries.map(\.shown), of: column.levels.count)
    var raised: [Flag.Kind: Int] = [:]
    var undetermined = 0
    for assessment in group.map({ assessments[$0] }) {
      for (flag, outcome) in zip(assessment.program.flags, assessment.flags) where flag.layer == column.layer
      {
        switch outcome.state {
        case .raised: raised[flag.flag.kind, default: 0] += 1
        case .undetermined: undetermined += 1
        case .notRaised: break
        }
      }
    }
    raisedFlags = raised
    undeterminedFlags = undetermined
  }

  /// How many cases lie so to the level that fits; `nil` where the rubric does not say which one that is.
  package func count(_ gap: LevelGap) -> Int? {
    entries.contains { $0.gap != nil } ? entries.count { $0.gap == gap } : nil
  }
}

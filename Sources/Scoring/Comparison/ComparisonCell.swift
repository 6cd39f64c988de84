package import AmbitionModel

/// One group in one column: the levels of its cases, and how they lie to what fits.
package struct ComparisonCell: Sendable {
  /// One for each case of the group; empty where the rubric does not say which level fits.
  private let gaps: [LevelGap]
  package let spread: LevelSpread
  /// How many of the settled levels are less firm than they look.
  package let doubts: DoubtCount
  /// How many flags of each kind are raised in the column's layer, over all cases of the group.
  package let raisedFlags: [Flag.Kind: Int]
  /// How many flags of the column's layer open answers decide, over all cases of the group.
  package let undeterminedFlags: Int

  init(_ group: [Int], _ assessments: [Assessment], _ column: LevelColumn) {
    let assessments = group.map { assessments[$0] }
    gaps = assessments.compactMap(column.gap)
    spread = LevelSpread(assessments.map(column.shown), of: column.levels.count)
    doubts = DoubtCount(assessments, in: column)
    var raised: [Flag.Kind: Int] = [:]
    var undetermined = 0
    for assessment in assessments {
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
    gaps.isEmpty ? nil : gaps.count { $0 == gap }
  }
}

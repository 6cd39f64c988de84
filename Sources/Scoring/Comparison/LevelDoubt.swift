import AmbitionModel

/// Reasons why a settled level is less firm than it looks.
package struct LevelDoubt: Sendable, Equatable {
  /// Whether it lies exactly on the threshold to the level below.
  package let isOnThreshold: Bool
  /// How many answers that are not certain enough it rests on, working assumptions apart.
  package let uncertainAnswers: Int
  /// How many working assumptions it rests on.
  package let assumptions: Int

  /// `nil` where the decision at `index` is open, or as firm as it looks.
  package init?(_ assessment: Assessment, decision index: Int) {
    guard assessment.decisions[index].value.isSettled else { return nil }
    let slots = assessment.doubt(ofDecision: index)?.restsOn ?? []
    isOnThreshold = assessment.threshold(underDecision: index) != nil
    assumptions = slots.count { assessment.sheet.certainty(ofSlot: $0) == .assumed }
    uncertainAnswers = slots.count - assumptions
    if !isOnThreshold, slots.isEmpty { return nil }
  }
}

/// How many of several cases show a settled level that is less firm than it looks.
package struct DoubtCount: Sendable, Equatable {
  /// All such cases, each once.
  package let cases: Int
  /// Those whose level lies exactly on a threshold.
  package let onThreshold: Int
  /// Those whose level rests on answers that are not certain enough.
  package let onUncertain: Int
  /// Those whose level rests on working assumptions.
  package let onAssumptions: Int

  package init(_ assessments: [Assessment], in column: LevelColumn) {
    let doubts = assessments.compactMap { LevelDoubt($0, decision: column.shown) }
    cases = doubts.count
    onThreshold = doubts.count { $0.isOnThreshold }
    onUncertain = doubts.count { $0.uncertainAnswers > 0 }
    onAssumptions = doubts.count { $0.assumptions > 0 }
  }
}

import AmbitionModel

/// What one case came to, with what could be done about it and what to ask: worked out once, for all who tell it.
package struct CaseAnalysis {
  package let assessment: Assessment
  /// The single changes that do the most good.
  package let changes: [SingleChange]
  /// The smallest way to the level that fits, by layer; only where both levels are there.
  package let ways: [LayerWay]
  /// `nil` where that is too large to tell.
  package let next: NextQuestions?

  /// What it takes to bring one layer to the level that fits.
  package struct LayerWay {
    package let layer: Int
    /// `nil` where that is too large to tell.
    package let plan: ChangePlan?
  }

  /// The assessment with what to ask, where that is known, and nothing of what could be done about it.
  package init(brief assessment: Assessment, next: NextQuestions?) {
    self.assessment = assessment
    self.next = next
    (changes, ways) = ([], [])
  }

  package init(_ assessment: Assessment) {
    self.assessment = assessment
    let program = assessment.program
    changes = SingleChanges(for: assessment, limit: 5).best
    next = NextQuestions(for: assessment)
    var finder = PathFinder(program, from: assessment.sheet.values)
    ways = program.levelPairs.map {
      LayerWay(layer: $0.layer, plan: finder.plan(for: .equal($0.shown, $0.fitting), limit: 2))
    }
  }
}

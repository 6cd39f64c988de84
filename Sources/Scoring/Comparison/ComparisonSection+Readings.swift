extension ComparisonSection {
  /// The learning pairs among all dates of all cases, so that those of any choice of dates and cases are among them.
  ///
  /// Whether a case can learn from another one says nothing about third ones, so nothing changes when those are left out.
  /// - Complexity: O(*c* · *n*²) for *c* columns and *n* dates of cases on one theme.
  package var learningPairsAtAnyDate: [LearningPair] {
    LearningPair.pairs(among: Array(cases.indices), of: cases, columns)
  }

  /// The findings of `Consistency` within each organisation between dates of different cases, without a recorded reason.
  ///
  /// Those of any choice of dates and cases are among them, since a finding rests on its two cases alone.
  /// - Complexity: O(*n*² · *l* · *f*) for *n* dates of one organisation, *l* layers and *f* facts.
  package var unexplainedAtAnyDate: [Inconsistency] {
    cases.byOrganisation(Array(cases.indices)).flatMap { _, members in
      cases.inconsistencies(among: members).filter { finding in
        finding.explainedBy.isEmpty && cases[finding.first].identity != cases[finding.second].identity
      }
    }
  }
}

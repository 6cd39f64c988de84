extension ComparisonSection {
  /// The learning pairs among all dates of all cases, so that those of any choice of dates and cases are among them.
  ///
  /// Whether a case can learn from another one says nothing about third ones, so nothing changes when those are left out.
  /// - Complexity: O(*c* · *n*²) for *c* columns and *n* dates of cases on one theme.
  package var learningPairsAtAnyDate: [LearningPair] {
    LearningPair.pairs(among: Array(cases.indices), of: cases, columns)
  }

  /// What `Consistency` finds within each organisation between dates of different cases, without a recorded reason.
  ///
  /// Those of any choice of dates and cases are among them, since a finding rests on its two cases alone.
  /// - Complexity: O(*n*² · *l* · *f*) for *n* dates of one organisation, *l* layers and *f* facts.
  package var unexplainedAtAnyDate: [Inconsistency] {
    Dictionary(grouping: cases.indices) { cases[$0].organisation }.sorted { $0.key < $1.key }
      .flatMap { _, members in
        Consistency(members.map { cases[$0].assessment }).findings.compactMap { finding in
          var finding = finding
          (finding.first, finding.second) = (members[finding.first], members[finding.second])
          let isOneCase = cases[finding.first].identity == cases[finding.second].identity
          return isOneCase || !finding.explainedBy.isEmpty ? nil : finding
        }
      }
  }
}

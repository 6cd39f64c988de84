/// How far one organisation's own cases lie apart, and where it chose otherwise in the same situation.
package struct OrganisationConsistency: Sendable {
  /// The index among the section's organisations.
  package let organisation: Int
  /// Indices among the section's cases, at their latest dates.
  package let cases: [Int]
  /// One for each of the section's columns.
  package let spreads: [LevelSpread]
  /// What `Consistency` finds among these cases, with the section's indices of cases.
  package let findings: [Inconsistency]

  /// Those for which no reason was recorded.
  package var unexplained: [Inconsistency] { findings.filter(\.explainedBy.isEmpty) }

  static func all(
    of cases: [ComparedCase], _ columns: [LevelColumn], threshold: Consistency.Threshold = .standard
  ) -> [OrganisationConsistency] {
    let latest = cases.indices.filter { cases[$0].isLatest }
    return Dictionary(grouping: latest) { cases[$0].organisation }.sorted { $0.key < $1.key }
      .map { organisation, members in
        let assessments = members.map { cases[$0].assessment }
        let findings = Consistency(assessments, threshold: threshold).findings.map { finding in
          var finding = finding
          (finding.first, finding.second) = (members[finding.first], members[finding.second])
          finding.explainedBy = finding.explainedBy.map { members[$0] }
          return finding
        }
        return OrganisationConsistency(
          organisation: organisation, cases: members,
          spreads: columns.map { column in
            LevelSpread(assessments.map(column.shown), of: column.levels.count)
          }, findings: findings)
      }
  }
}

/// How far one organisation's own cases lie apart, and where it chose otherwise in the same situation.
package struct OrganisationConsistency: Sendable {
  /// The index among the section's organisations.
  package let organisation: Int
  /// Indices among the section's cases, at their latest dates.
  package let cases: [Int]
  /// One for each of the section's columns.
  package let spreads: [LevelSpread]
  /// The findings of `Consistency` among these cases, with the section's indices of cases.
  package let findings: [Inconsistency]

  /// Those for which no reason was recorded.
  package var unexplained: [Inconsistency] { findings.filter { $0.explainedBy.isEmpty } }

  static func all(
    of cases: [ComparedCase], _ columns: [LevelColumn], threshold: Consistency.Threshold = .standard
  ) -> [OrganisationConsistency] {
    cases.byOrganisation(cases.latest).map { organisation, members in
      OrganisationConsistency(
        organisation: organisation, cases: members,
        spreads: columns.map { column in
          LevelSpread(members.map { column.shown(of: cases[$0].assessment) }, of: column.levels.count)
        }, findings: cases.inconsistencies(among: members, threshold))
    }
  }
}

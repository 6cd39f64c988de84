package import AmbitionModel

/// One case at one reference date, in its section of a comparison.
package struct ComparedCase: Sendable {
  package let assessment: Assessment
  /// The index among the section's organisations.
  package let organisation: Int
  /// The index among the section's themes.
  package let theme: Int
  /// Whether there is no later reference date of the same case.
  package let isLatest: Bool
  /// The version that it was answered with.
  package let answeredVersion: String
  let identity: CaseIdentity

  package var study: CaseStudy { assessment.caseStudy }

  /// Whether the names were taken out of the file that it comes from; of its reference date only the year is true then.
  package var isAnonymous: Bool { !identity.namespace.isEmpty }

  /// Whether its theme says nothing, since small themes were taken together to hide who the case is about.
  package var hasMergedTheme: Bool { isAnonymous && study.theme == Exchange.Anonymisation.otherThemes }

  /// The outcome of carrying the answers over to the version of the section; `nil` where that was their own.
  package var migration: CaseMigration? {
    let rubric = assessment.program.rubric
    return answeredVersion == rubric.version ? nil : study.migrated(to: rubric)
  }
}

extension [ComparedCase] {
  /// The indices of the cases at their latest reference dates.
  var latest: [Int] { indices.filter { self[$0].isLatest } }

  /// The cases at `indices` by organisation, both in the order of the section.
  package func byOrganisation(_ indices: [Int]) -> [(organisation: Int, cases: [Int])] {
    Dictionary(grouping: indices) { self[$0].organisation }.sorted { $0.key < $1.key }
      .map { (organisation: $0.key, cases: $0.value) }
  }

  /// The findings of `Consistency` among the cases at `members`, with the section's indices of cases.
  func inconsistencies(
    among members: [Int], _ threshold: Consistency.Threshold = .standard
  ) -> [Inconsistency] {
    Consistency(members.map { self[$0].assessment }, threshold: threshold).findings.map { finding in
      var finding = finding
      (finding.first, finding.second) = (members[finding.first], members[finding.second])
      finding.explainedBy = finding.explainedBy.map { members[$0] }
      return finding
    }
  }
}

/// The identity by which two files are about the same case: its id and its organisation, within one set of names.
struct CaseIdentity: Hashable {
  var namespace: String
  var id: Identifier<CaseStudy>
  var organisation: Int
}

/// Files about one case at one date that say different things, so that none of them counts.
package struct ConflictingCases: Sendable {
  /// All of them, in the order of what they say.
  package let assessments: [Assessment]
  /// Whether the names were taken out of the file that they come from.
  package let isAnonymous: Bool
  /// The index among the section's organisations.
  package let organisation: Int
}

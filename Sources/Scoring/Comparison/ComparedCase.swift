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

  /// What carrying the answers over to the version of the section did; `nil` where that was their own.
  package var migration: CaseMigration? {
    let rubric = assessment.program.rubric
    return answeredVersion == rubric.version ? nil : study.migrated(to: rubric)
  }
}

/// What makes two files speak of the same case: its id and its organisation, within one set of names.
struct CaseIdentity: Hashable {
  var namespace: String
  var id: Identifier<CaseStudy>
  var organisation: Int
}

/// Cases that stand for one case at one date and say different things, so that none of them counts.
package struct ConflictingCases: Sendable {
  /// All of them, in the order of what they say.
  package let assessments: [Assessment]
  /// Whether the names were taken out of the file that they come from.
  package let isAnonymous: Bool
  /// The index among the section's organisations.
  package let organisation: Int
}

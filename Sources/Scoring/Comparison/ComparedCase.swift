public import AmbitionModel

/// One case at one reference date, in its section of a comparison.
public struct ComparedCase: Sendable {
  public let assessment: Assessment
  /// The index among the section's organisations.
  public let organisation: Int
  /// The index among the section's themes.
  public let theme: Int
  /// Whether there is no later reference date of the same case.
  public let isLatest: Bool
  /// The version that it was answered with.
  public let answeredVersion: String
  let identity: CaseIdentity

  public var study: CaseStudy { assessment.caseStudy }

  /// Whether the names were taken out of the file that it comes from; of its reference date only the year is true then.
  public var isAnonymous: Bool { !identity.namespace.isEmpty }

  /// What carrying the answers over to the version of the section did; `nil` where that was their own.
  public var migration: CaseMigration? {
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
public struct ConflictingCases: Sendable {
  /// All of them, in the order of what they say.
  public let assessments: [Assessment]
  /// Whether the names were taken out of the file that they come from.
  public let isAnonymous: Bool
  /// The index among the section's organisations.
  public let organisation: Int
}

package import AmbitionModel

/// The cases that can be compared with each other: of one rubric, scored with one version of it, all real or all practice.
///
/// Indices of cases, organisations, themes and columns are those of this section.
package struct ComparisonSection: Sendable {
  package let program: Program
  /// A mark that tells the rubric from others of the same id and version; empty where that is not needed.
  package let rubricMark: String
  package let origin: Comparison.Origin
  package let language: Language
  /// The versions that the cases were answered with, the lowest first; several only when they were rescored.
  package let answeredVersions: [String]
  /// Every date of every case, by organisation, id and date.
  package let cases: [ComparedCase]
  /// Each once, in the order of the alphabet.
  package let organisations: [LocalizedText]
  /// Each once, in the order of the alphabet.
  package let themes: [LocalizedText]
  /// Cases that were left out, since their files say different things about one date.
  package let conflicts: [ConflictingCases]
  /// How many files said the same as another one, and count once.
  package let repeated: Int
  /// The places where cases show a level; empty for a rubric without levels.
  package let columns: [LevelColumn]
  package let groups: [ComparisonGroup]
  /// For each group, a cell for each column.
  package let cells: [[ComparisonCell]]
  /// All cases together, a cell for each column.
  package let totals: [ComparisonCell]
  /// The flags that are raised or open somewhere.
  package let flags: [FlagSpread]
  /// One for each decision that tells what organisations are to others.
  package let relations: [RelationSpread]
  package let learningPairs: [LearningPair]
  package let trends: [CaseTrend]
  /// One for each organisation.
  package let consistency: [OrganisationConsistency]

  /// - Parameter members: at least one, all of one rubric and scored with one version of it.
  init(
    _ members: [Comparison.Member], by grouping: Comparison.Grouping, versions: Comparison.Versions,
    in language: Language
  ) {
    let program = members[0].assessment.program
    let roll = CaseRoll(members, in: language)
    let assessments = roll.cases.map { $0.assessment }
    let columns = LevelColumn.columns(of: program)
    let groups = Self.groups(of: roll, program, by: grouping, in: language)
    let latest = roll.cases.latest
    self.program = program
    rubricMark = members[0].rubricMark
    origin = members[0].origin
    self.language = language
    answeredVersions = Set(members.map { $0.answeredVersion }).sorted(by: RubricVersion.precedes)
    cases = roll.cases
    organisations = roll.organisations.all
    themes = roll.themes.all
    conflicts = roll.conflicts
    repeated = roll.repeated
    self.columns = columns
    self.groups = groups
    cells = groups.map { group in columns.map { ComparisonCell(group.cases, assessments, $0) } }
    totals = columns.map { ComparisonCell(latest, assessments, $0) }
    flags = FlagSpread.spreads(of: roll.cases, program)
    relations = RelationSpread.spreads(of: roll.cases, program)
    learningPairs = LearningPair.pairs(among: latest, of: roll.cases, columns)
    trends = CaseTrend.trends(of: roll.cases)
    consistency = OrganisationConsistency.all(of: roll.cases, columns)
  }

  /// The cases that were answered with another version than they are scored with.
  package var carriedOver: [Int] {
    cases.indices.filter { cases[$0].answeredVersion != program.rubric.version }
  }
}

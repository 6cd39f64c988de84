import AmbitionModel
package import Scoring

/// A comparison as JSON (`ambitie-comparison/1`); `schemas/comparison.schema.json` describes each field.
///
/// Cases, organisations, themes and columns are named by their place in the lists of their section, from 0.
package struct CompareFile: Encodable {
  package static let format = "ambitie-comparison/1"

  package var format = Self.format
  var generator = "ambitie \(Version.current)"
  package var by: String
  package var versions: String
  package var sections: [SectionRecord]

  package init(_ comparison: Comparison) {
    by =
      switch comparison.grouping {
      case .organisation: "organisation"
      case .theme: "theme"
      case .year: "year"
      case .fact(let name): name
      }
    versions =
      switch comparison.versions {
      case .apart: "apart"
      case .rescored: "rescored"
      }
    sections = comparison.sections.map(SectionRecord.init)
  }

  package var json: String { JSONReport.escaped(text) }

  package struct SectionRecord: Encodable {
    var rubric: RubricName
    var answeredVersions: [String]
    var practice: Bool
    var organisations: [TextRecord]
    var themes: [TextRecord]
    var columns: [ColumnRecord]
    var cases: [CaseRecord]
    var groups: [GroupRecord]
    var totals: [CellRecord]
    var flags: [FlagRecord]
    var learning: [PairRecord]
    var trends: [TrendRecord]
    var consistency: [OrganisationRecord]
    var conflicts: [ConflictRecord]
    /// How many files said the same as another one.
    var repeated: Int

    enum CodingKeys: String, CodingKey {
      case rubric, practice, organisations, themes, columns, cases, groups, totals, flags, learning, trends,
        consistency, conflicts, repeated
      case answeredVersions = "answered_versions"
    }

    init(_ section: ComparisonSection) {
      rubric = RubricName(section.program.rubric)
      answeredVersions = section.answeredVersions
      practice = section.origin == .practice
      organisations = section.organisations.map(TextRecord.init)
      themes = section.themes.map(TextRecord.init)
      columns = section.columns.map { ColumnRecord($0, section.program) }
      cases = section.cases.map { CaseRecord($0, section) }
      groups = zip(section.groups, section.cells).map { GroupRecord($0, $1, section) }
      totals = zip(section.totals, section.columns).map(CellRecord.init)
      flags = section.flags.map { FlagRecord($0, section.program) }
      learning = section.learningPairs.map(PairRecord.init)
      trends = section.trends.map { TrendRecord($0, section) }
      consistency = section.consistency.map { OrganisationRecord($0, section) }
      conflicts = section.conflicts.map(ConflictRecord.init)
      repeated = section.repeated
    }
  }

  struct RubricName: Encodable {
    var id: String
    var version: String
    var title: TextRecord

    init(_ rubric: Rubric) {
      id = rubric.id.value.rawValue
      version = rubric.version
      title = TextRecord(rubric.title)
    }
  }

  struct ColumnRecord: Encodable {
    /// Absent for the whole case.
    var layer: String?
    var levels: [LevelName]

    struct LevelName: Encodable {
      var id: String
      var title: TextRecord
    }

    init(_ column: LevelColumn, _ program: Program) {
      layer = column.layer.map { program.rubric.layers[$0].id.value.rawValue }
      levels = column.levels.map { LevelName(id: $0.id, title: TextRecord($0.title)) }
    }
  }

  struct CaseRecord: Encodable {
    var id: String
    var title: TextRecord
    var organisation: Int
    var theme: Int
    var referenceDate: String
    var answeredVersion: String
    /// Whether there is no later date of the same case.
    var latest: Bool
    /// One for each column.
    var levels: [LevelRecord]

    enum CodingKeys: String, CodingKey {
      case id, title, organisation, theme, latest, levels
      case referenceDate = "reference_date"
      case answeredVersion = "answered_version"
    }

    init(_ item: ComparedCase, _ section: ComparisonSection) {
      id = item.study.id.value.rawValue
      title = TextRecord(item.study.title)
      organisation = item.organisation
      theme = item.theme
      referenceDate = item.study.referenceDate.description
      answeredVersion = item.answeredVersion
      latest = item.isLatest
      levels = section.columns.map { LevelRecord($0, item.assessment) }
    }
  }

  /// What one case shows in one column.
  struct LevelRecord: Encodable {
    var shown: PossibleRecord
    var fitting: PossibleRecord?
    var gap: String?

    init(_ column: LevelColumn, _ assessment: Assessment) {
      let (own, asked) = (column.shown(of: assessment), column.fitting(of: assessment))
      shown = PossibleRecord(own, column)
      fitting = asked.map { PossibleRecord($0, column) }
      gap = asked.map { LevelGap(shown: own, fitting: $0).rawValue }
    }
  }

  struct PossibleRecord: Encodable {
    var state: String
    /// Ids, the lowest first.
    var levels: [String]
    var mayNotApply: Bool

    enum CodingKeys: String, CodingKey {
      case state, levels
      case mayNotApply = "may_not_apply"
    }

    init(_ levels: PossibleLevels, _ column: LevelColumn) {
      state = levels.state.rawValue
      self.levels = levels.levels.map { column.levels[$0].id }
      mayNotApply = levels.mayNotApply
    }
  }
}

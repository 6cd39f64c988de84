import AmbitionModel
import Foundation
import Scoring

/// What the script of the dashboard counts and offers: the levels, gaps and flags that were worked out for each case, and
/// tables for a spreadsheet.
struct DashboardData: Encodable {
  private var sections: [SectionRecord]
  private var words: [String: String]
  /// What the tables of all sections are put together from.
  private var pieces: [String]

  init(_ sections: [DashboardSection], _ language: Language) {
    var pieces = TablePieces()
    self.sections = sections.map { SectionRecord($0, &pieces) }
    self.pieces = pieces.texts
    words = DashboardScriptWords.all.mapValues { $0[language] }
  }

  var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Texts and whole numbers cannot fail to encode.
    return String(decoding: (try? encoder.encode(self)) ?? Data("{}".utf8), as: UTF8.self)
  }

  private struct SectionRecord: Encodable {
    var title: String
    var organisations: [String]
    var filters: [FilterRecord]
    var columns: [ColumnRecord]
    var cases: [CaseRecord]
    /// By name; for each line the places of its pieces.
    var tables: [String: [[Int]]]

    init(_ item: DashboardSection, _ pieces: inout TablePieces) {
      let speaker = item.speaker
      title = speaker.section.program.rubric.title[speaker.language]
      organisations = speaker.section.organisations.indices.map { speaker.organisation($0) }
      filters = item.filters.map(FilterRecord.init)
      columns = speaker.section.columns.map { ColumnRecord($0, speaker) }
      let identities = item.identities
      cases = speaker.section.cases.indices.map { index in
        CaseRecord(index, identity: identities[index], item)
      }
      tables = [:]
      for table in DashboardTable.all {
        tables[table.name] = pieces.lines(of: table.text(of: item.section))
      }
    }
  }

  private struct FilterRecord: Encodable {
    var name: String
    var title: String
    /// As they stand in the address.
    var values: [String]
    var labels: [String]

    init(_ filter: DashboardFilter) {
      (name, title) = (filter.name, filter.title)
      (values, labels) = (filter.options.map(\.value), filter.options.map(\.label))
    }
  }

  private struct ColumnRecord: Encodable {
    var name: String
    var levels: [String]
    var shades: [Int]

    init(_ column: LevelColumn, _ speaker: SectionSpeaker) {
      name = DashboardWords.name(of: column, speaker.section.program)
      levels = column.levels.indices.map { speaker.level($0, of: column) }
      shades = column.levels.indices.map { DashboardSection.shade($0, of: column.levels.count) }
    }
  }

  private struct CaseRecord: Encodable {
    var organisation: Int
    /// The same for all dates of one case.
    var identity: Int
    /// For each filter the place among its values.
    var places: [Int]
    /// For each column.
    var levels: [LevelRecord]
    var raised: [Int]
    var undetermined: [Int]

    init(_ index: Int, identity: Int, _ item: DashboardSection) {
      let study = item.section.cases[index]
      organisation = study.organisation
      self.identity = identity
      places = item.filters.map { $0.places[index] }
      levels = item.section.columns.map { LevelRecord($0, study.assessment) }
      let flags = study.assessment.flags
      raised = flags.indices.filter { flags[$0].state == .raised }
      undetermined = flags.indices.filter { flags[$0].state == .undetermined }
    }
  }

  /// The levels that one case can come to in one column.
  private struct LevelRecord: Encodable {
    var state: String
    var levels: [Int]
    var mayNotApply: Bool
    var gap: String?

    init(_ column: LevelColumn, _ assessment: Assessment) {
      let shown = column.shown(of: assessment)
      (state, levels, mayNotApply) = (shown.state.rawValue, shown.levels, shown.mayNotApply)
      gap = column.fitting(of: assessment).map { LevelGap(shown: shown, fitting: $0).rawValue }
    }
  }
}

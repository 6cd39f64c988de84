import AmbitionModel
import Formats
import Scoring

/// The answers that somebody filled in, before they meet those that the case had.
struct FilledSheet {
  /// An answer to one question.
  struct Entry {
    /// As the cells show it, with words of the sheet; sources and explanation as they were typed.
    var shown: ShownAnswer
    var value: Answer.Value
    var confidence: Answer.Confidence?
    /// The names of sources, as they were typed.
    var sources: [String]
    var place: FilledPlace
  }

  /// A text about the case itself.
  struct Text {
    var text: String
    var place: FilledPlace
  }

  /// A source with the columns that were filled in.
  struct SourceEntry {
    var cells: [SheetColumn: Text]
  }

  /// The language of the titles of columns.
  var language = Language.dutch
  var facts: [CaseFact: Text] = [:]
  /// The facts whose cells hold something that cannot be read, or contradict each other.
  var unreadable: Set<CaseFact> = []
  /// By slot; only questions with an answer that could be read.
  var entries: [Int: Entry] = [:]
  /// The questions that the sheet asks.
  var asked: Set<Int> = []
  var sources: [SourceEntry] = []
  var findings: [SheetFinding] = []

  /// The questions that were asked and have nothing filled in.
  var empty: [Int] = []
  /// The case that the sheet was made from; `nil` when it began empty.
  var madeFrom: String?
}

/// The rubric that a sheet says its questions come from.
struct SheetOrigin: Equatable {
  var rubric: String
  var version: String?
  var caseName: String?

  /// `digital_information_product 1.0.0 aerius`, as the row of the rubric says it.
  init?(_ text: String) {
    let words = text.split(whereSeparator: { $0.isWhitespace }).map { String($0) }
    guard let first = words.first else { return nil }
    rubric = first
    version = words.count > 1 ? words[1] : nil
    caseName = words.count > 2 ? words[2] : nil
  }

  /// Reads the hidden sheet of a workbook, or the row of the rubric in any table.
  init?(in file: FilledFile) {
    if let about = file.tables.first(where: { $0.name == SheetName.about }) {
      var values: [String: String] = [:]
      for row in about.rows {
        guard case .text(let key)? = row.cells[1]?.content, case .text(let value)? = row.cells[2]?.content
        else {
          continue
        }
        values[key] = values[key] ?? value
      }
      if let rubric = values["rubric"] {
        self.init(rubric)
        version = values["version"]
        caseName = values["case"]
        return
      }
    }
    for table in file.tables {
      guard let head = SheetHead(of: table), let answer = head.columns[.answer] else { continue }
      for row in table.rows where Self.isOfRubric(row, head) {
        if case .text(let text)? = row.cells[answer]?.content {
          self.init(text)
          return
        }
      }
    }
    return nil
  }

  /// Whether a row names the rubric: by its id, or by its question where there is no id.
  private static func isOfRubric(_ row: FilledTable.Row, _ head: SheetHead) -> Bool {
    func text(_ column: SheetColumn) -> String? {
      guard case .text(let text)? = head.columns[column].flatMap({ row.cells[$0] })?.content else {
        return nil
      }
      return text
    }
    return text(.id).map { $0 == CaseFact.rubric.name }
      ?? (text(.question).flatMap(CaseFact.init(asking:)) == .rubric)
  }
}

/// The titles of a table's columns, found by what they say and not by where they are.
struct SheetHead {
  /// The index of the row with titles.
  let row: Int
  /// Each kind of column at its place.
  let columns: [SheetColumn: Int]
  let language: Language

  /// The first fifty rows are looked through; the one with most titles is the head.
  /// - Returns: `nil` when no row has titles of questions or of sources.
  init?(of table: FilledTable) {
    var best: (row: Int, columns: [SheetColumn: Int])?
    for (index, row) in table.rows.prefix(50).enumerated() {
      var columns: [SheetColumn: Int] = [:]
      for (place, cell) in row.cells.sorted(by: { $0.key < $1.key }) {
        guard case .text(let text) = cell.content, let column = SheetColumn.named(text) else { continue }
        columns[column] = columns[column] ?? place
      }
      if columns.count > best?.columns.count ?? 0 { best = (index, columns) }
    }
    guard let best else { return nil }
    let found = Set(best.columns.keys)
    let hasAnswers = found.contains(.answer) && !found.isDisjoint(with: [.id, .question])
    guard hasAnswers || found.isSuperset(of: [.id, .title]) else { return nil }
    row = best.row
    columns = best.columns
    let titles = table.rows[best.row].cells.values.compactMap { cell -> String? in
      guard case .text(let text) = cell.content else { return nil }
      return SheetWords.plain(text)
    }
    let english = SheetColumn.allCases.count { titles.contains($0.title.english) }
    let dutch = SheetColumn.allCases.count { titles.contains($0.title.dutch) }
    language = english > dutch ? .english : .dutch
  }

  var isOfAnswers: Bool { columns[.answer] != nil }
}

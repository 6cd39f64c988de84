import AmbitionModel
import Formats
import Scoring

/// Reads what somebody filled in, by the titles of columns and the ids of questions.
struct SheetReader {
  private let program: Program
  private let file: FilledFile
  private var sheet = FilledSheet()
  /// Where each question and fact was read before, and as what.
  private var seen: [String: (shown: ShownAnswer, place: FilledPlace)] = [:]
  /// The slots of each question, by its words in either language.
  private let slots: [String: [Int]]
  private let lines: SourceLines

  /// The rows of a table that are read.
  static let rowLimit = 10_000
  /// The findings that are kept.
  static let findingLimit = 1_000

  static func read(_ file: FilledFile, for program: Program) -> FilledSheet {
    var reader = SheetReader(program: program, file: file)
    reader.readTables()
    return reader.sheet
  }

  private init(program: Program, file: FilledFile) {
    self.program = program
    self.file = file
    lines = file.source.lines
    var slots: [String: [Int]] = [:]
    for (slot, input) in program.inputs.enumerated() {
      for words in Set(Language.allCases.map { SheetWords.plain(input.text[$0]) }) {
        slots[words, default: []].append(slot)
      }
    }
    self.slots = slots
    sheet.findings = file.findings
  }

  private mutating func readTables() {
    let tables = file.tables.filter { $0.name != SheetName.about }
    let heads = tables.map(SheetHead.init)
    guard let main = heads.compactMap({ $0 }).first(where: { $0.isOfAnswers }) else {
      sheet.findings.append(SheetFinding(.noQuestions(nearestTitle(in: tables)), at: nil, .error))
      return
    }
    sheet.language = main.language
    for (table, head) in zip(tables, heads) {
      guard let head else { continue }
      reportColumns(of: table, head)
      if table.rows.count > head.row + Self.rowLimit { report(.tooManyCells, nil, .error) }
      for row in table.rows.dropFirst(head.row + 1).prefix(Self.rowLimit) {
        head.isOfAnswers ? readRow(row, head) : readSource(row, head, prefix: "")
      }
    }
    sheet.empty = sheet.asked.filter { sheet.entries[$0] == nil && seen[program.inputs[$0].name] == nil }
      .sorted()
  }

  /// A title that is almost one of ours, for a file in which no head was found.
  private func nearestTitle(in tables: [FilledTable]) -> (found: String, meant: String)? {
    let titles = SheetColumn.allCases.flatMap { [$0.title.dutch, $0.title.english] }
    for table in tables {
      for cell in table.rows.prefix(50).flatMap({ $0.cells.values }) {
        guard case .text(let text) = cell.content, SheetColumn.named(text) == nil else { continue }
        if let meant = Suggestion.nearest(to: text, among: titles) { return (text, meant) }
      }
    }
    return nil
  }

  private mutating func reportColumns(of table: FilledTable, _ head: SheetHead) {
    let titles = SheetColumn.allCases.map { $0.title[sheet.language] }
    for (place, cell) in table.rows[head.row].cells.sorted(by: { $0.key < $1.key }) {
      guard case .text(let text) = cell.content else { continue }
      guard let column = SheetColumn.named(text) else {
        report(.unknownColumn(text, candidates: titles), cell.place, .warning)
        continue
      }
      if head.columns[column] != place { report(.repeatedColumn(text), cell.place, .warning) }
    }
  }

  // MARK: Rows

  private mutating func readRow(_ row: FilledTable.Row, _ head: SheetHead) {
    func cell(_ column: SheetColumn) -> FilledCell? { head.columns[column].flatMap { row.cells[$0] } }
    let id = cell(.id).map { SheetWords.trimmed(label(of: $0)) } ?? ""
    if id.hasPrefix(SheetCSV.sourcePrefix) {
      return readSource(row, head, prefix: SheetCSV.sourcePrefix)
    }
    if let fact = CaseFact(named: id) { return readFact(fact, cell(.answer)) }
    guard let slot = slot(id, layer: cell(.layer), question: cell(.question)) else {
      if id.isEmpty, let fact = fact(layer: cell(.layer), question: cell(.question)) {
        return readFact(fact, cell(.answer))
      }
      // A heading has no answer; what was answered must not go unnoticed.
      if let place = cell(.answer)?.place ?? (id.isEmpty ? nil : cell(.id)?.place) {
        let name = id.isEmpty ? cell(.question).map(label) ?? "" : id
        if !isOwnHead(row, head) {
          report(.unknownRow(name, candidates: program.inputs.map { $0.name }), place, .error)
        }
      }
      return
    }
    sheet.asked.insert(slot)
    readEntry(slot, row, head)
  }

  /// Whether a row repeats the titles, as in a file put together from two.
  private func isOwnHead(_ row: FilledTable.Row, _ head: SheetHead) -> Bool {
    guard let place = head.columns[.answer], let cell = row.cells[place] else { return false }
    return SheetColumn.named(label(of: cell)) == .answer
  }

  /// The question with this id; without one, that with the same words in the same layer.
  private func slot(_ id: String, layer: FilledCell?, question: FilledCell?) -> Int? {
    if !id.isEmpty { return program.slot(named: id.lowercased()) }
    guard let question = question.map(label) else { return nil }
    let words = SheetWords.plain(
      question.split(whereSeparator: { $0.isNewline }).first.map { String($0) } ?? "")
    let title = layer.map { SheetWords.plain(label(of: $0)) }
    let found = (slots[words] ?? []).filter { slot in
      guard let index = program.inputs[slot].layer, let title else { return true }
      return Language.allCases.contains { SheetWords.plain(program.rubric.layers[index].title[$0]) == title }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// The question about the case itself with these words, in the part of the sheet about that.
  private func fact(layer: FilledCell?, question: FilledCell?) -> CaseFact? {
    let title = layer.map { SheetWords.plain(label(of: $0)) }
    let parts = Language.allCases.map { SheetWords.plain(CaseFact.sectionTitle[$0]) }
    guard title.map(parts.contains) ?? true else { return nil }
    return question.flatMap { CaseFact(asking: label(of: $0)) }
  }

  private mutating func readFact(_ fact: CaseFact, _ cell: FilledCell?) {
    guard let cell else { return }
    guard let text = fact == .referenceDate ? date(of: cell) : text(of: cell) else {
      sheet.unreadable.insert(fact)
      sheet.facts[fact] = nil
      return
    }
    guard !sheet.unreadable.contains(fact) else { return }
    if let earlier = sheet.facts[fact], earlier.text != text {
      report(.contradiction(fact.question[sheet.language], with: name(earlier.place)), cell.place, .error)
      sheet.unreadable.insert(fact)
      sheet.facts[fact] = nil
      return
    }
    sheet.facts[fact] = FilledSheet.Text(text: text, place: cell.place)
    guard fact == .rubric, let made = SheetOrigin(text)?.caseName else { return }
    sheet.madeFrom = Identifier<CaseStudy>.isSlug(made) ? made : nil
    if sheet.madeFrom == nil { report(.notACaseName(made), cell.place, .error) }
  }

  private mutating func readSource(_ row: FilledTable.Row, _ head: SheetHead, prefix: String) {
    var cells: [SheetColumn: FilledSheet.Text] = [:]
    for column in SheetColumn.ofSources {
      guard let place = head.columns[column], let cell = row.cells[place],
        var text = column == .date ? date(of: cell) : text(of: cell)
      else { continue }
      if column == .id { text = String(text.dropFirst(prefix.count)).trimmed }
      if text.isEmpty { continue }
      cells[column] = FilledSheet.Text(text: text, place: cell.place)
    }
    if !cells.isEmpty { sheet.sources.append(FilledSheet.SourceEntry(cells: cells)) }
  }

  // MARK: Answers

  private mutating func readEntry(_ slot: Int, _ row: FilledTable.Row, _ head: SheetHead) {
    func cell(_ column: SheetColumn) -> FilledCell? { head.columns[column].flatMap { row.cells[$0] } }
    let input = program.inputs[slot]
    let question = input.text[sheet.language]
    var shown = ShownAnswer()
    shown.rationale = cell(.rationale).flatMap { text(of: $0) } ?? ""
    shown.sources = cell(.sources).flatMap { text(of: $0) } ?? ""
    shown.confidence = cell(.confidence).flatMap { text(of: $0) } ?? ""
    guard let answer = cell(.answer) else {
      if shown != ShownAnswer(),
        let place = cell(.rationale)?.place ?? cell(.sources)?.place ?? cell(.confidence)?.place
      {
        report(.explanationAlone(question), place, .error)
        seen[input.name] = (shown, place)
      }
      return
    }
    defer { if seen[input.name] == nil { seen[input.name] = (shown, answer.place) } }
    guard let value = value(of: answer, to: slot) else { return }
    shown.answer = OfferedAnswers(input).text(value, in: sheet.language)
    if let earlier = seen[input.name] {
      return repeatEntry(slot, shown, answer.place, earlier)
    }
    if value == .notApplicable, shown.rationale.isEmpty {
      return report(.missingReasonInCell(question), answer.place, .error)
    }
    sheet.entries[slot] = FilledSheet.Entry(
      shown: shown, value: value, confidence: cell(.confidence).flatMap { confidence($0) },
      sources: Self.names(in: shown.sources), place: answer.place)
  }

  private mutating func repeatEntry(
    _ slot: Int, _ shown: ShownAnswer, _ place: FilledPlace,
    _ earlier: (shown: ShownAnswer, place: FilledPlace)
  ) {
    let question = program.inputs[slot].text[sheet.language]
    if earlier.shown == shown {
      report(.repeatedRow(question, at: name(earlier.place)), place, .warning)
    } else {
      sheet.entries[slot] = nil
      report(.contradiction(question, with: name(earlier.place)), place, .error)
    }
  }

  private mutating func value(of cell: FilledCell, to slot: Int) -> Answer.Value? {
    let input = program.inputs[slot]
    let question = input.text[sheet.language]
    if cell.isDate, case .number(let number) = cell.content, !cell.isFormula {
      let day = SpreadsheetDate.date(number, countsFrom1904: file.countsFrom1904)?.description ?? number
      report(.becameDate(day), cell.place, .error)
      return nil
    }
    guard let text = text(of: cell) else { return nil }
    let words = OfferedAnswers(input)
    let (shown, number) = number(in: cell, text, as: input.domain.measure)
    var value = words.value(of: text)
    if case .number = input.domain, case .number = cell.content {
      value = if case .number(let number) = number { .number(number) } else { nil }
    }
    guard let value else {
      if case .number = input.domain, !text.hasPrefix("=") {
        report(.notANumber(shown, number, to: question), cell.place, .error)
      } else {
        report(
          .notAnAnswer(text, to: question, candidates: words.candidates(in: sheet.language)), cell.place,
          .error)
      }
      return nil
    }
    do {
      _ = try program.value(of: Located(value, at: SourceRange(0, 0)), forSlot: slot)
      return value
    } catch {
      report(
        Diagnostic.Message(error.code, nl: error.wording.dutch, en: error.wording.english, hint: error.hint),
        cell.place, .error)
      return nil
    }
  }

  /// The number in a cell, and the text by which people know it.
  private func number(
    in cell: FilledCell, _ text: String, as measure: TypedNumber.Measure
  ) -> (shown: String, TypedNumber) {
    guard case .number(let digits) = cell.content else { return (text, .read(text, as: measure)) }
    if cell.isPercentage { return CellNumber.percentage(of: digits, as: measure) ?? (text, .unreadable) }
    return (text, CellNumber.value(of: digits).map { .number($0) } ?? .unreadable)
  }

  private mutating func confidence(_ cell: FilledCell) -> Answer.Confidence? {
    guard let text = text(of: cell) else { return nil }
    let wanted = SheetWords.plain(text)
    let found = Answer.Confidence.allCases.first { $0.spellings.contains(wanted) }
    if found == nil {
      report(
        .notAConfidence(text, candidates: SheetWords.confidences(in: sheet.language)), cell.place, .error)
    }
    return found
  }

  /// Names of sources, one on each line or with semicolons between them.
  private static func names(in text: String) -> [String] {
    text.split { $0 == ";" || $0.isNewline }.map { SheetWords.trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  // MARK: Cells

  /// The text of a cell that somebody filled in; `nil`, and a finding, for formulas and errors.
  private mutating func text(of cell: FilledCell) -> String? {
    if cell.isUnread { return nil }
    if case .error(let text) = cell.content {
      report(.cellError(text), cell.place, .error)
      return nil
    }
    if cell.isFormula {
      report(.formula, cell.place, .error)
      return nil
    }
    if cell.isDate, let date = numberDate(of: cell) { return date.description }
    let text = SheetWords.trimmed(label(of: cell))
    return text.isEmpty ? nil : text
  }

  private mutating func date(of cell: FilledCell) -> String? {
    guard let text = text(of: cell) else { return nil }
    let typed = TypedDate.read(text, sheet.language.hyphenOrder)
    guard case .number(let number) = cell.content else {
      if case .day(let date) = typed { return date.description }
      report(.notADate(text, typed), cell.place, .error)
      return nil
    }
    if !cell.isDate, case .day(let date) = typed { return date.description }
    guard let date = numberDate(of: cell) else {
      report(.notADate(text, .unreadable), cell.place, .error)
      return nil
    }
    // Serial numbers this small are years and other numbers that became dates.
    let isYear = CellNumber.value(of: number).map { $0 < 2_200 } ?? true
    if isYear || (!cell.isDate && date.year < 1950) {
      report(.ancientDate(date), cell.place, .error)
      return nil
    }
    return date.description
  }

  private func numberDate(of cell: FilledCell) -> CalendarDate? {
    guard case .number(let number) = cell.content else { return nil }
    return SpreadsheetDate.date(number, countsFrom1904: file.countsFrom1904)
  }

  /// The content of a cell as text, whatever its type.
  private func label(of cell: FilledCell) -> String {
    switch cell.content {
    case .text(let text), .error(let text): text
    case .boolean(let truth): (truth ? SheetWords.yes : SheetWords.no)[sheet.language]
    case .number(let number): CellNumber.value(of: number)?.fileText ?? number
    }
  }

  /// A place as a message names it.
  private func name(_ place: FilledPlace) -> String {
    switch place {
    case .cell: place.name
    case .range(let range): "\(lines.position(of: range.start))"
    }
  }

  private mutating func report(
    _ message: Diagnostic.Message, _ place: FilledPlace?, _ severity: Diagnostic.Severity
  ) {
    guard sheet.findings.count < Self.findingLimit else { return }
    sheet.findings.append(SheetFinding(message, at: place, severity))
  }
}

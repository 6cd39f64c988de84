import AmbitionModel
import Formats
import Scoring

/// A sheet to fill in as a workbook: answers, sources, help, and two hidden sheets.
package struct SheetWorkbook {
  private let sheet: QuestionSheet
  private let language: Language
  /// The lists to choose from, each once, in the order of the columns of the hidden sheet.
  private var lists: [[String]] = []

  /// Rows for sources that are still to come.
  private static let freeSources = 40
  /// Where the head of the questions is.
  private static let headRow = 4

  package static func bytes(of sheet: QuestionSheet) -> [UInt8] {
    var workbook = SheetWorkbook(sheet)
    return WorkbookWriter.bytes(of: workbook.workbook())
  }

  private init(_ sheet: QuestionSheet) {
    self.sheet = sheet
    language = sheet.language
  }

  private mutating func workbook() -> Workbook {
    let sheets = [answers(), sources(), help]
    return Workbook(title: title, sheets: sheets + [listSheet, about])
  }

  private var title: String {
    sheet.caseStudy.map { $0.title[language] } ?? sheet.rubric.title[language]
  }

  private func word(nl dutch: String, en english: String) -> String {
    Wording(nl: dutch, en: english)[language]
  }

  // MARK: Answers

  private mutating func answers() -> Worksheet {
    var sheetRows: [[WorkbookCell]] = []
    var questions: [Int] = []
    var open: [Int] = []
    var rules: [Rule: [CellReference]] = [:]
    var order: [Rule] = []
    func limit(_ rule: Rule, _ row: Int, _ column: SheetColumn) {
      if rules[rule] == nil { order.append(rule) }
      rules[rule, default: []].append(CellReference(row: row, column: Self.number(of: column)))
    }
    for section in sheet.sections {
      sheetRows.append(head(of: section))
      for row in section.rows {
        let number = Self.headRow + sheetRows.count + 1
        sheetRows.append(cells(of: row, in: section))
        if !row.isFixed { open.append(number) }
        if row.takesRationale {
          questions.append(number)
          limit(.list(list(SheetWords.confidences(in: language))), number, .confidence)
        }
        if let offered = row.offered {
          limit(.list(list(offered)), number, .answer)
        } else if let bounds = row.bounds {
          limit(.number(bounds), number, .answer)
        }
      }
    }
    let last = Self.headRow + sheetRows.count
    return Worksheet(
      name: SheetName.answers[language], columns: Self.widths,
      rows: top(lastRow: last, questions: questions) + sheetRows, frozenRows: Self.headRow, isProtected: true,
      validations: order.map { validation($0, rules[$0] ?? []) },
      highlightsEmpty: (Self.number(of: .answer), open), footer: title)
  }

  private static func number(of column: SheetColumn) -> Int {
    (SheetColumn.ofAnswers.firstIndex(of: column) ?? 0) + 1
  }

  private static let widths = SheetColumn.ofAnswers.map { column in
    switch column {
    case .layer: Worksheet.Column(width: 17)
    case .question: Worksheet.Column(width: 40)
    case .choices: Worksheet.Column(width: 62)
    case .answer: Worksheet.Column(width: 28)
    case .rationale: Worksheet.Column(width: 46)
    case .sources: Worksheet.Column(width: 22)
    case .confidence: Worksheet.Column(width: 12)
    default: Worksheet.Column(width: 24, isHidden: true)
    }
  }

  /// The title, how to fill in, how far it is, and the heads of the columns.
  private func top(lastRow: Int, questions: [Int]) -> [[WorkbookCell]] {
    let column = CellReference.letters(ofColumn: Self.number(of: .answer))
    let all = "\(column)\(questions.first ?? lastRow):\(column)\(lastRow)"
    let of = word(nl: "van de", en: "of the")
    let done = sheet.sections.flatMap { $0.rows }.count { $0.takesRationale && !$0.shown.answer.isEmpty }
    let progress = WorkbookCell(
      .formula("COUNTA(\(all))&\" \(of) \(questions.count)\"", result: "\(done) \(of) \(questions.count)"),
      .section)
    let how = word(
      nl:
        "Kies bij elke vraag een antwoord in de gele cellen. Weet u het niet? Kies dan 'weet ik niet': dat telt nooit als laag.",
      en:
        "Choose an answer to each question in the yellow cells. Not sure? Choose 'I do not know': that never counts as low."
    )
    return [
      [.text(title, .title)],
      [.text(how, .note)],
      [
        .text(word(nl: "Ingevuld:", en: "Filled in:"), .section), progress,
        .text(
          "\(sheet.rubric.title[language]), \(word(nl: "versie", en: "version")) \(sheet.rubric.version)",
          .note),
      ],
      SheetColumn.ofAnswers.map { .text(capitalised($0.title[language]), .head) },
    ]
  }

  private func head(of section: QuestionSheet.Section) -> [WorkbookCell] {
    let texts = [section.title, section.summary]
    return SheetColumn.ofAnswers.indices.map { .text($0 < texts.count ? texts[$0] : "", .section) }
  }

  private func cells(of row: QuestionSheet.Row, in section: QuestionSheet.Section) -> [WorkbookCell] {
    let input: WorkbookStyle = row.takesRationale ? .input : .plain
    return SheetColumn.ofAnswers.map { column in
      switch column {
      case .layer: .text(section.title, .hint)
      case .question: WorkbookCell(.headed(row.question, row.why), .locked)
      case .choices: .text(row.choices, .hint)
      case .answer: answer(of: row)
      case .rationale: .text(row.shown.rationale, input)
      case .sources: .text(row.shown.sources, input)
      case .confidence: .text(row.shown.confidence, input)
      default: .text(row.id, .locked)
      }
    }
  }

  private func answer(of row: QuestionSheet.Row) -> WorkbookCell {
    if row.isFixed { return .text(row.shown.answer, .locked) }
    guard row.bounds != nil else { return .text(row.shown.answer, .input) }
    guard Rational(decimal: row.shown.answer) != nil else { return .text(row.shown.answer, .numberInput) }
    return WorkbookCell(.number(row.shown.answer), .numberInput)
  }

  private func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  // MARK: Rules

  private enum Rule: Hashable {
    /// One of the lists of the hidden sheet, from 0.
    case list(Int)
    case number(QuestionSheet.Bounds)
  }

  private mutating func list(_ items: [String]) -> Int {
    if let index = lists.firstIndex(of: items) { return index }
    lists.append(items)
    return lists.count - 1
  }

  private func validation(_ rule: Rule, _ cells: [CellReference]) -> Worksheet.Validation {
    let fromList = word(nl: "Kies een antwoord uit de lijst.", en: "Choose an answer from the list.")
    switch rule {
    case .list(let index):
      return Worksheet.Validation(
        cells: cells,
        rule: .list(sheet: SheetName.lists[language], column: index + 1, rows: 2...lists[index].count + 1),
        message: fromList)
    case .number(let bounds):
      let cell = cells.first?.description ?? ""
      let limits =
        (bounds.minimum?.decimalText).map { ["\(cell)>=\($0)"] } ?? []
        + ((bounds.maximum?.decimalText).map { ["\(cell)<=\($0)"] } ?? [])
      let isNumber = "AND(\((["ISNUMBER(\(cell))"] + limits).joined(separator: ",")))"
      let words = SheetWords.open(in: language).map { "\(cell)=\"\($0)\"" }
      return Worksheet.Validation(
        cells: cells, rule: .formula("OR(\(([isNumber] + words).joined(separator: ",")))"),
        message: word(
          nl: "Vul een getal in dat hier past, of 'weet ik niet' of 'niet van toepassing'.",
          en: "Enter a number that fits here, or 'I do not know' or 'not applicable'."))
    }
  }

  // MARK: Other sheets

  private mutating func sources() -> Worksheet {
    let columns = SheetColumn.ofSources
    let widths: [SheetColumn: Int] = [.id: 24, .title: 60, .kind: 26, .address: 60, .date: 14]
    let note = word(
      nl:
        "Zet hier waar antwoorden op rusten. De korte naam gebruikt u bij de antwoorden, in de kolom Bron; meer dan één met ; ertussen.",
      en:
        "Put here what answers rest on. Use the short name at the answers, in the column Source; more than one with ; between them."
    )
    var rows: [[WorkbookCell]] = [
      [.text(word(nl: "Bronnen", en: "Sources"), .title)], [.text(note, .note)],
      columns.map { column in
        let text = column == .id ? word(nl: "naam", en: "name") : column.title[language]
        return .text(capitalised(text), .head)
      },
    ]
    let first = rows.count + 1
    let filled = sheet.sources
    for index in 0..<filled.count + Self.freeSources {
      let source = index < filled.count ? filled[index] : [:]
      rows.append(columns.map { .text(source[$0] ?? "", .input) })
    }
    let kinds = list(Source.Kind.allCases.map { $0.wording[language] })
    let kindColumn = (columns.firstIndex(of: .kind) ?? 0) + 1
    return Worksheet(
      name: SheetName.sources[language], columns: columns.map { Worksheet.Column(width: widths[$0] ?? 20) },
      rows: rows, frozenRows: 3, isProtected: true,
      validations: [
        validation(.list(kinds), (first...rows.count).map { CellReference(row: $0, column: kindColumn) })
      ], footer: title)
  }

  private var help: Worksheet {
    let lines = SheetHelp.lines(for: sheet).map { head, text in
      [WorkbookCell.text(head, .locked), .text(text, .locked)]
    }
    return Worksheet(
      name: SheetName.help[language], columns: [.init(width: 26), .init(width: 100)],
      rows: [[.text(word(nl: "Zo vult u dit in", en: "How to fill this in"), .title)]] + lines,
      isProtected: true,
      footer: title)
  }

  private var listSheet: Worksheet {
    let height = lists.map { $0.count }.max() ?? 0
    let head = lists.indices.map { WorkbookCell.text("\(word(nl: "lijst", en: "list")) \($0 + 1)", .plain) }
    let rows = (0..<height).map { row in
      lists.map { WorkbookCell.text(row < $0.count ? $0[row] : "", .plain) }
    }
    return Worksheet(name: SheetName.lists[language], visibility: .hidden, rows: [head] + rows)
  }

  /// The sheet that import reads first: the rubric, its version, and the ids of the questions.
  private var about: Worksheet {
    let pairs =
      [
        ("format", SheetName.format), ("rubric", sheet.rubric.id.value.rawValue),
        ("version", sheet.rubric.version), ("language", language.rawValue),
      ] + (sheet.caseStudy.map { [("case", $0.id.value.rawValue)] } ?? [])
      + sheet.program.inputs.map { ("question", $0.name) }
    return Worksheet(
      name: SheetName.about, visibility: .veryHidden,
      rows: pairs.map { [.text($0, .plain), .text($1, .plain)] })
  }
}

extension SheetWords {
  static func confidences(in language: Language) -> [String] {
    Answer.Confidence.allCases.map { $0.wording[language] }
  }
}

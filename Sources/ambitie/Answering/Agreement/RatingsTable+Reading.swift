import AmbitionModel
import Formats
import Scoring
import Telling

extension RatingsTable {
  private static let unitLimit = 20_000
  private static let raterLimit = 100
  private static let categoryLimit = 200

  /// Cells that say that there is no rating, besides the tool's own words for unknown and not applicable.
  private static let missing = Set(
    ([
      "", "na", "n/a", "nan", ".", "*", "null", "none", "nil", "-", "–", "—", "geen antwoord", "no answer",
      "leeg",
    ]
      + [SheetWords.unknown, SheetWords.notApplicable].flatMap { [$0.dutch, $0.english] }
      + SheetWords.unknownSpellings + SheetWords.notApplicableSpellings).map(SheetWords.plain))

  /// The ratings in a table of text, with what should be known of it.
  /// - Parameter order: the categories from low to high; `nil` where the cells are numbers or have no order.
  /// - Throws: everything that keeps it from being used, each at its place.
  static func read(_ file: SourceFile, order: [String]?) throws(UsageError) -> RatingsTable {
    guard file.byteCount == file.bytes.count else { throw .tooLarge(file.path, unitLimit, raterLimit) }
    // As many as rows and columns allow, and a row more to tell what is too large.
    let decoded = SourceFile(path: file.path, bytes: TextDecoding(file.bytes).bytes)
    let table = CSVReader.read(decoded.bytes, fieldLimit: (unitLimit + 1) * raterLimit)
    let rows = table.rows.filter { row in row.contains { !$0.text.trimmed.isEmpty } }
    guard let header = rows.first, rows.count >= 2, header.count >= 2 else { throw .noTable(file.path) }
    guard !table.isCut, rows.count <= unitLimit, header.count <= raterLimit else {
      throw .tooLarge(file.path, unitLimit, raterLimit)
    }
    var findings = Self.misshapen(header, rows)
    let body = rows.dropFirst().map { row in
      header.indices.map { row.indices.contains($0) ? row[$0] : nil }
    }
    let columns = header.indices.map { column in body.map { $0[column].flatMap(Self.rating) } }
    let labels = LabelColumn(header.map(\.text), columns).isFirst ? 1 : 0
    findings +=
      RaterNames(Array(header.dropFirst(labels)), columns.dropFirst(labels).flatMap { $0.compactMap(\.self) })
      .findings
    var categories = RatingCategories(order: order)
    for row in body {
      for cell in row.dropFirst(labels) { if let cell, Self.rating(cell) != nil { categories.add(cell) } }
    }
    findings += categories.findings
    guard findings.allSatisfy({ $0.severity < .error }), header.count > labels else {
      throw UsageError(
        nl: "\(quoted(file.path)) is niet te gebruiken", en: "\(quoted(file.path)) cannot be used",
        details: [.findings(findings.inFileOrder(), in: decoded)])
    }
    let (names, scores, scale) = categories.scale
    guard names.count <= categoryLimit else {
      throw UsageError(
        nl: "\(quoted(file.path)) heeft \(names.count) verschillende oordelen; hoogstens \(categoryLimit)",
        en: "\(quoted(file.path)) has \(names.count) different ratings; at most \(categoryLimit)")
    }
    let places = categories.places
    let units = body.map { row in row.dropFirst(labels).map { $0.flatMap(Self.rating).flatMap(places) } }
    return RatingsTable(
      raters: header.dropFirst(labels).map { SheetWords.oneLine($0.text) },
      units: body.enumerated().map { index, row in labels == 0 ? "\(index + 1)" : row[0]?.text ?? "" },
      labels: labels == 0 ? nil : header[0].text.trimmed, categories: names,
      matrix: RatingMatrix(units: units, scores: scores, raterCount: header.count - labels), scale: scale,
      findings: findings.inFileOrder(), text: decoded)
  }

  /// What a cell says, without blanks around it; `nil` where that is no rating.
  private static func rating(_ cell: CSVReader.Field) -> String? {
    let text = cell.text.trimmed
    return missing.contains(SheetWords.plain(text)) ? nil : text
  }

  /// Rows with more cells than there are names.
  private static func misshapen(_ header: [CSVReader.Field], _ rows: [[CSVReader.Field]]) -> [Diagnostic] {
    rows.dropFirst().compactMap { row in
      guard row.count > header.count, row[header.count...].contains(where: { !$0.text.trimmed.isEmpty })
      else { return nil }
      return Diagnostic(.tooManyCells(row.count, header.count), at: row[header.count].range)
    }
  }
}

extension UsageError {
  fileprivate static func noTable(_ path: String) -> Self {
    Self(
      nl: "\(quoted(path)) is geen tabel: nodig zijn een rij met namen en een rij per eenheid",
      en: "\(quoted(path)) is no table: it takes a row of names and a row for each unit",
      hint: Wording(
        nl: "bijvoorbeeld: eenheid;Ann;Bob en daaronder: vraag 1;2;3",
        en: "for example: unit;Ann;Bob and below it: question 1;2;3"))
  }

  fileprivate static func tooLarge(_ path: String, _ units: Int, _ raters: Int) -> Self {
    Self(
      nl: "\(quoted(path)) is te groot: hoogstens \(units) rijen en \(raters) kolommen",
      en: "\(quoted(path)) is too large: at most \(units) rows and \(raters) columns")
  }
}

extension Diagnostic.Message {
  static func tooManyCells(_ count: Int, _ columns: Int) -> Self {
    let cells = Count.of(count, .cell)
    return Self(
      .wrongShape, nl: "deze rij heeft \(cells.dutch); de kop heeft er \(columns)",
      en: "this row has \(cells.english); the header has \(columns)")
  }
}

extension Rational {
  /// The nearest binary fraction; only for what is reported.
  var approximation: Double { Double(numerator) / Double(denominator) }
}

import AmbitionModel
import Formats
import Scoring
import Telling

extension RatingsTable {
  private static let unitLimit = 20_000
  private static let raterLimit = 100
  private static let categoryLimit = 200

  /// Cells that say that there is no rating.
  private static let missing: Set<String> = ["", "na", "n/a", "nan", ".", "*", "null", "?"]

  /// - Parameter order: the categories from low to high; `nil` where the cells are numbers or have no order.
  static func read(_ file: SourceFile, order: [String]?) throws(UsageError) -> RatingsTable {
    let (rows, isCut) = rows(of: file)
    guard file.byteCount == file.bytes.count, rows.count >= 2, let header = rows.first, header.count >= 2
    else {
      throw UsageError(
        nl: "\(quoted(file.path)) is geen tabel: nodig zijn een rij met namen en een rij per eenheid",
        en: "\(quoted(file.path)) is no table: it takes a row of names and a row for each unit",
        hint: Wording(
          nl: "bijvoorbeeld: eenheid;Ann;Bob en daaronder: vraag 1;2;3",
          en: "for example: unit;Ann;Bob and below it: question 1;2;3"))
    }
    guard !isCut, rows.count <= unitLimit, header.count <= raterLimit else {
      throw UsageError(
        nl: "\(quoted(file.path)) is te groot: hoogstens \(unitLimit) rijen en \(raterLimit) kolommen",
        en: "\(quoted(file.path)) is too large: at most \(unitLimit) rows and \(raterLimit) columns")
    }
    let cells = try rows.dropFirst().enumerated().map { index, row throws(UsageError) in
      guard row.count <= header.count else {
        throw UsageError(
          nl:
            "rij \(index + 2) van \(quoted(file.path)) heeft \(row.count) cellen; de kop heeft er \(header.count)",
          en:
            "row \(index + 2) of \(quoted(file.path)) has \(row.count) cells; the header has \(header.count)")
      }
      return (1..<header.count).map { column -> String? in
        let text = row.indices.contains(column) ? row[column].trimmed : ""
        return missing.contains(text.lowercased()) ? nil : text
      }
    }
    let words = cells.flatMap { $0.compactMap(\.self) }
    let (categories, scores, scale) = try categories(of: words, order)
    guard categories.count <= categoryLimit else {
      throw UsageError(
        nl:
          "\(quoted(file.path)) heeft \(categories.count) verschillende oordelen; hoogstens \(categoryLimit)",
        en: "\(quoted(file.path)) has \(categories.count) different ratings; at most \(categoryLimit)")
    }
    let places = Dictionary(categories.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let numbers = scale.isInterval
    return RatingsTable(
      raters: Array(header.dropFirst()), units: rows.dropFirst().map { $0.first ?? "" },
      categories: categories,
      matrix: RatingMatrix(
        units: cells.map { $0.map { $0.flatMap { places[numbers ? plain($0) : $0] } } }, scores: scores,
        raterCount: header.count - 1), scale: scale)
  }

  /// The rows with at least one cell that is not blank, and whether there are more cells than a table may have.
  private static func rows(of file: SourceFile) -> ([[String]], isCut: Bool) {
    // As many as rows and columns allow, and a row more to tell what is too large.
    let table = CSVReader.read(TextDecoding(file.bytes).bytes, fieldLimit: (unitLimit + 1) * raterLimit)
    let rows = table.rows.map { $0.map(\.text) }
    return (rows.filter { $0.contains { !$0.trimmed.isEmpty } }, table.isCut)
  }

  private static func categories(
    of words: [String], _ order: [String]?
  ) throws(UsageError) -> ([String], [Double], AgreementMeasures.Scale) {
    if let order {
      if let other = words.first(where: { !order.contains($0) }) {
        throw UsageError(
          nl: "\(quoted(other)) staat niet in --order", en: "\(quoted(other)) is not in --order",
          hint: Suggestion.hint(for: other, among: order))
      }
      return (order, order.indices.map(Double.init), .ordinal)
    }
    let numbers = words.compactMap { word in Rational(decimal: plain(word)).map { (plain(word), $0) } }
    if numbers.count == words.count {
      let distinct = Dictionary(numbers, uniquingKeysWith: { first, _ in first })
      var sorted = distinct.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
      // `1` and `1,0` are one category only where they are written alike; the first writing stands for both.
      var seen: Set<Rational> = []
      sorted = sorted.filter { seen.insert($0.value).inserted }
      return (sorted.map(\.key), sorted.map { $0.value.approximation }, .interval)
    }
    var seen: Set<String> = []
    let distinct = words.filter { seen.insert($0).inserted }
    return (distinct, distinct.indices.map(Double.init), .nominal)
  }

  /// A number in one writing: without a decimal comma or zeros that say nothing.
  private static func plain(_ text: String) -> String {
    let text = text.replacing(",", with: ".")
    return Rational(decimal: text)?.decimalText ?? text
  }
}

extension AgreementMeasures.Scale {
  fileprivate var isInterval: Bool {
    if case .interval = self { true } else { false }
  }
}

extension Rational {
  /// The nearest binary fraction; only for what is reported.
  var approximation: Double { Double(numerator) / Double(denominator) }
}

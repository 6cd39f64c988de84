import AmbitionModel

/// Whether the first column of a table of ratings names its rows, or is a rater's like the others.
struct LabelColumn {
  /// What people write above a column that names rows.
  private static let heads: Set<String> = [
    "", "u", "unit", "units", "eenheid", "eenheden", "vraag", "vragen", "question", "questions", "q", "item",
    "items", "id", "nr", "no", "nummer", "number", "#", "rij", "row", "naam", "name", "label", "criterium",
    "criterion", "case", "casus", "onderwerp", "subject", "object", "onderdeel", "part", "layer", "laag",
  ]

  let isFirst: Bool

  /// - Parameters:
  ///   - header: the names above the columns.
  ///   - columns: the ratings below each; `nil` where there is none.
  init(_ header: [String], _ columns: [[String?]]) {
    isFirst = Self.heads.contains(header[0].folded) || Self.names(columns)
  }

  /// Whether the cells of the first column are unlike those of all others.
  private static func names(_ columns: [[String?]]) -> Bool {
    let cells = columns[0].compactMap { $0?.folded }
    let others = columns.dropFirst().flatMap { $0.compactMap { $0?.folded } }
    let known = Set(others)
    guard !cells.isEmpty, !others.isEmpty, !cells.allSatisfy(known.contains) else { return false }
    let numbers = cells.compactMap(RatingCategories.number)
    let otherNumbers = others.compactMap(RatingCategories.number)
    if numbers.count == cells.count, otherNumbers.count == others.count {
      // Both are numbers: rows are counted, or lie outside what anybody rates.
      guard let low = otherNumbers.min(), let high = otherNumbers.max(), let most = numbers.max(),
        let least = numbers.min()
      else { return false }
      let isCount = zip(numbers, numbers.dropFirst()).allSatisfy { $0.adding(1) == $1 }
      return columns.count > 2 && (isCount && most > high && numbers.count > 2 || least > high || most < low)
    }
    let isOnceEach = Set(cells).count == cells.count
    let isForeign = cells.allSatisfy { !known.contains($0) }
    // Of two columns one alone would have nobody to be compared with.
    if columns.count == 2 { return isForeign && isOnceEach && cells.count > 2 }
    return isForeign || (isOnceEach && cells.count > 2)
  }
}

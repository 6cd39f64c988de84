import AmbitionModel
import Formats
import Scoring
import Telling

/// The different ratings in a table, of which capitals and blanks make no others: `Ja` and `ja` are one.
struct RatingCategories {
  private let order: [String]?
  /// The first writing of each, by its folded text, in the order of the table.
  private var writings: [(key: String, text: String)] = []
  private var known: Set<String> = []
  private var told: Set<String> = []
  private(set) var findings: [Diagnostic] = []

  /// - Parameter order: the categories from low to high; `nil` where none was given.
  init(order: [String]?) {
    self.order = order
    for text in order ?? [] where known.insert(Self.key(text)).inserted {
      writings.append((Self.key(text), text))
    }
  }

  mutating func add(_ cell: CSVReader.Field) {
    let text = cell.text.trimmed
    if case .ambiguous = Self.reading(text), let problem = Self.reading(text).problem(with: text),
      told.insert(text).inserted
    {
      findings.append(
        Diagnostic(
          .init(.wrongType, nl: problem.wording.dutch, en: problem.wording.english, hint: problem.hint),
          at: cell.range))
    }
    let key = Self.key(text)
    if !known.contains(key) {
      if let order, told.insert(text).inserted {
        findings.append(Diagnostic(.notInOrder(text, order), at: cell.range))
      }
      guard order == nil else { return }
      known.insert(key)
      writings.append((key, text))
    } else if Self.number(text) == nil,
      let first = writings.first(where: { $0.key == key }), first.text != text, told.insert(text).inserted
    {
      findings.append(Diagnostic(.sameRating(text, first.text), at: cell.range, severity: .warning))
    }
  }

  /// The categories in order with what each counts for: as given, as numbers, or without an order.
  var scale: (names: [String], scores: [Double], scale: AgreementMeasures.Scale) {
    if order != nil {
      return (writings.map(\.text), writings.indices.map(Double.init), .ordinal)
    }
    let numbers = writings.compactMap { Rational(decimal: $0.key) }
    if numbers.count == writings.count {
      let sorted = numbers.sorted()
      return (sorted.map { $0.decimalText ?? "\($0)" }, sorted.map(\.approximation), .interval)
    }
    return (writings.map(\.text), writings.indices.map(Double.init), .nominal)
  }

  /// The index of the category of each rating, by any way to write it.
  var places: (String) -> Int? {
    let places = Dictionary(firstOf: scale.names.map(Self.key).enumerated().map { ($1, $0) })
    return { places[Self.key($0)] }
  }

  /// One text for each category; of a number its shortest notation.
  private static func key(_ text: String) -> String {
    number(text)?.decimalText ?? text.folded
  }

  /// What a rating says as a number, by the one reader of numbers that people type.
  static func number(_ text: String) -> Rational? {
    if case .number(let number) = reading(text) { number } else { nil }
  }

  private static func reading(_ text: String) -> TypedNumber { .read(text, as: .count) }
}

extension Diagnostic.Message {
  fileprivate static func notInOrder(_ text: String, _ order: [String]) -> Self {
    Self(
      .unknownValue, nl: "\(quoted(text)) staat niet in --order", en: "\(quoted(text)) is not in --order",
      hint: Suggestion.hint(for: text, among: order))
  }

  fileprivate static func sameRating(_ text: String, _ first: String) -> Self {
    Self(
      .conflictingAnswers,
      nl: "\(quoted(text)) telt als \(quoted(first)): hoofdletters en spaties maken geen ander oordeel",
      en: "\(quoted(text)) counts as \(quoted(first)): capitals and blanks make no other rating")
  }
}

import Foundation
import Scoring
import Testing

/// A set of ratings with what other implementations make of it.
struct AgreementGolden: Sendable, CustomTestStringConvertible {
  var name: String
  var measure: String
  /// By rater and then by unit, or by unit or category and then by category, as the file says.
  var table: [[Double?]]
  var expected: Double

  var testDescription: String { "\(name) \(measure)" }

  struct Malformed: Error {}

  private struct File: Decodable {
    var cases: [String: Case]
  }
  private struct Case: Decodable {
    var raters: [[Double?]]?
    var table: [[Double?]]?
    var computed: [String: Computed]
  }
  /// A number, or numbers by package.
  private enum Computed: Decodable {
    case one(Double?)
    case several([String: Double?])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let values = try? container.decode([String: Double?].self) {
        self = .several(values)
      } else {
        self = .one(try container.decode(Double?.self))
      }
    }

    func value(_ package: String) -> Double? {
      switch self {
      case .one(let number): number
      case .several(let numbers): numbers[package] ?? nil
      }
    }
  }

  /// The sets of one file whose measure is among `measures`, by the package that works them out.
  static func sets(_ file: String, _ package: String, _ measures: [String]) throws -> [AgreementGolden] {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/agreement/\(file).json")
    let cases = try JSONDecoder().decode(File.self, from: Data(contentsOf: url)).cases
    return try cases.sorted { $0.key < $1.key }.flatMap { name, set in
      guard let table = set.raters ?? set.table else { throw Malformed() }
      return measures.compactMap { measure in
        set.computed[measure]?.value(package).map {
          AgreementGolden(name: name, measure: measure, table: table, expected: $0)
        }
      }
    }
  }

  /// The ratings as a matrix, where rows are raters.
  var matrix: RatingMatrix {
    let values = Set(table.flatMap { $0.compactMap(\.self) }).sorted()
    let units = (table.first ?? []).indices.map { unit in
      table.map { rater in rater[unit].flatMap { values.firstIndex(of: $0) } }
    }
    return RatingMatrix(units: units, scores: values, raterCount: table.count)
  }

  /// The counts, where cells are counts.
  var counts: [[Int]] { table.map { $0.map { Int($0 ?? 0) } } }
}

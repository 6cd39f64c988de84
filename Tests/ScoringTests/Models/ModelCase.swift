import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Scoring

/// Answers to a published model and what others say they come to.
struct ModelCase: Sendable, Decodable, CustomTestStringConvertible {
  var name: String
  var answers: [String: String]
  /// Option ids, or decimals as a spreadsheet writes them.
  var expected: [String: String]
  var testDescription: String { name }

  static let samm = load("samm-cases")
  static let iso33020 = load("iso33020-cases")

  static func program(_ model: String) throws -> Program {
    let text = try String(contentsOf: folder.appending(path: "\(model).json"), encoding: .utf8)
    let reading = RubricText.compile(text)
    expectEqual(reading.diagnostics.map(\.wording.english), [])
    return try #require(reading.value)
  }

  private static func load(_ name: String) -> [ModelCase] {
    let file = folder.appending(path: "\(name).json")
    return (try? JSONDecoder().decode([ModelCase].self, from: Data(contentsOf: file))) ?? []
  }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/models")
}

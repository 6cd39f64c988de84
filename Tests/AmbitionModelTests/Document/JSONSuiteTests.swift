import Foundation
import TestSupport
import Testing

@testable import AmbitionModel

/// One file of JSONTestSuite (Fixtures/json/README.md).
struct JSONSuiteCase: Sendable, CustomTestStringConvertible, Decodable {
  var name: String
  var base64: String

  var testDescription: String { name }
  var bytes: [UInt8] { Data(base64Encoded: base64).map(Array.init) ?? [] }

  static let all: [JSONSuiteCase] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/json/cases.jsonl")
    let lines = ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n")
    return lines.compactMap { try? JSONDecoder().decode(JSONSuiteCase.self, from: Data($0.utf8)) }
  }()

  /// Accepted although the standard rejects them, because authors write them: each with the reason.
  static let acceptedOnPurpose = [
    "n_array_extra_comma.json": "a comma behind the last item",
    "n_object_trailing_comma.json": "a comma behind the last member",
    "n_structure_object_with_comment.json": "a comment",
  ]
}

@Suite struct `the JSON test suite` {
  @Test func `is all there`() {
    expectEqual(JSONSuiteCase.all.count, 154)
    let names = Set(JSONSuiteCase.all.map(\.name))
    #expect(JSONSuiteCase.acceptedOnPurpose.keys.allSatisfy(names.contains))
  }

  @Test(arguments: JSONSuiteCase.all)
  func `is judged as the suite says`(_ example: JSONSuiteCase) {
    let reading = DocumentParser.parse(SourceFile(path: example.name, bytes: example.bytes))
    let isAccepted = reading.value != nil
    expectEqual(isAccepted, reading.diagnostics.isEmpty)
    for diagnostic in reading.diagnostics {
      #expect(diagnostic.range.end <= example.bytes.count)
    }
    if example.name.hasPrefix("y_") {
      #expect(isAccepted, "\(reading.diagnostics)")
    } else if example.name.hasPrefix("n_") {
      expectEqual(isAccepted, (JSONSuiteCase.acceptedOnPurpose[example.name] != nil))
    }
  }

  /// Foundation's reader is an independent judge of what the accepted files say.
  @Test(arguments: JSONSuiteCase.all.filter { $0.name.hasPrefix("y_") })
  func `reads what Foundation reads`(_ example: JSONSuiteCase) throws {
    let node = try #require(DocumentParser.parse(SourceFile(path: "", bytes: example.bytes)).value)
    let expected = try JSONSerialization.jsonObject(
      with: Data(example.bytes), options: [.fragmentsAllowed])
    #expect(agrees(node, expected), "\(node) \(expected)")
  }

  private func agrees(_ node: DocumentNode, _ value: Any) -> Bool {
    switch node.kind {
    case .null: value is NSNull
    case .boolean(let flag): value as? Bool == flag
    case .number(let text): (value as? NSNumber)?.doubleValue == Double(text)
    case .string(let text): value as? String == text.text
    case .array(let items):
      (value as? [Any]).map { $0.count == items.count && zip(items, $0).allSatisfy(agrees) } ?? false
    case .object(let members):
      (value as? [String: Any]).map { object in
        // Of a key that is there twice, Foundation keeps one.
        Set(members.map(\.key)) == Set(object.keys)
          && object.allSatisfy { key, value in
            members.contains { $0.key == key && agrees($0.value, value) }
          }
      } ?? false
    }
  }
}

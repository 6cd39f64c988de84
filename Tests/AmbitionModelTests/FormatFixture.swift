import AmbitionModel
import Foundation
import TestSupport
import Testing

/// A small rubric, case or kader file under `Fixtures`, valid or with exactly one mistake.
struct FormatFixture: Sendable, CustomTestStringConvertible {
  enum Kind: String, Sendable, CaseIterable {
    case rubric
    case caseStudy = "case"
    case kader
    case examples
  }

  /// What is wrong with a file, and who can see it.
  struct Expectation: Sendable {
    var code: Diagnostic.Code
    /// 1-based.
    var line: Int
    /// True for a mistake that no schema can express, such as a reference that leads nowhere.
    var isReaderOnly: Bool
  }

  var url: URL
  var kind: Kind
  /// `nil` for a valid file.
  var expectation: Expectation?

  var testDescription: String { url.lastPathComponent }
}

extension FormatFixture {
  /// Where a fixture or its sidecar does not have the form that the tests rely on.
  struct Malformed: Error {
    var place: String
  }

  /// Fails for a name that does not start with its kind.
  init(url: URL, expectation: Expectation? = nil) throws {
    let prefix = url.lastPathComponent.prefix { $0 != "-" }
    guard let kind = Kind(rawValue: String(prefix)) else { throw Malformed(place: url.lastPathComponent) }
    self.init(url: url, kind: kind, expectation: expectation)
  }

  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appending(path: "Fixtures")

  /// The names of the JSON files in a folder of `Fixtures`, sorted.
  static func fileNames(in name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: name).path)
      .filter { $0.hasSuffix(".json") }.sorted()
  }

  static func valid() throws -> [FormatFixture] {
    try fileNames(in: "valid").map { try FormatFixture(url: folder.appending(path: "valid/\($0)")) }
  }

  /// One for each line of `invalid/expectations.tsv`: file, code, line, and `schema` or `reader-only`.
  static func invalid() throws -> [FormatFixture] {
    let table = try String(contentsOf: folder.appending(path: "invalid/expectations.tsv"), encoding: .utf8)
    return try table.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { row in
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 4, let code = Diagnostic.Code(rawValue: cells[1]), let line = Int(cells[2]),
        let readerOnly = ["schema": false, "reader-only": true][cells[3]]
      else { throw Malformed(place: String(row)) }
      return try FormatFixture(
        url: folder.appending(path: "invalid/\(cells[0])"),
        expectation: Expectation(code: code, line: line, isReaderOnly: readerOnly))
    }
  }

  func bytes() throws -> Data {
    try Data(contentsOf: url)
  }

  /// The file as the readers take it.
  func sourceFile() throws -> SourceFile {
    SourceFile(path: url.lastPathComponent, bytes: Array(try bytes()))
  }
}

extension FormatFixture.Kind {
  /// Read once, as each test of a file asks for it.
  private static let schemas = Dictionary(
    uniqueKeysWithValues: allCases.map { kind in
      let url = FormatFixture.repository.appending(path: "schemas/\(kind.rawValue).schema.json")
      return (kind, Result { try JSONValue(json: Data(contentsOf: url)) })
    })

  /// The schema in `schemas/`.
  func schemaValue() throws -> JSONValue {
    guard let schema = Self.schemas[self] else { throw FormatFixture.Malformed(place: rawValue) }
    return try schema.get()
  }
}

/// What the schema of its kind has against a file; bytes that are not JSON are one violation of the whole.
func schemaVerdict(_ fixture: FormatFixture) throws -> [JSONSchema.Violation] {
  let schema = try JSONSchema(fixture.kind.schemaValue())
  let bytes = try fixture.bytes()
  do {
    return schema.violations(in: try JSONValue(json: bytes))
  } catch {
    return [JSONSchema.Violation(pointer: "", message: "\(error)")]
  }
}

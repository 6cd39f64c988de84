import Foundation
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

/// The decision tables of the DMN compatibility kit, each through the command as a file.
@Suite struct `tables of the compatibility kit` {
  @Test func `come to what the kit expects`() throws {
    let lines = try contents(Tool.path("Tests/ScoringTests/Fixtures/feel-tck/core.jsonl"))
      .split(separator: "\n").filter { $0.contains("\"kind\": \"table\"") }
    #expect(lines.count >= 26)
    try Tool.withFolder { folder in
      for line in lines { try check(String(line), folder) }
    }
  }

  private func check(_ line: String, _ folder: URL) throws {
    let plain = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    let inputs = try #require(plain["inputs"] as? [String: Any])
    // Names with blanks become identifiers, here and in the cells.
    let blanks = inputs.keys.filter { $0.contains(" ") }.sorted()
    let renamed = blanks.reduce(line) { $0.replacing($1, with: $1.replacing(" ", with: "_")) }
    let json = try #require(try JSONSerialization.jsonObject(with: Data(renamed.utf8)) as? [String: Any])
    let table = try folder.adding("table.json", text(json["table"]))
    let outcome = Tool.run("feel", "--table", table, "--context", try text(json["inputs"]), "--json")
    let id = json["id"] as? String ?? ""
    expectEqual(outcome.status, .fine, "\(id): \(outcome.standardError)")
    let result = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.standardOutput.utf8)) as? [String: Any])
    let (actual, expected) = (result["value"] ?? NSNull(), plain["expected"] ?? NSNull())
    #expect(agree(actual, expected), "\(id): \(actual), expected \(expected)")
    if expected is NSNull {
      expectEqual((result["reasons"] as? [Any])?.isEmpty, false, "\(id): null without a reason")
    }
  }

  private func text(_ json: Any?) throws -> String {
    String(decoding: try JSONSerialization.data(withJSONObject: json ?? NSNull()), as: UTF8.self)
  }

  /// Equal, with numbers within 1e-8 as the kit asks.
  private func agree(_ actual: Any, _ expected: Any) -> Bool {
    switch (actual, expected) {
    case (let a as NSNumber, let b as NSNumber): abs(a.doubleValue - b.doubleValue) <= 1e-8
    case (let a as String, let b as String): a == b
    case (let a as [Any], let b as [Any]): a.count == b.count && zip(a, b).allSatisfy(agree)
    case (let a as [String: Any], let b as [String: Any]):
      a.count == b.count && a.allSatisfy { key, value in b[key].map { agree(value, $0) } ?? false }
    default: actual is NSNull && expected is NSNull
    }
  }
}

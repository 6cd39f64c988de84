import Foundation
import TestSupport
import Testing

@testable import AmbitionModel

/// Texts of drawn characters, rewritten run by run, against the same done character by character by the standard library.
@Suite struct `A text with some characters written otherwise` {
  private static let drawn: [Unicode.Scalar] = [
    "a", "\"", "\\", "<", "&", "\n", "\r", "\t", " ", "\u{7F}", "\u{80}", "\u{AD}", "\u{7FF}", "\u{800}", "é",
    "–",
    "\u{202E}", "\u{FFFD}", "\u{FFFF}", "\u{10000}", "𝄞", "\u{E0001}", "\u{10FFFF}",
  ]

  private static func text(_ generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 0...12, using: &generator)
    var scalars = String.UnicodeScalarView()
    for _ in 0..<count { scalars.append(drawn.randomElement(using: &generator) ?? "a") }
    return String(scalars)
  }

  @Test func `is the same as character by character`() {
    var generator = SeededGenerator(seed: 20)
    let other: (Unicode.Scalar) -> String? = { scalar in
      switch scalar {
      case "\"", "<", "\u{80}", "–", "𝄞", "\u{10FFFF}": "[\(scalar.value)]"
      case "\u{202E}": ""
      default: nil
      }
    }
    var rewritten = 0
    for _ in 0..<4000 {
      let text = Self.text(&generator)
      let expected = text.unicodeScalars.map { other($0) ?? String($0) }.joined()
      let actual = text.rewritten(keeping: { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "<") }, other)
      expectEqual(Array(actual.unicodeScalars), Array(expected.unicodeScalars))
      if actual != text { rewritten += 1 }
    }
    #expect(rewritten > 2000)
  }

  @Test func `comes back from JSON as it was`() throws {
    var generator = SeededGenerator(seed: 21)
    for _ in 0..<2000 {
      let text = Self.text(&generator)
      let read = try JSONSerialization.jsonObject(
        with: Data(JSONText.quoted(text).utf8), options: .fragmentsAllowed)
      let back = try #require(read as? String)
      expectEqual(Array(back.unicodeScalars), Array(text.unicodeScalars))
    }
  }

  @Test(arguments: [
    ("aXbXX", "X", "yy", "ayybyyyy"), ("ababa", "aba", "-", "-ba"), ("ab", "abc", "-", "ab"),
    ("", "a", "-", ""),
  ])
  func `has another part in place of one`(_ row: (String, String, String, String)) {
    expectEqual(row.0.replaced(row.1, by: row.2), row.3)
  }
}

import TestSupport
import Testing

@testable import AmbitionModel

@Suite struct `diagnostic renderer` {
  static let message = Diagnostic.Message(.unknownName, nl: "geen feit 'ownr'", en: "no fact 'ownr'")

  /// The text under the first line for the one marked place.
  private func excerpt(_ marked: String) -> String {
    let text = MarkedText(marked)
    let range = SourceRange(text.ranges[0].lowerBound, text.ranges[0].upperBound)
    return excerpt(Array(text.text.utf8), range)
  }

  private func excerpt(_ bytes: [UInt8], _ range: SourceRange) -> String {
    let file = SourceFile(path: "a.json", bytes: bytes)
    let text = DiagnosticRenderer(language: .english).text(
      for: [Diagnostic(Self.message, at: range)], in: file)
    return text.replacing(": error: no fact 'ownr' [unknown-name]\n", with: "\n")
  }

  @Test func `writes all parts of a finding`() {
    let text = MarkedText("{\n  \"⟦weight⟧\": 1,\n  \"⟦weight⟧\": 2\n}\n")
    let ranges = text.ranges.map { SourceRange($0.lowerBound, $0.upperBound) }
    let message = Diagnostic.Message(
      .duplicateKey, nl: "'weight' staat er twee keer", en: "'weight' is there twice",
      hint: Wording(nl: "haal er een weg", en: "remove one"))
    let note = Diagnostic.Note(.firstHere, at: ranges[0])
    let file = SourceFile(path: "rubrics/a.json", text: text.text)
    let diagnostic = Diagnostic(message, at: ranges[1], severity: .warning, notes: [note])
    expectEqual(
      DiagnosticRenderer(language: .english).text(for: [diagnostic], in: file),
      """
      rubrics/a.json:3:4: warning: 'weight' is there twice [duplicate-key]
        |
      3 |   "weight": 2
        |    ^^^^^^
        = help: remove one
      rubrics/a.json:2:4: note: first here
        |
      2 |   "weight": 1,
        |    ^^^^^^

      """)
    expectEqual(
      DiagnosticRenderer(language: .dutch).text(for: [diagnostic], in: file),
      """
      rubrics/a.json:3:4: waarschuwing: 'weight' staat er twee keer [duplicate-key]
        |
      3 |   "weight": 2
        |    ^^^^^^
        = hulp: haal er een weg
      rubrics/a.json:2:4: zie: hier voor het eerst
        |
      2 |   "weight": 1,
        |    ^^^^^^

      """)
  }

  @Test(arguments: [
    ("⟦⟧", "a.json:1:1\n  |\n1 |\n  | ^\n"),
    ("{}\n⟦⟧", "a.json:2:1\n  |\n2 |\n  | ^\n"),
    ("{⟦⟧", "a.json:1:2\n  |\n1 | {\n  |  ^\n"),
    ("⟦{⟧\r\n}\r\n", "a.json:1:1\n  |\n1 | {\n  | ^\n"),
    ("{⟦\r\n}⟧\r\n", "a.json:1:2\n  |\n1 | {\n  |  ^\n"),
    ("\t⟦ab⟧", "a.json:1:2\n  |\n1 |     ab\n  |     ^^\n"),
    ("a⟦\tb⟧", "a.json:1:2\n  |\n1 | a    b\n  |  ^^^^^\n"),
    ("名前⟦é名⟧x", "a.json:1:3\n  |\n1 | 名前é名x\n  |     ^^^\n"),
    ("👍🏽⟦e\u{301}⟧x", "a.json:1:2\n  |\n1 | 👍🏽e\u{301}x\n  |   ^\n"),
    ("a\u{1B}⟦\u{202E}⟧b", "a.json:1:3\n  |\n1 | a\\u{1b}\\u{202e}b\n  |        ^^^^^^^^\n"),
    ("\u{FEFF}⟦{⟧", "a.json:1:1\n  |\n1 | {\n  | ^\n"),
    ("\n\n\n\n\n\n\n\n\n⟦x⟧", "a.json:10:1\n   |\n10 | x\n   | ^\n"),
    ("[⟦{\n}⟧]", "a.json:1:2\n  |\n1 | [{\n  |  ^\n"),
  ])
  func `puts carets under the place`(_ marked: String, _ expected: String) {
    expectEqual(excerpt(marked), expected)
  }

  @Test func `spells out bytes that are not UTF-8`() {
    expectEqual(
      excerpt([0x5B, 0xFF, 0x80, 0x5D], SourceRange(1, 2)), "a.json:1:2\n  |\n1 | [\\xFF\\x80]\n  |  ^^^^\n")
    expectEqual(excerpt([0xE2, 0x82], SourceRange(0, 2)), "a.json:1:1\n  |\n1 | \\xE2\\x82\n  | ^^^^^^^^\n")
  }

  @Test func `cuts a long line around the place`() {
    let many = String(repeating: "a", count: 60)
    expectEqual(
      excerpt(many + "⟦b⟧" + String(repeating: "c", count: 80)),
      "a.json:1:61\n  |\n1 | …" + String(repeating: "a", count: 40) + "b"
        + String(repeating: "c", count: 59) + "…\n  | " + String(repeating: " ", count: 41) + "^\n")
    expectEqual(
      excerpt("⟦" + String(repeating: "d", count: 200) + "⟧"),
      "a.json:1:1\n  |\n1 | " + String(repeating: "d", count: 100) + "…\n  | "
        + String(repeating: "^", count: 100) + "\n")
    expectEqual(
      excerpt(String(repeating: "名", count: 1_000) + "⟦x⟧"),
      "a.json:1:1001\n  |\n1 | …" + String(repeating: "名", count: 20) + "x\n  | "
        + String(repeating: " ", count: 41) + "^\n")
  }

  @Test func `sorts, drops what is there twice and caps`() {
    let file = SourceFile(path: "a.json", text: String(repeating: "x", count: 60))
    let findings = (0..<60).reversed().map { Diagnostic(Self.message, at: SourceRange($0, $0 + 1)) }
    let text = DiagnosticRenderer(language: .english, limit: 2).text(for: findings + findings, in: file)
    let firsts = text.split(separator: "\n").filter { $0.hasPrefix("a.json") || $0.hasPrefix("…") }
    expectEqual(
      firsts,
      [
        "a.json:1:1: error: no fact 'ownr' [unknown-name]",
        "a.json:1:2: error: no fact 'ownr' [unknown-name]",
        "… and 58 more",
      ])
    let dutch = DiagnosticRenderer(language: .dutch).text(for: findings, in: file)
    #expect(dutch.hasSuffix("… en nog 10\n"))
    expectEqual(DiagnosticRenderer(language: .dutch).text(for: [], in: file), "")
  }

  @Test(arguments: UInt64(0)..<50)
  func `survives any bytes and any place`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let bytes = (0..<Int.random(in: 0...300, using: &generator)).map { _ in
        [0x0A, 0x0D, 0x09, 0x1B, 0x61, 0xC3, 0xA9, 0xE5, 0x90, 0x8D, 0xF0, 0x9F, 0xFF].randomElement(
          using: &generator) ?? UInt8(0)
      }
      let start = Int.random(in: 0...bytes.count, using: &generator)
      let end = Int.random(in: start...bytes.count, using: &generator)
      let lines = excerpt(bytes, SourceRange(start, end)).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == 5 && lines[3].contains("^"))
      #expect(lines.allSatisfy { $0.unicodeScalars.allSatisfy { !$0.steersDisplay } })
    }
  }
}

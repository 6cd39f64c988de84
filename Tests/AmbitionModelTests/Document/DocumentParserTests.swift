import TestSupport
import Testing

@testable import AmbitionModel

/// A text with marks where findings must be, and their codes, in the order of the file.
struct FindingCase: Sendable, CustomTestStringConvertible {
  var text: String
  var codes: [Diagnostic.Code]
  var testDescription: String { text.debugDescription }

  init(_ text: String, _ codes: Diagnostic.Code...) {
    self.text = text
    self.codes = codes
  }
}

/// Expects exactly the marked findings.
func expectFindings(_ diagnostics: [Diagnostic], _ marked: MarkedText, _ codes: [Diagnostic.Code]) {
  let found = diagnostics.map { "\($0.range.start)..\($0.range.end) \($0.code.rawValue)" }
  let ranges = marked.ranges.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  #expect(ranges.count == codes.count, "as many marks as codes")
  let expected = zip(ranges, codes).map { "\($0.lowerBound)..\($0.upperBound) \($1.rawValue)" }
  let words = diagnostics.map { "\($0.range.start): \($0.wording.english)" }
  #expect(found == expected, "\(words.joined(separator: "\n"))")
}

@Suite struct `document parser` {
  @Test(arguments: [
    ("[1, \"a\"]", "[1@1..2 \"a\"@4..7]@0..8"),
    ("{\"k\": null, \"k\": true}", "{k@1..4=null@6..10 k@12..15=true@17..21}@0..22"),
    ("\u{FEFF}0.10", "0.10@3..7"),
    ("// x\r\n[ 1 /* , */ , ]\r\n", "[1@8..9]@6..21"),
    ("{\"a\": [],}", "{a@1..4=[]@6..8}@0..10"),
    ("\"\\u00e9\\ud83d\\ude00\\n\"", "\"é😀\n\"@0..22"),
    ("\"/* no comment */\"", "\"/* no comment */\"@0..18"),
    (" -0e+1 ", "-0e+1@1..6"),
  ])
  func `keeps the place of every value`(_ text: String, _ expected: String) throws {
    let reading = DocumentParser.parse(SourceFile(path: "x", text: text))
    #expect(reading.diagnostics.isEmpty)
    #expect(dump(try #require(reading.value)) == expected)
  }

  @Test(arguments: [
    (
      #"{"id": "a", "x": [1], "v": "2", oops"#,
      "{id@1..5=\"a\"@7..10 x@12..15=[1@18..19]@17..20 v@22..25=\"2\"@27..30}@0..30"
    ),
    (#"{"v": "2", "id": "a"}"#, "{v@1..4=\"2\"@6..9 id@11..15=\"a\"@17..20}@0..20"),
    (#"{"id": "a", oops, "v": "2"}"#, nil),
    (#"{"id": "a" "v": "2"}"#, nil),
    (#"{"id": "a"}"#, nil),
    (#"["id", "v"]"#, nil),
    ("", nil),
  ])
  func `reads a head without what is after it`(_ text: String, _ expected: String?) {
    #expect(
      DocumentParser.head(of: SourceFile(path: "x", text: text), through: ["id", "v"]).map(dump) == expected)
  }

  @Test func `knows where each byte behind an escape stands`() throws {
    let file = SourceFile(path: "x", text: #""a \"b\" é\u00e9z""#)
    let node = try #require(DocumentParser.parse(file).value)
    guard case .string(let text) = node.kind else { return #expect(Bool(false), "no text") }
    #expect(text.text == "a \"b\" ééz")
    #expect(text.range == SourceRange(1, 18))
    #expect(text.place(3, 4) == SourceRange(5, 6))  // b
    #expect(text.place(2, 5) == SourceRange(3, 8))  // "b"
    #expect(text.place(6, 8) == SourceRange(9, 11))  // é as it is
    #expect(text.place(8, 10) == SourceRange(11, 17))  // \u00e9
    #expect(text.place(10, 11) == SourceRange(17, 18))  // z
    #expect(text.place(11, 11) == SourceRange(18, 18))
  }

  @Test(arguments: [
    FindingCase("⟦⟧", .emptyFile),
    FindingCase("⟦⟧ // nothing\n", .emptyFile),
    FindingCase("[1⟦⟧ 2]", .syntax),
    FindingCase("[1, ⟦,⟧ 2]", .syntax),
    FindingCase("[⟦,⟧]", .syntax),
    FindingCase("{\"a\": 1⟦⟧\n\"b\": 2⟦⟧\n\"c\": 3}", .syntax, .syntax),
    FindingCase("{\"a\"⟦⟧ 1}", .syntax),
    FindingCase("{\"a\":⟦⟧}", .syntax),
    FindingCase("{⟦a⟧: 1, \"b\" ⟦=⟧ 2}", .syntax, .syntax),
    FindingCase("{⟦1⟧: 2, ⟦:⟧ 3, ⟦#⟧}", .syntax, .syntax, .syntax),
    FindingCase(
      "[⟦'a'⟧, ⟦True⟧, ⟦01⟧, ⟦1.⟧, ⟦+1⟧, ⟦.5⟧, ⟦#⟧, 7]", .syntax, .syntax, .syntax, .syntax, .syntax, .syntax,
      .syntax),
    FindingCase("{\"a\": ⟦\"open⟧\n\"b\": ⟦nul⟧}", .syntax, .syntax),
    FindingCase("{\"a\": [1, 2⟦}⟧", .syntax),
    FindingCase("[1⟦}⟧]", .syntax),
    FindingCase("{\"a\": [{\"b\": 1⟦]⟧, \"c\": ⟦x⟧}", .syntax, .syntax),
    FindingCase("{\"a\": [1, 2⟦⟧\n", .syntax),
    FindingCase("{\"a\": [1, ⟦\"b⟧", .syntax),
    FindingCase("[1]⟦]⟧", .syntax),
    FindingCase("[1] ⟦/⟧", .syntax),
    FindingCase("[\"⟦\\x⟧ ⟦\\é⟧ ⟦\\u12⟧g ⟦\\ud800⟧ ⟦\t⟧\"]", .syntax, .syntax, .syntax, .syntax, .syntax),
    FindingCase("[1⟦:⟧ 2]", .syntax),
    FindingCase("[1 ⟦/*⟧ x]", .syntax),
  ])
  func `reports at its place and goes on`(_ example: FindingCase) {
    let marked = MarkedText(example.text)
    let reading = DocumentParser.parse(SourceFile(path: "x", text: marked.text))
    #expect(reading.value == nil)
    expectFindings(reading.diagnostics, marked, example.codes)
  }

  @Test(
    arguments: [
      ([0x5B, 0xFF, 0x5D], 1, 2), ([0x22, 0xC0, 0xAF, 0x22], 1, 3), ([0xED, 0xA0, 0x80], 0, 3),
      ([0xF4, 0x90, 0x80, 0x80], 0, 4), ([0x22, 0xE2, 0x82], 1, 3), ([0x80, 0x80], 0, 1),
      ([0xFF, 0xFE, 0x5B, 0x00], 0, 1),
    ] as [([UInt8], Int, Int)])
  func `reports the first bytes that are not UTF-8`(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    let reading = DocumentParser.parse(SourceFile(path: "x", bytes: bytes))
    #expect(reading.diagnostics.map(\.code) == [.invalidUTF8])
    #expect(reading.diagnostics.first?.range == SourceRange(start, end))
  }

  @Test func `judges UTF-8 as the standard library does`() {
    var generator = SeededGenerator(seed: 8)
    var invalid = 0
    for _ in 0..<20_000 {
      let bytes = (0..<4).map { _ in
        [
          0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED,
          0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF,
        ].randomElement(using: &generator) ?? UInt8(0)
      }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      invalid += isValid ? 0 : 1
      #expect((UTF8Validation.firstInvalidRange(in: bytes) == nil) == isValid, "\(bytes)")
    }
    #expect(invalid > 1_000 && invalid < 19_900)
  }
}

import Foundation
import TestSupport
import Testing

@testable import AmbitionModel

@Suite struct `document formatter` {
  /// A file and its canonical form.
  struct Row: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var file: String
    var expected: String

    init(_ name: String, _ file: String, _ expected: String) {
      (testDescription, self.file, self.expected) = (name, file, expected)
    }
  }

  /// Takes a line alone.
  private static let long = String(repeating: "x", count: 90)

  static let rows = [
    Row("a scalar", " \u{22}a\u{22}\r\n\r\n", "\"a\"\n"),
    Row("nothing inside", "\u{FEFF}{ }", "{}\n"),
    Row("the outermost never stands on one line", "[1]", "[\n  1\n]\n"),
    Row(
      "what fits stands on one line", "{\"a\":[1,\n2,],\"b\":{\"c\":{}}}",
      "{\n  \"a\": [1, 2], \"b\": { \"c\": {} }\n}\n"),
    Row("numbers as written", "[1.50, 1E3, -0]", "[\n  1.50, 1E3, -0\n]\n"),
    Row(
      "escapes no more than needed",
      #"["\u00e9\/\u0041\"\\\u000a\u001F\uD83D\uDE00\u202e\b", "\#u{200B}"]"#,
      "[\n  \"é/A\\\"\\\\\\n\\u001f😀\\u202e\\b\", \"\\u200b\"\n]\n"),
    Row(
      "an object inside has its brackets on the lines of its members",
      "{\"a\":{\"b\":{\"\(long)\":1,\"c\":[{}],\"d\":{\"e\":2}},\"f\":3}}",
      "{\n  \"a\": { \"b\": { \"\(long)\": 1,\n      \"c\": [{}], \"d\": { \"e\": 2 } },\n    \"f\": 3 }\n}\n"
    ),
    Row(
      "brackets make way for comments",
      "[{/* o */\"\(long)\":1 // b\n}, {// p\n\"\(long)\": 2, \"c\": 3\n// e\n}, {\n// q\n\"\(long)\": 4,\n\"d\":5}]",
      """
      [
        {
          /* o */
          "\(long)": 1 // b
        },
        { // p
          "\(long)": 2,
          "c": 3
          // e
        },
        {
          // q
          "\(long)": 4,
          "d": 5 }
      ]

      """),
    Row("one empty line stays", "[\n\n\n1,\n\n\n2\n\n,3\n\n]", "[\n  1,\n\n  2,\n\n  3\n]\n"),
    Row(
      "comments before and after items",
      "{ // opening\n// before\n\"a\": 1, // behind\n\n/* own */\n\"b\": [/* first */ 1, 2 /* last */]\n// end\n}",
      """
      { // opening
        // before
        "a": 1, // behind

        /* own */
        "b": [
          /* first */
          1,
          2 /* last */
        ]
        // end
      }

      """),
    Row(
      "comments around the document", "/* a */ // b\n\n[] // c\n\n\n// d\n\n",
      "/* a */\n// b\n\n[] // c\n\n// d\n"),
    Row(
      "comments between key and value go before the key",
      "{\n// 1\n\n\"a\" /* 2 */ : // 3\n1}", "{\n  // 1\n\n  /* 2 */\n  // 3\n  \"a\": 1\n}\n"),
    Row(
      "comments around commas", "[1 // a\n, 2 /* b */, /* c */ 3]",
      "[\n  1, // a\n  2,\n  /* b */\n  /* c */\n  3\n]\n"),
    Row(
      "nothing but a comment", "{\"a\":[/* none */], \"b\":{\n// none\n}}",
      "{\n  \"a\": [ /* none */\n  ],\n  \"b\": {\n    // none\n  }\n}\n"),
    Row(
      "stars in one column, free text as it was",
      "[\r\n      /* a \r\n  * b\r\n  */\r\n1,\n    /* c\n  d  \n*/ 2]",
      "[\n  /* a\n   * b\n   */\n  1,\n  /* c\n  d\n*/\n  2\n]\n"),
  ]

  @Test(arguments: rows) func `lays out`(_ row: Row) {
    let reading = DocumentFormatter.format(SourceFile(path: "x", text: row.file))
    expectEqual(reading.value, row.expected)
    #expect(reading.diagnostics.isEmpty)
  }

  /// A member goes on with the line while it ends in 100 columns, with all that follows it there.
  @Test(arguments: [99, 100, 101, 102]) func `begins a line after 100 columns`(_ columns: Int) {
    // `  "k": ["…", 1], "l": 2` has 22 columns beside the text, `    { "k": "…" }` 14 and the text of `"i": …` 8 more.
    for letter in ["x", "é", "名"] {
      let width = letter == "名" ? 2 : 1
      let text =
        String(repeating: letter, count: (columns - 22) / width) + (width == 2 && columns % 2 == 1 ? "x" : "")
      let file = SourceFile(path: "x", text: "{\"k\":[\"\(text)\",1],\"l\":2}")
      let lines = DocumentFormatter.format(file).value?.split(separator: "\n").map(String.init)
      expectEqual(lines?.count, columns <= 100 ? 3 : 4, "\(letter)")
      let inner = String(repeating: "x", count: columns - 22)
      let nested = SourceFile(path: "x", text: "[{\"k\":\"\(inner)\",\"i\":12}]")
      expectEqual(
        DocumentFormatter.format(nested).value,
        columns <= 100
          ? "[\n  { \"k\": \"\(inner)\", \"i\": 12 }\n]\n"
          : "[\n  { \"k\": \"\(inner)\",\n    \"i\": 12 }\n]\n")
    }
  }

  @Test(arguments: [#"{"a": 1,, }"#, "{", "", "[1] 2", "/* open", "[\"\u{1}\"]"])
  func `refuses what is no JSON`(_ text: String) {
    let file = SourceFile(path: "x", text: text)
    let reading = DocumentFormatter.format(file)
    expectEqual(reading.value, nil)
    expectEqual(reading.diagnostics, DocumentParser.parse(file).diagnostics)
    #expect(!reading.diagnostics.isEmpty)
  }

  /// Values, order, comments: all the same; and formatting again changes nothing.
  private func check(_ file: SourceFile) throws {
    let text = try #require(DocumentFormatter.format(file).value)
    let again = SourceFile(path: "x", text: text)
    let (before, after) = (DocumentParser.parse(file).value, DocumentParser.parse(again).value)
    try expectEqual(values(#require(before)), values(#require(after)))
    expectEqual(comments(file.bytes), comments(again.bytes))
    expectEqual(DocumentFormatter.format(again).value, text)
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n") && !text.utf8.contains(0x0D))
  }

  @Test(arguments: Breadth.trials(UInt64(0)..<40, oneIn: 4))
  func `keeps everything in random documents`(seed: UInt64) throws {
    var withComments = 0
    for offset in 0..<25 {
      let file = SourceFile(path: "x", text: RandomDocument.text(seed: seed &* 1_000 &+ UInt64(offset)))
      if !comments(file.bytes).isEmpty { withComments += 1 }
      try check(file)
    }
    #expect(withComments > 5)
  }

  @Test func `keeps everything in the shipped files`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    for folder in ["rubrics", "cases"] {
      let urls = try FileManager.default.contentsOfDirectory(
        at: root.appending(path: folder), includingPropertiesForKeys: nil
      ).filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
      #expect(urls.count >= 5)
      for url in Breadth.trials(urls, oneIn: 3) {
        try check(SourceFile(path: url.path, bytes: [UInt8](try Data(contentsOf: url))))
      }
    }
  }

  @Test func `formats what is as deep as a document may be`() throws {
    let depth = DocumentParser.Limits().depth
    let open = String(repeating: "[", count: depth)
    let close = String(repeating: "]", count: depth)
    try check(SourceFile(path: "x", text: open + "// deep\n" + close))
  }

  /// The tree without its places.
  private func values(_ node: DocumentNode) -> String {
    switch node.kind {
    case .null: "null"
    case .boolean(let value): "\(value)"
    case .number(let text): text
    case .string(let text): "\(Array(text.text.unicodeScalars.map(\.value)))"
    case .array(let items): "[" + items.map(values).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { "\(Array($0.key.utf8)):\(values($0.value))" }.joined(separator: ",") + "}"
    }
  }

  /// The comments of a file, found with nothing but a look at what is within quotes; blanks at both ends of
  /// their lines left out.
  private func comments(_ bytes: [UInt8]) -> [String] {
    var found: [String] = []
    var index = 0
    func at(_ offset: Int, _ character: Unicode.Scalar) -> Bool {
      index + offset < bytes.count && bytes[index + offset] == UInt8(ascii: character)
    }
    while index < bytes.count {
      let start = index
      if at(0, "\"") {
        index += 1
        while !at(0, "\"") { index += at(0, "\\") ? 2 : 1 }
        index += 1
      } else if at(0, "/"), at(1, "/") {
        while index < bytes.count, !at(0, "\n"), !at(0, "\r") { index += 1 }
        found.append(String(decoding: bytes[start..<index], as: UTF8.self))
      } else if at(0, "/"), at(1, "*") {
        index += 2
        while !(at(0, "*") && at(1, "/")) { index += 1 }
        index += 2
        found.append(String(decoding: bytes[start..<index], as: UTF8.self))
      } else {
        index += 1
      }
    }
    return found.map { comment in
      comment.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        .split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "\n")
    }
  }
}

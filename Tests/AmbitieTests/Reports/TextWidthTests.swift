import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `Lines of a terminal` {
  struct Row: Sendable, CustomTestStringConvertible {
    var text: String
    var width: Int
    var lines: [String]

    init(_ text: String, _ width: Int, _ lines: String...) {
      (self.text, self.width, self.lines) = (text, width, lines)
    }

    var testDescription: String { "\(text.debugDescription) in \(width)" }
  }

  @Test(arguments: [
    Row("", 10, ""),
    Row("a b", 10, "a b"),
    Row("aaa bbb", 7, "aaa bbb"),
    Row("aaa bbb", 6, "aaa", "bbb"),
    Row("aaaa b", 3, "aaa", "a b"),
    Row("名前名前", 4, "名前", "名前"),
    Row("名前 a", 4, "名前", "a"),
    Row("a (b\u{A0}c)", 6, "a", "(b c)"),
    Row("x https://example.org y", 5, "x", "https://example.org", "y"),
  ])
  func `break between words`(_ row: Row) {
    expectEqual(TextWidth.lines(of: row.text, width: row.width), row.lines)
  }

  @Test func `leave room for what hangs`() {
    expectEqual(TextWidth.lines(of: "aa bb cc", width: 5, hanging: 3), ["aa bb", "cc"])
    expectEqual(TextWidth.lines(of: "aaaaaaaa", width: 1, hanging: 9).joined(), "aaaaaaaa")
  }

  @Test func `show no line break or control code`() {
    expectEqual(oneLine("a\r\nb\tc\u{2028}d\u{1B}[0m"), #"a  b c d\u{1b}[0m"#)
  }
}

import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `Markdown of a text` {
  struct Row: Sendable, CustomTestStringConvertible {
    var text: String
    var markdown: String

    init(_ text: String, _ markdown: String) {
      (self.text, self.markdown) = (text, markdown)
    }

    var testDescription: String { text.debugDescription }
  }

  /// Expected values follow CommonMark 0.31: a backslash before punctuation makes it plain.
  @Test(arguments: [
    Row("gewoon", "gewoon"),
    Row("*a* _b_", ##"\*a\* \_b\_"##),
    Row("a | b", ##"a \| b"##),
    Row("</script><img src=x>", ##"\</script\>\<img src=x\>"##),
    Row("&lt;", ##"\&lt;"##),
    Row("`x` $y$ ~~z~~", ##"\`x\` \$y\$ \~\~z\~\~"##),
    Row("![a](b)", ##"\!\[a\](b)"##),
    Row(#"a\b"#, ##"a\\b"##),
    Row("- a", ##"\- a"##),
    Row("+ a", ##"\+ a"##),
    Row("= a", ##"\= a"##),
    Row("1. a", ##"1\. a"##),
    Row("2) a", ##"2\) a"##),
    Row("1.0 a", "1.0 a"),
    Row("a - b", "a - b"),
    Row("# a", ##"\# a"##),
    Row("a\nb\r\n\tc", "a b c"),
    Row("\u{202E}a", ##"\\u\{202e\}a"##),
    Row("zie https://example.org/a_b*c", "zie <https://example.org/a_b*c>"),
    Row("https://example.org/a|b<c>`d", "<https://example.org/a%7Cb%3Cc%3E%60d>"),
    Row("javascript:alert(1)", "javascript:alert(1)"),
  ])
  func `shows what stands in it`(_ row: Row) {
    expectEqual(MarkdownWriter.escaped(row.text), row.markdown)
  }
}

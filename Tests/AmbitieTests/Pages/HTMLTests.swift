import AmbitionModel
import Foundation
import FoundationXML
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `HTML of a text` {
  struct Row: Sendable, CustomTestStringConvertible {
    var text: String
    var content: String
    var value: String
    var testDescription: String { text.debugDescription }

    init(_ text: String, _ content: String, _ value: String? = nil) {
      (self.text, self.content, self.value) = (text, content, value ?? content)
    }
  }

  /// Expected values follow the HTML standard, 13.1.2.3 (attributes) and 13.1.3 (text).
  static let rows = [
    Row("gewoon", "gewoon"),
    Row("a < b & c > d", "a &lt; b &amp; c &gt; d"),
    Row(
      "</script><img src=x onerror=alert(1)>", "&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;"),
    Row("\" onclick=\"alert(1)", "\" onclick=\"alert(1)", "&quot; onclick=&quot;alert(1)"),
    Row("&lt;", "&amp;lt;"),
    Row("<!-- ]]> -->", "&lt;!-- ]]&gt; --&gt;"),
    Row("a\r\nb\rc\nd", "a\nb\nc\nd"),
    Row("a\u{202E}b\u{0}c\u{1B}[31m\u{FFFE}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}[31m\u{FFFD}"),
    Row("é 名前 👩‍👩‍👧", "é 名前 👩‍👩‍👧"),
  ]

  @Test(arguments: rows) func `shows what the text says`(_ row: Row) {
    expectEqual(HTML.text(row.text).markup, row.content)
    expectEqual(
      HTML.element("p", Attribute("title", row.text)) { row.text }.markup,
      "<p title=\"\(row.value)\">\(row.content)</p>\n")
  }

  /// An XML reader knows nothing of our code; what it reads back is what was put in.
  @Test(arguments: UInt64(0)..<150) func `reads back the same`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let text = HostileText.random(using: &generator)
    let document = HTML.element("div", Attribute("title", text)) {
      text
      HTML.element("b") { text }
      HTML.link("https://example.org/") { text }
    }
    let reader = TextCollector()
    let parser = XMLParser(data: Data(document.markup.utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(document.markup)")
    expectEqual(reader.text, text + text + text)
    // XML turns line breaks and tabs in attributes into blanks; HTML does not.
    let blanks: (Character) -> Character = { $0.isNewline || $0 == "\t" ? " " : $0 }
    expectEqual(reader.titles, [String(text.map(blanks))])
    expectEqual(reader.elements, ["div", "b", "a"])
  }

  @Test(arguments: UInt64(0)..<150) func `reads back from data for a script`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let text = HostileText.random(using: &generator) + "\u{2028}\u{0}\u{FFFE}\u{10FFFF}\u{202E}"
    let markup = HTML.data("data", json: [.string(text)]).markup
    let start = "<script type=\"application/json\" id=\"data\">"
    let content = markup.dropFirst(start.count).dropLast("</script>\n".count)
    #expect(markup.hasPrefix(start))
    #expect(!content.contains { "<>&".contains($0) })
    #expect(content.unicodeScalars.allSatisfy { !Escaping.isHidden($0) || $0 == "\n" })
    try expectEqual(JSONDecoder().decode([String].self, from: Data(content.utf8)), [text])
  }

  @Test func `keeps the line break at the start of an area of text`() {
    expectEqual(HTML.element("textarea") { "\na" }.markup, "<textarea>\n\na</textarea>")
    expectEqual(HTML.element("p") { "\na" }.markup, "<p>\na</p>\n")
  }

  @Test func `names the other language where a text is only in that one`() {
    expectEqual(
      HTML.text(LocalizedText(dutch: nil, english: "a<b"), .dutch).markup, "<span lang=\"en\">a&lt;b</span>"
    )
    expectEqual(HTML.text(LocalizedText(dutch: "x", english: nil), .dutch).markup, "x")
    expectEqual(
      HTML.text(LocalizedText(dutch: "x", english: nil), .english).markup, "<span lang=\"nl\">x</span>")
    expectEqual(HTML.text(LocalizedText("x"), .english).markup, "x")
  }

  @Test(arguments: [
    "javascript:alert(1)", " https://example.org", "java\nscript:alert(1)", "//example.org",
    "data:text/html,x",
    "http://", "https:/example.org", "file:///etc/passwd", "https://a b", "https://a\u{202E}b", "",
  ])
  func `links to nothing but the web`(_ address: String) {
    expectEqual(HTML.link(address) { "tekst" }.markup, "tekst")
  }

  @Test func `links to the web`() {
    expectEqual(
      HTML.link("HTTPS://example.org/?a=1&b=\"2") { "x" }.markup,
      "<a href=\"HTTPS://example.org/?a=1&amp;b=&quot;2\">x</a>")
    expectEqual(
      HTML.linked("zie https://example.org/a <b>").markup,
      "zie <a href=\"https://example.org/a\">https://example.org/a</a> &lt;b&gt;"
    )
  }
}

/// Texts made of everything that has a meaning in HTML, scripts, styles and addresses.
enum HostileText {
  private static let pieces = [
    "<", ">", "&", "\"", "'", "`", "=", "/", "</script>", "</style>", "</title>", "</textarea>", "<!--",
    "-->",
    "<![CDATA[", "]]>", "&amp;", "&#60;", "&lt", "javascript:", "\\", "\\u003c", "${x}", "{{x}}", "%3C", "\t",
    "\n", " ", "é", "ß", "名", "👩‍👩‍👧", "e\u{301}", "\u{200D}", "a", "onerror=alert(1)", "<svg/onload=alert(1)>",
    "expression(1)", "url(x)", "<img src=x onerror=alert(1)>",
  ]

  static func random(using generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...12, using: &generator))
      .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }
}

private final class TextCollector: NSObject, XMLParserDelegate {
  var text = ""
  var titles: [String] = []
  var elements: [String] = []

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    elements.append(name)
    if let title = attributes["title"] { titles.append(title) }
  }
}

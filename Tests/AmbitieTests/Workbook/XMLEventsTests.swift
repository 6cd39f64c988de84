import AmbitionModel
import Foundation
import Testing

@testable import Formats

@Suite struct `XML of workbooks` {
  /// The events of a document, a line each.
  static func events(_ bytes: [UInt8]) throws(ArchiveError) -> [String] {
    var found: [String] = []
    try XMLEvents.read(bytes, of: "part") { event in
      switch event {
      case .start(let name, let attributes):
        found.append(([name] + attributes.pairs.map { "\($0.name)=\($0.value)" }).joined(separator: " "))
      case .end(let name): found.append("/" + name)
      case .text(let text): found.append("'\(text)'")
      }
    }
    return found
  }

  struct Sample: Sendable, CustomTestStringConvertible {
    var xml: String
    var events: [String]
    var testDescription: String { xml }

    init(_ xml: String, _ events: String...) {
      (self.xml, self.events) = (xml, events)
    }
  }

  @Test(arguments: [
    Sample("<a/>", "a", "/a"),
    Sample("<a b='1' x:c=\"2 &amp; 'x'\" ></a >", "a b=1 c=2 & 'x'", "/a"),
    Sample("<?xml version=\"1.0\"?>\n<!-- <b> -->\n<x:a><?x?><?y z?>t</x:a><!----><?x?>\n", "a", "'t'", "/a"),
    Sample("<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;</a>", "a", "'<>&\"'A😀'", "/a"),
    Sample("<a><![CDATA[x < 5 & ]] > <b>]]>y</a>", "a", "'x < 5 & ]] > <b>'", "'y'", "/a"),
    Sample("<a>een\r\ntwee\rdrie</a>", "a", "'een\ntwee\ndrie'", "/a"),
    Sample("<é ü='ø'>☃</é>", "é ü=ø", "'☃'", "/é"),
    Sample("\u{FEFF}<a/>", "a", "/a"),
    Sample("<?xml version='1.0' encoding = 'utf-8'?><a/>", "a", "/a"),
  ])
  func `gives elements, attributes and texts`(_ sample: Sample) throws {
    #expect(try Self.events(Array(sample.xml.utf8)) == sample.events)
  }

  @Test(arguments: [true, false], [true, false])
  func `comes in UTF-16 of both orders, with or without a mark`(_ isLittle: Bool, _ hasMark: Bool) throws {
    let text = (hasMark ? "\u{FEFF}" : "") + "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a b=\"é\">😀</a>"
    let bytes = text.utf16.flatMap { unit in
      let pair = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
      return isLittle ? pair : pair.reversed()
    }
    #expect(try Self.events(bytes) == ["a b=é", "'😀'", "/a"])
    #expect(throws: ArchiveError.unreadable(part: "part", line: 1, .malformed)) {
      try Self.events(bytes.dropLast())
    }
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    var xml: String
    var line: Int
    var fault: XMLFault
    var testDescription: String { String(xml.prefix(60)) }

    init(_ xml: String, line: Int = 1, _ fault: XMLFault = .malformed) {
      (self.xml, self.line, self.fault) = (xml, line, fault)
    }
  }

  @Test(arguments: [
    Refusal(""), Refusal(" "), Refusal("a"), Refusal("<a>"), Refusal("<a></b>"), Refusal("</a>"),
    Refusal("<a/><b/>"),
    Refusal("<a/>x"), Refusal("<a>\n\n&nbsp;</a>", line: 3), Refusal("<a>&amp</a>"),
    Refusal("<a>&#xD800;</a>"),
    Refusal("<a>&#x110000;</a>"), Refusal("<a>&#-1;</a>"), Refusal("<a>&#1;</a>"), Refusal("<a>\u{1}</a>"),
    Refusal("<a b></a>"), Refusal("<a b=1></a>"), Refusal("<a b='1></a>"), Refusal("<a b='<'></a>"),
    Refusal("<a b='1'c='2'/>"), Refusal("<a"), Refusal("<a/"), Refusal("<"), Refusal("<1/>"),
    Refusal("<a><![CDATA[x</a>"),
    Refusal("<a><!-- </a>"), Refusal("<a><?x </a>"), Refusal("<a><!x></a>"), Refusal("<![CDATA[x]]><a/>"),
    Refusal("<a>\u{0}</a>"),
    Refusal("<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY a \"b\">]><a/>", line: 2, .documentType),
    Refusal("<a><!DOCTYPE a></a>", .documentType),
    Refusal("<?xml version=\"1.0\" encoding=\"UTF-7\"?><a/>", .encoding("UTF-7")),
    Refusal(
      "<?xml version=\"1.0\"\(String(repeating: " ", count: 300))encoding='UTF-7'?><a/>", .encoding("UTF-7")),
    Refusal("<?xml encoding='ISO-8859-1' version='1.0'?><a/>", .encoding("ISO-8859-1")),
    Refusal(String(repeating: "<a>", count: 100) + String(repeating: "</a>", count: 100), .depth(limit: 64)),
    Refusal("<a" + (0...200_000).map { " b\($0)=''" }.joined() + "/>", .attributes(limit: 128)),
    Refusal("<\(String(repeating: "a", count: 300))/>", .name(limit: 256)),
  ])
  func `is refused where no spreadsheet writes it`(_ refusal: Refusal) {
    #expect(throws: ArchiveError.unreadable(part: "part", line: refusal.line, refusal.fault)) {
      try Self.events(Array(refusal.xml.utf8))
    }
  }

  @Test(arguments: [
    ([0xE9] as [UInt8], XMLFault.malformed), ([0xFF, 0xFE, 0, 0, 0x3C, 0, 0, 0], .encoding("UTF-32")),
    ([0, 0, 0, 0x3C], .encoding("UTF-32")), ([0xFE, 0xFF, 0xD8, 0], .malformed),
  ])
  func `is refused in other encodings`(_ bytes: [UInt8], _ fault: XMLFault) {
    #expect(throws: ArchiveError.unreadable(part: "part", line: 1, fault)) { try Self.events(bytes) }
  }

  @Test func `says in Latin-1 which encoding it has`() {
    let bytes = Array("<?xml version='1.0' encoding='windows-1252'?><a>".utf8) + [0xE9] + Array("</a>".utf8)
    let error = #expect(throws: ArchiveError.self) { try Self.events(bytes) }
    #expect(
      error?.wording[.english]
        == "part 'part' of this workbook, line 1: the encoding 'windows-1252'; allowed are UTF-8 and UTF-16")
  }
}

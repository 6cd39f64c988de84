import AmbitionModel
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `Exchange files, worked out again` {
  @Test func `fit as they were written`() throws {
    let sample = try ExchangeSample()
    let verification = ExchangeVerification(try sample.file())
    #expect(verification.unreadable.isEmpty && verification.findings.isEmpty, "\(verification.findings)")
    #expect(verification.isSameEngine)
    try expectEqual(sample.file(), sample.file())
    let facts = try #require(verification.exchange?.assessments.last?.node["answers"])
    // The fact of the tram comes from the bike, whose rights are the market's: it follows, so much is at stake.
    #expect(
      String(decoding: CanonicalJSON.bytes(of: facts), as: UTF8.self).contains(#""outcomes":[{"en":"Follow""#)
    )
  }

  @Test func `are laid out as 'format' does, and pass their schemas`() throws {
    let file = try ExchangeSample().file()
    expectEqual(DocumentFormatter.format(file).value.map { Array($0.utf8) }, file.bytes)
    let value = try JSONValue(json: Data(file.bytes))
    func schema(_ name: String) throws -> JSONSchema {
      try JSONSchema(JSONValue(json: contents(Tool.path("schemas/\(name).schema.json"))))
    }
    try expectEqual(schema("exchange").violations(in: value), [])
    for (key, name) in [("rubrics", "rubric"), ("cases", "case")] {
      guard case .array(let parts)? = value[key] else { throw Missing() }
      #expect(!parts.isEmpty)
      for part in parts { try expectEqual(schema(name).violations(in: part), []) }
    }
  }

  struct Missing: Error {}

  /// Every value and every key of the file, changed one by one.
  @Test func `show every single change, and in which part`() throws {
    let file = try ExchangeSample().file()
    let node = try #require(DocumentParser.parse(file).value)
    let leaves = Leaf.all(in: node, of: file.bytes)
    #expect(leaves.count > 500)
    for leaf in Breadth.trials(leaves, oneIn: 7) {
      let verification = ExchangeVerification(leaf.changed(file.bytes))
      let name = leaf.path.joined(separator: " ")
      guard verification.unreadable.isEmpty else { continue }
      #expect(!verification.findings.isEmpty, "\(name)")
      let parts = verification.findings.map(\.part)
      switch leaf.path[0] {
      case "rubrics":
        #expect(parts.contains(.rubric("small")) || parts.contains(.rubric("smallx")), "\(name) \(parts)")
      case "cases":
        let ids = ["bike_north", "tram_south", "bike_northx", "tram_southx"]
        #expect(parts.contains { part in ids.contains { part == .caseStudy($0) } }, "\(name) \(parts)")
      case "assessments":
        // The value itself is pointed at, or what holds it where a name is no longer there.
        let place = SourceRange(leaf.range.start, leaf.range.end)
        #expect(
          verification.findings.contains { finding in
            let range = finding.diagnostic.range
            return range.start <= place.start + 1 && place.start <= range.end
          }, "\(name) \(verification.findings.map(\.diagnostic.range))")
      case "digests": break
      default: #expect(parts.contains(.head), "\(name) \(parts)")
      }
    }
  }

  @Test func `show results that do not follow, also where digests were renewed`() throws {
    let sample = try ExchangeSample()
    let honest = try #require(String(bytes: sample.file().bytes, encoding: .utf8))
    let forged = try #require(
      String(
        bytes: sample.file([
          ExchangeSample.bike,
          ExchangeSample.tram.replacing(#""rights": "self""#, with: #""rights": "market""#),
        ]).bytes, encoding: .utf8))
    // Cases and digests of the one with the results of the other.
    let split = #"  "assessments": ["#
    let (head, tail) = (
      try #require(forged.components(separatedBy: split).first),
      try #require(honest.components(separatedBy: split).last)
    )
    let verification = ExchangeVerification(SourceFile(path: "x.json", text: head + split + tail))
    #expect(verification.unreadable.isEmpty)
    expectEqual(Set(verification.findings.map(\.diagnostic.code)), [.otherResult])
    let paths = verification.findings.compactMap { $0.difference?.path.joined(separator: " ") }
    #expect(paths.contains("answers data.rights value") && paths.contains("decisions data.shown value"))
    let shown = try #require(
      verification.findings.first { $0.difference?.path == ["decisions", "data.shown", "value"] })
    #expect(
      shown.difference?.written?.shown == #""lead""# && shown.difference?.expected?.shown == #""follow""#)
  }

  @Test func `show what is missing or too much`() throws {
    let sample = try ExchangeSample()
    let file = try sample.file()
    let node = try #require(DocumentParser.parse(file).value)
    func without(_ key: String, _ index: Int) throws -> ExchangeVerification {
      guard case .array(let items)? = node[key]?.kind else { throw Missing() }
      let start = index == 0 ? items[0].range.start : items[index - 1].range.end
      let end = index == 0 ? items[1].range.start : items[index].range.end
      return ExchangeVerification(
        SourceFile(path: "x.json", bytes: Array(file.bytes[..<start]) + Array(file.bytes[end...])))
    }
    try expectEqual(without("assessments", 0).findings.map(\.part), [.assessment("bike_north")])
    let cases = try without("cases", 1)
    expectEqual(cases.findings.map(\.part), [.caseStudy("tram_south"), .assessment("tram_south")])
    // A fact is taken from the case that is gone.
    let source = try without("cases", 0)
    #expect(source.findings.contains { $0.diagnostic.code == .unknownReference })
  }

  @Test func `of another version of the engine are noted, and no finding where results are the same`() throws
  {
    let text = try #require(String(bytes: ExchangeSample().file().bytes, encoding: .utf8))
    let node = try #require(DocumentParser.parse(SourceFile(path: "x", text: text)).value)
    let head = CanonicalJSON.bytes(of: node, leavingOut: Exchange.partsBesidesHead)
    let old = String(decoding: head, as: UTF8.self)
    let new = old.replacing(#""version":"\#(Version.current)""#, with: #""version":"0.0.9""#)
    #expect(old != new)
    let renewed = text.replacing(
      #""version": "\#(Version.current)""#, with: #""version": "0.0.9""#, maxReplacements: 1
    ).replacing(SHA256.hexadecimal(head), with: SHA256.hexadecimal(Array(new.utf8)))
    let digests = try #require(DocumentParser.parse(SourceFile(path: "x", text: renewed)).value?["digests"])
    guard case .string(let all)? = digests["all"]?.kind else { throw Missing() }
    let changed = renewed.replacing(
      all.text, with: SHA256.hexadecimal(CanonicalJSON.bytes(of: digests, leavingOut: ["all"])))
    let verification = ExchangeVerification(SourceFile(path: "x.json", text: changed))
    #expect(verification.findings.isEmpty && !verification.isSameEngine)
    let report = VerificationReport(verification, .english).text
    #expect(report.contains("x.json:2:77: warning: this file was made with 'ambitie 0.0.9'"), "\(report)")
    #expect(report.hasSuffix("x.json: 2 cases, 1 rubric, worked out again: everything fits\n"))
  }

  /// Changes of a file that change no value, and what is said of each.
  static let rewritings: [(old: String, new: String, words: [String])] = [
    (#""threshold": 1"#, #""threshold": 1.0"#, ["rubric 'small' only the notation of numbers"]),
    ("Telt trams.", "Telt tra\u{0308}ms.", ["case 'tram_south' was changed"]),
    ("Caf\u{E9}", "Cafe\u{301}", ["case 'bike_north' only the Unicode form of texts"]),
  ]

  @Test(arguments: rewritings.indices)
  func `say where only the writing differs`(_ index: Int) throws {
    let (old, new, words) = Self.rewritings[index]
    let cases = [
      ExchangeSample.bike.replacing("Telt fietsen", with: "Caf\u{E9} telt fietsen"), ExchangeSample.tram,
    ]
    let text = String(decoding: try ExchangeSample().file(cases).bytes, as: UTF8.self)
    let changed = Data(text.utf8).replacing(Data(old.utf8), with: Data(new.utf8))
    #expect(changed != Data(text.utf8))
    let forms: [(String) -> String] = [
      { $0.precomposedStringWithCanonicalMapping }, { $0.decomposedStringWithCanonicalMapping },
    ]
    let verification = ExchangeVerification(
      SourceFile(path: "x.json", bytes: [UInt8](changed)), unicodeForms: forms)
    #expect(verification.unreadable.isEmpty)
    expectEqual(verification.findings.count, words.count)
    for (finding, word) in zip(verification.findings, words) {
      #expect(finding.diagnostic.wording[.english].contains(word), "\(finding.diagnostic.wording)")
    }
  }

  @Test func `tell the order, notation and Unicode form of results`() throws {
    func node(_ text: String) throws -> DocumentNode {
      try #require(DocumentParser.parse(SourceFile(path: "x", text: text)).value)
    }
    let rows: [(written: String, expected: String, kinds: [DocumentDifference.Kind])] = [
      (#"{"a": 1.50}"#, #"{"a": 1.5}"#, [.notation]), (#"{"a": 1.51}"#, #"{"a": 1.5}"#, [.value]),
      ("{\"a\": \"e\u{301}\"}", "{\"a\": \"\u{E9}\"}", [.unicodeForm]), ("[1, 2]", "[2, 1]", [.order]),
      ("[1, 2]", "[2, 2]", [.value]), (#"{"a": 1, "b": 2}"#, #"{"b": 2, "a": 1}"#, []),
      (#"[{"name": "a", "v": 1}, {"name": "b"}]"#, #"[{"name": "b"}, {"name": "a", "v": 1}]"#, [.order]),
      (
        #"[{"name": "a", "v": 1}, {"name": "b"}]"#, #"[{"name": "b"}, {"name": "a", "v": 2}]"#,
        [.order, .value]
      ),
      ("[]", "[]", []), ("[[1, 2]]", "[[2, 1]]", [.order]),
    ]
    for row in rows {
      let found = DocumentDifference.all(between: try node(row.written), and: try node(row.expected))
      expectEqual(found.map(\.kind), row.kinds, "\(row.written)")
    }
  }

  @Test func `are not written where they could not be read`() throws {
    var exchange = try ExchangeSample().exchange([ExchangeSample.bike])
    exchange.items[0].caseStudy.summary = LocalizedText(String(repeating: "x", count: (1 << 20) + 1))
    expectEqual(exchange.text.value, nil)
    #expect(!exchange.text.diagnostics.isEmpty)
    #expect(throws: UsageError.self) { try exchange.written() }
  }

  @Test func `of any bytes are worked out or refused`() throws {
    let bytes = try ExchangeSample().file().bytes
    var generator = SeededGenerator(seed: 11)
    var refused = 0
    for _ in Breadth.trials(0..<400, oneIn: 5) {
      var changed = bytes
      let index = Int.random(in: changed.indices, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: changed[index] = UInt8.random(in: 0...255, using: &generator)
      case 1: changed.remove(at: index)
      default: changed.insert(bytes[Int.random(in: bytes.indices, using: &generator)], at: index)
      }
      let verification = ExchangeVerification(SourceFile(path: "x.json", bytes: changed))
      if !verification.unreadable.isEmpty { refused += 1 }
      #expect(verification.exchange != nil || !verification.unreadable.isEmpty)
    }
    #expect(refused > 10)
  }
}

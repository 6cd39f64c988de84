import AmbitionModel
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

/// Files in which whole items of lists were taken out, added or moved, with nothing changed in what is left.
@Suite struct `Lists of an exchange file` {
  struct Row: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// Which items of a list are left, in which order; a list that is not here stays.
    var lists: [String: [Int]]
    var parts: [ExchangeVerification.Part]

    init(_ name: String, _ lists: [String: [Int]], _ parts: [ExchangeVerification.Part]) {
      (testDescription, self.lists, self.parts) = (name, lists, parts)
    }
  }

  static let rows = [
    Row("nothing", [:], []),
    Row("the same", ["cases": [0, 1], "assessments": [0, 1]], []),
    Row(
      "a case gone with its digest and assessment", ["cases": [0], "digests cases": [0], "assessments": [0]],
      [.digests]),
    Row("an assessment gone", ["assessments": [1]], [.assessment("bike_north")]),
    Row("a digest gone", ["digests cases": [0]], [.digests, .caseStudy("tram_south")]),
    Row("a digest twice", ["digests cases": [0, 1, 1]], [.digests, .caseStudy("tram_south")]),
    Row("cases moved", ["cases": [1, 0]], [.caseStudy("bike_north")]),
    Row("digests moved", ["digests cases": [1, 0]], [.digests]),
    Row("assessments moved", ["assessments": [1, 0]], [.assessment("bike_north")]),
    Row(
      "everything moved", ["cases": [1, 0], "digests cases": [1, 0], "assessments": [1, 0]], [.digests]),
  ]

  @Test(arguments: rows) func `show what was taken out, added or moved`(_ row: Row) throws {
    let file = Self.arranged(try ExchangeSample().file(), row.lists)
    let verification = ExchangeVerification(file)
    #expect(verification.unreadable.isEmpty)
    expectEqual(verification.findings.map(\.part), row.parts, "\(verification.findings)")
  }

  /// A third case with its own digest and assessment, under the digest of the list without it.
  @Test func `show what was added`() throws {
    let sample = try ExchangeSample()
    let other = ExchangeSample.tram.replacing(#""Zuidpool""#, with: #""Westpool""#)
    let three = String(
      decoding: try sample.file([ExchangeSample.bike, ExchangeSample.tram, other]).bytes, as: UTF8.self)
    let (old, new) = (
      try Self.digestOfAll(in: sample.file()), try Self.digestOfAll(in: .init(path: "x", text: three))
    )
    #expect(old != new)
    let honest = ExchangeVerification(SourceFile(path: "x.json", text: three))
    #expect(honest.unreadable.isEmpty && honest.findings.isEmpty)
    let forged = ExchangeVerification(SourceFile(path: "x.json", text: three.replacing(new, with: old)))
    expectEqual(forged.findings.map(\.part), [.digests])
  }

  @Test(arguments: [Exchange.Anonymisation.Texts.removed, .kept])
  func `show what was taken out of an anonymised file`(_ texts: Exchange.Anonymisation.Texts) throws {
    var exchange = try ExchangeSample().exchange([
      ExchangeSample.bike, ExchangeSample.bike.replacing("2022-05-18", with: "2023-05-18"),
    ])
    var anonymiser = Anonymiser(
      exchange.items.map(\.caseStudy), .init(texts: texts, minimumGroup: 1, seed: 3))
    exchange.items = anonymiser.anonymised(exchange.items)
    exchange.anonymised = anonymiser.account
    let file = SourceFile(path: "x.json", text: try #require(exchange.text.value))
    #expect(ExchangeVerification(file).findings.isEmpty)
    let less = Self.arranged(file, ["cases": [0], "digests cases": [0], "assessments": [0]])
    let found = ExchangeVerification(less)
    #expect(found.unreadable.isEmpty && found.findings.map(\.part) == [.digests])
  }

  /// The file with the items of lists chosen anew, by the keys that lead to each list.
  private static func arranged(_ file: SourceFile, _ lists: [String: [Int]]) -> SourceFile {
    var bytes = file.bytes
    for (keys, order) in lists {
      guard
        let whole = DocumentParser.parse(SourceFile(path: "x", bytes: bytes)).value,
        let list = keys.split(separator: " ").reduce(whole, { $0?[String($1)] }),
        case .array(let items) = list.kind
      else { continue }
      let texts = order.map { Array(bytes[items[$0].range.start..<items[$0].range.end]) }
      bytes.replaceSubrange(
        list.range.start..<list.range.end, with: [0x5B] + texts.joined(separator: [0x2C]) + [0x5D])
    }
    return SourceFile(path: "x.json", bytes: bytes)
  }

  private static func digestOfAll(in file: SourceFile) throws -> String {
    try #require(ExchangeReader.read(file).value).digests.all.value
  }
}

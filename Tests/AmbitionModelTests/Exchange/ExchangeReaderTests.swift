import AmbitionModel
import Foundation
import TestSupport
import Testing

@Suite struct `Exchange files` {
  private func read(_ text: String) -> Reading<Exchange> {
    ExchangeReader.read(SourceFile(path: "x.json", text: text))
  }

  private func schema() throws -> JSONSchema {
    let url = FormatFixture.repository.appending(path: "schemas/exchange.schema.json")
    return try JSONSchema(JSONValue(json: Data(contentsOf: url)))
  }

  @Test func `are read whole`() throws {
    let reading = read(sampleExchange)
    expectEqual(reading.diagnostics, [])
    let exchange = try #require(reading.value)
    #expect(exchange.title?[.english] == "Sample" && exchange.statement?[.dutch] == "Een voorbeeld.")
    #expect(!exchange.isPractice)
    #expect(exchange.engine.name == "ambitie" && exchange.engine.version.value == "0.1.0")
    expectEqual(exchange.anonymised, .init(texts: .removed, dates: .year, minimumGroup: 5))
    #expect(exchange.digests.head.value == "00ff" && exchange.digests.all.value == "44ff")
    expectEqual(exchange.digests.cases.map(\.value.value), ["22ff", "33ff"])
    expectEqual(exchange.rubrics.map(\.value.id.value.rawValue), ["tiny"])
    expectEqual(exchange.cases.map { $0.value.organisation[.dutch] }, ["Noord", "Zuid"])
    expectEqual(exchange.assessments.map(\.caseKey.id.rawValue), ["bike"])
    #expect(try schema().violations(in: JSONValue(json: sampleExchange)).isEmpty)
  }

  @Test func `keep the places of what they enclose`() throws {
    let text = sampleExchange.replacing(#""status": "draft""#, with: #""status": "dratf""#)
    let found = try #require(read(text).diagnostics.first)
    expectEqual(found.code, .unknownValue)
    let bytes = Array(text.utf8)[found.range.start..<found.range.end]
    expectEqual(String(decoding: bytes, as: UTF8.self), #""dratf""#)
  }

  static let mistakes = [
    Mistake("ambitie-exchange/1", "ambitie-exchange/2", .wrongFormat),
    Mistake("ambitie-exchange/1", "ambitie-case/1", .wrongFormat),
    Mistake(#""title": {"nl": "Voorbeeld", "en": "Sample"}"#, #""title": {}"#, .missingKey),
    Mistake(#""practice": false"#, #""practice": "no""#, .wrongType),
    Mistake(#""practice": false"#, #""practise": false"#, .unknownKey),
    Mistake(#""practice": false"#, #""practice": false, "practice": false"#, .duplicateKey, readerOnly: true),
    Mistake(#""statement": "Een voorbeeld.""#, #""statement": """#, .emptyText),
    Mistake(#""engine": {"name": "ambitie", "version": "0.1.0"},"#, "", .missingKey),
    Mistake(#"{"name": "ambitie", "version": "0.1.0"}"#, #"{"name": "ambitie"}"#, .missingKey),
    Mistake(#"{"name": "ambitie", "version": "0.1.0"}"#, #""ambitie 0.1.0""#, .wrongType),
    Mistake(#""version": "0.1.0""#, #""version": 0.1"#, .wrongType),
    Mistake(#""texts": "removed""#, #""texts": "gone""#, .unknownValue),
    Mistake(#""dates": "year""#, #""dates": "month""#, .unknownValue),
    Mistake(#""dates": "year", "#, "", .missingKey),
    Mistake(#""minimum_group": 5"#, #""minimum_group": 0"#, .outOfRange),
    Mistake(#""minimum_group": 5"#, #""minimum_group": 1001"#, .outOfRange),
    Mistake(#""minimum_group": 5"#, #""minimum_group": 1e30"#, .outOfRange),
    Mistake(#""minimum_group": 5"#, #""minimum_group": 2.5"#, .outOfRange, readerOnly: true),
    Mistake(#""head": "00ff","#, "", .missingKey),
    Mistake(#""head": "00ff""#, #""head": 0"#, .wrongType),
    Mistake(",\n    \"all\": \"44ff\"", "", .missingKey),
    Mistake(#""all": "44ff""#, #""all": 44"#, .wrongType),
    Mistake(#"{"id": "tiny", "sha256": "11ff"}"#, #"{"id": "Tiny", "sha256": "11ff"}"#, .invalidIdentifier),
    Mistake(#"{"id": "tiny", "sha256": "11ff"}"#, #"{"id": "tiny"}"#, .missingKey),
    Mistake(
      #"{"id": "tiny", "sha256": "11ff"}"#, #"{"id": "tiny", "md5": "11ff", "sha256": "11ff"}"#, .unknownKey),
    Mistake(#"[{"id": "tiny", "sha256": "11ff"}]"#, #""11ff""#, .wrongType),
    Mistake(#""format": "ambitie-rubric/1", "#, "", .missingKey),
    Mistake(#""format": "ambitie-rubric/1""#, #""format": "ambitie-case/1""#, .wrongFormat),
    Mistake(#""axis": "steering", "#, "", .missingKey, readerOnly: true),
    Mistake(
      #""summary": "Een vraag.","#, #""summary": "Een vraag.", "colour": "red","#, .unknownKey,
      readerOnly: true),
    Mistake(#""organisation": "Zuid", "#, "", .missingKey),
    Mistake(#""organisation": "Zuid""#, #""organisation": "Noord""#, .duplicateIdentifier, readerOnly: true),
    Mistake(
      #""organisation": "Zuid""#, #""organisation": "Zuid", "practice": true"#, .conflictingKeys,
      readerOnly: true),
    Mistake(#""data": {"rights": "market"}"#, #""data": {"rights": null}"#, .wrongType, readerOnly: true),
    Mistake(
      #"{"id": "bike", "organisation": {"nl": "Noord", "en": "Noord"}, "#, #"{"id": "bike", "#, .missingKey),
    Mistake(
      #""reference_date": "2022-05-18"},"#, #""reference_date": "2022-02-30"},"#, .invalidDate,
      readerOnly: true),
    Mistake(#""decisions": [], "#, "", .missingKey),
    Mistake(#""flags": []"#, #""flags": {}"#, .wrongType),
    Mistake(#""flags": []"#, #""flags": [], "reasons": []"#, .unknownKey),
    Mistake(
      #""rubric": {"id": "tiny", "version": "1.0.0"},\#n     "answers": ["#, #""answers": ["#, .missingKey),
  ]

  @Test(arguments: mistakes) func `are refused with the place of the mistake`(_ row: Mistake) throws {
    #expect(sampleExchange.contains(row.from))
    let text = sampleExchange.replacing(row.from, with: row.to, maxReplacements: 1)
    let reading = read(text)
    #expect(reading.value == nil)
    expectEqual(reading.diagnostics.map(\.code), [row.code], "\(reading.diagnostics)")
    #expect(try #require(reading.diagnostics.first?.range).end <= text.utf8.count)
    if row.code != .duplicateKey {
      try expectEqual(schema().violations(in: JSONValue(json: text)).isEmpty, row.isReaderOnly)
    }
  }

  @Test func `enclose each version of a rubric once`() throws {
    let file = try #require(DocumentParser.parse(SourceFile(path: "x", text: sampleExchange)).value)
    let place = try #require(file["rubrics"]).range
    let all = String(decoding: Array(sampleExchange.utf8)[place.start + 1..<place.end - 1], as: UTF8.self)
    let twice = sampleExchange.replacing(all, with: all + "," + all, maxReplacements: 1)
    expectEqual(read(twice).diagnostics.map(\.code), [.duplicateIdentifier])
    let other = all.replacing("1.0.0", with: "1.1.0")
    let both = sampleExchange.replacing(all, with: all + "," + other, maxReplacements: 1)
    expectEqual(read(both).value?.rubrics.count, 2)
  }

  @Test func `hold invented cases only where they say so`() {
    let practice = sampleExchange.replacing(#""practice": false"#, with: #""practice": true"#)
    expectEqual(read(practice).diagnostics.map(\.code), [.conflictingKeys, .conflictingKeys])
    let invented = practice.replacing(#""theme""#, with: #""practice": true, "theme""#)
    expectEqual(read(invented).value?.isPractice, true)
    expectEqual(read(invented).value?.cases.allSatisfy(\.value.isPractice), true)
  }

  @Test func `keep to the limits of every file`() {
    let deep = sampleExchange.replacing(
      #""flags": []"#,
      with: #""flags": "# + String(repeating: "[", count: 200) + String(repeating: "]", count: 200))
    #expect(read(deep).diagnostics.map(\.code).contains(.tooDeep))
    expectEqual(read("").diagnostics.map(\.code), [.emptyFile])
    expectEqual(read("[]").diagnostics.map(\.code), [.wrongType])
  }

  @Test func `of any bytes are read or refused`() {
    var generator = SeededGenerator(seed: 7)
    let bytes = Array(sampleExchange.utf8)
    var refused = 0
    for _ in 0..<300 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let index = Int.random(in: changed.indices, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: changed[index] = UInt8.random(in: 0...255, using: &generator)
        case 1: changed.remove(at: index)
        default: changed.insert(bytes[Int.random(in: bytes.indices, using: &generator)], at: index)
        }
      }
      let reading = ExchangeReader.read(SourceFile(path: "x", bytes: changed))
      expectEqual((reading.value == nil), reading.hasErrors)
      if reading.hasErrors { refused += 1 }
    }
    #expect(refused > 100)
  }
}

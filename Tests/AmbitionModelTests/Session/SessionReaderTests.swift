import AmbitionModel
import Foundation
import TestSupport
import Testing

let sampleSession = """
  {
    "$schema": "session.schema.json",
    "format": "ambitie-session/1",
    "rubric": { "id": "small", "version": "1.0.0" },
    "date": "2022-05-18",
    "tallies": [
      { "case": "bike", "layer": "data", "levels": [0, 3, 2], "unknown": 1, "blank": 2 },
      { "case": "bike", "layer": "application", "levels": [1, 0, 0] }
    ],
    "preferences": [{ "layer": "data", "levels": [0, 7, 2], "unknown": 1 }],
    "variants": [{ "case": "bike", "name": "A", "levels": { "data": "direct" } }],
    "consistency": [{ "layer": "data", "cases": ["bike", "tram"], "deliberate": 3, "accidental": 5 }],
    "kaders": [
      { "kader": "together", "rule": "exit", "agree": 9, "adjust": 2, "reject": 1, "wording": "Samen." }
    ],
    "decided": [{ "layer": "data", "level": "direct" }, { "layer": "storage", "level": "join" }],
    "notes": [{ "slide": "differ.higher", "case": "bike", "text": "<b>Wie beslist?</b>" }]
  }
  """

@Suite struct `Harvests of sessions` {
  private func read(_ text: String) -> Reading<WorkingSession> {
    SessionReader.read(SourceFile(path: "werksessie.json", text: text))
  }

  @Test func `are read whole`() throws {
    let reading = read(sampleSession)
    expectEqual(reading.diagnostics, [])
    let session = try #require(reading.value)
    #expect(session.rubric.id.value.rawValue == "small" && session.rubric.version == "1.0.0")
    expectEqual(session.date?.description, "2022-05-18")
    expectEqual(
      session.tallies.map(\.tally),
      [
        Tally(levels: [0, 3, 2], unknown: 1, blank: 2), Tally(levels: [1, 0, 0]),
      ])
    expectEqual(session.tallies.map(\.layer.value.rawValue), ["data", "application"])
    expectEqual(session.preferences.map(\.tally), [Tally(levels: [0, 7, 2], unknown: 1)])
    expectEqual(session.variants.first?.levels.first?.level.value.rawValue, "direct")
    expectEqual(session.consistency.first?.second.value.rawValue, "tram")
    expectEqual(session.kaders.first?.wording, "Samen.")
    expectEqual(session.decided.map(\.layer.value.rawValue), ["data", "storage"])
    expectEqual(session.decided.map(\.level.value.rawValue), ["direct", "join"])
    expectEqual(session.notes.first?.text, "<b>Wie beslist?</b>")
  }

  @Test func `may hold nothing yet`() throws {
    let session = read(#"{"format": "ambitie-session/1", "rubric": {"id": "small"}}"#)
    expectEqual(session.diagnostics, [])
    expectEqual(session.value?.tallies.isEmpty, true)
  }

  static let mistakes = [
    Mistake("ambitie-session/1", "ambitie-session/2", .wrongFormat),
    Mistake("ambitie-session/1", "ambitie-case/1", .wrongFormat),
    Mistake(#""format": "ambitie-session/1","#, "", .missingKey),
    Mistake(#""rubric": { "id": "small", "version": "1.0.0" },"#, "", .missingKey),
    Mistake(#""id": "small""#, #""id": "Small""#, .invalidIdentifier),
    Mistake(#""version": "1.0.0""#, #""version": " ""#, .emptyText),
    Mistake("2022-05-18", "2022-02-30", .invalidDate, readerOnly: true),
    Mistake("2022-05-18", "18 mei", .invalidDate),
    Mistake(#""tallies": ["#, #""talies": ["#, .unknownKey),
    Mistake(
      #""case": "bike", "layer": "data", "levels": [0, 3, 2]"#, #""layer": "data", "levels": [0, 3, 2]"#,
      .missingKey),
    Mistake(#""level": "join""#, #""level": 2"#, .wrongType),
    Mistake(#", "level": "join""#, "", .missingKey),
    Mistake(#""layer": "storage""#, #""layer": "data""#, .duplicateIdentifier, readerOnly: true),
    Mistake(#""decided": ["#, #""decisions": ["#, .unknownKey),
    Mistake("[0, 3, 2]", "[0, -3, 2]", .outOfRange),
    Mistake("[0, 3, 2]", "[0, 100001, 2]", .outOfRange),
    Mistake("[0, 3, 2]", "[0, 1e30, 2]", .outOfRange),
    Mistake("[0, 3, 2]", "[0, 2.5, 2]", .outOfRange, readerOnly: true),
    Mistake("[0, 3, 2]", "[0, 123456789012345678901, 2]", .numberTooLong),
    Mistake("[0, 3, 2]", #"[0, "3", 2]"#, .wrongType),
    Mistake("[0, 3, 2]", "[]", .outOfRange),
    Mistake("[0, 3, 2]", "7", .wrongType),
    Mistake(#""unknown": 1, "blank": 2"#, #""unknown": null"#, .wrongType),
    Mistake(#""blank": 2"#, #""blanco": 2"#, .unknownKey),
    Mistake(#""layer": "application""#, #""layer": "data""#, .duplicateIdentifier, readerOnly: true),
    Mistake(#"{ "data": "direct" }"#, #"{ "data": 3 }"#, .wrongType),
    Mistake(#"{ "data": "direct" }"#, #"{ "Data": "direct" }"#, .invalidIdentifier),
    Mistake(#""name": "A""#, #""name": """#, .emptyText),
    Mistake(#"["bike", "tram"]"#, #"["bike"]"#, .outOfRange),
    Mistake(#"["bike", "tram"]"#, #"["bike", "tram", "bus"]"#, .outOfRange, readerOnly: true),
    Mistake(#""deliberate": 3, "#, "", .missingKey),
    Mistake(#""agree": 9"#, #""agree": -1"#, .outOfRange),
    Mistake(#""rule": "exit""#, #""rule": "data.exit""#, .invalidIdentifier),
    Mistake(#""wording": "Samen.""#, #""wording": """#, .emptyText),
    Mistake(#""slide": "differ.higher", "#, "", .missingKey),
    Mistake(#""text": "<b>Wie beslist?</b>""#, #""text": 4"#, .wrongType),
  ]

  @Test(arguments: mistakes) func `are refused with the place of the mistake`(_ row: Mistake) throws {
    #expect(sampleSession.contains(row.from))
    let text = sampleSession.replacing(row.from, with: row.to, maxReplacements: 1)
    let reading = read(text)
    expectEqual(reading.value, nil)
    expectEqual(reading.diagnostics.map(\.code), [row.code], "\(reading.diagnostics)")
    let range = try #require(reading.diagnostics.first?.range)
    #expect(range.end <= text.utf8.count)
    try expectEqual(schema().violations(in: JSONValue(json: text)).isEmpty, row.isReaderOnly)
  }

  @Test func `pass the schema`() throws {
    #expect(try schema().violations(in: JSONValue(json: sampleSession)).isEmpty)
  }

  @Test func `of any bytes are read or refused`() {
    var generator = SeededGenerator(seed: 6)
    let bytes = Array(sampleSession.utf8)
    var refused = 0
    for _ in 0..<400 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let index = Int.random(in: changed.indices, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: changed[index] = UInt8.random(in: 0...255, using: &generator)
        case 1: changed.remove(at: index)
        default: changed.insert(bytes[Int.random(in: bytes.indices, using: &generator)], at: index)
        }
      }
      let reading = SessionReader.read(SourceFile(path: "x", bytes: changed))
      let hasErrors = reading.diagnostics.contains { $0.severity == .error }
      expectEqual((reading.value == nil), hasErrors)
      if hasErrors { refused += 1 }
    }
    #expect(refused > 100)
  }

  private func schema() throws -> JSONSchema {
    let url = FormatFixture.repository.appending(path: "schemas/session.schema.json")
    return try JSONSchema(JSONValue(json: Data(contentsOf: url)))
  }
}

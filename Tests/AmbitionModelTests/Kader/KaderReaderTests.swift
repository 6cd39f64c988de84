import TestSupport
import Testing

@testable import AmbitionModel

let kaderChanges: [ChangedCase] = [
  ChangedCase(#""ambitie-kader/1""#, #"⟦"ambitie-case/1"⟧"#, .wrongFormat),
  ChangedCase(#""ambitie-kader/1""#, #"⟦"ambitie-kader/2"⟧"#, .wrongFormat),
  ChangedCase(#""id": "in_charge""#, #""id": ⟦"in-charge"⟧"#, .invalidIdentifier),
  ChangedCase(#""version": "1.0.0""#, #""version": ⟦1⟧"#, .wrongType),
  ChangedCase(#""version": "1.0.0""#, #""version": ⟦" "⟧"#, .emptyText),
  ChangedCase(#"{"id": "sample", "version": "2.0.0"}"#, #"⟦"sample"⟧"#, .wrongType),
  ChangedCase(#"{"id": "sample", "version": "2.0.0"}"#, #"⟦{⟧"version": "2.0.0"}"#, .missingKey),
  ChangedCase(#""title": "Aan het stuur""#, #"⟦"titel"⟧: "Aan het stuur""#, .unknownKey),
  ChangedCase(#""status": "adopted""#, #""status": ⟦"proposal"⟧"#, .unknownValue),
  ChangedCase(#"{"date": "2022-10-05", "#, #"⟦{⟧"#, .missingKey),
  ChangedCase(#""date": "2022-10-05""#, #""date": ⟦"2022-02-30"⟧"#, .invalidDate),
  ChangedCase(#""date": "2022-10-05""#, #""date": ⟦20221005⟧"#, .wrongType),
  ChangedCase(#"{"nl": "Provinciale Staten", "en": "The provincial council"}"#, "⟦{⟧}", .missingKey),
  ChangedCase(#"{"nl": "Pas toe of leg uit.", "en": "Apply or explain."}"#, "⟦null⟧", .wrongType),
  ChangedCase(#""kind": "own""#, #""kind": ⟦"mine"⟧"#, .unknownValue),
  ChangedCase(#"["own"]"#, #"[⟦"won"⟧]"#, .unknownReference),
  ChangedCase(#"["own"]"#, #"⟦"own"⟧"#, .wrongType),
  ChangedCase(#""id": "level""#, #""id": ⟦"exit"⟧"#, .duplicateIdentifier),
  ChangedCase(#"["data", "application"]"#, #"["data", ⟦"data"⟧]"#, .duplicateIdentifier),
  ChangedCase(#"["data", "application"]"#, "⟦[]⟧", .outOfRange),
  ChangedCase(
    #""layers": ["data", "application"]"#, #""each": "layer", ⟦"layers"⟧: ["data"]"#, .conflictingKeys),
  ChangedCase(#""each": "layer""#, #""each": ⟦"axis"⟧"#, .unknownValue),
  ChangedCase(#""each": "layer", "minimum": "direct""#, #""each": "layer", "minimum": ⟦3⟧"#, .wrongType),
  ChangedCase(#""minimum": "direct""#, #""minimum": "direct", ⟦"target"⟧: "lead""#, .conflictingKeys),
  ChangedCase(
    #""requires": "exit >= \"planned\"""#, #""requires": "true", ⟦"minimum"⟧: "lead""#, .conflictingKeys),
  ChangedCase(#"{"id": "exact", "#, #"⟦{⟧"#, .missingKey),
  ChangedCase(#""target": "join""#, #"⟦"targte"⟧: "join""#, .unknownKey),
  ChangedCase(#""when": "build = \"market\"""#, #""when": ⟦true⟧"#, .wrongType),
  ChangedCase(#""when": "build = \"market\"""#, #""when": ⟦""⟧"#, .emptyText),
  ChangedCase(#""wording": "Wij willen sturen.""#, #""wording": ⟦[]⟧"#, .wrongType),
  ChangedCase(#""wording": "Wij willen sturen.""#, #"⟦"woording"⟧: "Wij willen sturen.""#, .unknownKey),
]

@Suite struct `kader reader` {
  private func read(_ text: String) -> Reading<Kader> {
    KaderReader.read(SourceFile(path: "kader.json", text: text))
  }

  @Test func `reads every key`() throws {
    let reading = read(sampleKader)
    #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
    let kader = try #require(reading.value)
    #expect(kader.id.value == Identifier("in_charge") && kader.version == "1.0.0")
    #expect(kader.rubric.id.value == Identifier("sample") && kader.rubric.version == "2.0.0")
    #expect(kader.status == .adopted && kader.adoption?.date.description == "2022-10-05")
    expectEqual(kader.adoption?.by[.english], "The provincial council")
    #expect(kader.principle[.english] == "Apply or explain." && kader.statement[.dutch] == "Van ons.")
    expectEqual(kader.rules.map(\.id.value.rawValue), ["exit", "level", "exact"])
    let (exit, level, exact) = (kader.rules[0], kader.rules[1], kader.rules[2])
    #expect(exit.when?.text == #"build = "market""# && exit.sources.map(\.value) == [Identifier("own")])
    #expect(level.scope == .eachLayer && level.when == nil && exact.scope == .wholeCase)
    guard case .layers(let layers) = exit.scope, case .condition(let condition) = exit.demand,
      case .minimum(let minimum) = level.demand, case .target(let target) = exact.demand
    else {
      Issue.record("other scopes or demands: \(kader.rules)")
      return
    }
    expectEqual(layers.map(\.value.rawValue), ["data", "application"])
    expectEqual(condition.text, #"exit >= "planned""#)
    #expect(minimum.value == Identifier("direct") && target.value == Identifier("join"))
  }

  @Test(arguments: kaderChanges)
  func `reports at its place`(_ change: ChangedCase) {
    let marked = MarkedText(change.applied(to: sampleKader))
    let reading = read(marked.text)
    expectFindings(reading.diagnostics, marked, change.codes)
    #expect(reading.value == nil)
  }

  @Test func `has a row for many findings`() {
    #expect(kaderChanges.count >= 30)
  }

  @Test func `wants an adoption of what is adopted`() {
    let marked = MarkedText(
      #"⟦{⟧"format": "ambitie-kader/1", "id": "a", "version": "1", "rubric": {"id": "b"}, "title": "x", "status": "adopted", "statement": "x", "principle": "x", "sources": [], "rules": [{"id": "a", "title": "x", "wording": "x", "why": "x", "target": "join", "sources": []}]}"#
    )
    expectFindings(read(marked.text).diagnostics, marked, [.missingKey])
  }

  @Test func `wants no adoption of a draft`() {
    let marked = MarkedText(
      sampleKader.replacing(#""adopted","#, with: #""draft","#).replacing(
        #""adopted":"#, with: #"⟦"adopted"⟧:"#))
    expectFindings(read(marked.text).diagnostics, marked, [.conflictingKeys])
  }

  @Test func `suggests the key that was meant`() throws {
    let reading = read(sampleKader.replacing(#""minimum""#, with: #""minimun""#))
    expectEqual(reading.diagnostics.map(\.hint?.english), ["did you mean 'minimum'?"])
  }
}

@Suite struct `deviations of a case` {
  static let changes: [ChangedCase] = [
    ChangedCase("{}", "⟦[]⟧", .wrongType),
    ChangedCase("{}", #"{⟦"In charge"⟧: {}}"#, .invalidIdentifier),
    ChangedCase("{}", #"{"in_charge": ⟦"x"⟧}"#, .wrongType),
    ChangedCase("{}", #"{"in_charge": {⟦"data.exit.x"⟧: {"reason": "x"}}}"#, .invalidIdentifier),
    ChangedCase("{}", #"{"in_charge": {"exit": ⟦"x"⟧}}"#, .wrongType),
    ChangedCase("{}", #"{"in_charge": {"exit": ⟦{⟧}}}"#, .missingKey),
    ChangedCase("{}", #"{"in_charge": {"exit": {"reason": ⟦" "⟧}}}"#, .emptyText),
    ChangedCase("{}", #"{"in_charge": {"exit": {"reason": "x", "date": ⟦"mei"⟧}}}"#, .invalidDate),
    ChangedCase("{}", #"{"in_charge": {"exit": {"reason": "x", ⟦"who"⟧: "y"}}}"#, .unknownKey),
    ChangedCase("{}", #"{"in_charge": {"exit": {"reason": "x"}, ⟦"exit"⟧: {"reason": "y"}}}"#, .duplicateKey),
  ]

  private static let sample = sampleCase.replacing(
    #""reference_date""#, with: #""deviations": {}, "reference_date""#)

  /// The sample has other empty objects nowhere, so that the change is the only one.
  @Test(arguments: changes)
  func `are reported at their place`(_ change: ChangedCase) {
    let marked = MarkedText(change.applied(to: Self.sample))
    let reading = CaseReader.read(SourceFile(path: "case.json", text: marked.text))
    expectFindings(reading.diagnostics, marked, change.codes)
  }

  @Test func `are read with reason, date and name`() throws {
    let text = Self.sample.replacing(
      "{}",
      with:
        #"{"in_charge": {"data.exit": {"reason": "Duur.", "date": "2022-05-18", "by": "GS"}, "level": {"reason": "Later."}}}"#
    )
    let reading = CaseReader.read(SourceFile(path: "case.json", text: text))
    #expect(reading.diagnostics.isEmpty)
    let deviations = try #require(reading.value).deviations
    expectEqual(deviations.map(\.kader.value.rawValue), ["in_charge", "in_charge"])
    expectEqual(deviations.map(\.rule.value), ["data.exit", "level"])
    expectEqual(deviations.map { $0.reason[.dutch] }, ["Duur.", "Later."])
    expectEqual(deviations.map { $0.date?.description }, ["2022-05-18", nil])
    expectEqual(deviations.map { $0.by?[.dutch] }, ["GS", nil])
  }
}

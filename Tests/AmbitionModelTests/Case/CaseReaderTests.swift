import TestSupport
import Testing

@testable import AmbitionModel

let caseChanges: [ChangedCase] = [
  ChangedCase(#""ambitie-case/1""#, #"⟦"ambitie-rubric/1"⟧"#, .wrongFormat),
  ChangedCase(#""ambitie-case/1""#, #"⟦"ambition"⟧"#, .wrongFormat),
  ChangedCase(#""id": "snuffelfiets""#, #""id": ⟦"snuffel-fiets"⟧"#, .invalidIdentifier),
  ChangedCase(#""version": "1.0.0""#, #""version": ⟦1⟧"#, .wrongType),
  ChangedCase(#"{"id": "sample", "version": "1.0.0"}"#, #"⟦"sample"⟧"#, .wrongType),
  ChangedCase(#"{"id": "sample", "version": "1.0.0"}"#, #"⟦{⟧}"#, .missingKey),
  ChangedCase(#""theme": "Gezond""#, #"⟦"tehme"⟧: "Gezond""#, .unknownKey),
  ChangedCase(#""theme": "Gezond""#, #""theme": ⟦12⟧"#, .wrongType),
  ChangedCase(#""2022-05-18""#, #"⟦"18 mei 2022"⟧"#, .invalidDate),
  ChangedCase(#""2022-05-18""#, #"⟦"2022-13-01"⟧"#, .invalidDate),
  ChangedCase(#""name": "Ann de Vries""#, #""name": ⟦{"nl": "Ann"}⟧"#, .wrongType),
  ChangedCase(
    #"{"id": "ann", "name": "Ann de Vries"}"#,
    #"{"id": "ann", "name": "A"}, {"id": ⟦"ann"⟧, "name": "B"}"#, .duplicateIdentifier),
  ChangedCase(#""http://example.org""#, #"⟦"ftp://example.org"⟧"#, .invalidAddress),
  ChangedCase(#"["site"]"#, #"[⟦"sight"⟧]"#, .unknownReference),
  ChangedCase(#"["site"]"#, #"⟦"site"⟧"#, .wrongType),
  ChangedCase(#""assessor": "ann""#, #""assessor": ⟦"bob"⟧"#, .unknownReference),
  ChangedCase(#""confidence": "high""#, #""confidence": ⟦"sure"⟧"#, .unknownValue),
  ChangedCase(#""data.capacity": 0.10"#, #""data.capacity": ⟦0.1234567890123456789⟧"#, .numberTooLong),
  ChangedCase(#""shared": true"#, #""shared": ⟦null⟧"#, .wrongType),
  ChangedCase(#""shared": true"#, #""shared": ⟦[true]⟧"#, .wrongType),
  ChangedCase(#""shared": true"#, #""shared": true, ⟦"stakes"⟧: "self""#, .duplicateKey),
  ChangedCase(#""shared": true"#, #""shared": ⟦"not_applicable"⟧"#, .missingReason),
  ChangedCase(#""shared": true"#, #""shared": {"answer": ⟦"not_applicable"⟧}"#, .missingReason),
  ChangedCase(
    #""shared": true"#, #""shared": {"answer": ⟦true⟧, "confidence": "assumed"}"#, .incompleteAssumption),
  ChangedCase(#""shared": true"#, #""shared": {"answer": "not_applicable", "reason": ⟦""⟧}"#, .emptyText),
  ChangedCase(#""shared": true"#, #""shared": ⟦{⟧"rationale": "Daarom."}"#, .missingKey),
  ChangedCase(#""board": "unknown""#, #""board": "unknown", ⟦"board"⟧: "us""#, .duplicateKey),
  ChangedCase(#""board": "unknown""#, #""board": {"answer": "us", ⟦"because"⟧: "x"}"#, .unknownKey),
  ChangedCase(#"{"board": "unknown"}"#, #"⟦"unknown"⟧"#, .wrongType),
  ChangedCase(#""shared": true"#, #"⟦"Shared"⟧: true"#, .invalidIdentifier),
  ChangedCase(#""board": "unknown""#, #"⟦"the board"⟧: "unknown""#, .invalidIdentifier),
  ChangedCase(#""decision": {"#, #"⟦"decision."⟧: {"#, .invalidIdentifier),
  ChangedCase(#"{"board": "unknown"}"#, #"{"board": "unknown"}, ⟦"data"⟧: {}"#, .duplicateKey),
]

@Suite struct `case reader` {
  private func read(_ text: String) -> Reading<CaseStudy> {
    CaseReader.read(SourceFile(path: "case.json", text: text))
  }

  @Test func `reads every key`() throws {
    let reading = read(sampleCase)
    #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
    let study = try #require(reading.value)
    expectEqual(study.id.value, Identifier("snuffelfiets"))
    #expect(study.rubric.id.value == Identifier("sample") && study.rubric.version == "1.0.0")
    expectEqual(study.summary, LocalizedText(dutch: "Meten", english: "Measuring"))
    #expect(study.organisation[.dutch] == "Provincie" && study.theme[.dutch] == "Gezond")
    expectEqual(study.referenceDate.description, "2022-05-18")
    expectEqual(study.assessors.map(\.name), ["Ann de Vries"])
    expectEqual(study.sources.map(\.kind), [.press])
    expectEqual(study.context.map(\.name.value), ["stakes", "data.capacity", "shared"])
    expectEqual(
      study.context.map(\.answer.value.value),
      [
        .option("partner"), .number(try #require(Rational(1, over: 10))), .boolean(true),
      ])
    expectEqual(study.answers.map(\.name.value), ["data.rights", "data.exit", "decision.board"])
    expectEqual(study.answers.map(\.answer.value.value), [.option("self"), .notApplicable, .unknown])
    let rights = study.answers[0].answer
    #expect(rights.rationale?[.dutch] == "Contract." && rights.confidence == .high)
    #expect(
      rights.sources.map(\.value) == [Identifier("site")] && rights.assessor?.value == Identifier("ann"))
    expectEqual(study.answers[1].answer.reason?[.dutch], "Geen leverancier.")
    let bytes = Array(sampleCase.utf8)
    let place = study.answers[0].name.range
    expectEqual(String(decoding: bytes[place.start..<place.end], as: UTF8.self), #""rights""#)
  }

  @Test(arguments: caseChanges)
  func `reports at its place`(_ change: ChangedCase) {
    let marked = MarkedText(change.applied(to: sampleCase))
    let reading = read(marked.text)
    expectFindings(reading.diagnostics, marked, change.codes)
    #expect(reading.value == nil)
  }

  @Test func `knows all optional keys`() {
    let text = """
      {"format": "ambitie-case/1", "id": "a", "rubric": {"id": "b"}, "title": "x", "summary": "x",
       "organisation": "x", "theme": "x", "reference_date": "2024-02-29"}
      """
    let reading = read(text)
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.value?.answers.isEmpty == true && reading.value?.rubric.version == nil)
  }

  @Test func `notes where a key was first`() {
    let change = ChangedCase(#""board": "unknown""#, #"⟦"board"⟧: "unknown", "board": "us""#)
    let marked = MarkedText(change.applied(to: sampleCase))
    let first = marked.ranges[0]
    let notes = read(marked.text).diagnostics.flatMap(\.notes)
    expectEqual(notes.map(\.range), [SourceRange(first.lowerBound, first.upperBound)])
  }
}

@Suite struct `file format` {
  @Test(
    arguments: [
      (sampleRubric, .rubric), (sampleCase, .caseStudy), (sampleKader, .kader),
      (#"{"format": "ambitie-case/1"}"#, .caseStudy),
      (#"{"format": "ambitie-case/2"}"#, nil), ("{}", nil), ("[]", nil), ("{", nil),
    ] as [(String, FileFormat?)])
  func `is what the file claims`(_ text: String, _ expected: FileFormat?) {
    let reading = FileFormat.claimed(by: SourceFile(path: "x", text: text))
    expectEqual(reading.value, expected)
    expectEqual(reading.diagnostics.isEmpty, (expected != nil))
  }
}

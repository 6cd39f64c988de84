import AmbitionModel
import Foundation
import Testing

@Suite struct `case writer` {
  @Test(arguments: UInt64(0)..<150)
  func `writes what reads as the same case`(seed: UInt64) throws {
    var random = RandomCase(seed: seed)
    let study = random.caseStudy()
    let file = SourceFile(path: "case.json", text: CaseWriter.text(of: study))
    let reading = CaseReader.read(file)
    #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
    #expect(placelessDump(try #require(reading.value)) == placelessDump(study))
    #expect(DocumentFormatter.format(file).value == String(decoding: file.bytes, as: UTF8.self))
  }

  @Test(arguments: try (FormatFixture.valid() + FormatFixture.shipped()).filter { $0.kind == .caseStudy })
  func `writes what files say`(_ fixture: FormatFixture) throws {
    let file = try fixture.sourceFile()
    let study = try #require(CaseReader.read(file).value)
    for text in [CaseWriter.text(of: study), CaseWriter.text(of: study, replacing: file)] {
      let written = SourceFile(path: "case.json", text: text)
      #expect(placelessDump(try #require(CaseReader.read(written).value)) == placelessDump(study))
      #expect(DocumentFormatter.format(written).value == text)
    }
  }

  @Test func `has enough files to write`() throws {
    #expect(try (FormatFixture.valid() + FormatFixture.shipped()).count { $0.kind == .caseStudy } >= 20)
  }

  @Test func `writes an answer alone where there is no more to say`() throws {
    let study = try #require(CaseReader.read(SourceFile(path: "case.json", text: sampleCase)).value)
    let text = CaseWriter.text(of: study)
    #expect(
      text.contains(
        #""context": { "stakes": { "answer": "partner", "confidence": "low" }, "data.capacity": 0.1, "shared": true },"#
      ))
    #expect(text.contains(#""decision": { "board": "unknown" }"#))
  }

  @Test func `keeps comments and the schema of the file that it replaces`() throws {
    let earlier = """
      // Boven.
      {
        "$schema": "../case.schema.json",
        "format": "ambitie-case/1", // soort
        "id": "a", "rubric": {"id": "b"}, "title": "x", "summary": "x",
        "organisation": "x", "theme": "x", "reference_date": "2024-02-29",
        "answers": {
          // De laag.
          "data": {
            // Wie heeft de rechten?
            "rights": "unknown", // nog vragen
            "gone": "self"
            // einde
          }
        }
      }
      // Onder.

      """
    let file = SourceFile(path: "case.json", text: earlier)
    var study = try #require(CaseReader.read(file).value)
    study.answers[0].answer.value.value = .option("self")
    study.answers[0].answer.confidence = .high
    study.answers.remove(at: 1)
    #expect(
      CaseWriter.text(of: study, replacing: file) == """
        // Boven.
        {
          "$schema": "../case.schema.json",
          "format": "ambitie-case/1", // soort
          "id": "a",
          "rubric": { "id": "b" },
          "title": "x",
          "summary": "x",
          "organisation": "x",
          "theme": "x",
          "reference_date": "2024-02-29",
          "answers": {
            // De laag.
            "data": {
              // Wie heeft de rechten?
              "rights": { "answer": "self", "confidence": "high" } // nog vragen
              // einde
            }
          }
        }
        // Onder.

        """)
  }
}

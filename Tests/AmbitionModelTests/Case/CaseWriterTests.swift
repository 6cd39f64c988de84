import AmbitionModel
import Foundation
import TestSupport
import Testing

@Suite struct `case writer` {
  @Test(arguments: Breadth.trials(UInt64(0)..<50, oneIn: 3))
  func `writes what reads as the same case`(seed: UInt64) throws {
    var random = RandomCase(seed: seed)
    let study = random.caseStudy()
    let file = SourceFile(path: "case.json", text: CaseWriter.text(of: study))
    let reading = CaseReader.read(file)
    #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
    expectEqual(placelessDump(try #require(reading.value)), placelessDump(study))
    expectEqual(DocumentFormatter.format(file).value, String(decoding: file.bytes, as: UTF8.self))
  }

  @Test(arguments: try (FormatFixture.valid() + FormatFixture.shipped()).filter { $0.kind == .caseStudy })
  func `writes what files say`(_ fixture: FormatFixture) throws {
    let file = try fixture.sourceFile()
    let study = try #require(CaseReader.read(file).value)
    for text in [CaseWriter.text(of: study), CaseWriter.text(of: study, replacing: file)] {
      let written = SourceFile(path: "case.json", text: text)
      expectEqual(placelessDump(try #require(CaseReader.read(written).value)), placelessDump(study))
      expectEqual(DocumentFormatter.format(written).value, text)
    }
  }

  /// A file in which some bytes are others is refused, or read as a case that can be written and merged.
  @Test(arguments: UInt64(0)..<6)
  func `writes whatever could be read`(seed: UInt64) throws {
    let url = FormatFixture.folder.appending(path: "valid/case-assessors.json")
    let bytes = Array(try Data(contentsOf: url))
    var generator = SeededGenerator(seed: seed)
    var readable = 0
    for _ in 0..<120 {
      var mutated = bytes
      for _ in 0..<Int.random(in: 1...2, using: &generator) {
        let place = Int.random(in: 0..<mutated.count, using: &generator)
        mutated[place] = pick(from: &generator)
      }
      let file = SourceFile(path: "case.json", bytes: mutated)
      guard let study = CaseReader.read(file).value else { continue }
      readable += 1
      let text = CaseWriter.text(of: study, replacing: file)
      let again = try #require(CaseReader.read(SourceFile(path: "case.json", text: text)).value)
      expectEqual(placelessDump(again), placelessDump(study))
      #expect(study.taking(again).differences.allSatisfy { $0.kind == .same })
    }
    #expect(readable > 0)
  }

  /// Mostly letters and digits, so that some files can still be read.
  private func pick(from generator: inout SeededGenerator) -> UInt8 {
    Int.random(in: 0..<4, using: &generator) == 0
      ? UInt8.random(in: 0...255, using: &generator) : UInt8.random(in: 0x61...0x7A, using: &generator)
  }

  @Test func `has enough files to write`() throws {
    #expect(try (FormatFixture.valid() + FormatFixture.shipped()).count { $0.kind == .caseStudy } >= 20)
  }

  @Test func `writes an answer alone where there is no more to say`() throws {
    let study = try #require(CaseReader.read(SourceFile(path: "case.json", text: sampleCase)).value)
    let text = CaseWriter.text(of: study)
    #expect(text.contains(#""stakes": { "answer": "partner", "confidence": "low" },"#))
    #expect(text.contains(#""data.capacity": 0.1,"#) && text.contains(#""shared": true"#))
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
    expectEqual(
      CaseWriter.text(of: study, replacing: file),
      """
      // Boven.
      {
        "$schema": "../case.schema.json",
        "format": "ambitie-case/1", // soort
        "id": "a", "rubric": { "id": "b" }, "title": "x", "summary": "x", "organisation": "x",
        "theme": "x", "reference_date": "2024-02-29",
        "answers": {
          // De laag.
          "data": {
            // Wie heeft de rechten?
            "rights": { "answer": "self", "confidence": "high" } // nog vragen
            // einde
          } }
      }
      // Onder.

      """)
  }
}

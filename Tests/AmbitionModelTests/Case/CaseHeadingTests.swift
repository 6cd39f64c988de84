import TestSupport
import Testing

@testable import AmbitionModel

/// The heading of a case file, held against the reader of all of it.
@Suite("headings of case files") struct CaseHeadingTests {
  @Test(arguments: Breadth.trials(UInt64(1)...200, oneIn: 4))
  func `say what the whole case says`(_ seed: UInt64) throws {
    var random = RandomCase(seed: seed)
    let file = SourceFile(path: "case.json", text: CaseWriter.text(of: random.caseStudy()))
    // Some random cases hold texts that no case may have.
    guard let study = CaseReader.read(file).value else { return }
    let heading = try #require(CaseHeading(of: file))
    expectEqual(heading.key, study.key)
    expectEqual(heading.title, study.title)
  }

  /// Cut off anywhere, and with any byte another one: no heading that the file does not hold, and no crash.
  @Test func `are none where the file ends before them`() throws {
    let bytes = Array(sampleCase.utf8)
    let whole = try #require(CaseHeading(of: SourceFile(path: "", text: sampleCase)))
    let end = try #require(sampleCase.utf8.count(before: #"2022-05-18""#))
    for length in bytes.indices {
      let heading = CaseHeading(of: SourceFile(path: "", bytes: Array(bytes[..<length])))
      expectEqual(heading?.key, length < end ? nil : whole.key, "\(length) bytes")
    }
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<Breadth.count(2_000, of: 20_000) {
      var other = bytes
      other[Int.random(in: other.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      let file = SourceFile(path: "", bytes: other)
      if let study = CaseReader.read(file).value { expectEqual(CaseHeading(of: file)?.key, study.key) }
    }
  }

  @Test(arguments: [
    "", "{", "[]", #"{"format": "ambitie-rubric/1", "id": "a"}"#, #"{"format": "ambitie-case/1"}"#,
  ])
  func `are none of another file`(_ text: String) {
    #expect(CaseHeading(of: SourceFile(path: "", text: text)) == nil)
  }
}

extension String.UTF8View {
  /// How many bytes there are through the end of `part`; `nil` where it is not there.
  fileprivate func count(before part: String) -> Int? {
    let (bytes, wanted) = (Array(self), Array(part.utf8))
    return (wanted.count...bytes.count).first { bytes[($0 - wanted.count)..<$0].elementsEqual(wanted) }
  }
}

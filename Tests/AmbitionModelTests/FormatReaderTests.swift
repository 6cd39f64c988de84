import AmbitionModel
import Foundation
import TestSupport
import Testing

@Suite struct `Files of the formats, by the readers` {
  @Test(arguments: try FormatFixture.valid())
  func `read clean when valid`(_ fixture: FormatFixture) throws {
    let found = try findings(in: fixture)
    expectEqual(found, [])
  }

  @Test(arguments: try FormatFixture.invalid())
  func `give the one finding that is expected`(_ fixture: FormatFixture) throws {
    let expectation = try #require(fixture.expectation)
    let found = try findings(in: fixture)
    expectEqual(found, ["\(expectation.line) \(expectation.code.rawValue)"])
  }

  @Test func `are there in numbers`() throws {
    #expect(try FormatFixture.valid().count >= 9)
    #expect(try FormatFixture.invalid().count >= 180)
  }
}

@Suite struct `Shipped files` {
  @Test(arguments: try FormatFixture.shipped())
  func `pass their schema and read clean`(_ fixture: FormatFixture) throws {
    let (verdict, found) = (try schemaVerdict(fixture), try findings(in: fixture))
    expectEqual(verdict, [])
    expectEqual(found, [])
  }

  @Test func `are there in numbers`() throws {
    let shipped = try FormatFixture.shipped()
    #expect(shipped.count { $0.kind == .rubric } >= 1)
    #expect(shipped.count { $0.kind == .examples } >= 1)
    #expect(shipped.count { $0.kind == .caseStudy } >= 12)
    #expect(shipped.count { $0.kind == .kader } >= 2)
  }

  @Test(arguments: try FormatFixture.shipped().filter { $0.kind == .caseStudy })
  func `are called as the case in them`(_ fixture: FormatFixture) throws {
    let study = try #require(CaseReader.read(try fixture.sourceFile()).value)
    expectEqual(study.id.value.rawValue, fixture.url.deletingPathExtension().lastPathComponent)
  }
}

extension FormatFixture {
  /// The rubrics, their examples, cases and kaders in the repository's own folders.
  static func shipped() throws -> [FormatFixture] {
    try [
      ("rubrics", Kind.rubric), ("rubrics/examples", .examples), ("cases", .caseStudy),
      ("rubrics/kaders", .kader),
    ].flatMap { folder, kind in
      let url = repository.appending(path: folder)
      return try FileManager.default.contentsOfDirectory(atPath: url.path)
        .filter { $0.hasSuffix(".json") }.sorted()
        .map { FormatFixture(url: url.appending(path: $0), kind: kind, expectation: nil) }
    }
  }
}

/// What the reader of its kind finds in a file, each as line and code.
private func findings(in fixture: FormatFixture) throws -> [String] {
  let file = try fixture.sourceFile()
  let diagnostics =
    switch fixture.kind {
    case .rubric: RubricReader.read(file).diagnostics
    case .caseStudy: CaseReader.read(file).diagnostics
    case .kader: KaderReader.read(file).diagnostics
    case .examples: ExampleSetReader.read(file).diagnostics
    }
  return diagnostics.map { "\(file.lines.position(of: $0.range.start).line) \($0.code.rawValue)" }
}

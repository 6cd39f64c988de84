import AmbitionModel
import Foundation
import TestSupport
import Testing

@Suite struct `Files of the formats` {
  @Test(arguments: try FormatFixture.valid())
  func `pass the schema when valid`(_ fixture: FormatFixture) throws {
    let verdict = try schemaVerdict(fixture)
    expectEqual(verdict, [])
  }

  @Test(arguments: try FormatFixture.invalid())
  func `fail the schema when it can see the mistake`(_ fixture: FormatFixture) throws {
    let expectation = try #require(fixture.expectation)
    let verdict = try schemaVerdict(fixture)
    expectEqual(verdict.isEmpty, expectation.isReaderOnly, "\(verdict)")
  }

  @Test func `are there in numbers, and each is expected`() throws {
    let valid = try FormatFixture.valid()
    let invalid = try FormatFixture.invalid()
    for kind in FormatFixture.Kind.allCases {
      // What is in an example is tried in rubrics.
      let (least, mistakes) = kind == .examples ? (2, 9) : (3, 30)
      #expect(valid.count { $0.kind == kind } >= least)
      #expect(invalid.count { $0.kind == kind } >= mistakes)
    }
    expectEqual(invalid.map(\.url.lastPathComponent), (try FormatFixture.fileNames(in: "invalid")))
  }

  @Test(arguments: try FormatFixture.invalid())
  func `expect a mistake on a line that exists`(_ fixture: FormatFixture) throws {
    let expectation = try #require(fixture.expectation)
    let lines = try fixture.bytes().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    #expect((1...lines.count).contains(expectation.line))
  }
}

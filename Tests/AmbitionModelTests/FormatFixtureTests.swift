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
      #expect(valid.count { $0.kind == kind } >= 3)
      #expect(invalid.count { $0.kind == kind } >= 30)
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

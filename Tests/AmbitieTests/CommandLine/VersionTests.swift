import Foundation
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `The version` {
  @Test func `is that of the newest section of the changelog`() throws {
    let changelog = try contents(Tool.path("CHANGELOG.md"))
    let heading = try #require(changelog.split(separator: "\n").first { $0.hasPrefix("## ") })
    #expect(heading.dropFirst(3).hasPrefix(Version.current + ","), "\(heading)")
    #expect(Version.current.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+/) != nil)
  }

  @Test func `is that of the archive in the guide`() throws {
    let guide = try contents(Tool.path("docs/handleiding.md"))
    let named = guide.matches(of: /ambitie-([0-9.]+)-linux/).map { String($0.output.1) }
    expectEqual(Set(named), [Version.current])
  }
}

import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Telling

@Suite struct `What if, at the workbench` {
  private func result(_ language: String, _ tried: [(String, String)]) throws -> String {
    var session = try BenchSession(language: language)
    try session.act("enclosed", ["name": "cases/snuffelfiets.json"])
    try session.act("view", ["view": "whatif"])
    for (name, value) in tried { try session.act("try", ["name": name, "value": value]) }
    let work = try #require(session.page["work"])
    let start = try #require(work.firstRange(of: "<div class=\"result\">"))
    return String(work[start.upperBound...])
  }

  @Test(arguments: [
    ("nl", "Data: het niveau (blijft|wordt) [0-9]", "Een leverancier heeft de rechten en bepaalt"),
    ("en", "Data: the level (stays|becomes) [0-9]", "A supplier holds the rights and sets"),
  ])
  func `says first what becomes of the level, then what the choice is`(
    _ row: (language: String, level: String, choice: String)
  ) throws {
    let text = try result(row.language, [("data.rights", "market")])
    let level = try #require(text.firstMatch(of: try Regex(row.level)), "\(text.prefix(1500))")
    let choices = try #require(text.firstRange(of: "<ul>"))
    #expect(level.range.lowerBound < choices.lowerBound)
    #expect(text.contains(row.choice))
  }
}

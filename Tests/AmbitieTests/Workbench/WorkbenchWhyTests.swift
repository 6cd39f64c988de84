import AmbitionModel
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Telling

@Suite struct `Why, at the workbench` {
  @Test(arguments: Language.allCases)
  func `flags are told by weight, the first three in sight`(_ language: Language) throws {
    let weights = Flag.Severity.allCases.reversed().map { $0.wording[language] }
    var session = try BenchSession(cases: ["aerius"], language: language.rawValue)
    try session.act("enclosed", ["name": "cases/aerius.json"])
    try session.act("view", ["view": "why"])
    let work = try #require(session.page["work"])
    let start = try #require(work.firstRange(of: "class=\"plain-list signals\""))
    let signals = work[start.lowerBound...]
    // The words in a row, each with how heavy it is: from high to low.
    let notes = signals.matches(of: /<span class="note"> \(([^<]*)\)<\/span>/).map { String($0.1) }
    let order = notes.map { note in
      weights.firstIndex { weight in note.components(separatedBy: "; ").contains(weight) } ?? -1
    }
    #expect(order.count > 3 && !order.contains(-1), "\(notes)")
    expectEqual(order, order.sorted())
    let folded = try #require(signals.firstRange(of: "<details id=\"why-others\">"))
    expectEqual(signals[..<folded.lowerBound].matches(of: /<span class="note">/).count, 3)
    #expect(signals[folded.lowerBound...].contains("(\(order.count - 3))</summary>"))
  }
}

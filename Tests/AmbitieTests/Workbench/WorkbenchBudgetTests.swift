import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Scoring
@testable import Telling

/// A rubric that is written to make work without end does not stop the page.
@Suite struct `The budget of one request to the workbench` {
  /// The small rubric with six decisions that no budget is enough for, and a level that one answer settles.
  private static func hostile() throws -> String {
    let small = try String(
      contentsOf: TemporaryFolder.smallWorkspace.appending(path: "rubrics/small.json"), encoding: .utf8)
    var generator = SeededGenerator(seed: 5)
    var rubric = try #require(try JSONSerialization.jsonObject(with: Data(small.utf8)) as? [String: Any])
    rubric["examples"] = nil
    let facts = (0..<40).map { index in
      ["id": "f\(index)", "type": "boolean", "label": "F\(index)", "question": "Is it \(index)?"]
    }
    rubric["context"] = (rubric["context"] as? [Any] ?? []) + facts
    // A disjunction of which every second half is asked after all first halves.
    func large(_ id: String, _ more: [String: String] = [:]) -> [String: String] {
      let seconds = (20..<40).shuffled(using: &generator)
      let pairs = (0..<20).map { "f\($0) and f\(seconds[$0])" }.joined(separator: " or ")
      let own = ["id": id, "title": id, "type": "number", "expression": "if \(pairs) then 0 else 7"]
      return own.merging(more) { first, _ in first }
    }
    let others = (1...5).map { large("large\($0)") }
    // The level that the case shows is read off the first.
    let score = large("steering", ["role": "score", "axis": "steering", "each": "layer"])
    let rest = (rubric["decisions"] as? [[String: Any]] ?? []).dropFirst()
    #expect(rest.first?["id"] as? String == "shown")
    rubric["decisions"] = [score] + rest + others
    return String(decoding: try JSONSerialization.data(withJSONObject: rubric), as: UTF8.self)
  }

  private static func send(_ bench: inout Workbench, _ request: [String: Any]) throws -> String {
    let bytes = try [UInt8](JSONSerialization.data(withJSONObject: request))
    return String(decoding: bench.handle(bytes), as: UTF8.self)
  }

  @Test func `ends, and the rest is told`() throws {
    let steps = 400_000
    let budget = WorkBudget(steps: steps)
    var bench = Workbench(within: budget)
    let rubrics = [["name": "rubrics/small.json", "text": try Self.hostile()]]
    _ = try Self.send(
      &bench, ["do": "start", "language": "nl", "today": "2026-11-29", "enclosed": ["rubrics": rubrics]])
    let study = #"""
      {"format": "ambitie-case/1", "id": "open", "rubric": {"id": "small"}, "title": "t", "summary": "s",
       "organisation": "o", "theme": "x", "reference_date": "2022-05-18", "context": {"stakes": "much"}}
      """#
    let shown = try Self.send(&bench, ["do": "open", "files": [["name": "open.json", "text": study]]])
    let whole = steps + WorkBudget.perCase
    #expect(budget.remaining < whole - WorkBudget.perCase, "much was tried")
    // One answer settles what fits.
    let isTold = shown.contains("Nu: te veel mogelijkheden; past: 2 Lead")
    #expect(isTold, "\(shown)")
    // What was worked out is not worked out again, and the next request has a budget of its own.
    _ = try Self.send(&bench, ["do": "language", "to": "en"])
    expectEqual(budget.remaining, whole)
  }
}

import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Telling

@Suite struct `What the browser keeps of cases` {
  /// A session in which a case was begun, answered and saved, with what the browser then keeps of it.
  private func saved(_ title: String = "Meetnet") throws -> (session: BenchSession, kept: [String: String]) {
    var session = try BenchSession()
    try session.begin(title)
    try session.act("assessor", ["value": "Noor"])
    try session.answer("stakes", "high")
    _ = try session.file()
    return (session, try #require(session.kept.last))
  }

  @Test func `a saved case is offered again, as saved`() throws {
    let kept = try saved().kept
    var later = try BenchSession(drafts: [["key": "7 a", "text": try #require(kept["text"])]])
    let work = try #require(later.page["work"])
    #expect(work.contains("Kort geleden bewaard") && work.contains("meetnet.json · bewaard op"))
    #expect(!work.contains("Eerder begonnen"))
    try later.act("draft", ["key": "7 a"])
    expectEqual(later.reply["unsaved"] as? Bool, false)
    expectEqual(later.dropped, ["7 a"])
    #expect(later.page["work"]?.contains("value=\"Noor\"") == true)
    #expect(try later.file().contains("\"high\""))
  }

  @Test func `a case of which a file is opened is kept, one that the page brings along is not`() throws {
    var session = try BenchSession()
    try session.act("enclosed", ["name": "cases/snuffelfiets.json"])
    #expect(session.kept.isEmpty)
    let text = try BenchSession.text("cases/aerius.json")
    try session.act("open", ["files": [["name": "aerius.json", "text": text]]])
    expectEqual(session.kept.count, 1)
    try session.act("close")
    try session.act("view", ["view": "start"])
    #expect(session.page["work"]?.contains("Kort geleden bewaard") == true)
    #expect(session.dropped.isEmpty)
  }

  @Test func `the latest saving of a case is offered, of eight cases at most`() throws {
    let kept = try (0..<10).map { number in
      ["key": "w \(number)", "text": try #require(try saved("Meetnet \(number / 2 * 2)").kept["text"])]
    }
    // Each case twice.
    var session = try BenchSession(drafts: kept)
    expectEqual(session.dropped, ["w 1", "w 3", "w 5", "w 7", "w 9"])
    let more = try (0..<10).map { number in
      ["key": "w \(number)", "text": try #require(try saved("Meetnet \(number)").kept["text"])]
    }
    session = try BenchSession(drafts: more)
    expectEqual(session.dropped, ["w 8", "w 9"])
    try session.act("drop", ["key": "w 3"])
    expectEqual(session.dropped, ["w 3"])
    #expect(session.page["work"]?.contains("Meetnet 3") == false)
  }

  @Test func `what was saved later than the file that is opened is offered beside it`() throws {
    var session = try BenchSession()
    let text = try BenchSession.text("cases/snuffelfiets.json")
    try session.act("open", ["files": [["name": "snuffelfiets.json", "text": text]]])
    try session.answer("data.rights", "province")
    let written = try session.file()
    let kept = ["key": "7 a", "text": try #require(session.kept.last?["text"])]
    var later = try BenchSession(drafts: [kept])
    try later.act("enclosed", ["name": "cases/snuffelfiets.json"])
    #expect(later.page["work"]?.contains("Verder met wat u bewaarde") == true)
    try later.act("draft", ["key": "7 a"])
    expectEqual(try later.file(), written)
  }

  @Test func `everything is open again after the engine stopped`() throws {
    var session = try BenchSession()
    try session.begin("Eerste")
    var kept = [try #require(session.kept.last)]
    try session.begin("Tweede")
    try session.act("assessor", ["value": "Noor"])
    try session.answer("stakes", "low")
    kept.append(try #require(session.kept.last))
    let text = try session.file()
    let again = try BenchSession(more: ["open_again": kept, "view": "fill/stakes"])
    #expect(again.page["notices"]?.contains("2 casussen staan weer open") == true)
    #expect(again.page["bar"]?.contains("Tweede") == true && again.page["bar"]?.contains("Eerste") == true)
    #expect(again.page["work"]?.firstMatch(of: /id="q-stakes-is-low"[^>]* checked/) != nil)
    #expect(again.page["work"]?.contains("value=\"Noor\"") == true)
    expectEqual(again.reply["unsaved"] as? Bool, true)
    expectEqual(again.dropped, kept.map { $0["key"] ?? "" })
    expectEqual(again.kept.count, 2)
    var copy = again
    expectEqual(try copy.file(), text)
  }

  @Test func `trying a variant leaves a saved case saved`() throws {
    var (session, _) = try saved()
    try session.act("view", ["view": "whatif"])
    try session.act("try", ["name": "data.rights", "value": "province"])
    expectEqual(session.reply["unsaved"] as? Bool, false)
    #expect(session.page["work"]?.contains("1 andere keuze") == true)
    #expect(session.page["bar"]?.contains("nog niet bewaard") != true)
    try session.act("undo")
    expectEqual(session.reply["unsaved"] as? Bool, false)
    #expect(session.page["work"]?.contains("1 andere keuze") == false)
  }
}

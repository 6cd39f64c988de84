import Foundation
import TestSupport
import Testing

@testable import Telling

/// The engine answers to nobody first, so that a browser has translated it when somebody does.
@Suite struct `A rehearsal` {
  /// What a page is told by a person's acts, with the steps of a rehearsal between them or without.
  private func replies(rehearsing: Bool) throws -> [String] {
    var session = try BenchSession()
    var replies: [String] = []
    var hasMore = false
    func note() throws {
      let data = try JSONSerialization.data(withJSONObject: session.reply, options: .sortedKeys)
      replies.append(String(decoding: data, as: UTF8.self))
    }
    let acts: [(String, [String: Any])] = [
      ("new", ["fields": ["title": "Meetnet", "organisation": "Provincie", "date": "1-3-2026"]]),
      ("answer", ["name": "stakes", "value": "low"]), ("next", [:]),
      ("answer", ["name": "sensitivity", "value": "unknown"]), ("undo", [:]), ("view", ["view": "why"]),
    ]
    if rehearsing {
      try session.act("prepare")
      hasMore = session.reply["more"] as? Bool == true
    }
    for (name, arguments) in acts {
      for _ in 0..<3 where hasMore {
        try session.act("rehearse")
        hasMore = session.reply["more"] as? Bool == true
        #expect(session.changed.isEmpty && session.kept.isEmpty && session.focus == nil)
      }
      try session.act(name, arguments)
      try note()
    }
    return replies
  }

  @Test func `changes nothing that somebody sees or keeps`() throws {
    expectEqual(try replies(rehearsing: true), try replies(rehearsing: false))
  }

  @Test func `ends after some steps, and is nothing before the first screen`() throws {
    var session = try BenchSession()
    try session.act("rehearse")
    #expect(session.reply["more"] == nil && session.reply["error"] == nil)
    try session.act("prepare")
    var steps = 0
    while session.reply["more"] as? Bool == true, steps < 100 {
      try session.act("rehearse")
      steps += 1
    }
    expectEqual(steps, 12)
  }
}

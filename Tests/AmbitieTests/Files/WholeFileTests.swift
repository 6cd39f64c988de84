import AmbitionModel
import Dispatch
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Telling
@testable import ambitie

@Suite struct `Writing whole files` {
  /// Each writer read the same bytes; whoever comes second would wipe out what the first one saved.
  @Test func `lets one of many writers replace what all of them read`() throws {
    try Tool.withFolder { folder in
      for round in 0..<20 {
        let path = try folder.adding("case-\(round).json", "before")
        let winners = Mutex<[Int]>([])
        DispatchQueue.concurrentPerform(iterations: 8) { writer in
          let bytes = Array("writer \(writer)".utf8)
          let isDone =
            (try? WholeFile.write(bytes, to: path, existing: .replaceIfStill(Array("before".utf8)))) != nil
          if isDone { winners.withLock { $0.append(writer) } }
        }
        let won = winners.withLock { $0 }
        #expect(won.count == 1, "round \(round)")
        #expect(try contents(path) == "writer \(won.first ?? -1)")
      }
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 20, "nothing is left over")
    }
  }

  @Test func `says that a file has changed, and leaves it as it is`() throws {
    try Tool.withFolder { folder in
      let path = try folder.adding("case.json", "somebody else's")
      let error = #expect(throws: UsageError.self) {
        try WholeFile.write([0x31], to: path, existing: .replaceIfStill(Array("mine".utf8)))
      }
      #expect(error?.wording.english.contains("has changed in the meantime") == true)
      #expect(try contents(path) == "somebody else's")
    }
  }

  /// Process numbers come round again, in containers soon.
  @Test func `is not kept from it by what a killed run left behind`() throws {
    try Tool.withFolder { folder in
      let path = folder.appending(path: "case.json").path
      _ = try folder.adding("case.json.\(getpid())~", "half")
      try WholeFile.write(Array("whole".utf8), to: path, existing: .refuse)
      #expect(try contents(path) == "whole")
    }
  }
}

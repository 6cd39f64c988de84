import AmbitionModel
import Foundation
import Scoring
import Synchronization
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `Output of a stream` {
  /// What became of a piece of which the output is its number on a line.
  private func scored(_ number: Int) -> StreamOutput.Scored {
    .init(
      result: .init(output: Array("\(number)\n".utf8), lineCount: 1, caseCount: 1), path: "p",
      isFirst: number == 0)
  }

  /// Threads that each take the next number, are slow or quick by chance, and hand it in.
  @Test(arguments: [(1, 1), (2, 4), (3, 6), (8, 16), (8, 1)])
  func `is in order, whichever thread is done first`(_ threads: Int, _ limit: Int) throws {
    let (folder, count) = (try TemporaryFolder(), 300)
    let path = folder.url.appending(path: "out").path
    let descriptor = open(path, O_WRONLY | O_CREAT, 0o600)
    defer { close(descriptor) }
    let output = StreamOutput(to: descriptor, .reported, .init(language: .english), limit: limit)
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      var generator = SeededGenerator(seed: UInt64(thread))
      while true {
        let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard number < count else { return }
        usleep(UInt32.random(in: 0...400, using: &generator))
        #expect(output.take(scored(number), of: number))
      }
    }
    try expectEqual(contents(path), (0..<count).map { "\($0)\n" }.joined())
    #expect(output.badCount == 0 && output.failure == nil)
  }

  @Test func `ends for all threads when nobody reads`() throws {
    signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [0, 0]
    expectEqual(pipe(&ends), 0)
    close(ends[0])
    defer { close(ends[1]) }
    let output = StreamOutput(to: ends[1], .reported, .init(language: .english), limit: 2)
    // The second piece waits until the first one comes, which cannot be written.
    let second = Thread { [self] in _ = output.take(scored(1), of: 1) }
    second.start()
    #expect(!output.take(scored(0), of: 0))
    #expect(!output.take(scored(2), of: 2))
    #expect(output.failure == nil)
  }

  @Test func `tells when it cannot be written`() throws {
    let descriptor = open("/dev/full", O_WRONLY)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let output = StreamOutput(to: descriptor, .reported, .init(language: .english), limit: 2)
    #expect(!output.take(scored(0), of: 0))
    #expect(output.failure != nil)
  }
}

import AmbitionModel
import Foundation
import Scoring
import Telling

/// Writes what became of pieces in the order of the pieces, whichever thread is done first.
///
/// A thread that hands in the piece whose turn it is writes it, and all that are ready after it; the others go on with
/// the next piece meanwhile. Only when very much is ready do they wait, so that memory stays bounded.
final class StreamOutput: @unchecked Sendable {
  /// The choice of what happens at a line that cannot be used.
  enum BadLines: Sendable {
    case reported
    case final
  }

  /// The result of scoring a piece, with the file that it is from.
  struct Scored {
    var result: BatchScorer.Result
    var path: String
    /// Whether the piece is the first of its file.
    var isFirst: Bool
  }

  private let descriptor: Int32
  private let badLines: BadLines
  private let messages: StreamMessages
  /// How many results may be ready and waiting.
  private let limit: Int
  private let condition = NSCondition()
  // What follows is only touched by who holds the condition's lock.
  private var ready: [Int: Scored] = [:]
  private var turn = 0
  private var isWriting = false
  private var isOver = false
  // What follows is only touched by the one thread that writes, and when all is over.
  private var lineNumber = 0
  private(set) var badCount = 0
  private(set) var failure: UsageError?

  init(to descriptor: Int32, _ badLines: BadLines, _ messages: StreamMessages, limit: Int) {
    self.descriptor = descriptor
    self.badLines = badLines
    self.messages = messages
    self.limit = limit
  }

  /// Takes over what became of the piece with this number, counted from zero; false when nothing more will be written.
  func take(_ scored: Scored, of number: Int) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    ready[number] = scored
    if !isWriting { writeWhatIsReady() }
    while ready.count >= limit, !isOver { condition.wait() }
    return !isOver
  }

  /// Called and left with the lock held, which others can have while a piece is written.
  private func writeWhatIsReady() {
    isWriting = true
    while !isOver, let next = ready.removeValue(forKey: turn) {
      turn += 1
      condition.unlock()
      let goesOn = write(next)
      condition.lock()
      isOver = !goesOn
      condition.broadcast()
    }
    isWriting = false
  }

  /// False when nothing may follow.
  private func write(_ scored: Scored) -> Bool {
    if scored.isFirst { lineNumber = 0 }
    let result = scored.result
    let lastLine = badLines == .final ? result.badLines.first : nil
    guard write(lastLine.map { Array(result.output.prefix($0.outputCount)) } ?? result.output) else {
      return false
    }
    for line in lastLine.map({ [$0] }) ?? result.badLines {
      badCount += 1
      messages.report(line, path: scored.path, number: lineNumber + line.line + 1, count: badCount)
    }
    lineNumber += result.lineCount
    return lastLine == nil
  }

  private func write(_ bytes: [UInt8]) -> Bool {
    switch Output.write(bytes, to: descriptor) {
    case .whole: return true
    case .nobodyReads: return false
    case .failed:
      failure = UsageError(nl: "de uitvoer is niet te schrijven", en: "the output cannot be written")
      return false
    }
  }
}

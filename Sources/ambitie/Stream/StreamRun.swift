import AmbitionModel
import Foundation
import Scoring

/// Scores lines in as many threads as asked for, and writes what comes of them in the order of the lines.
///
/// Each thread takes the next piece, scores it, and waits for its turn to write: there are never more pieces in
/// memory than threads.
final class StreamRun: @unchecked Sendable {
  /// What to do at a line that cannot be used.
  enum BadLines: Sendable {
    case reported
    case final
  }

  /// Who scores: what the first thread needs is at hand, another one makes its own.
  enum Worker: Sendable {
    case first, another
  }

  /// Scores the lines of a piece.
  typealias Scorer = (UnsafeBufferPointer<UInt8>) -> BatchScorer.Result

  /// Of the first thread, or of another one.
  private let makeScorer: @Sendable (Worker) -> Scorer
  private let badLines: BadLines
  private let messages: StreamMessages
  private let descriptor: Int32
  private let condition = NSCondition()
  // What follows is only touched by who holds the condition's lock.
  private let source: LineSource
  private var nextTicket = 0
  private var turn = 0
  private var lineNumber = 0
  private var isOver = false
  private var failure: UsageError?
  private(set) var badCount = 0
  private var isUnread = false

  init(
    _ source: LineSource, to descriptor: Int32, _ badLines: BadLines, _ messages: StreamMessages,
    scorer: @escaping @Sendable (Worker) -> Scorer
  ) {
    self.source = source
    self.descriptor = descriptor
    self.badLines = badLines
    self.messages = messages
    makeScorer = scorer
  }

  /// Scores everything in `jobs` threads.
  func run(jobs: Int) throws(UsageError) {
    let group = DispatchGroup()
    for _ in 1..<max(1, jobs) {
      group.enter()
      Thread { [self] in
        work(.another)
        group.leave()
      }.start()
    }
    work(.first)
    group.wait()
    if let failure { throw failure }
  }

  private func work(_ worker: Worker) {
    let piece = LinePiece()
    guard var ticket = take(piece) else { return }
    // Only now, since there may be less work than threads.
    let scorer = makeScorer(worker)
    while true {
      let result =
        piece.isTooLong
        ? BatchScorer.Result(tooLong: Array(piece.padded.dropLast(BatchScorer.padding)))
        : scorer(piece.padded)
      guard hand(in: result, of: piece, ticket), let next = take(piece) else { return }
      ticket = next
    }
  }

  /// The number of the next piece; `nil` when there is none.
  private func take(_ piece: LinePiece) -> Int? {
    condition.lock()
    defer { condition.unlock() }
    guard !isOver else { return nil }
    do {
      guard try source.fill(piece) else {
        isOver = true
        return nil
      }
    } catch {
      failure = failure ?? error
      isOver = true
      return nil
    }
    nextTicket += 1
    return nextTicket - 1
  }

  /// Writes a result when it is its turn; false when the run is over.
  private func hand(in result: BatchScorer.Result, of piece: LinePiece, _ ticket: Int) -> Bool {
    condition.lock()
    while turn != ticket { condition.wait() }
    defer {
      turn += 1
      condition.broadcast()
      condition.unlock()
    }
    // An earlier piece ended the run.
    if isUnread || (badCount > 0 && badLines == .final) { return false }
    if piece.isFirst { lineNumber = 0 }
    if badLines == .final, let bad = result.badLines.first {
      write(Array(result.output.prefix(bad.outputCount)))
    } else {
      write(result.output)
    }
    report(result.badLines, piece.path)
    lineNumber += result.lineCount
    if badLines == .final, badCount > 0 { isOver = true }
    return !isOver || badLines == .reported
  }

  private func report(_ lines: [BatchScorer.BadLine], _ path: String) {
    for line in lines {
      if badLines == .final, badCount > 0 { return }
      badCount += 1
      messages.report(line, path: path, number: lineNumber + line.line + 1, count: badCount)
    }
  }

  private func write(_ bytes: [UInt8]) {
    switch Output.write(bytes, to: descriptor) {
    case .whole: return
    case .nobodyReads: isUnread = true
    case .failed:
      failure = UsageError(nl: "de uitvoer is niet te schrijven", en: "the output cannot be written")
      isUnread = true
    }
    isOver = true
  }
}

extension BatchScorer.Result {
  /// What becomes of a line that is too long, of which this is the beginning.
  fileprivate init(tooLong bytes: [UInt8]) {
    let limit = LineSource.lineLimit
    let message = Diagnostic.Message(
      .fileTooLarge, nl: "deze regel is langer dan \(limit) bytes",
      en: "this line is longer than \(limit) bytes")
    let diagnostic = Diagnostic(message, at: SourceRange(0, 0))
    self.init(
      output: [], badLines: [.init(line: 0, diagnostics: [diagnostic], bytes: bytes, outputCount: 0)],
      lineCount: 1,
      caseCount: 0)
  }
}

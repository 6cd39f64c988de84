import AmbitionModel
import Foundation
import Scoring
import Telling

/// Scores lines in as many threads as asked for, and writes what comes of them in the order of the lines.
///
/// Each thread takes the next piece, scores it and hands in what came of it.
final class StreamRun: @unchecked Sendable {
  /// Who scores: what the first thread needs is at hand, another one makes its own.
  enum Worker: Sendable {
    case first, another
  }

  /// Scores the lines of a piece.
  typealias Scorer = (UnsafeBufferPointer<UInt8>) -> BatchScorer.Result

  /// Of the first thread, or of another one.
  private let makeScorer: @Sendable (Worker) -> Scorer
  private let output: StreamOutput
  private let lock = NSLock()
  // What follows is only touched by who holds the lock.
  private let source: LineSource
  private var count = 0
  private var isOver = false
  private var failure: UsageError?

  init(_ source: LineSource, to output: StreamOutput, scorer: @escaping @Sendable (Worker) -> Scorer) {
    self.source = source
    self.output = output
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
    if let failure = output.failure ?? failure { throw failure }
  }

  private func work(_ worker: Worker) {
    let piece = LinePiece()
    guard var number = take(piece) else { return }
    // Only now, since there may be less work than threads.
    let scorer = makeScorer(worker)
    while true {
      let result =
        piece.isTooLong
        ? BatchScorer.Result(tooLong: Array(piece.padded.dropLast(BatchScorer.padding)))
        : scorer(piece.padded)
      let scored = StreamOutput.Scored(result: result, path: piece.path, isFirst: piece.isFirst)
      guard output.take(scored, of: number), let next = take(piece) else { return }
      number = next
    }
  }

  /// The number of the next piece; `nil` when there is none.
  private func take(_ piece: LinePiece) -> Int? {
    lock.lock()
    defer { lock.unlock() }
    guard !isOver else { return nil }
    do {
      guard try source.fill(piece) else {
        isOver = true
        return nil
      }
    } catch {
      failure = error
      isOver = true
      return nil
    }
    count += 1
    return count - 1
  }
}

extension BatchScorer.Result {
  /// The result of a line that is too long, of which this is the beginning.
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

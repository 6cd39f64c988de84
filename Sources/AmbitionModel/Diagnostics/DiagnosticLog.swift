/// Collects what one reading of a file finds.
///
/// A class, since the readers of all parts of one file write to the same list; it does not leave the reading.
final class DiagnosticLog {
  private var collected: [Diagnostic] = []
  private let limit: Int

  /// - Parameter limit: findings that are kept, so that a hostile file cannot fill memory with them.
  init(limit: Int = 1_000) {
    self.limit = limit
  }

  var hasErrors: Bool { collected.contains { $0.severity == .error } }

  /// In the order of the file.
  var diagnostics: [Diagnostic] { collected.inFileOrder() }

  /// Whether further findings are not kept.
  var isFull: Bool { collected.count > limit }

  /// - Parameter message: made only where it is kept.
  func report(
    _ message: @autoclosure () -> Diagnostic.Message, at range: SourceRange, notes: [Diagnostic.Note] = []
  ) {
    if !isFull { add(Diagnostic(message(), at: range, notes: notes)) }
  }

  /// - Parameter message: made only where it is kept.
  func warn(
    _ message: @autoclosure () -> Diagnostic.Message, at range: SourceRange, notes: [Diagnostic.Note] = []
  ) {
    if !isFull { add(Diagnostic(message(), at: range, severity: .warning, notes: notes)) }
  }

  /// What the reading of a part of the file found.
  func add(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { add(diagnostic) }
  }

  private func add(_ diagnostic: Diagnostic) {
    if collected.count < limit {
      collected.append(diagnostic)
    } else if collected.count == limit {
      collected.append(Diagnostic(.tooManyFindings(limit: limit), at: diagnostic.range))
    }
  }
}

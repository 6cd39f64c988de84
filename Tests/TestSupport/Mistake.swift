package import AmbitionModel
import Testing

/// A mistake made in a sound file, with what a reader must find.
package struct Mistake: Sendable, CustomTestStringConvertible {
  /// What is replaced.
  package var from: String
  package var to: String
  /// The code of the one finding.
  package var code: Diagnostic.Code
  /// Whether no schema can see it.
  package var isReaderOnly: Bool
  package var testDescription: String { to }

  package init(_ from: String, _ to: String, _ code: Diagnostic.Code, readerOnly: Bool = false) {
    (self.from, self.to, self.code, isReaderOnly) = (from, to, code, readerOnly)
  }
}

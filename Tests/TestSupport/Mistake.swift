public import AmbitionModel
public import Testing

/// A mistake made in a sound file, with what a reader must find.
public struct Mistake: Sendable, CustomTestStringConvertible {
  /// What is replaced.
  public var from: String
  public var to: String
  /// The code of the one finding.
  public var code: Diagnostic.Code
  /// Whether no schema can see it.
  public var isReaderOnly: Bool
  public var testDescription: String { to }

  public init(_ from: String, _ to: String, _ code: Diagnostic.Code, readerOnly: Bool = false) {
    (self.from, self.to, self.code, isReaderOnly) = (from, to, code, readerOnly)
  }
}

import TestSupport
import Testing

@testable import AmbitionModel

/// A sample in which one passage is replaced by one that is wrong where it is marked.
struct ChangedCase: Sendable, CustomTestStringConvertible {
  var passage: String
  var replacement: String
  var codes: [Diagnostic.Code]
  var testDescription: String { replacement.debugDescription }

  init(_ passage: String, _ replacement: String, _ codes: Diagnostic.Code...) {
    self.passage = passage
    self.replacement = replacement
    self.codes = codes
  }

  /// The sample after the change; an issue unless the passage is there exactly once.
  func applied(to sample: String) -> String {
    let parts = sample.split(separator: passage, omittingEmptySubsequences: false)
    expectEqual(parts.count, 2, "\(passage) is there \(parts.count - 1) times")
    return parts.joined(separator: replacement)
  }
}

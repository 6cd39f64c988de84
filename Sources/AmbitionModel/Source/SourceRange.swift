/// A half-open range of UTF-8 offsets in one file; the only kind of position that is stored.
package struct SourceRange: Hashable, Sendable, Comparable {
  /// The offset of the first byte.
  package var start: Int
  /// The offset after the last byte; never before `start`.
  package var end: Int

  package init(_ start: Int, _ end: Int) {
    precondition(start >= 0 && start <= end, "range \(start)..<\(end) is not a range of offsets")
    self.start = start
    self.end = end
  }

  /// The smallest range that holds both.
  package func joined(with other: SourceRange) -> SourceRange {
    SourceRange(min(start, other.start), max(end, other.end))
  }

  package static func < (left: SourceRange, right: SourceRange) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

/// A text inside a file whose every byte knows its place there.
///
/// A FEEL condition is a JSON string: after an escape such as `\"` the offsets in the decoded text and
/// those in the file drift apart, so an error inside the condition needs this map to point at the file.
package struct LocatedText: Hashable, Sendable {
  /// The decoded text.
  package let text: String
  /// The range in the file, without the quotes.
  package let range: SourceRange
  /// The file offset of each decoded byte; `nil` when nothing was escaped.
  private let offsets: [Int32]?

  package init(_ text: String, at range: SourceRange, offsets: [Int32]? = nil) {
    precondition(offsets == nil || offsets?.count == text.utf8.count, "one offset for each decoded byte")
    self.text = text
    self.range = range
    self.offsets = offsets
  }

  /// A text that is a file of its own, such as an expression on the command line.
  package init(_ text: String) {
    self.init(text, at: SourceRange(0, text.utf8.count))
  }

  /// By place, which tells texts of one file apart in less time than their bytes do.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(range)
  }

  /// The place in the file of the decoded bytes `start..<end`.
  package func place(_ start: Int, _ end: Int) -> SourceRange {
    let first = fileOffset(start)
    return SourceRange(first, max(first, fileOffset(end)))
  }

  private func fileOffset(_ decoded: Int) -> Int {
    guard let offsets else { return min(range.start + decoded, range.end) }
    return decoded < offsets.count ? Int(offsets[decoded]) : range.end
  }
}

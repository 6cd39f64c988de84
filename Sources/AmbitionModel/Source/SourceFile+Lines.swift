/// A place in a file as people and editors count it.
package struct SourcePosition: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// From 1.
  package let line: Int
  /// In characters, from 1.
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// `2:8`.
  package var description: String { "\(line):\(column)" }

  package static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// Where the lines of a file begin; made once for a file from which several places are shown.
///
/// A line ends with a line feed, a carriage return or both. A byte order mark is no part of the first line.
package struct SourceLines: Sendable {
  private let bytes: [UInt8]
  /// The offset of the first byte of each line; 32 bits, since files are at most 64 MiB.
  private let starts: [UInt32]

  /// - Complexity: O(*n*) in the bytes of the file.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts: [UInt32] = [UInt32(bytes.byteOrderMarkLength)]
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      guard byte == 0x0A || byte == 0x0D else { continue }
      let isFirstOfTwo = byte == 0x0D && offset < bytes.count && bytes[offset] == 0x0A
      if !isFirstOfTwo { starts.append(UInt32(truncatingIfNeeded: offset)) }
    }
    self.starts = starts
  }

  /// At least 1; a file that ends with a line break has an empty last line.
  package var count: Int { starts.count }

  /// The bytes of a line, counted from 1, without its line break.
  package func range(ofLine line: Int) -> SourceRange {
    precondition(line >= 1 && line <= count, "line \(line) of \(count)")
    let start = Int(starts[line - 1])
    var end = line < count ? Int(starts[line]) : bytes.count
    if line < count, end > start { end -= 1 }
    if line < count, end > start, bytes[end] == 0x0A, bytes[end - 1] == 0x0D { end -= 1 }
    return SourceRange(start, max(start, end))
  }

  /// The place of a byte; an offset beyond the file is the end of the file.
  /// - Complexity: O(log *l* + *c*) for *l* lines and *c* bytes before it in its line.
  package func position(of offset: Int) -> SourcePosition {
    let line = line(of: offset)
    let range = range(ofLine: line)
    var end = max(range.start, min(offset, range.end))
    while end > range.start, end < range.end, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let before = bytes[range.start..<end]
    let characters =
      before.allSatisfy { $0 < 0x80 } ? before.count : String(decoding: before, as: UTF8.self).count
    return SourcePosition(line: line, column: characters + 1)
  }

  private func line(of offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }
}

extension SourceFile {
  /// The lines of this file. - Complexity: O(*n*) in its bytes, each time.
  package var lines: SourceLines { SourceLines(bytes) }
}

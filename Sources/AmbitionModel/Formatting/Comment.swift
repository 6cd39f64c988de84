/// A comment of a JSON file, and how it stood to what came before it.
struct Comment {
  /// With its slashes, without blanks at the ends of lines.
  var lines: [String]
  /// Whether a line break separates this comment from what came before.
  var startsLine = false
  /// Whether an empty line precedes it.
  var followsEmptyLine = false

  /// The comment as lines at `indent`; the stars of a block comment stay in one column.
  func lines(indent: String) -> [String] {
    let rest = lines.dropFirst().map { line in (line: line, bare: line.drop { $0 == " " || $0 == "\t" }) }
    guard rest.allSatisfy({ $0.bare.first == "*" }) else { return lines }
    return lines.prefix(1) + rest.map { "\(indent) \($0.bare)" }
  }
}

/// The comments between two tokens of a file, with the line breaks around them.
struct CommentRun {
  private(set) var comments: [Comment] = []
  /// Whether a line break separates the second token from the last comment, or from the first token.
  private(set) var endsLine = false
  /// Whether an empty line comes right before the second token.
  private(set) var endsWithEmptyLine = false

  /// Everything between two tokens of a document without mistakes: blanks, comments, commas and colons.
  /// - Complexity: O(*n*) in the bytes of the range.
  init(in bytes: [UInt8], _ range: Range<Int>) {
    var breaks = 0
    var index = range.lowerBound
    while index < range.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        let isFirstOfTwo =
          bytes[index] == UInt8(ascii: "\r") && index + 1 < range.upperBound
          && bytes[index + 1] == UInt8(ascii: "\n")
        index += isFirstOfTwo ? 2 : 1
        breaks += 1
        endsLine = true
        endsWithEmptyLine = endsWithEmptyLine || breaks > 1
      case UInt8(ascii: "/"):
        let end = Self.endOfComment(in: bytes, from: index, before: range.upperBound)
        comments.append(
          Comment(
            lines: Self.lines(of: bytes[index..<end]), startsLine: endsLine,
            followsEmptyLine: endsWithEmptyLine))
        index = end
        (breaks, endsLine, endsWithEmptyLine) = (0, false, false)
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        // A line with only a comma is not empty.
        breaks = 0
        index += 1
      default: index += 1
      }
    }
  }

  private static func endOfComment(in bytes: [UInt8], from start: Int, before limit: Int) -> Int {
    var index = start + 2
    if start + 1 < limit, bytes[start + 1] == UInt8(ascii: "*") {
      while index + 1 < limit {
        if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") { return index + 2 }
        index += 1
      }
      return limit
    }
    while index < limit, bytes[index] != UInt8(ascii: "\n"), bytes[index] != UInt8(ascii: "\r") { index += 1 }
    return min(index, limit)
  }

  private static func lines(of bytes: ArraySlice<UInt8>) -> [String] {
    var lines: [String] = []
    var rest = bytes
    while true {
      let line = rest.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
      let kept = line.reversed().drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.reversed()
      lines.append(String(decoding: Array(kept), as: UTF8.self))
      rest = rest[line.endIndex...]
      guard let lineBreak = rest.popFirst() else { return lines }
      if lineBreak == UInt8(ascii: "\r"), rest.first == UInt8(ascii: "\n") { rest = rest.dropFirst() }
    }
  }

  /// What follows a run.
  enum Follower {
    case item, nothing
  }

  /// The comments that belong to what came before, on its line, and those that precede what follows.
  ///
  /// A comment that has both on its own line belongs to what follows.
  func split(before follower: Follower) -> (behind: [Comment], before: [Comment]) {
    let count = comments.prefix { !$0.startsLine }.count
    if count == comments.count, !endsLine, follower == .item { return ([], comments) }
    return (Array(comments[..<count]), Array(comments[count...]))
  }
}

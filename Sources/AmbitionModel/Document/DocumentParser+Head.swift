extension DocumentParser {
  /// The first members of the object that a file holds, through the last of `keys`: enough to tell which file it is.
  ///
  /// `nil` where one of them is not there or something before it is wrong, which `parse` then words; what
  /// follows is only known to be text. - Complexity: O(*n*) in the bytes of the file.
  static func head(of file: SourceFile, through keys: [String], limits: Limits = Limits()) -> DocumentNode? {
    guard file.byteCount <= limits.fileSize, UTF8Validation.firstInvalidRange(in: file.bytes) == nil else {
      return nil
    }
    var parser = DocumentParser(file.bytes, limits: limits)
    return parser.head(through: keys)
  }

  private mutating func head(through keys: [String]) -> DocumentNode? {
    position = bytes.byteOrderMarkLength
    skipBlanks()
    let start = position
    guard peek == UInt8(ascii: "{") else { return nil }
    enter(UInt8(ascii: "{"))
    var members: [DocumentNode.Member] = []
    var missing = keys
    while true {
      skipBlanks()
      guard peek == UInt8(ascii: "\""), let member = member(), diagnostics.isEmpty else { return nil }
      members.append(member)
      missing.removeAll { $0 == member.key }
      if missing.isEmpty { break }
      skipBlanks()
      guard peek == UInt8(ascii: ",") else { return nil }
      position += 1
    }
    return DocumentNode(.object(members), at: SourceRange(start, position))
  }
}

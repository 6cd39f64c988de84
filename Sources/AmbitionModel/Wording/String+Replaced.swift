extension String {
  /// The text with another in place of each occurrence of a part; the standard library's own takes pattern matching
  /// along, which a page does not have.
  ///
  /// A part is found scalar by scalar, so also before a combining mark. An empty part is nowhere.
  /// - Complexity: O(*n* · *m*) in the bytes of the text and of the part.
  package func replaced(_ part: String, by other: String) -> String {
    let (bytes, part) = (Array(utf8), Array(part.utf8))
    guard !part.isEmpty, bytes.count >= part.count else { return self }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var (start, index) = (0, 0)
    while index <= bytes.count - part.count {
      if bytes[index] == part[0], part.indices.allSatisfy({ bytes[index + $0] == part[$0] }) {
        result.append(contentsOf: bytes[start..<index])
        result.append(contentsOf: other.utf8)
        index += part.count
        start = index
      } else {
        index += 1
      }
    }
    result.append(contentsOf: bytes[start...])
    return String(decoding: result, as: UTF8.self)
  }
}

extension StringProtocol {
  /// Whether a part occurs in the text, scalar by scalar; a search that Embedded Swift has too. An empty part is nowhere.
  /// - Complexity: O(*n* · *m*) in the bytes of the text and of the part.
  package func holds(_ part: String) -> Bool {
    let bytes = Array(utf8)
    return !part.isEmpty && bytes.indices.contains { bytes[$0...].starts(with: part.utf8) }
  }
}

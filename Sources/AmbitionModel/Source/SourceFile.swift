/// The bytes of one file, with the path to show for it.
package struct SourceFile: Sendable, Equatable {
  /// The path as the user gave it.
  package let path: String
  /// The bytes as they were read; not necessarily valid UTF-8.
  package let bytes: [UInt8]
  /// Of the whole file; more than `bytes` holds when it was too large to read all of it.
  package let byteCount: Int

  /// - Parameter byteCount: when `bytes` is only the beginning of the file.
  package init(path: String, bytes: [UInt8], byteCount: Int? = nil) {
    self.path = path
    self.bytes = bytes
    self.byteCount = max(bytes.count, byteCount ?? 0)
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// Whether both hold the same bytes.
  /// - Complexity: O(*n*), eight bytes at a time; `==` takes one after the other.
  package func holdsSame(as other: SourceFile) -> Bool {
    guard bytes.count == other.bytes.count else { return false }
    return bytes.withUnsafeBytes { own in
      other.bytes.withUnsafeBytes { others in
        let whole = own.count & ~7
        for place in stride(from: 0, to: whole, by: 8)
        where own.loadUnaligned(fromByteOffset: place, as: UInt64.self)
          != others.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        { return false }
        return own[whole...].elementsEqual(others[whole...])
      }
    }
  }
}

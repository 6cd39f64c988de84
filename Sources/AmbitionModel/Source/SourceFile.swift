/// The bytes of one file, with the path to show for it.
public struct SourceFile: Sendable, Equatable {
  /// The path as the user gave it.
  public let path: String
  /// The bytes as they were read; not necessarily valid UTF-8.
  public let bytes: [UInt8]
  /// Of the whole file; more than `bytes` holds when it was too large to read all of it.
  public let byteCount: Int

  /// - Parameter byteCount: when `bytes` is only the beginning of the file.
  public init(path: String, bytes: [UInt8], byteCount: Int? = nil) {
    self.path = path
    self.bytes = bytes
    self.byteCount = max(bytes.count, byteCount ?? 0)
  }

  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}

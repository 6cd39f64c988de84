/// The bytes of one file, with the path to show for it.
public struct SourceFile: Sendable, Equatable {
  /// The path as the user gave it.
  public let path: String
  /// The bytes as they were read; not necessarily valid UTF-8.
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}

extension SourceFile {
  /// The bytes as text, or the finding that they are not UTF-8. - Complexity: O(*n*) in the bytes.
  package var text: Result<String, Diagnostic> {
    if let place = UTF8Validation.firstInvalidRange(in: bytes) {
      return .failure(Diagnostic(.invalidUTF8(bytes, at: place), at: place))
    }
    return .success(String(decoding: bytes, as: UTF8.self))
  }
}

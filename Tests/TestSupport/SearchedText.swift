import Foundation

/// A large text that is searched for many others by its bytes.
///
/// Searching a `String` goes by characters, which takes seconds in a debug build where bytes take none. An accented
/// letter is found however it is put together.
package struct SearchedText {
  private let bytes: ContiguousArray<CChar>

  /// - Precondition: there is no zero byte in it, which would hide what comes after it.
  package init(_ text: String) {
    bytes = Self.bytes(of: text)
    precondition(strlen(Array(bytes)) == bytes.count - 1, "a zero byte")
  }

  private static func bytes(of text: String) -> ContiguousArray<CChar> {
    text.precomposedStringWithCanonicalMapping.utf8CString
  }

  /// Whether `text` is somewhere in it; a text of nothing is.
  package func contains(_ text: String) -> Bool {
    let wanted = Self.bytes(of: text)
    return bytes.withUnsafeBufferPointer { all in
      wanted.withUnsafeBufferPointer { part in
        guard let start = all.baseAddress, let needle = part.baseAddress else { return false }
        return strstr(start, needle) != nil
      }
    }
  }
}

import Foundation

/// The only place that writes to the terminal or a pipe.
enum Output {
  enum Stream {
    case standardOutput, standardError
  }

  /// Writes `text`; false when nobody reads any more, which is no error.
  @discardableResult
  static func write(_ text: String, to stream: Stream) -> Bool {
    let descriptor = stream == .standardOutput ? STDOUT_FILENO : STDERR_FILENO
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        guard errno == EINTR || errno == EAGAIN else { return false }
        continue
      }
      bytes = bytes.dropFirst(count)
    }
    return true
  }
}

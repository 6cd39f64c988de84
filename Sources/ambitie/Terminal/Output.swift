import Foundation
import Telling

/// The only place that writes to the terminal or a pipe.
enum Output {
  enum Stream {
    case standardOutput, standardError
  }

  /// The fate of a text that was written.
  enum Delivery {
    case whole
    /// The other end of the pipe is closed, which is no error: the reader saw enough.
    case nobodyReads
    /// A full disk, for instance.
    case failed
  }

  /// Writes `text`, in as many parts as it takes.
  @discardableResult
  static func write(_ text: String, to stream: Stream) -> Delivery {
    write(Array(text.utf8), to: stream == .standardOutput ? STDOUT_FILENO : STDERR_FILENO)
  }

  /// Writes `bytes` to an open file, in as many parts as it takes.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Delivery {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        guard errno == EINTR || errno == EAGAIN else { return errno == EPIPE ? .nobodyReads : .failed }
        continue
      }
      bytes = bytes.dropFirst(count)
    }
    return .whole
  }
}

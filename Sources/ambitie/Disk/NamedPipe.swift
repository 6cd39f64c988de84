import AmbitionModel
import Foundation
import Telling

/// Opens files so that a named pipe without anybody at its other end keeps nobody waiting.
enum NamedPipe {
  /// How long somebody has to turn up at the other end, in steps of a hundredth of a second.
  private static let patience = 100

  /// A descriptor to read from, with what was read already in finding out whether there is a writer.
  /// - Throws: when the file cannot be opened, or is a pipe that nobody writes to.
  static func open(toRead path: String) throws(UsageError) -> (descriptor: Int32, head: [UInt8]) {
    let descriptor = Foundation.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path) }
    var info = stat()
    guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFIFO else {
      block(descriptor)
      return (descriptor, [])
    }
    for _ in 0..<patience {
      var byte: UInt8 = 0
      // Nothing to read is an end without a writer, and a wish to come back later with one.
      let count = read(descriptor, &byte, 1)
      if count > 0 || (count < 0 && errno == EAGAIN) {
        block(descriptor)
        return (descriptor, count > 0 ? [byte] : [])
      }
      usleep(10_000)
    }
    close(descriptor)
    throw UsageError(
      nl: "\(quoted(path)) is een pijp waarin niemand schrijft",
      en: "\(quoted(path)) is a pipe that nobody writes to")
  }

  /// A descriptor to write to; `nil` with `errno` when it cannot be opened, or is a pipe that nobody reads from.
  static func open(toWrite path: String) -> Int32? {
    for _ in 0..<patience {
      let descriptor = Foundation.open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC)
      if descriptor >= 0 {
        block(descriptor)
        return descriptor
      }
      guard errno == ENXIO else { return nil }
      usleep(10_000)
    }
    errno = ENXIO
    return nil
  }

  private static func block(_ descriptor: Int32) {
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
  }
}

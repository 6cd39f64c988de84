import Foundation

/// The lines of standard input, of which no more is held than one line may have.
struct LineInput {
  enum Line: Equatable {
    case text(String)
    /// More than ``LineInput/byteLimit`` bytes; what follows is not read.
    case tooLong
    /// Bytes that are no UTF-8.
    case notUTF8
    case end
    /// The system could not read on.
    case failed
  }

  static let byteLimit = 10_000

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var isFirst = true
  private var hasEnded = false

  init(_ descriptor: Int32 = STDIN_FILENO) {
    self.descriptor = descriptor
  }

  /// The next line without its end; a byte order mark before the first one is left out.
  mutating func next() -> Line {
    var searched = 0
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = buffer[..<end]
        buffer = Array(buffer[(end + 1)...])
        return take(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
      }
      searched = buffer.count
      if searched > Self.byteLimit { return .tooLong }
      if hasEnded {
        defer { buffer = [] }
        return buffer.isEmpty ? .end : take(buffer[...])
      }
      guard fill() else { return .failed }
    }
  }

  private mutating func take(_ line: ArraySlice<UInt8>) -> Line {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = isFirst && line.starts(with: mark) ? line.dropFirst(mark.count) : line
    isFirst = false
    guard bytes.count <= Self.byteLimit else { return .tooLong }
    return String(validating: bytes, as: UTF8.self).map(Line.text) ?? .notUTF8
  }

  /// Whether more was read, or the end.
  private mutating func fill() -> Bool {
    var block = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = block.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        guard errno == EINTR else { return false }
        continue
      }
      hasEnded = count == 0
      buffer += block[..<count]
      return true
    }
  }
}

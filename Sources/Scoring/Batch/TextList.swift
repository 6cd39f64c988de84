/// Texts by number, one after the other in memory.
///
/// Raw memory, since counting references would take as long as writing them; nothing changes once it is made.
final class TextList: @unchecked Sendable {
  private let bytes: UnsafeMutablePointer<UInt8>
  /// Where each text begins; one more at the end.
  private let starts: UnsafeMutablePointer<Int>
  private let count: Int

  init(_ texts: [String]) {
    count = texts.count
    starts = .allocate(capacity: texts.count + 1)
    bytes = .allocate(capacity: max(1, texts.reduce(0) { $0 + $1.utf8.count }))
    var place = 0
    for (index, text) in texts.enumerated() {
      starts[index] = place
      for byte in text.utf8 {
        bytes[place] = byte
        place += 1
      }
    }
    starts[texts.count] = place
  }

  deinit {
    bytes.deallocate()
    starts.deallocate()
  }

  subscript(index: Int) -> UnsafeBufferPointer<UInt8> {
    precondition(index >= 0 && index < count)
    return UnsafeBufferPointer(start: bytes + starts[index], count: starts[index + 1] - starts[index])
  }
}

/// A key of an object as a line mostly has it, from its quote to its colon: compared as three words of eight bytes.
struct KeyText {
  /// Zero where that has more than 24 bytes, or can be written in several ways.
  private var length = 0
  /// Its bytes, with zeros after them, and ones where those are.
  private var bytes: (UInt64, UInt64, UInt64) = (0, 0, 0)
  private var mask: (UInt64, UInt64, UInt64) = (0, 0, 0)

  init(_ word: [UInt8]) {
    let text = [0x22] + word + [0x22, 0x3A]
    let isPlain = word.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }
    guard isPlain, text.count <= 24 else { return }
    length = text.count
    bytes = Self.words(text)
    mask = Self.words(text.map { _ in 0xFF })
  }

  private static func words(_ text: [UInt8]) -> (UInt64, UInt64, UInt64) {
    (ByteScan.packed(text), ByteScan.packed(text.dropFirst(8)), ByteScan.packed(text.dropFirst(16)))
  }

  /// Whether there is a text to compare.
  var isComparable: Bool { length > 0 }

  /// The place after the colon, where `start` has this key; `nil` otherwise.
  ///
  /// There must be `ByteScan.padding` bytes after the line.
  @inline(__always)
  func value(at start: ByteScan.Bytes) -> ByteScan.Bytes? {
    let raw = UnsafeRawPointer(start)
    let differs =
      (UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self)) & mask.0) ^ bytes.0
      | (UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self)) & mask.1) ^ bytes.1
      | (UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 16, as: UInt64.self)) & mask.2) ^ bytes.2
    return differs == 0 && length > 0 ? start + length : nil
  }

  /// The member that has this key at `start`; `nil` where it is not there.
  @inline(__always)
  func member(at start: ByteScan.Bytes) -> ByteScan.Member? {
    guard let value = value(at: start) else { return nil }
    return ByteScan.Member(key: start + 1, length: length - 3, value: ByteScan.blanks(value))
  }
}

/// Words and the numbers they stand for, to look up by bytes that may be in the order of the table.
///
/// Raw memory, since counting references would take as long as looking up; nothing changes once it is made.
final class WordTable: @unchecked Sendable {
  /// Words under one salt are apart from those under another.
  typealias Word = (word: String, salt: Int, number: Int)

  private struct Entry {
    var length: Int
    var salt: Int
    /// The first sixteen bytes, with zeros after a shorter word.
    var low: UInt64
    var high: UInt64
    var number: Int
  }

  private let count: Int
  private let entries: UnsafeMutablePointer<Entry>
  /// Whole words, for what is longer than its head.
  private let bytes: [[UInt8]]
  /// Entries by hash, with open addressing; -1 is free. A power of two, at least twice as many as entries.
  private let slots: UnsafeMutablePointer<Int32>
  private let mask: Int

  convenience init(_ words: [(word: String, number: Int)]) {
    self.init(words.map { ($0.word, 0, $0.number) })
  }

  init(_ words: [Word]) {
    count = words.count
    bytes = words.map { Array($0.word.utf8) }
    entries = .allocate(capacity: max(1, words.count))
    var size = 2
    while size < words.count * 2 { size *= 2 }
    mask = size - 1
    slots = .allocate(capacity: size)
    slots.initialize(repeating: -1, count: size)
    for (index, word) in words.enumerated() {
      let (low, high) = bytes[index].withUnsafeBytes { Self.head($0) }
      (entries + index).initialize(
        to: Entry(length: bytes[index].count, salt: word.salt, low: low, high: high, number: word.number))
      var slot = Self.hash(low, high, bytes[index].count, word.salt) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(index)
    }
  }

  deinit {
    entries.deallocate()
    slots.deallocate()
  }

  /// The number of the word at `start`; `nil` when there is no such word.
  ///
  /// There must be `ByteScan.padding` bytes after the word.
  /// - Parameter expected: the entry to try first; afterwards the one that follows the word that was found.
  @inline(__always)
  func number(
    _ start: UnsafePointer<UInt8>, _ length: Int, salt: Int = 0, expected: inout Int
  ) -> Int? {
    let (low, high) = Self.head(start, length)
    if expected < count, matches(expected, low, high, start, length, salt) {
      expected += 1
      return entries[expected - 1].number
    }
    var slot = Self.hash(low, high, length, salt) & mask
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if matches(index, low, high, start, length, salt) {
        expected = index + 1
        return entries[index].number
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  @inline(__always)
  private func matches(
    _ index: Int, _ low: UInt64, _ high: UInt64, _ start: UnsafePointer<UInt8>, _ length: Int, _ salt: Int
  ) -> Bool {
    let entry = entries + index
    guard entry.pointee.low == low, entry.pointee.high == high, entry.pointee.length == length,
      entry.pointee.salt == salt
    else { return false }
    guard length > 16 else { return true }
    for offset in 16..<length where bytes[index][offset] != start[offset] { return false }
    return true
  }

  private static func head(_ bytes: UnsafeRawBufferPointer) -> (UInt64, UInt64) {
    var low: UInt64 = 0
    var high: UInt64 = 0
    for (offset, byte) in bytes.prefix(16).enumerated() {
      if offset < 8 {
        low |= UInt64(byte) << (8 * offset)
      } else {
        high |= UInt64(byte) << (8 * (offset - 8))
      }
    }
    return (low, high)
  }

  @inline(__always)
  private static func head(_ start: UnsafePointer<UInt8>, _ length: Int) -> (UInt64, UInt64) {
    let low = UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
    if length <= 8 { return (length == 8 ? low : low & (1 << UInt64(8 * length) &- 1), 0) }
    let high = UInt64(littleEndian: UnsafeRawPointer(start + 8).loadUnaligned(as: UInt64.self))
    return (low, length >= 16 ? high : high & (1 << UInt64(8 * (length - 8)) &- 1))
  }

  @inline(__always)
  private static func hash(_ low: UInt64, _ high: UInt64, _ length: Int, _ salt: Int) -> Int {
    let mixed =
      (low ^ (high &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(truncatingIfNeeded: salt << 8 ^ length))
      &* 0xFF51_AFD7_ED55_8CCD
    return Int(truncatingIfNeeded: mixed >> 33)
  }
}

/// Words and the numbers they stand for, to look up by bytes that may be in the order of the table.
struct WordTable: Sendable {
  private struct Entry {
    var length: Int
    /// The first sixteen bytes, with zeros behind a shorter word.
    var low: UInt64
    var high: UInt64
    var bytes: [UInt8]
    var number: Int
  }

  private var entries: [Entry] = []
  /// Entries by hash, with open addressing; -1 is free. At least twice as many as entries.
  private var slots: [Int32] = [-1, -1]

  init(_ words: [(word: String, number: Int)]) {
    for (word, number) in words {
      let bytes = Array(word.utf8)
      let (low, high) = bytes.withUnsafeBytes { Self.head($0) }
      entries.append(Entry(length: bytes.count, low: low, high: high, bytes: bytes, number: number))
    }
    while slots.count < entries.count * 2 { slots += slots }
    for (index, entry) in entries.enumerated() {
      var slot = Self.hash(entry.low, entry.high, entry.length) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index)
    }
  }

  /// The number of the word at `start`; `nil` when there is no such word.
  ///
  /// There must be `ByteScan.padding` bytes behind the word.
  /// - Parameter expected: the entry to try first; afterwards the one behind the word that was found.
  @inline(__always)
  func number(_ start: UnsafePointer<UInt8>, _ length: Int, expected: inout Int) -> Int? {
    let (low, high) = Self.head(start, length)
    if expected < entries.count, matches(expected, low, high, start, length) {
      expected += 1
      return entries[expected - 1].number
    }
    var slot = Self.hash(low, high, length) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if matches(index, low, high, start, length) {
        expected = index + 1
        return entries[index].number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  @inline(__always)
  private func matches(
    _ index: Int, _ low: UInt64, _ high: UInt64, _ start: UnsafePointer<UInt8>, _ length: Int
  ) -> Bool {
    guard entries[index].low == low, entries[index].high == high, entries[index].length == length else {
      return false
    }
    guard length > 16 else { return true }
    for offset in 16..<length where entries[index].bytes[offset] != start[offset] { return false }
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
  private static func hash(_ low: UInt64, _ high: UInt64, _ length: Int) -> Int {
    let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(length)) &* 0xFF51_AFD7_ED55_8CCD
    return Int(truncatingIfNeeded: mixed >> 33)
  }
}

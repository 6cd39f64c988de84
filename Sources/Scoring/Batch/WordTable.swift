/// Words and the numbers they stand for, to look up by bytes that may be in the order of the table.
///
/// The keys of a case mostly come in the same order, so the one that is expected is tried first. Raw memory, since counting references
/// would take as long as looking up; nothing changes once it is made.
final class WordTable: @unchecked Sendable {
  /// Words under one salt are apart from those under another.
  typealias Word = (word: String, salt: Int, number: Int)

  private struct Entry {
    /// The length, and above it the salt.
    var tag: Int
    /// The first sixteen bytes, with zeros after a shorter word.
    var low: UInt64
    var high: UInt64
    var number: Int
  }

  private let count: Int
  private let entries: UnsafeMutablePointer<Entry>
  private let keys: UnsafeMutablePointer<KeyText>
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
    keys = .allocate(capacity: max(1, words.count))
    var size = 2
    while size < words.count * 2 { size *= 2 }
    mask = size - 1
    slots = .allocate(capacity: size)
    slots.initialize(repeating: -1, count: size)
    for (index, word) in words.enumerated() {
      let (low, high) = (ByteScan.packed(bytes[index]), ByteScan.packed(bytes[index].dropFirst(8)))
      (entries + index).initialize(
        to: Entry(
          tag: Self.tag(bytes[index].count, word.salt), low: low, high: high, number: word.number))
      (keys + index).initialize(to: KeyText(bytes[index]))
      var slot = Self.hash(low, high, bytes[index].count, word.salt) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(index)
    }
  }

  deinit {
    entries.deallocate()
    keys.deallocate()
    slots.deallocate()
  }

  /// The number of the entry `expected` and the place after its colon, where `start` has it as a key in quotes; `nil` otherwise.
  ///
  /// There must be `ByteScan.padding` bytes after the line.
  /// - Parameter expected: afterwards the entry that follows.
  @inline(__always)
  func member(
    _ start: UnsafePointer<UInt8>, expected: inout Int
  ) -> (number: Int, value: UnsafePointer<UInt8>)? {
    guard expected < count else { return nil }
    guard let value = keys[expected].value(at: start) else { return nil }
    expected += 1
    return (entries[expected - 1].number, value)
  }

  /// The number of the word that the next quote ends, and that quote's place; `nil` when there is no such word.
  ///
  /// There must be `ByteScan.padding` bytes after the line.
  /// - Parameter start: the first byte after the quote before the word.
  @inline(__always)
  func quoted(_ start: UnsafePointer<UInt8>, salt: Int) -> (number: Int, end: UnsafePointer<UInt8>)? {
    let raw = UnsafeRawPointer(start)
    let low = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
    if let length = ByteScan.lengthBeforeQuote(low) {
      return number(low & Self.mask(length), 0, start, length, salt).map { ($0, start + length) }
    }
    let high = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    if let length = ByteScan.lengthBeforeQuote(high) {
      return number(low, high & Self.mask(length), start, length + 8, salt).map { ($0, start + length + 8) }
    }
    guard let end = ByteScan.textEnd(start) else { return nil }
    let (first, second) = Self.head(start, end - start)
    return number(first, second, start, end - start, salt).map { ($0, end) }
  }

  /// Ones in the lowest bytes, of which there are fewer than eight.
  @inline(__always)
  private static func mask(_ length: Int) -> UInt64 {
    1 << UInt64(truncatingIfNeeded: 8 &* length) &- 1
  }

  /// The number of the word at `start`; `nil` when there is no such word.
  ///
  /// There must be `ByteScan.padding` bytes after the word.
  /// - Parameter expected: afterwards the entry that follows the word that was found.
  @inline(__always)
  func number(_ start: UnsafePointer<UInt8>, _ length: Int, expected: inout Int) -> Int? {
    let (low, high) = Self.head(start, length)
    guard let index = entry(low, high, start, length, 0) else { return nil }
    expected = index + 1
    return entries[index].number
  }

  @inline(__always)
  private func number(
    _ low: UInt64, _ high: UInt64, _ start: UnsafePointer<UInt8>, _ length: Int, _ salt: Int
  ) -> Int? {
    entry(low, high, start, length, salt).map { entries[$0].number }
  }

  @inline(__always)
  private func entry(
    _ low: UInt64, _ high: UInt64, _ start: UnsafePointer<UInt8>, _ length: Int, _ salt: Int
  ) -> Int? {
    let tag = Self.tag(length, salt)
    var slot = Self.hash(low, high, length, salt) & mask
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if matches(index, low, high, start, length, tag) { return index }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  @inline(__always)
  private static func tag(_ length: Int, _ salt: Int) -> Int {
    salt << 32 | length
  }

  @inline(__always)
  private func matches(
    _ index: Int, _ low: UInt64, _ high: UInt64, _ start: UnsafePointer<UInt8>, _ length: Int, _ tag: Int
  ) -> Bool {
    let entry = entries + index
    guard entry.pointee.low == low, entry.pointee.high == high, entry.pointee.tag == tag else { return false }
    guard length > 16 else { return true }
    for offset in 16..<length where bytes[index][offset] != start[offset] { return false }
    return true
  }

  @inline(__always)
  private static func head(_ start: UnsafePointer<UInt8>, _ length: Int) -> (UInt64, UInt64) {
    let low = UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
    if length <= 8 { return (length == 8 ? low : low & mask(length), 0) }
    let high = UInt64(littleEndian: UnsafeRawPointer(start + 8).loadUnaligned(as: UInt64.self))
    return (low, length >= 16 ? high : high & mask(length - 8))
  }

  @inline(__always)
  private static func hash(_ low: UInt64, _ high: UInt64, _ length: Int, _ salt: Int) -> Int {
    let mixed =
      (low ^ (high &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(truncatingIfNeeded: salt << 8 ^ length))
      &* 0xFF51_AFD7_ED55_8CCD
    return Int(truncatingIfNeeded: mixed >> 33)
  }
}

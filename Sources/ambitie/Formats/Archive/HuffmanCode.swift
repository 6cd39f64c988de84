/// A canonical Huffman code of at most 15 bits, as RFC 1951 builds it from the lengths of its words.
package struct HuffmanCode {
  /// How many words have each length.
  private var counts = [Int](repeating: 0, count: 16)
  /// The symbols in the order of their words.
  private var symbols: [Int] = []

  /// - Parameter lengths: the length of the word for each symbol; 0 for a symbol that does not occur.
  /// - Throws: `damaged` when there are more words than fit. A code with words to spare is taken: encoders
  ///   write one when a block has a single distance, and a word that is not there is found while reading.
  package init(lengths: some Collection<Int>) throws(ArchiveError) {
    for length in lengths { counts[length] += 1 }
    counts[0] = 0
    var room = 1
    for length in 1...15 {
      room = room * 2 - counts[length]
      guard room >= 0 else { throw .damaged }
    }
    var starts = [0, 0]
    for length in 1..<15 { starts.append(starts[length] + counts[length]) }
    symbols = [Int](repeating: 0, count: counts.reduce(0, +))
    for (symbol, length) in lengths.enumerated() where length > 0 {
      symbols[starts[length]] = symbol
      starts[length] += 1
    }
  }

  /// The next symbol of `bits`.
  ///
  /// - Throws: `damaged` where the bits end, or are no code of this table.
  package func symbol(from bits: inout BitReader) throws(ArchiveError) -> Int {
    var word = 0
    var first = 0
    var index = 0
    for length in 1...15 {
      word |= try bits.take(1)
      let count = counts[length]
      if word - count < first { return symbols[index + word - first] }
      index += count
      first = (first + count) << 1
      word <<= 1
    }
    throw .damaged
  }
}

/// Takes bits from bytes, the lowest first.
package struct BitReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private var buffer: UInt32 = 0
  private var count = 0

  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// The next `wanted` bits, at most 16, as a number.
  ///
  /// - Throws: `damaged` where there are fewer.
  package mutating func take(_ wanted: Int) throws(ArchiveError) -> Int {
    while count < wanted {
      guard position < bytes.endIndex else { throw .damaged }
      buffer |= UInt32(bytes[position]) << UInt32(count)
      position += 1
      count += 8
    }
    let value = buffer & ((1 << UInt32(wanted)) - 1)
    buffer >>= UInt32(wanted)
    count -= wanted
    return Int(value)
  }

  /// The next `length` whole bytes; bits left of the byte before are dropped.
  ///
  /// - Throws: `damaged` where there are fewer.
  package mutating func takeBytes(_ length: Int) throws(ArchiveError) -> ArraySlice<UInt8> {
    // Never more than 7 bits are left over, since bytes are fetched only when needed.
    buffer = 0
    count = 0
    guard length <= bytes.endIndex - position else { throw .damaged }
    defer { position += length }
    return bytes[position..<position + length]
  }
}

/// Packs a deflate stream (RFC 1951) of one block with the codes that the standard lays down.
///
/// Each piece of three bytes or more that was there within the last 32 KiB becomes a copy of it. Codes made for the
/// bytes at hand would win some tenth more.
struct Deflate {
  private static let window = 32_768
  private static let longest = 258
  /// How many earlier places are looked at for a longer copy.
  private static let patience = 64

  private var output: [UInt8] = []
  private var buffer: UInt32 = 0
  private var bits: UInt32 = 0

  static func packed(_ bytes: [UInt8]) -> [UInt8] {
    var deflate = Deflate()
    // The last block, with fixed codes.
    deflate.put(1, 1)
    deflate.put(1, 2)
    deflate.pack(bytes)
    deflate.putSymbol(256)
    deflate.put(0, (8 - deflate.bits) % 8)
    return deflate.output
  }

  private mutating func pack(_ bytes: [UInt8]) {
    var heads = [Int](repeating: -1, count: 1 << 15)
    var earlier = [Int](repeating: -1, count: bytes.count)
    func key(_ place: Int) -> Int {
      (Int(bytes[place]) << 10 ^ Int(bytes[place + 1]) << 5 ^ Int(bytes[place + 2])) & 0x7FFF
    }
    var place = 0
    while place < bytes.count {
      var (length, distance) = (0, 0)
      if place + 2 < bytes.count {
        (length, distance) = Self.copy(at: place, in: bytes, from: heads[key(place)], earlier)
      }
      if length < 3 {
        putSymbol(Int(bytes[place]))
        length = 1
      } else {
        putCopy(length, distance)
      }
      for next in place..<place + length where next + 2 < bytes.count {
        earlier[next] = heads[key(next)]
        heads[key(next)] = next
      }
      place += length
    }
  }

  /// The longest copy that the bytes from `place` on can be, of those that begin at `first` and before; the nearest one.
  private static func copy(
    at place: Int, in bytes: [UInt8], from first: Int, _ earlier: [Int]
  ) -> (length: Int, distance: Int) {
    let limit = min(longest, bytes.count - place)
    var best = (length: 0, distance: 0)
    var start = first
    var left = patience
    while start >= 0, place - start <= window, left > 0, best.length < limit {
      var length = 0
      while length < limit, bytes[start + length] == bytes[place + length] { length += 1 }
      if length > best.length { best = (length, place - start) }
      start = earlier[start]
      left -= 1
    }
    return best
  }

  private mutating func putCopy(_ length: Int, _ distance: Int) {
    let lengthPlace = DeflateTables.lengthBases.lastIndex { $0 <= length } ?? 0
    putSymbol(257 + lengthPlace)
    put(
      UInt32(length - DeflateTables.lengthBases[lengthPlace]), UInt32(DeflateTables.lengthBits[lengthPlace]))
    let place = DeflateTables.distanceBases.lastIndex { $0 <= distance } ?? 0
    putCode(UInt32(place), 5)
    put(UInt32(distance - DeflateTables.distanceBases[place]), UInt32(max(0, place / 2 - 1)))
  }

  private mutating func putSymbol(_ symbol: Int) {
    switch symbol {
    case ..<144: putCode(UInt32(0x30 + symbol), 8)
    case ..<256: putCode(UInt32(0x190 + symbol - 144), 9)
    case ..<280: putCode(UInt32(symbol - 256), 7)
    default: putCode(UInt32(0xC0 + symbol - 280), 8)
    }
  }

  /// A code, whose first bit is its highest.
  private mutating func putCode(_ code: UInt32, _ count: UInt32) {
    for place in (0..<count).reversed() { put(code >> place & 1, 1) }
  }

  /// A number, whose first bit is its lowest.
  private mutating func put(_ number: UInt32, _ count: UInt32) {
    buffer |= number << bits
    bits += count
    while bits >= 8 {
      output.append(UInt8(truncatingIfNeeded: buffer))
      buffer >>= 8
      bits -= 8
    }
  }
}

/// Unpacks deflate streams (RFC 1951), the form in which Excel and LibreOffice store the parts of a workbook.
///
/// Here because the toolchain has no zip library. It is small rather than fast: bits are followed one by one,
/// as in Mark Adler's `puff`. The output is bounded, and no bytes make it trap.
package struct Inflate {
  private var bits: BitReader
  private var output: [UInt8] = []
  private let limit: Int

  /// The bytes that `packed` stands for.
  /// - Parameter limit: the most bytes that may come out.
  /// - Throws: `tooLarge` above the limit, otherwise `damaged`.
  /// - Complexity: O(*n*) in the bits that go in and the bytes that come out.
  package static func bytes(of packed: ArraySlice<UInt8>, limit: Int) throws(ArchiveError) -> [UInt8] {
    var inflate = Inflate(bits: BitReader(packed), limit: limit)
    var isLast = false
    while !isLast {
      isLast = try inflate.bits.take(1) == 1
      switch try inflate.bits.take(2) {
      case 0: try inflate.copyStored()
      case 1: try inflate.unpack(Codes.fixed())
      case 2: try inflate.unpack(inflate.dynamicCodes())
      default: throw .damaged
      }
    }
    return inflate.output
  }

  private init(bits: BitReader, limit: Int) {
    self.bits = bits
    self.limit = limit
  }

  /// The codes of a block: for literals and lengths, and for distances.
  private struct Codes {
    var literals: HuffmanCode
    var distances: HuffmanCode

    /// Those that the standard lays down.
    static func fixed() throws(ArchiveError) -> Codes {
      let lengths = (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }
      return Codes(
        literals: try HuffmanCode(lengths: lengths),
        distances: try HuffmanCode(lengths: [Int](repeating: 5, count: 30)))
    }
  }

  private mutating func copyStored() throws(ArchiveError) {
    let header = Array(try bits.takeBytes(4))
    let length = Int(header[0]) | Int(header[1]) << 8
    guard length == ~(Int(header[2]) | Int(header[3]) << 8) & 0xFFFF else { throw .damaged }
    guard length <= limit - output.count else { throw .tooLarge(limit: limit) }
    output += try bits.takeBytes(length)
  }

  /// The codes that a block brings along, themselves packed with a code.
  private mutating func dynamicCodes() throws(ArchiveError) -> Codes {
    let literalCount = try bits.take(5) + 257
    let distanceCount = try bits.take(5) + 1
    let lengthCount = try bits.take(4) + 4
    guard literalCount <= 286, distanceCount <= 30 else { throw .damaged }
    var lengths = [Int](repeating: 0, count: 19)
    for place in Self.lengthOrder.prefix(lengthCount) { lengths[place] = try bits.take(3) }
    let code = try HuffmanCode(lengths: lengths)
    lengths = []
    while lengths.count < literalCount + distanceCount {
      let (length, times): (Int, Int)
      switch try code.symbol(from: &bits) {
      case 16:
        guard let last = lengths.last else { throw .damaged }
        (length, times) = (last, try bits.take(2) + 3)
      case 17: (length, times) = (0, try bits.take(3) + 3)
      case 18: (length, times) = (0, try bits.take(7) + 11)
      case let symbol: (length, times) = (symbol, 1)
      }
      lengths += repeatElement(length, count: times)
    }
    guard lengths.count == literalCount + distanceCount, lengths[256] > 0 else { throw .damaged }
    return Codes(
      literals: try HuffmanCode(lengths: lengths.prefix(literalCount)),
      distances: try HuffmanCode(lengths: lengths.dropFirst(literalCount)))
  }

  private mutating func unpack(_ codes: Codes) throws(ArchiveError) {
    while true {
      let symbol = try codes.literals.symbol(from: &bits)
      if symbol == 256 { return }
      if symbol < 256 {
        guard output.count < limit else { throw .tooLarge(limit: limit) }
        output.append(UInt8(symbol))
        continue
      }
      guard symbol - 257 < DeflateTables.lengthBases.count else { throw .damaged }
      let length =
        try DeflateTables.lengthBases[symbol - 257] + bits.take(DeflateTables.lengthBits[symbol - 257])
      let place = try codes.distances.symbol(from: &bits)
      guard place < DeflateTables.distanceBases.count else { throw .damaged }
      let distance = try DeflateTables.distanceBases[place] + bits.take(max(0, place / 2 - 1))
      guard distance <= output.count else { throw .damaged }
      guard length <= limit - output.count else { throw .tooLarge(limit: limit) }
      // Byte by byte: what is copied may overlap what it makes.
      for _ in 0..<length { output.append(output[output.count - distance]) }
    }
  }

  private static let lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
}

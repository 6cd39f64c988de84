/// Packs bytes as a gzip file (RFC 1952), which every browser unpacks.
package enum Gzip {
  /// The same bytes for the same input: without a name, a time or a system.
  /// - Complexity: O(*n*) in the bytes, 64 comparisons for each at most.
  package static func packed(_ bytes: [UInt8]) -> [UInt8] {
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 255] + Deflate.packed(bytes) + littleEndian(CRC32.checksum(of: bytes))
      + littleEndian(UInt32(truncatingIfNeeded: bytes.count))
  }

  private static func littleEndian(_ number: UInt32) -> [UInt8] {
    [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}

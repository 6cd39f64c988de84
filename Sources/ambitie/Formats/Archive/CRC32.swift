/// The checksum of zip archives and PNG files: CRC-32 with the reflected polynomial 0xEDB88320 (ISO 3309).
///
/// Here because the toolchain has no zip library, and workbooks are zip archives.
package enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { rest, _ in rest & 1 == 1 ? 0xEDB8_8320 ^ (rest >> 1) : rest >> 1 }
  }

  /// 0xCBF43926 for the nine bytes of "123456789"; 0 for no bytes.
  /// - Complexity: O(*n*) in the number of bytes.
  package static func checksum(of bytes: some Sequence<UInt8>) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes { sum = table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ (sum >> 8) }
    return ~sum
  }
}

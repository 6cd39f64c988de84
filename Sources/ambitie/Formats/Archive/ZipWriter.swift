/// Writes zip archives in which the parts are stored as they are, not packed: the same parts give the same bytes.
///
/// Here because the toolchain has no zip library. A form of some 100 KiB needs no packing.
package struct ZipWriter {
  package private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// An archive of these parts, in their order; together less than 4 GiB, at most 65,534 of them.
  package static func archive(of parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var writer = ZipWriter()
    for part in parts { writer.add(part.name, part.bytes) }
    writer.finish()
    return writer.bytes
  }

  private mutating func add(_ name: String, _ content: [UInt8]) {
    let offset = UInt32(bytes.count)
    let size = UInt32(content.count)
    // Version 2.0, no flags, stored, midnight of 1 January 1980: the first moment that zip knows.
    var header: [UInt8] = []
    for word in [20, 0, 0, 0, 0x0021] as [UInt16] { header += word.littleBytes }
    for word in [CRC32.checksum(of: content), size, size] { header += word.littleBytes }
    header += UInt16(name.utf8.count).littleBytes + UInt16(0).littleBytes
    bytes += ZipSignature.part.littleBytes + header + name.utf8 + content
    directory += ZipSignature.directoryEntry.littleBytes + UInt16(20).littleBytes + header
    directory += [UInt8](repeating: 0, count: 10) + offset.littleBytes + name.utf8
    count += 1
  }

  private mutating func finish() {
    let start = UInt32(bytes.count)
    bytes += directory + ZipSignature.end.littleBytes + [0, 0, 0, 0]
    bytes += UInt16(count).littleBytes + UInt16(count).littleBytes
    bytes += UInt32(directory.count).littleBytes + start.littleBytes + [0, 0]
  }
}

/// The bytes by which the records of a zip archive are known.
package enum ZipSignature {
  package static let part: UInt32 = 0x0403_4B50
  package static let directoryEntry: UInt32 = 0x0201_4B50
  package static let end: UInt32 = 0x0605_4B50
  /// Of zip64: the end with longer numbers, the record that tells where it is, and the field of an entry.
  static let longEnd: UInt32 = 0x0606_4B50
  static let longLocator: UInt32 = 0x0706_4B50
  static let longField: UInt16 = 0x0001
}

extension FixedWidthInteger {
  /// The lowest byte first.
  fileprivate var littleBytes: [UInt8] {
    (0..<Self.bitWidth / 8).map { UInt8(truncatingIfNeeded: self >> Self($0 * 8)) }
  }
}

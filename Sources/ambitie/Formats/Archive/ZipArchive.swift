import AmbitionModel

/// The parts of a zip archive, as the directory at its end lists them.
///
/// Here because the toolchain has no zip library, and small on purpose: it reads what spreadsheets write (stored
/// and deflated parts; sizes in the directory, since LibreOffice leaves them out before each part; the longer numbers of
/// zip64, which some write for small files too). Parts are found whatever the case of their names, the direction of
/// their slashes and what follows the archive. They unpack together to a bounded number of bytes, and no bytes make it
/// trap.
package struct ZipArchive {
  package struct Limits {
    package var parts = 1_000
    /// Of all parts that are read, together.
    package var bytes = 128 << 20
    /// How many times larger a part may get; sheets reach some 50, a trap 1,000.
    package var growth = 250
    /// Up to here a part may grow as it likes.
    package var freeBytes = 1 << 20
  }

  private struct Part {
    var name: String
    var isPacked: Bool
    var checksum: UInt32
    var packedSize: Int
    var size: Int
    var offset: Int
  }

  private let bytes: [UInt8]
  private let limits: Limits
  private var parts: [String: Part] = [:]
  private var unpacked = 0

  /// Reads the directory of an archive; its parts are unpacked when they are asked for.
  ///
  /// - Throws: where `bytes` are no archive, or one that is damaged, encrypted or beyond the limits.
  package init(_ bytes: [UInt8], limits: Limits = Limits()) throws(ArchiveError) {
    self.bytes = bytes
    self.limits = limits
    guard let end = Self.endRecord(of: bytes) else {
      if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .oldOrEncrypted }
      throw bytes.starts(with: [0x50, 0x4B]) ? .damaged : .notAnArchive
    }
    try readDirectory(end)
  }

  /// The names of the parts, sorted.
  package var names: [String] { parts.values.map { $0.name }.sorted() }

  /// The bytes of a part; `nil` when there is none of this name.
  ///
  /// - Throws: where the part is damaged, packed in an unknown way, or larger than what the limits leave.
  package mutating func part(_ name: String) throws(ArchiveError) -> [UInt8]? {
    guard let part = parts[Self.key(name)] else { return nil }
    // The name and the extra field before a part can differ in length from those in the directory.
    guard number(at: part.offset, UInt32.self) == ZipSignature.part,
      let nameLength = number(at: part.offset + 26, UInt16.self),
      let extraLength = number(at: part.offset + 28, UInt16.self)
    else { throw .damaged }
    let start = part.offset + 30 + Int(nameLength) + Int(extraLength)
    guard start <= bytes.count, part.packedSize <= bytes.count - start else { throw .damaged }
    let packed = bytes[start..<start + part.packedSize]
    let room = min(
      limits.bytes - unpacked, max(limits.freeBytes, part.packedSize.multipliedUpTo(limits.growth)))
    guard part.size <= room else { throw .tooLarge(limit: limits.bytes) }
    let content = part.isPacked ? try Inflate.bytes(of: packed, limit: room) : Array(packed)
    guard content.count == part.size, CRC32.checksum(of: content) == part.checksum else { throw .damaged }
    unpacked += content.count
    return content
  }

  // MARK: Directory

  /// A name as parts are looked up: some programs write capitals, backslashes or a slash at the start.
  private static func key(_ name: String) -> String {
    String(name.lowercased().replaced("\\", by: "/").drop { $0 == "/" })
  }

  /// The offset of the record at the end, after which only a comment comes; failing that, of the last record that is
  /// followed by something else.
  private static func endRecord(of bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    var last: Int?
    for offset in stride(from: bytes.count - 22, through: 0, by: -1)
    where bytes[offset] == 0x50 && bytes[offset...].starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      let comment = Int(bytes[offset + 20]) | Int(bytes[offset + 21]) << 8
      if offset + 22 + comment == bytes.count { return offset }
      last = last ?? offset
    }
    return last
  }

  private mutating func readDirectory(_ end: Int) throws(ArchiveError) {
    guard var count = number(at: end + 10, UInt16.self).map(UInt64.init),
      var size = number(at: end + 12, UInt32.self).map(UInt64.init),
      var start = number(at: end + 16, UInt32.self).map(UInt64.init)
    else { throw .damaged }
    if count == UInt16.max || size == UInt32.max || start == UInt32.max {
      guard let place = number(at: end - 20, UInt32.self), place == ZipSignature.longLocator,
        let long = number(at: end - 12, UInt64.self).flatMap({ Int(exactly: $0) }),
        number(at: long, UInt32.self) == ZipSignature.longEnd,
        let longCount = number(at: long + 32, UInt64.self), let longSize = number(at: long + 40, UInt64.self),
        let longStart = number(at: long + 48, UInt64.self)
      else { throw .damaged }
      (count, size, start) = (longCount, longSize, longStart)
    }
    guard count <= limits.parts else { throw .tooManyParts(limit: limits.parts) }
    guard start <= end, size <= UInt64(end) - start else { throw .damaged }
    var offset = Int(start)
    for _ in 0..<count { try readEntry(&offset, end) }
  }

  private mutating func readEntry(_ offset: inout Int, _ end: Int) throws(ArchiveError) {
    guard offset <= end - 46, number(at: offset, UInt32.self) == ZipSignature.directoryEntry,
      let flags = number(at: offset + 8, UInt16.self), let method = number(at: offset + 10, UInt16.self),
      let checksum = number(at: offset + 16, UInt32.self),
      let packedSize = number(at: offset + 20, UInt32.self), let size = number(at: offset + 24, UInt32.self),
      let nameLength = number(at: offset + 28, UInt16.self),
      let extraLength = number(at: offset + 30, UInt16.self),
      let commentLength = number(at: offset + 32, UInt16.self),
      let place = number(at: offset + 42, UInt32.self)
    else { throw .damaged }
    guard flags & 1 == 0 else { throw .encrypted }
    guard method == 0 || method == 8 else { throw .unsupported }
    let nameStart = offset + 46
    let extraStart = nameStart + Int(nameLength)
    guard extraStart + Int(extraLength) <= end else { throw .damaged }
    let name = String(decoding: bytes[nameStart..<extraStart], as: UTF8.self)
    guard parts[Self.key(name)] == nil else { throw .damaged }
    let numbers = try long([size, packedSize, place], in: extraStart..<extraStart + Int(extraLength))
    parts[Self.key(name)] = Part(
      name: name, isPacked: method == 8, checksum: checksum, packedSize: numbers[1], size: numbers[0],
      offset: numbers[2])
    offset = extraStart + Int(extraLength) + Int(commentLength)
  }

  /// Numbers of an entry, with those that do not fit in 32 bits taken from its extra fields.
  private func long(_ numbers: [UInt32], in extra: Range<Int>) throws(ArchiveError) -> [Int] {
    guard numbers.contains(.max) else { return numbers.map(Int.init) }
    var field = extra.lowerBound
    while let id = number(at: field, UInt16.self), let length = number(at: field + 2, UInt16.self),
      field + 4 + Int(length) <= extra.upperBound
    {
      guard id == ZipSignature.longField else {
        field += 4 + Int(length)
        continue
      }
      var place = field + 4
      var result: [Int] = []
      for short in numbers {
        guard short == .max else {
          result.append(Int(short))
          continue
        }
        guard place + 8 <= field + 4 + Int(length), let long = number(at: place, UInt64.self),
          long <= UInt64(bytes.count.multipliedUpTo(1_100))
        else { throw .damaged }
        result.append(Int(long))
        place += 8
      }
      return result
    }
    throw .damaged
  }

  /// The number at `offset`, its lowest byte first; `nil` beyond the end.
  private func number<Number: FixedWidthInteger & UnsignedInteger>(at offset: Int, _: Number.Type) -> Number?
  {
    let width = Number.bitWidth / 8
    guard offset >= 0, offset <= bytes.count - width else { return nil }
    return (0..<width).reduce(0) { $0 | Number(bytes[offset + $1]) << Number($1 * 8) }
  }
}

extension Int {
  /// The product, or the largest number there is.
  fileprivate func multipliedUpTo(_ factor: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: factor)
    return overflow ? .max : product
  }
}

import Foundation
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `Zip archives` {
  @Test func `have the checksum of the standard`() {
    expectEqual(CRC32.checksum(of: Array("123456789".utf8)), 0xCBF4_3926)
    expectEqual(CRC32.checksum(of: []), 0)
  }

  /// Made by zlib 1.2.13, by way of Python.
  struct Stream: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var packed: String
    var size: Int
    /// By zlib too.
    var checksum: UInt32
  }

  static let streams = [
    Stream(
      testDescription: "stored",
      packed:
        "AUcAuP9XaWUgaGVlZnQgZGUgcmVjaHRlbiBvcCBkZSBnZWdldmVucz8gV2llIGhlZWZ0IGRlIHJlY2h0ZW4gb3AgZGUgcmVnZWxzPw==",
      size: 71, checksum: 1_731_843_697),
    Stream(
      testDescription: "fixed codes",
      packed: "C89MVchITU0rUUhJVShKTc4oSc1TyC8A8dJT01PLUvOK7RXCcSsqAirKKbYHAA==",
      size: 71, checksum: 1_731_843_697),
    Stream(
      testDescription: "codes of its own",
      packed:
        "7c4JDkQwAADAr1QcdUXjaBwtK65UKHVEWf7/jv3HxrxgAKTqftgsxuXV0EpS5JdgZKu3DwtkhPTWNp2BnFbI0qTTOBPWVHdnZlt4JhFZYscrnrHf/VNITzTtjtXHrhzVJGCeldw2UId0iz6cfxP9gYUubzR98h7OTJhDWa2RCtwWmV5lnpfbx1FxlDEVkQHx8snqu04LEeqaz9OQrikKamNbFGKAt/22/6X9Aw==",
      size: 900, checksum: 2_046_647_037),
    Stream(testDescription: "nothing", packed: "AwA=", size: 0, checksum: 0),
    Stream(
      testDescription: "a copy that overlaps itself",
      packed:
        "7cExAQAAAMKgrOtfwhoeQAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACvBg==",
      size: 100_000, checksum: 467_860_103),
    Stream(
      testDescription: "blocks of several kinds",
      packed:
        "Cs9MVchITU0rUUhJVShKTc4oSc1TyC8A8dJT01PLUvOK7RXCcSsqAirKKbYHAAAA//9TULdRDgnT8jA3dYh0sXEKt9E3dFDw8QjSC/EOVPewtvbUDPaLMAr3C1L3sLRwU/H1CAAA",
      size: 121, checksum: 1_144_187_176),
  ]

  /// A browser unpacks them too, in `Tests/EndToEnd/workbench.chromium.py`.
  @Test func `unpack what was packed`() throws {
    var generator = SeededGenerator(seed: 5)
    var inputs: [[UInt8]] = [
      [], [7], [7, 7], [7, 7, 7], Array(repeating: 0, count: 100_000), Array("abcabcabcabd".utf8),
      Array((0..<70_000).map { UInt8(truncatingIfNeeded: $0 >> 8) }),
    ]
    for _ in 0..<60 {
      let letters = UInt8.random(in: 1...255, using: &generator)
      inputs.append(
        (0..<Int.random(in: 0...3_000, using: &generator)).map { _ in
          UInt8.random(in: 0...letters, using: &generator)
        })
    }
    for bytes in inputs {
      let packed = Deflate.packed(bytes)
      expectEqual(try Inflate.bytes(of: packed[...], limit: bytes.count), bytes)
      expectEqual(Gzip.packed(bytes).dropFirst(10).dropLast(8), packed[...])
    }
    #expect(Deflate.packed(inputs[4]).count < 1_000)
  }

  @Test(arguments: streams)
  func `unpack what zlib packed`(_ stream: Stream) throws {
    let packed = [UInt8](try #require(Data(base64Encoded: stream.packed)))
    let bytes = try Inflate.bytes(of: packed[...], limit: stream.size)
    expectEqual(bytes.count, stream.size)
    expectEqual(CRC32.checksum(of: bytes), stream.checksum)
    if stream.size > 0 {
      #expect(throws: ArchiveError.tooLarge(limit: stream.size - 1)) {
        try Inflate.bytes(of: packed[...], limit: stream.size - 1)
      }
    }
    for end in 0..<packed.count {
      #expect(throws: ArchiveError.damaged) { try Inflate.bytes(of: packed[..<end], limit: 1 << 20) }
    }
  }

  @Test func `never trap on a damaged stream`() throws {
    var randomness = SeededGenerator(seed: 7)
    let streams = try Self.streams.map { [UInt8](try #require(Data(base64Encoded: $0.packed))) }
    var damaged = 0
    for round in 0..<2_000 {
      var bytes = streams[round % streams.count]
      for _ in 0..<Int.random(in: 1...4, using: &randomness) {
        bytes[Int.random(in: bytes.indices, using: &randomness)] = UInt8.random(
          in: 0...255, using: &randomness)
      }
      do { _ = try Inflate.bytes(of: bytes[...], limit: 4_096) } catch { damaged += 1 }
    }
    #expect(damaged > 500)
  }

  static let parts: [(name: String, bytes: [UInt8])] = [
    ("a.txt", Array("hallo".utf8)), ("map/é.txt", []), ("b.bin", Array(repeating: 7, count: 3_000)),
  ]

  @Test func `come back as they were written`() throws {
    let bytes = ZipWriter.archive(of: Self.parts)
    expectEqual(bytes, ZipWriter.archive(of: Self.parts))
    var archive = try ZipArchive(bytes)
    expectEqual(archive.names, ["a.txt", "b.bin", "map/é.txt"])
    for part in Self.parts {
      let content = try archive.part(part.name)
      expectEqual(content, part.bytes)
    }
    try expectEqual(archive.part("c"), nil)
  }

  @Test func `never trap on a damaged archive, and never give other bytes`() throws {
    var randomness = SeededGenerator(seed: 11)
    let bytes = ZipWriter.archive(of: Self.parts)
    var read = 0
    for round in 0..<3_000 {
      var mutant = bytes
      if round.isMultiple(of: 3) {
        mutant.removeLast(Int.random(in: 1..<mutant.count, using: &randomness))
      } else {
        let place = round.isMultiple(of: 2) ? mutant.count - Int.random(in: 1...220, using: &randomness) : 0
        mutant[max(0, min(place, mutant.count - 1))] = UInt8.random(in: 0...255, using: &randomness)
      }
      do {
        var archive = try ZipArchive(mutant)
        for part in Self.parts {
          let content = try archive.part(part.name)
          if let content {
            read += 1
            expectEqual(content, part.bytes)
          }
        }
      } catch {}
    }
    #expect(read > 100)
  }

  /// The archive of ``parts`` with every number of its directory as zip64 writes it.
  private static func long() -> [UInt8] {
    func little(_ number: some FixedWidthInteger) -> [UInt8] {
      (0..<number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }
    let bytes = ZipWriter.archive(of: parts)
    func number(_ place: Int) -> Int { (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << ($1 * 8) } }
    let start = number(bytes.count - 6)
    var directory: [UInt8] = []
    var place = start
    for part in parts {
      let full = [number(place + 24), number(place + 20), number(place + 42)]
      let end = place + 46 + part.name.utf8.count
      var entry = Array(bytes[place..<end])
      let field = [9, 0, 0, 0] + little(UInt16(1)) + little(UInt16(24)) + full.flatMap { little(UInt64($0)) }
      for offset in [20, 24, 42] { entry.replaceSubrange(offset..<offset + 4, with: [255, 255, 255, 255]) }
      entry.replaceSubrange(30..<32, with: little(UInt16(field.count)))
      directory += entry + field
      place = end
    }
    let longEnd =
      little(UInt32(0x0606_4B50)) + little(UInt64(44)) + [UInt8](repeating: 0, count: 12)
      + [UInt64(parts.count), UInt64(parts.count), UInt64(directory.count), UInt64(start)].flatMap(little)
    let locator =
      little(UInt32(0x0706_4B50)) + little(UInt32(0)) + little(UInt64(start + directory.count))
      + little(UInt32(1))
    return Array(bytes[..<start]) + directory + longEnd + locator + [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
      + [UInt8](repeating: 255, count: 12) + [0, 0]
  }

  @Test func `come back from the longer numbers of zip64`() throws {
    let bytes = Self.long()
    for whole in [bytes, bytes + [0x0A]] {
      var archive = try ZipArchive(whole)
      for part in Self.parts {
        let content = try archive.part(part.name)
        #expect(content == part.bytes)
      }
    }
    var randomness = SeededGenerator(seed: 3)
    for _ in 0..<2_000 {
      var mutant = bytes
      let place = mutant.count - Int.random(in: 1...400, using: &randomness)
      mutant[place] = UInt8.random(in: 0...255, using: &randomness)
      do {
        var archive = try ZipArchive(mutant)
        for part in Self.parts { _ = try archive.part(part.name) }
      } catch {}
    }
  }

  /// One thing wrong with an archive, as bytes put in a place counted from its end record.
  struct Fault: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// From the start of the first entry of the directory; negative counts from the end of the file.
    var offset: Int
    var bytes: [UInt8]
    var error: ArchiveError
  }

  @Test(arguments: [
    Fault(testDescription: "encrypted", offset: 8, bytes: [1, 0], error: .encrypted),
    Fault(testDescription: "zip64 sizes", offset: 20, bytes: [255, 255, 255, 255], error: .damaged),
    Fault(testDescription: "zip64 end", offset: -6, bytes: [255, 255, 255, 255], error: .damaged),
    Fault(testDescription: "bzip2", offset: 10, bytes: [12, 0], error: .unsupported),
    Fault(
      testDescription: "too many parts", offset: -12, bytes: [0xE9, 3], error: .tooManyParts(limit: 1_000)),
    Fault(testDescription: "a wrong checksum", offset: 16, bytes: [0, 0, 0, 0], error: .damaged),
    Fault(testDescription: "a bomb", offset: 24, bytes: [0, 0, 0, 0x7F], error: .tooLarge(limit: 128 << 20)),
  ])
  func `say what is wrong`(_ fault: Fault) throws {
    var bytes = ZipWriter.archive(of: [("a.txt", Array("hallo".utf8))])
    let directory = 30 + 5 + 5
    let start = fault.offset < 0 ? bytes.count + fault.offset : directory + fault.offset
    bytes.replaceSubrange(start..<start + fault.bytes.count, with: fault.bytes)
    #expect(throws: fault.error) {
      var archive = try ZipArchive(bytes)
      _ = try archive.part("a.txt")
    }
  }

  @Test func `tell other files from damaged ones`() {
    #expect(throws: ArchiveError.notAnArchive) { try ZipArchive(Array("id;antwoord".utf8)) }
    #expect(throws: ArchiveError.notAnArchive) { try ZipArchive([]) }
    #expect(throws: ArchiveError.damaged) {
      try ZipArchive([0x50, 0x4B, 3, 4] + Array(repeating: 0, count: 99))
    }
    #expect(throws: ArchiveError.oldOrEncrypted) {
      try ZipArchive([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 99))
    }
  }
}

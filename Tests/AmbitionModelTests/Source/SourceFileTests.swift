import AmbitionModel
import Testing

@Suite struct `source files` {
  /// Around the ends of words of eight bytes, with a difference at each place.
  @Test(arguments: [0, 1, 7, 8, 9, 15, 16, 17, 40])
  func `hold the same where every byte is the same`(_ count: Int) {
    let bytes = (0..<count).map { UInt8($0) }
    let file = SourceFile(path: "one.json", bytes: bytes)
    #expect(file.holdsSame(as: SourceFile(path: "other.json", bytes: bytes)))
    #expect(!file.holdsSame(as: SourceFile(path: "one.json", bytes: bytes + [0])))
    for place in bytes.indices {
      var changed = bytes
      changed[place] ^= 0x80
      #expect(!file.holdsSame(as: SourceFile(path: "one.json", bytes: changed)), "at \(place)")
    }
  }
}

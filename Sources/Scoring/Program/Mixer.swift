/// A quick hash that is the same in every run: nothing that comes out depends on it, but time does.
struct Mixer {
  private var state: UInt64

  init(_ seed: Int32) {
    state = UInt64(UInt32(bitPattern: seed)) &+ 0x9E37_79B9_7F4A_7C15
  }

  mutating func mix(_ number: Int32) {
    state = (state ^ UInt64(UInt32(bitPattern: number))) &* 0xFF51_AFD7_ED55_8CCD
    state ^= state >> 32
  }

  var value: Int { Int(truncatingIfNeeded: state >> 1) }
}

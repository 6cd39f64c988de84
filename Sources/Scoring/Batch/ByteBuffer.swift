/// Bytes that are written one after the other, in memory that is kept from one case to the next.
final class ByteBuffer {
  private(set) var count = 0
  private var capacity: Int
  private var base: UnsafeMutablePointer<UInt8>

  init(capacity: Int = 1 << 16) {
    self.capacity = capacity
    base = .allocate(capacity: capacity)
  }

  deinit {
    base.deallocate()
  }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  func removeAll() {
    count = 0
  }

  @inline(__always)
  func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    reserve(bytes.count)
    (base + count).update(from: start, count: bytes.count)
    count += bytes.count
  }

  @inline(__always)
  func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count += 1
  }

  func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// The number in decimal digits.
  func append(_ number: Int64) {
    reserve(20)
    if number < 0 {
      base[count] = UInt8(ascii: "-")
      count += 1
    }
    var rest = number.magnitude
    var length = 1
    var power: UInt64 = 10
    while length < 19, rest >= power {
      length += 1
      power *= 10
    }
    var place = count + length
    count = place
    repeat {
      place -= 1
      base[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
  }

  @inline(__always)
  private func reserve(_ more: Int) {
    if count + more > capacity { grow(more) }
  }

  private func grow(_ more: Int) {
    let larger = max(capacity * 2, count + more)
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    memory.update(from: base, count: count)
    base.deallocate()
    (base, capacity) = (memory, larger)
  }
}

/// The keys of a case in the order that a line had them, since the next line mostly has them so too.
///
/// What follows that order need not be looked up, nor held beside the keys before it. Raw memory, as in ``WordTable``.
final class UsualKeys {
  private struct Usual {
    let key: KeyText
    /// What the key is to the scanner; -1 for one that nobody asks for.
    let number: Int
  }

  static let limit = 12
  /// Lines that keep changing their order are not followed for ever.
  private static let lessonLimit = 16

  private let usual: UnsafeMutablePointer<Usual>
  private var count = 0
  private var lessons = 0

  init() {
    usual = .allocate(capacity: Self.limit)
  }

  deinit {
    usual.deallocate()
  }

  /// The member at `start`, where it has the key that came at this place before.
  @inline(__always)
  func member(at start: ByteScan.Bytes, place: Int) -> (member: ByteScan.Member, number: Int)? {
    guard place < count, let member = usual[place].key.member(at: start) else { return nil }
    return (member, usual[place].number)
  }

  /// Takes over the order of a line, as far as its keys are plain.
  /// - Parameters:
  ///   - line: the line, which is a sound object with each key once.
  ///   - keys: those that the scanner asks for.
  func learn(_ line: ByteScan.Bytes, _ keys: WordTable) {
    guard lessons < Self.lessonLimit else { return }
    lessons += 1
    count = 0
    var p = ByteScan.blanks(ByteScan.blanks(line) + 1)
    while count < Self.limit, let member = ByteScan.member(p), let end = ByteScan.value(member.value) {
      let key = KeyText(Array(UnsafeBufferPointer(start: member.key, count: member.length)))
      guard key.isComparable else { return }
      var expected = 0
      let number = keys.number(member.key, member.length, expected: &expected) ?? -1
      (usual + count).initialize(to: Usual(key: key, number: number))
      count += 1
      p = ByteScan.blanks(end)
      guard p.pointee == 0x2C else { return }
      p = ByteScan.blanks(p + 1)
    }
  }
}

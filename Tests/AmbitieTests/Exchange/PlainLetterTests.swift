import Foundation
import TestSupport
import Testing

@testable import Telling

/// Our own fold of letters, held against Foundation's compatibility decomposition.
@Suite struct `Letters without accents and other forms` {
  /// Letters and digits of what Foundation makes of a text; see ``PlainLetters``.
  private static func expected(_ text: String) -> [Unicode.Scalar] {
    text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars.filter { scalar in
      let properties = scalar.properties
      return !properties.isDefaultIgnorableCodePoint
        && (properties.isAlphabetic || properties.numericType != nil)
        && properties.generalCategory != .nonspacingMark
    }
  }

  private static func found(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.flatMap { PlainLetters.of($0) }
  }

  /// Letters of Unicode 16 that have a mark, which Foundation may not know to take off yet: Todhri, Tulu-Tigalari, Kirat Rai.
  private static let newer: Set<UInt32> = [
    0x105C9, 0x105E4, 0x11383, 0x11385, 0x1138E, 0x11391, 0x113C5, 0x113C7, 0x113C8, 0x16D68, 0x16D69,
    0x16D6A,
  ]

  @Test func `are those of Foundation for every character that there is`() {
    var (count, different): (Int, [String]) = (0, [])
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), !Self.newer.contains(value) else { continue }
      let category = scalar.properties.generalCategory
      // The rest is no character, or whatever somebody says that it is.
      guard category != .unassigned, category != .privateUse else { continue }
      count += 1
      let text = String(Character(scalar))
      if PlainLetters.of(scalar) != Self.expected(text) { different.append(String(value, radix: 16)) }
    }
    #expect(count > 150_000)
    expectEqual(different, [])
  }

  private static let scalars = (UInt32(0)...0x2FFFF).compactMap { Unicode.Scalar($0) }.filter { scalar in
    let category = scalar.properties.generalCategory
    return category != .unassigned && category != .privateUse && !newer.contains(scalar.value)
      && (category == .nonspacingMark || scalar.properties.canonicalCombiningClass == .notReordered)
  }
  private static let marks = scalars.filter { $0.properties.generalCategory == .nonspacingMark }

  /// Whatever characters stand beside each other; a mark that takes room stays where it was written, while Unicode may
  /// put it behind another one.
  @Test(arguments: Breadth.trials(UInt64(0)..<40, oneIn: 4))
  func `are those of Foundation in texts as well`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let scalars = Self.scalars
    #expect(scalars.count > 100_000)
    for _ in 0..<100 {
      var text = String.UnicodeScalarView()
      for _ in 0..<8 {
        guard let scalar = scalars.randomElement(using: &generator) else { continue }
        text.append(scalar)
        if Bool.random(using: &generator), let mark = Self.marks.randomElement(using: &generator) {
          text.append(mark)
        }
      }
      expectEqual(Self.found(String(text)), Self.expected(String(text)), "\(String(text))")
    }
  }
}

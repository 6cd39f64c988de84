extension Character {
  /// The columns that a terminal takes for this character: 2 for East Asian wide ones and emoji, else 1.
  ///
  /// By the wide and full-width ranges of Unicode's EastAsianWidth.txt; the standard library does not have them.
  package var columns: Int {
    let scalars = unicodeScalars
    guard let first = scalars.first, first.value >= 0x1100 else { return 1 }
    if first.properties.isEmojiPresentation || scalars.contains(where: { $0.value == 0xFE0F }) { return 2 }
    switch first.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x1F1E6...0x1F1FF, 0x20000...0x3FFFD:
      return 2
    default:
      return 1
    }
  }
}

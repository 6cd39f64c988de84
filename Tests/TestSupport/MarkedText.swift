/// Text in which ⟦…⟧ marks the ranges that a diagnostic should point at.
package struct MarkedText {
  /// The text without its marks.
  package var text = ""
  /// UTF-8 offsets of the marked ranges, in order of their closing mark.
  package var ranges: [Range<Int>] = []

  package init(_ marked: String) {
    var open: [Int] = []
    for character in marked {
      switch character {
      case "⟦": open.append(text.utf8.count)
      case "⟧": ranges.append(open.removeLast()..<text.utf8.count)
      default: text.append(character)
      }
    }
    precondition(open.isEmpty, "unclosed ⟦ in marked text")
  }
}

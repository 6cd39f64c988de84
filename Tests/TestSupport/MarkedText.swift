/// Text in which ⟦…⟧ marks the ranges that a diagnostic should point at.
public struct MarkedText {
  /// The text without its marks.
  public var text = ""
  /// UTF-8 offsets of the marked ranges, in order of their closing mark.
  public var ranges: [Range<Int>] = []

  public init(_ marked: String) {
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

import AmbitionModel

/// Names of sheets that every spreadsheet program takes.
///
/// Excel wants at most 31 units of UTF-16, none of `[]:*?/\\`, no apostrophe at either end, no two names that differ in
/// capitals only, and keeps "History" for itself.
enum SheetTab {
  private static let limit = 31

  /// A name for each, as close to what it is called as can be.
  static func names(for titles: [String]) -> [String] {
    var taken: Set<String> = ["history"]
    return titles.enumerated().map { index, title in
      let plain = shortened(cleaned(title))
      let base = plain.isEmpty ? "\(index + 1)" : plain
      var name = base
      var number = 2
      while taken.contains(name.lowercased()) {
        let ending = " (\(number))"
        name = clipped(base, to: limit - ending.utf16.count) + ending
        number += 1
      }
      taken.insert(name.lowercased())
      return name
    }
  }

  private static func cleaned(_ title: String) -> String {
    String(title.shownInCell.replaced("\n", by: " ").map { "[]:*?/\\'".contains($0) ? " " : $0 })
      .split(separator: " ").joined(separator: " ")
  }

  /// Where words are left out, `…` says so; a first word that fills the name is cut off.
  private static func shortened(_ title: String) -> String {
    let clipped = clipped(title, to: limit)
    guard clipped != title else { return title }
    let room = Self.clipped(title, to: limit - 1)
    guard let end = room.lastIndex(of: " "), end > room.startIndex else { return clipped }
    return room[..<end] + " …"
  }

  private static func clipped(_ text: String, to limit: Int) -> String {
    var result = ""
    for character in text {
      guard result.utf16.count + character.utf16.count <= limit else { break }
      result.append(character)
    }
    return result.trimmed
  }
}

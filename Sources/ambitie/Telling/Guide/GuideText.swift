/// A guide as its author wrote it: the part of Markdown that our own guide uses.
///
/// Headings, paragraphs, lists of one level, tables and fenced code. What is anything else is a paragraph, so that no sentence gets lost.
struct GuideText: Equatable {
  /// What is in the guide, in its order.
  enum Part: Equatable {
    case heading(Int, String)
    case paragraph(String)
    case bullets([String])
    case steps([String])
    case table(header: [String], rows: [[String]])
    /// Lines to type or to read as they are.
    case code(String)
  }

  private(set) var parts: [Part] = []

  init(_ markdown: String) {
    var lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.popFirst() {
      if line.hasPrefix("```") {
        parts.append(.code(Self.code(&lines)))
      } else if let heading = Self.heading(line) {
        parts.append(heading)
      } else if line.hasPrefix("|") {
        let rows = [line] + Self.following(&lines) { $0.hasPrefix("|") }
        parts.append(Self.table(rows.map(Self.cells)))
      } else if Self.item(line) != nil {
        parts.append(Self.list(line, &lines))
      } else if !Self.isBlank(line) {
        let rest = Self.following(&lines) { !Self.isBlank($0) && !Self.begins($0) }
        parts.append(.paragraph(Self.joined([line] + rest)))
      }
    }
  }

  // MARK: Lines

  private static func isBlank(_ line: Substring) -> Bool { line.allSatisfy { $0 == " " } }

  /// Whether a line begins something that is no paragraph.
  private static func begins(_ line: Substring) -> Bool {
    line.hasPrefix("```") || line.hasPrefix("|") || heading(line) != nil || item(line) != nil
  }

  /// Takes the lines from the front for which `belongs` holds.
  private static func following(
    _ lines: inout ArraySlice<Substring>, _ belongs: (Substring) -> Bool
  ) -> [Substring] {
    let found = lines.prefix(while: belongs)
    lines = lines.dropFirst(found.count)
    return Array(found)
  }

  private static func joined(_ lines: [Substring]) -> String {
    lines.map { trimmed($0) }.joined(separator: " ")
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop { $0 == " " }
    var end = start
    while end.last == " " { end = end.dropLast() }
    return String(end)
  }

  // MARK: Parts

  private static func heading(_ line: Substring) -> Part? {
    let level = line.prefix { $0 == "#" }.count
    guard (1...6).contains(level), line.dropFirst(level).first == " " else { return nil }
    return .heading(level, trimmed(line.dropFirst(level)))
  }

  /// What stands before the closing fence, which is taken too.
  private static func code(_ lines: inout ArraySlice<Substring>) -> String {
    let inner = following(&lines) { !$0.hasPrefix("```") }
    lines = lines.dropFirst()
    return inner.joined(separator: "\n")
  }

  private enum Mark {
    case bullet, number
  }

  /// The mark and text of a line that begins an item.
  private static func item(_ line: Substring) -> (mark: Mark, text: Substring)? {
    if line.hasPrefix("- ") { return (.bullet, line.dropFirst(2)) }
    let digits = line.prefix { ("0"..."9").contains($0) }.count
    guard (1...3).contains(digits), line.dropFirst(digits).hasPrefix(". ") else { return nil }
    return (.number, line.dropFirst(digits + 2))
  }

  /// The list that begins with `first`: items of one kind, each with the lines that are set in below it.
  private static func list(_ first: Substring, _ lines: inout ArraySlice<Substring>) -> Part {
    guard let start = item(first) else { return .paragraph(String(first)) }
    var items: [String] = []
    var next: (mark: Mark, text: Substring)? = start
    while let current = next {
      let rest = following(&lines) { !isBlank($0) && !begins($0) }
      items.append(joined([current.text] + rest))
      next = lines.first.flatMap(item).flatMap { $0.mark == start.mark ? $0 : nil }
      if next != nil { lines = lines.dropFirst() }
    }
    return start.mark == .bullet ? .bullets(items) : .steps(items)
  }

  /// The cells of a row, whose bars may be escaped.
  private static func cells(_ line: Substring) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isEscaped = false
    for character in line.drop(while: { $0 == " " }).dropFirst() {
      if character == "|", !isEscaped {
        cells.append(trimmed(cell[...]))
        cell = ""
      } else {
        if isEscaped, character == "|" { cell.removeLast() }
        cell.append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    if !trimmed(cell[...]).isEmpty { cells.append(trimmed(cell[...])) }
    return cells
  }

  private static func table(_ rows: [[String]]) -> Part {
    let header = rows[0]
    let isRuled = rows.count > 1 && rows[1].allSatisfy { $0.allSatisfy { $0 == "-" || $0 == ":" } }
    let body = rows.dropFirst(isRuled ? 2 : 1).map { row in
      header.indices.map { row.indices.contains($0) ? row[$0] : "" }
    }
    return .table(header: header, rows: body)
  }
}

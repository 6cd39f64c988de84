/// What the number format of a cell makes of its number.
package enum NumberFormat: Equatable, Sendable {
  case number
  /// Times a hundred, with a percent sign.
  case percentage
  /// As a day, a time or a duration.
  case date

  /// A format that every spreadsheet has, by its number (ECMA-376, 18.8.30).
  init(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percentage
    case 14...22, 27...36, 45...47, 50...58: self = .date
    default: self = .number
    }
  }

  /// A format by its code, such as `d-m-yyyy` or `0.0%` (ECMA-376, 18.8.31).
  ///
  /// Letters count where the code shows parts of a date with them: not between quotes, behind `\` or `!`, as the width
  /// of a blank (`_x`) or as what fills a cell (`*x`), nor between brackets, which hold colours, conditions, currencies
  /// and places; but `[h]`, `[mm]` and `[ss]` count what has passed.
  init(code: String) {
    self = .number
    // Some programs write the word of a language for the format without a form.
    if ["general", "standaard", "standard"].contains(code.lowercased()) { return }
    var rest = code.lowercased()[...]
    while let character = rest.popFirst() {
      switch character {
      case "\"":
        rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "!", "_", "*": rest = rest.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inside.count + 1)
        if Self.isElapsed(inside) { self = .date }
      case "d", "m", "y", "h", "s", "j": self = .date
      case "%": if self == .number { self = .percentage }
      case "g" where rest.hasPrefix("eneral"): rest = rest.dropFirst(6)
      default: break
      }
    }
  }

  /// Whether this is one of `h`, `m` and `s`, once or more.
  private static func isElapsed(_ text: Substring) -> Bool {
    guard let first = text.first, "hms".contains(first) else { return false }
    return text.allSatisfy { $0 == first }
  }
}

/// The formats of a workbook's cells.
package enum NumberFormats {
  /// The formats in the order in which cells number them.
  ///
  /// - Throws: where `bytes` are no XML that can be read.
  package static func read(_ bytes: [UInt8], of part: String) throws(ArchiveError) -> [NumberFormat] {
    var codes: [Int: String] = [:]
    var formats: [NumberFormat] = []
    var isInCodes = false
    var isInCells = false
    try XMLEvents.read(bytes, of: part) { event in
      switch event {
      case .start("numFmts", _): isInCodes = true
      case .end("numFmts"): isInCodes = false
      case .start("numFmt", let attributes) where isInCodes:
        if let id = attributes["numFmtId"].flatMap({ Int($0) }) { codes[id] = attributes["formatCode"] }
      case .start("cellXfs", _): isInCells = true
      case .end("cellXfs"): isInCells = false
      case .start("xf", let attributes) where isInCells:
        let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
        formats.append(codes[id].map { NumberFormat(code: $0) } ?? NumberFormat(builtIn: id))
      default: break
      }
    }
    return formats
  }
}

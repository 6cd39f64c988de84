import AmbitionModel

/// Reads rows of cells from a delimited file, whatever of `;`, `,` and tab parts them; cells know their place.
enum DelimitedRows {
  /// As many cells are read; the rest of a hostile file is a finding.
  static let cellLimit = 200_000

  /// The rows, blanks around cells left out; a line `sep=;` is no row.
  static func read(_ file: SourceFile) -> Reading<[[Located<String>]]> {
    var start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard String(validating: file.bytes[start...], as: UTF8.self) != nil else {
      return Reading(nil, [Diagnostic(.notUnicode, at: SourceRange(0, 0))])
    }
    var separator = separator(in: file.bytes[start...])
    let first = file.bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }
    if first.count == 5, String(decoding: first, as: UTF8.self).lowercased().hasPrefix("sep="),
      let last = first.last
    {
      separator = last
      start = first.endIndex
    }
    var reader = RowReader(bytes: file.bytes, index: start, separator: separator)
    return reader.rows()
  }

  /// The one of the three that the first line has most of.
  private static func separator(in bytes: ArraySlice<UInt8>) -> UInt8 {
    let line = bytes.drop { $0 == 0x0A || $0 == 0x0D }.prefix { $0 != 0x0A && $0 != 0x0D }
    let candidates = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")]
    let counts = candidates.map { candidate in line.count { $0 == candidate } }
    let most = counts.max() ?? 0
    return zip(candidates, counts).first { $0.1 == most }?.0 ?? UInt8(ascii: ";")
  }
}

private struct RowReader {
  let bytes: [UInt8]
  var index: Int
  let separator: UInt8

  mutating func rows() -> Reading<[[Located<String>]]> {
    var rows: [[Located<String>]] = []
    var row: [Located<String>] = []
    var cells = 0
    while index < bytes.count {
      row.append(cell())
      cells += 1
      if cells > DelimitedRows.cellLimit {
        return Reading(nil, [Diagnostic(.tooManyCells, at: row[row.count - 1].range)])
      }
      guard index < bytes.count else { break }
      let end = bytes[index]
      index += 1
      if end == separator {
        // What is behind a last separator is an empty cell.
        if index == bytes.count { row.append(Located("", at: SourceRange(index, index))) }
        continue
      }
      if end == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
      rows.append(row)
      row = []
    }
    if !row.isEmpty { rows.append(row) }
    return Reading(rows, [])
  }

  /// One cell; stops at the separator, the end of the line or the end of the file.
  private mutating func cell() -> Located<String> {
    let start = index
    var text: [UInt8] = []
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
      index += 1
      while index < bytes.count {
        if bytes[index] == UInt8(ascii: "\"") {
          guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") else { break }
          index += 1
        }
        text.append(bytes[index])
        index += 1
      }
      if index < bytes.count { index += 1 }
    }
    while index < bytes.count, bytes[index] != separator, bytes[index] != 0x0A, bytes[index] != 0x0D {
      text.append(bytes[index])
      index += 1
    }
    let trimmed = text.drop { $0 == 0x20 || $0 == 0x09 }
    let end = trimmed.lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 } ?? trimmed.startIndex
    return Located(String(decoding: trimmed[..<end], as: UTF8.self), at: SourceRange(start, index))
  }
}

extension Diagnostic.Message {
  fileprivate static var notUnicode: Self {
    Self(
      .invalidUTF8, nl: "dit bestand is geen UTF-8", en: "this file is not UTF-8",
      hint: Wording(nl: "bewaar het als 'CSV UTF-8'", en: "save it as 'CSV UTF-8'"))
  }

  fileprivate static var tooManyCells: Self {
    Self(
      .tooManyValues, nl: "dit bestand heeft meer dan \(DelimitedRows.cellLimit) cellen",
      en: "this file has more than \(DelimitedRows.cellLimit) cells")
  }
}

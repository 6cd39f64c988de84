package import AmbitionModel

/// Reads tables of text from any program: separators `;`, `,` or tab, any line break, quoted or not.
package struct CSVReader {
  /// One field, with its place in the decoded text.
  package struct Field: Equatable {
    package var text: String
    package var range: SourceRange
  }

  /// A table that was read.
  package struct Table {
    package var rows: [[Field]] = []
    var separator: UInt8
    /// The place of a quote that was never closed; everything after it is one field then.
    package var openQuote: SourceRange?
    /// Whether there were more fields than the limit; those are left out.
    package var isCut = false
  }

  package static let fieldLimit = 200_000

  private let bytes: [UInt8]
  private let fieldLimit: Int
  private var position: Int
  private var table: Table

  /// The table in `bytes`, which are UTF-8 without a byte order mark.
  ///
  /// A first line such as `sep=;` is obeyed and left out; otherwise the separator is the one that the first line
  /// with text has most of.
  package static func read(_ bytes: [UInt8], fieldLimit: Int = Self.fieldLimit) -> Table {
    var reader = CSVReader(bytes, fieldLimit)
    reader.readRows()
    return reader.table
  }

  private init(_ bytes: [UInt8], _ fieldLimit: Int) {
    self.bytes = bytes
    self.fieldLimit = fieldLimit
    position = 0
    if let separator = Self.announced(bytes) {
      table = Table(separator: separator)
      position = 5
      skipLineBreak()
    } else {
      table = Table(separator: Self.counted(bytes))
    }
  }

  private static let quote = UInt8(ascii: "\"")
  private static let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))

  /// The separator that `sep=` in the first line announces; `nil` without one.
  private static func announced(_ bytes: [UInt8]) -> UInt8? {
    guard bytes.count >= 5, bytes.starts(with: Array("sep=".utf8)),
      bytes.count == 5 || bytes[5] == lineFeed || bytes[5] == carriageReturn,
      bytes[4] == 9 || (0x20..<0x80).contains(bytes[4]), bytes[4] != quote
    else { return nil }
    return bytes[4]
  }

  private static func counted(_ bytes: [UInt8]) -> UInt8 {
    let candidates = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    var isQuoted = false
    var hasText = false
    for byte in bytes.prefix(1 << 16) {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == lineFeed || byte == carriageReturn {
        if hasText { break }
        counts = [0, 0, 0]
        continue
      }
      if let index = candidates.firstIndex(of: byte) {
        counts[index] += 1
      } else if byte > 0x20 {
        hasText = true
      }
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }

  private mutating func readRows() {
    var fields = 0
    while position < bytes.count {
      var row: [Field] = []
      repeat {
        guard fields < fieldLimit else {
          table.isCut = true
          return
        }
        row.append(field())
        fields += 1
      } while takeSeparator()
      skipLineBreak()
      table.rows.append(row)
    }
  }

  /// Goes over the separator, when that is what comes next.
  private mutating func takeSeparator() -> Bool {
    guard position < bytes.count, bytes[position] == table.separator else { return false }
    position += 1
    return true
  }

  private mutating func skipLineBreak() {
    if position < bytes.count, bytes[position] == Self.carriageReturn { position += 1 }
    if position < bytes.count, bytes[position] == Self.lineFeed { position += 1 }
  }

  private var isAtEnd: Bool {
    guard position < bytes.count else { return true }
    let byte = bytes[position]
    return byte == table.separator || byte == Self.lineFeed || byte == Self.carriageReturn
  }

  private mutating func field() -> Field {
    let start = position
    var text: [UInt8] = []
    if position < bytes.count, bytes[position] == Self.quote {
      position += 1
      var isOpen = true
      while position < bytes.count {
        if bytes[position] == Self.quote {
          guard position + 1 < bytes.count, bytes[position + 1] == Self.quote else {
            isOpen = false
            position += 1
            break
          }
          position += 1
        }
        text.append(bytes[position])
        position += 1
      }
      if isOpen, table.openQuote == nil { table.openQuote = SourceRange(start, start + 1) }
    }
    // What follows a closing quote belongs to the field too.
    while !isAtEnd {
      text.append(bytes[position])
      position += 1
    }
    return Field(text: String(decoding: text, as: UTF8.self), range: SourceRange(start, position))
  }
}

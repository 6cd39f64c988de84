import AmbitionModel
import Formats
import Telling

/// The cells of a CSV file, whatever program wrote it, each with its place.
struct CSVFile {
  /// The file as its places count: decoded, without a byte order mark.
  let source: SourceFile
  let rows: [[Located<String>]]
  let findings: [Diagnostic]

  init(_ file: SourceFile) {
    let decoding = TextDecoding(file.bytes)
    let table = CSVReader.read(decoding.bytes)
    source = SourceFile(path: file.path, bytes: decoding.bytes)
    rows = table.rows.map { fields in
      fields.map { Located(Self.text(FormulaDefence.removed(from: $0.text)), at: $0.range) }
    }
    var findings: [Diagnostic] = []
    let start = SourceRange(0, 0)
    switch decoding.encoding {
    case .utf8: break
    case .windows1252:
      findings.append(Diagnostic(.guessedEncoding("Windows-1252"), at: start, severity: .warning))
    case .utf16: findings.append(Diagnostic(.guessedEncoding("UTF-16"), at: start, severity: .warning))
    }
    if let quote = table.openQuote { findings.append(Diagnostic(.openQuote, at: quote)) }
    if table.isCut { findings.append(Diagnostic(.tooManyCells, at: start)) }
    self.findings = findings
  }

  /// Without blanks around it.
  private static func text(_ text: String) -> String {
    let rest = text.drop { $0.isWhitespace }
    guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(rest[...last])
  }
}

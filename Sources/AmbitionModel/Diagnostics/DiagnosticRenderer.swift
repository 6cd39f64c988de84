/// Writes findings as a compiler does, with the line and carets under the place; the only carets in the house.
///
///     rubrics/cloud.json:2:8: error: no fact named 'ownr' [unknown-name]
///       |
///     2 |   when ownr == "team"
///       |        ^^^^
///       = help: did you mean 'owner'?
package struct DiagnosticRenderer: Sendable {
  package var language: Language
  /// The findings that are shown; of the rest only the number.
  package var limit: Int

  package init(language: Language, limit: Int = 50) {
    self.language = language
    self.limit = limit
  }

  /// The findings in the order of the file, each ending with a line break; nothing gives an empty text.
  package func text(for diagnostics: [Diagnostic], in file: SourceFile) -> String {
    guard !diagnostics.isEmpty else { return "" }
    let sorted = diagnostics.inFileOrder()
    let lines = file.lines
    var result = ""
    for diagnostic in sorted.prefix(max(0, limit)) {
      let code = diagnostic.code.rawValue
      let message = "\(printable(diagnostic.wording[language])) [\(code)]"
      result += finding(word(for: diagnostic.severity), message, diagnostic.range, file, lines)
      if let hint = diagnostic.hint {
        let indent = gutterWidth(of: diagnostic.range, lines)
        result += blanks(indent + 1) + "= \(helpWord): \(printable(hint[language]))\n"
      }
      for note in diagnostic.notes {
        result += finding(noteWord, printable(note.wording[language]), note.range, file, lines)
      }
    }
    if sorted.count > limit { result += andMore(sorted.count - max(0, limit)) + "\n" }
    return result
  }

  private func finding(
    _ word: String, _ message: String, _ range: SourceRange, _ file: SourceFile, _ lines: SourceLines
  ) -> String {
    let position = lines.position(of: range.start)
    let line = lines.range(ofLine: position.line)
    let excerpt = Excerpt(of: file.bytes, line: line, marking: range)
    let gutter = blanks(gutterWidth(of: range, lines)) + " |"
    let source = excerpt.text.isEmpty ? "" : " " + excerpt.text
    return """
      \(printable(file.path)):\(position): \(word): \(message)
      \(gutter)
      \(position.line) |\(source)
      \(gutter) \(blanks(excerpt.caretStart))\(String(repeating: "^", count: excerpt.caretWidth))

      """
  }

  /// The digits of the line number.
  private func gutterWidth(of range: SourceRange, _ lines: SourceLines) -> Int {
    String(lines.position(of: range.start).line).count
  }

  private func blanks(_ count: Int) -> String {
    String(repeating: " ", count: count)
  }

  // MARK: Words

  private func word(for severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: Wording(nl: "fout", en: "error")[language]
    case .warning: Wording(nl: "waarschuwing", en: "warning")[language]
    }
  }

  private var noteWord: String { Wording(nl: "zie", en: "note")[language] }

  private var helpWord: String { Wording(nl: "hulp", en: "help")[language] }

  private func andMore(_ count: Int) -> String {
    Wording(nl: "… en nog \(count)", en: "… and \(count) more")[language]
  }
}

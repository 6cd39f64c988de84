import AmbitionModel

/// Something about a filled-in file that whoever filled it in should know.
package struct SheetFinding {
  var message: Diagnostic.Message
  /// `nil` for the file as a whole.
  var place: FilledPlace?
  /// A warning when everything was taken over; an error when something was left out.
  var severity: Diagnostic.Severity

  init(_ message: Diagnostic.Message, at place: FilledPlace?, _ severity: Diagnostic.Severity) {
    self.message = message
    self.place = place
    self.severity = severity
  }
}

extension [SheetFinding] {
  /// The findings as they are told.
  func notice(in file: SourceFile) -> Notice {
    .lines(Wording(nl: text(in: file, .dutch), en: text(in: file, .english)))
  }

  /// The findings as messages: `file.xlsx: invullen!D4: error: …`, or at the line and column of a CSV file.
  func text(in file: SourceFile, _ language: Language) -> String {
    let renderer = DiagnosticRenderer(language: language)
    let inText = compactMap { finding -> Diagnostic? in
      guard case .range(let range)? = finding.place else { return nil }
      return Diagnostic(finding.message, at: range, severity: finding.severity)
    }
    let cells = filter { if case .range? = $0.place { false } else { true } }
    let limit = 50
    var text = cells.prefix(limit).map { $0.line(of: file, language) }.joined()
    if cells.count > limit {
      let more = cells.count - limit
      text += Wording(nl: "… en nog \(more)\n", en: "… and \(more) more\n")[language]
    }
    return text + renderer.text(for: inText, in: file)
  }
}

extension SheetFinding {
  fileprivate func line(of file: SourceFile, _ language: Language) -> String {
    let word =
      switch severity {
      case .warning: Wording(nl: "waarschuwing", en: "warning")
      case .error: Wording(nl: "fout", en: "error")
      }
    let place = place.map { ": \($0.name)" } ?? ""
    let text = printable(message.wording[language])
    var line = "\(printable(file.path))\(place): \(word[language]): \(text) [\(message.code.rawValue)]\n"
    if let hint = message.hint {
      line += "  = \(Wording(nl: "hulp", en: "help")[language]): \(printable(hint[language]))\n"
    }
    return line
  }
}

extension FilledPlace {
  /// `invullen!D4`; nothing for a place in text, which needs its file to become a line and column.
  var name: String {
    switch self {
    case .cell(let sheet, let reference): "\(printable(sheet))!\(reference)"
    case .range: ""
    }
  }
}

package import AmbitionModel
package import FEEL
import Scoring

/// What an expression or table came to: the value, and the reason of every null at its place.
package struct FeelReport {
  private let result: FeelResult
  private let file: SourceFile

  package init(_ result: FeelResult, of file: SourceFile) {
    self.result = result
    self.file = file
  }

  /// The value as FEEL writes it, and the reasons beside it.
  package var reply: Reply {
    let reasons = result.reasons.map { reason in
      Diagnostic(
        .init(.nullResult, nl: reason.wording.dutch, en: reason.wording.english), at: reason.range,
        severity: .warning)
    }
    return Reply(.text(result.value.text + "\n"), notices: [.findings(reasons, in: file)])
  }

  /// One object: the value as JSON and as FEEL, and the reasons with their places.
  ///
  /// Written by hand, since a number has more digits than Foundation's encoder keeps.
  package var json: String {
    let lines = file.lines
    let reasons = result.reasons.map { reason in
      let position = lines.position(of: reason.range.start)
      let (dutch, english) = (JSONText.quoted(reason.wording.dutch), JSONText.quoted(reason.wording.english))
      return """
        {"line": \(position.line), "column": \(position.column), "message": {"nl": \(dutch), "en": \(english)}}
        """
    }
    let text = """
      {"format": "ambitie-feel/1", "value": \(result.value.json), "text": \(JSONText.quoted(result.value.text)),
      "reasons": [\(reasons.joined(separator: ", "))]}

      """
    return DocumentFormatter.format(SourceFile(path: "", text: text)).value ?? text
  }
}

extension FeelValue {
  /// The value as JSON: ranges, which JSON does not have, as FEEL writes them.
  fileprivate var json: String {
    switch self {
    case .null, .boolean, .number: text
    case .string(let string): JSONText.quoted(string)
    case .list(let list): "[" + list.map { $0.json }.joined(separator: ", ") + "]"
    case .range(let range): JSONText.quoted(range.text)
    case .context(let context):
      "{" + context.entries.map { "\(JSONText.quoted($0.name)): \($0.value.json)" }.joined(separator: ", ")
        + "}"
    }
  }
}

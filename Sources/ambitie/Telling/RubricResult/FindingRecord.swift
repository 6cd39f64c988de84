import AmbitionModel
import Scoring

/// A finding in JSON.
struct FindingRecord: Encodable {
  var code: String
  /// `error` where the rubric cannot be used, else `warning`.
  var severity: String
  var line: Int
  var column: Int
  var message: TextRecord
  var hint: TextRecord?
  /// Answer sheets that show the finding: name of the question to answer.
  var witnesses: [[String: ValueRecord]]

  init(_ finding: Finding, _ file: SourceFile, _ program: Program?) {
    let diagnostic = finding.diagnostic
    let position = file.lines.position(of: diagnostic.range.start)
    code = diagnostic.code.rawValue
    severity = diagnostic.severity == .error ? "error" : "warning"
    line = position.line
    column = position.column
    message = TextRecord(diagnostic.wording)
    hint = diagnostic.hint.map(TextRecord.init)
    witnesses = finding.witnesses.map { witness in
      guard let program else { return [:] }
      let pairs = witness.answers.map {
        (program.inputs[$0.slot].name, ValueRecord($0.value, ofSlot: $0.slot, program, nil))
      }
      return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
  }
}

extension TextRecord {
  init(_ wording: Wording) {
    nl = wording.dutch
    en = wording.english
  }
}

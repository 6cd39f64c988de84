import AmbitionModel
import Scoring

extension JSON {
  static func findings(_ findings: [Finding], _ file: SourceFile, _ program: Program?) -> JSON {
    let lines = file.lines
    return .array(findings.map { .finding($0, lines, program) })
  }

  private static func finding(_ finding: Finding, _ lines: SourceLines, _ program: Program?) -> JSON {
    let diagnostic = finding.diagnostic
    let position = lines.position(of: diagnostic.range.start)
    // Answer sheets that show the finding: name of the question to answer.
    let witnesses = finding.witnesses.map { witness -> JSON in
      guard let program else { return [:] }
      return .members(
        witness.answers.map {
          (program.inputs[$0.slot].name, .value($0.value, ofSlot: $0.slot, program))
        })
    }
    return [
      "code": .string(diagnostic.code.rawValue),
      // An error where the rubric cannot be used.
      "severity": diagnostic.severity == .error ? "error" : "warning",
      "line": .number(position.line),
      "column": .number(position.column),
      "message": .text(diagnostic.wording),
      "hint": diagnostic.hint.map(JSON.text),
      "witnesses": .array(witnesses),
    ]
  }
}

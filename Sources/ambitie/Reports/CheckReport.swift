import AmbitionModel
import Foundation
import Scoring

/// What `check` says about one rubric.
struct CheckReport {
  var file: SourceFile
  /// What stands in the way of compiling the rubric.
  var errors: [Diagnostic]
  var program: Program?
  var findings: [Finding]

  /// Whether there is anything to report.
  var isWanting: Bool { !errors.isEmpty || !findings.isEmpty }

  func text(_ environment: Environment) -> String {
    let renderer = DiagnosticRenderer(language: environment.language)
    var text = renderer.text(for: errors, in: file)
    for finding in findings {
      text += renderer.text(for: [finding.diagnostic], in: file)
      text += witnessLines(finding, environment.language)
    }
    return text + summary(environment.language)
  }

  private func witnessLines(_ finding: Finding, _ language: Language) -> String {
    guard let program else { return "" }
    let label = Wording(nl: "bijvoorbeeld", en: "for example")
    return finding.witnesses.map { witness in
      let answers = witness.answers.map { slot, value in
        "\(program.inputs[slot].name) = \(CheckReport.text(value, slot, program))"
      }
      let sheet =
        answers.isEmpty
        ? Wording(nl: "elk antwoordblad", en: "any answer sheet")[language] : answers.joined(separator: ", ")
      return "  = \(label[language]): \(printable(sheet))\n"
    }.joined()
  }

  private func summary(_ language: Language) -> String {
    let count = errors.count + findings.count
    let path = printable(file.path)
    guard count > 0 else {
      return Wording(nl: "\(path): in orde\n", en: "\(path): sound\n")[language]
    }
    let noun = Count.Noun(nl: ("bevinding", "bevindingen"), en: ("finding", "findings"))
    return "\(path): \(Count.of(count, noun)[language])\n"
  }

  private static func text(_ value: Value, _ slot: Int, _ program: Program) -> String {
    switch ValueRecord(value, ofSlot: slot, program, nil) {
    case .text(let text): text
    case .boolean(let truth): "\(truth)"
    }
  }

  /// The reports as JSON, the same bytes each time.
  static func json(_ reports: [CheckReport]) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let file = CheckFile(format: "ambitie-check/1", rubrics: reports.map(CheckFile.Rubric.init))
    return String(decoding: (try? encoder.encode(file)) ?? Data(), as: UTF8.self) + "\n"
  }

  /// The JSON form.
  private struct CheckFile: Encodable {
    var format: String
    var rubrics: [Rubric]

    struct Rubric: Encodable {
      var path: String
      var findings: [Record]

      init(_ report: CheckReport) {
        path = report.file.path
        findings =
          report.errors.map { Record(Finding.plain($0), report) } + report.findings.map { Record($0, report) }
      }
    }

    struct Record: Encodable {
      var code: String
      var severity: String
      var line: Int
      var column: Int
      var message: TextRecord
      var hint: TextRecord?
      /// Answer sheets that show the finding: name of the question to answer.
      var witnesses: [[String: ValueRecord]]

      init(_ finding: Finding, _ report: CheckReport) {
        let diagnostic = finding.diagnostic
        let position = report.file.lines.position(of: diagnostic.range.start)
        code = diagnostic.code.rawValue
        severity = diagnostic.severity == .error ? "error" : "warning"
        line = position.line
        column = position.column
        message = TextRecord(diagnostic.wording)
        hint = diagnostic.hint.map(TextRecord.init)
        witnesses = finding.witnesses.map { witness in
          guard let program = report.program else { return [:] }
          let pairs = witness.answers.map {
            (program.inputs[$0.slot].name, ValueRecord($0.value, ofSlot: $0.slot, program, nil))
          }
          return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
        }
      }
    }
  }
}

extension TextRecord {
  init(_ wording: Wording) {
    nl = wording.dutch
    en = wording.english
  }
}

import AmbitionModel
package import Scoring

/// What `check` says about one rubric or kader.
package struct CheckReport {
  /// As many findings as a person reads at once.
  private static let limit = 50

  private let checked: CheckedFile
  private var file: SourceFile { checked.file }
  package var program: Program? { checked.program }

  package init(_ checked: CheckedFile) {
    self.checked = checked
  }

  /// Whether there is anything to report.
  package var isWanting: Bool { !checked.findings.isEmpty }

  // MARK: Text

  package func text(_ environment: Environment) -> String {
    let renderer = DiagnosticRenderer(language: environment.language)
    var text = ""
    var advised: Set<Wording> = []
    for finding in checked.findings.prefix(Self.limit) {
      var diagnostic = finding.diagnostic
      // The same advice is worth reading once.
      if let hint = diagnostic.hint, !advised.insert(hint).inserted { diagnostic.hint = nil }
      text += renderer.text(for: [diagnostic], in: file)
      text += witnessLines(finding, environment.language)
    }
    let rest = checked.findings.count - Self.limit
    if rest > 0 {
      text +=
        Wording(
          nl: "… en nog \(rest); --json geeft ze alle\n", en: "… and \(rest) more; --json gives all of them\n"
        )[
          environment.language]
    }
    return text + summary(environment.language)
  }

  private func witnessLines(_ finding: Finding, _ language: Language) -> String {
    guard let program else { return "" }
    var labels = [Wording(nl: "bijvoorbeeld", en: "for example")]
    switch finding.claim {
    case .falls: labels.append(Wording(nl: "en dan met", en: "and then with"))
    // The excerpt shows the example itself.
    case .valueDiffers, .flagDiffers: return ""
    default: break
    }
    // In line with the hint, which comes after the digits of the line number.
    let line = file.lines.position(of: finding.diagnostic.range.start).line
    let indent = String(repeating: " ", count: String(line).count + 1)
    return zip(labels, finding.witnesses).map { label, witness in
      let answers = witness.answers.map { slot, value in
        "\(program.inputs[slot].name) = \(CheckReport.text(value, slot, program, language))"
      }
      let sheet =
        answers.isEmpty
        ? Wording(nl: "elk antwoordblad", en: "any answer sheet")[language] : answers.joined(separator: ", ")
      return "\(indent)= \(label[language]): \(printable(sheet))\n"
    }.joined()
  }

  private func summary(_ language: Language) -> String {
    let path = printable(file.path)
    guard isWanting else {
      return Wording(nl: "\(path): in orde\n", en: "\(path): sound\n")[language]
    }
    return "\(path): \(Self.findings(checked.findings.count)[language])\n"
  }

  static func findings(_ count: Int) -> Wording {
    Count.of(count, .init(nl: ("bevinding", "bevindingen"), en: ("finding", "findings")))
  }

  private static func text(
    _ value: Value, _ slot: Int, _ program: Program, _ language: Language
  ) -> String {
    switch value {
    case .null: return Words.notApplicable[language]
    case .number(let number): return number.decimalText ?? number.description
    case .text(let index):
      return index < 0
        ? Wording(nl: "een andere tekst", en: "another text")[language] : quoted(program.text(index))
    default: break
    }
    return switch JSON.value(value, ofSlot: slot, program) {
    case .string(let text): text
    case .boolean(let truth): "\(truth)"
    default: ""
    }
  }

  // MARK: JSON

  /// The reports as JSON (`ambitie-check/1`), the same bytes each time.
  package static func json(_ reports: [CheckReport]) -> String {
    let rubrics = reports.map { report -> JSON in
      [
        "path": .string(report.file.path),
        "findings": .findings(report.checked.findings, report.file, report.program),
      ]
    }
    let file: JSON = ["format": "ambitie-check/1", "rubrics": .array(rubrics)]
    return file.text
  }
}

package import AmbitionModel

/// The outcome of working exchange files out again, in words and as JSON (`ambitie-verification/1`).
package struct VerificationReport {
  private let verification: ExchangeVerification
  private let language: Language

  package init(_ verification: ExchangeVerification, _ language: Language) {
    self.verification = verification
    self.language = language
  }

  /// One paragraph for each file, with its findings above it.
  package var text: String {
    let file = verification.file
    guard let exchange = verification.exchange, verification.unreadable.isEmpty else { return "" }
    var renderer = DiagnosticRenderer(language: language)
    renderer.limit = 1_000
    var text = renderer.text(for: verification.findings.map { $0.diagnostic } + engineNote, in: file)
    let (rubrics, cases) = (exchange.rubrics.count, exchange.cases.count)
    let mark =
      exchange.isPractice ? Wording(nl: " (OEFENDATA)", en: " (PRACTICE DATA)") : Wording(nl: "", en: "")
    let wording = Wording(
      nl:
        "\(printable(file.path)): \(count(cases, "casus", "casussen"))\(mark.dutch), \(count(rubrics, "rubric", "rubrics")), "
        + (verification.findings.isEmpty
          ? "nagerekend: alles klopt"
          : "nagerekend: \(count(verification.findings.count, "verschil", "verschillen"))"),
      en:
        "\(printable(file.path)): \(count(cases, "case", "cases"))\(mark.english), \(count(rubrics, "rubric", "rubrics")), "
        + (verification.findings.isEmpty
          ? "worked out again: everything fits"
          : "worked out again: \(count(verification.findings.count, "difference", "differences"))"))
    text += wording[language] + "\n"
    return text
  }

  private func count(_ number: Int, _ one: String, _ more: String) -> String {
    "\(number) \(number == 1 ? one : more)"
  }

  private var engineNote: [Diagnostic] {
    guard let exchange = verification.exchange, !verification.isSameEngine else { return [] }
    return [
      Diagnostic(.otherEngine(exchange.engine), at: exchange.engine.version.range, severity: .warning)
    ]
  }

  /// The files as JSON.
  package static func json(_ verifications: [ExchangeVerification]) -> String {
    let file: JSON = [
      "format": "ambitie-verification/1", "files": .array(verifications.map(JSON.verification)),
    ]
    return file.text
  }
}

extension JSON {
  fileprivate static func verification(_ verification: ExchangeVerification) -> JSON {
    let exchange = verification.exchange
    let lines = verification.file.lines
    let findings =
      verification.unreadable.map { JSON.finding($0, lines) }
      + verification.findings.map { .finding($0.diagnostic, lines, $0.part, $0.difference) }
    return [
      "path": .string(verification.file.path),
      // Whether the file and its rubrics can be read at all.
      "readable": .boolean(exchange != nil && verification.unreadable.isEmpty),
      "engine": exchange.map { .string("\($0.engine.name) \($0.engine.version.value)") },
      // Whether that is the engine that worked it out again.
      "same_engine": .boolean(verification.isSameEngine),
      "rubrics": .number(exchange?.rubrics.count ?? 0),
      "cases": .number(exchange?.cases.count ?? 0),
      "findings": .array(findings),
    ]
  }

  /// - Parameter part: absent where the file cannot be read.
  private static func finding(
    _ diagnostic: Diagnostic, _ lines: SourceLines, _ part: ExchangeVerification.Part? = nil,
    _ difference: DocumentDifference? = nil
  ) -> JSON {
    let position = lines.position(of: diagnostic.range.start)
    let (name, id): (String?, String?) =
      switch part {
      case .head: ("head", nil)
      case .digests: ("digests", nil)
      case .rubric(let id): ("rubric", id)
      case .caseStudy(let id): ("case", id)
      case .assessment(let id): ("assessment", id)
      case nil: (nil, nil)
      }
    return [
      "code": .string(diagnostic.code.rawValue),
      "line": .number(position.line),
      "column": .number(position.column),
      "part": name.map(JSON.string),
      "id": id.map(JSON.string),
      // Keys and names from the outside in.
      "value": (difference?.path).map(JSON.strings),
      // As JSON.
      "written": (difference?.written?.shown).map(JSON.string),
      "found": (difference?.expected?.shown).map(JSON.string),
      "message": .text(diagnostic.wording),
    ]
  }
}

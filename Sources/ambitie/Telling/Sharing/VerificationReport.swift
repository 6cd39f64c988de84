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
    let outcome = Self.outcome(verification.findings.count)
    let (studies, models) = (Count.of(cases, .caseStudy), Count.of(rubrics, .rubric))
    let path = printable(file.path)
    let wording = Wording(
      nl: "\(path): \(studies.dutch)\(mark.dutch), \(models.dutch), nagerekend: \(outcome.dutch)",
      en:
        "\(path): \(studies.english)\(mark.english), \(models.english), worked out again: \(outcome.english)")
    text += wording[language] + "\n"
    return text
  }

  /// What came of working a file out again.
  static func outcome(_ differences: Int) -> Wording {
    guard differences > 0 else { return Wording(nl: "alles klopt", en: "everything fits") }
    return Count.of(differences, .init(nl: ("verschil", "verschillen"), en: ("difference", "differences")))
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

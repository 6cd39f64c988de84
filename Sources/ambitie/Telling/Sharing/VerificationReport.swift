package import AmbitionModel
import Foundation

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
    var text = renderer.text(for: verification.findings.map(\.diagnostic) + engineNote, in: file)
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
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let file = VerificationFile(files: verifications.map(VerificationFile.File.init))
    // Strings, integers and booleans cannot fail to encode.
    let data = (try? encoder.encode(file)) ?? Data()
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

/// The findings in exchange files that were worked out again, as JSON.
private struct VerificationFile: Encodable {
  var format = "ambitie-verification/1"
  var files: [File]

  struct File: Encodable {
    var path: String
    /// Whether the file and its rubrics can be read at all.
    var readable: Bool
    /// The engine that made the file.
    var engine: String?
    /// Whether that is the engine that worked it out again.
    var sameEngine: Bool
    var rubrics: Int
    var cases: Int
    var findings: [MismatchRecord]

    enum CodingKeys: String, CodingKey {
      case path, readable, engine, rubrics, cases, findings
      case sameEngine = "same_engine"
    }

    init(_ verification: ExchangeVerification) {
      let exchange = verification.exchange
      let lines = verification.file.lines
      path = verification.file.path
      readable = exchange != nil && verification.unreadable.isEmpty
      engine = exchange.map { "\($0.engine.name) \($0.engine.version.value)" }
      sameEngine = verification.isSameEngine
      rubrics = exchange?.rubrics.count ?? 0
      cases = exchange?.cases.count ?? 0
      findings =
        verification.unreadable.map { MismatchRecord(nil, $0, nil, lines) }
        + verification.findings.map { MismatchRecord($0.part, $0.diagnostic, $0.difference, lines) }
    }
  }

  struct MismatchRecord: Encodable {
    var code: String
    var line: Int
    var column: Int
    /// `head`, `digests`, `rubric`, `case` or `assessment`; absent where the file cannot be read.
    var part: String?
    var id: String?
    /// Where in the assessment the value is.
    var value: [String]?
    /// As JSON.
    var written: String?
    var found: String?
    var message: TextRecord

    init(
      _ part: ExchangeVerification.Part?, _ diagnostic: Diagnostic, _ difference: DocumentDifference?,
      _ lines: SourceLines
    ) {
      let position = lines.position(of: diagnostic.range.start)
      (line, column) = (position.line, position.column)
      code = diagnostic.code.rawValue
      message = TextRecord(diagnostic.wording)
      switch part {
      case .head: self.part = "head"
      case .digests: self.part = "digests"
      case .rubric(let id): (self.part, self.id) = ("rubric", id)
      case .caseStudy(let id): (self.part, self.id) = ("case", id)
      case .assessment(let id): (self.part, self.id) = ("assessment", id)
      case nil: break
      }
      value = difference?.path
      written = difference?.written?.shown
      found = difference?.expected?.shown
    }
  }
}

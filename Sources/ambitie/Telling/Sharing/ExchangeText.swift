package import AmbitionModel
package import Scoring

/// Puts an exchange file together.
package struct ExchangeText {
  /// A case with the rubric that it is scored with.
  package struct Item {
    package var caseStudy: CaseStudy
    package var program: Program

    package init(caseStudy: CaseStudy, program: Program) {
      self.caseStudy = caseStudy
      self.program = program
    }
  }

  package var title: LocalizedText?
  package var anonymised: Exchange.Anonymisation?
  /// Each once, in the order in which the file is to hold them.
  package var rubrics: [DocumentNode]
  package var items: [Item]

  package init(title: LocalizedText? = nil, rubrics: [DocumentNode], items: [Item]) {
    self.title = title
    self.rubrics = rubrics
    self.items = items
  }

  /// Whether every case was invented; an exchange holds either those or others.
  package var isPractice: Bool { items.allSatisfy { $0.caseStudy.isPractice } }

  /// The file; `nil` and the reasons where a case cannot be worked out, or where it would be too large to be read.
  package var text: Reading<String> {
    let assessments = assessments
    let problems = assessments.flatMap { $0.diagnostics }.filter { $0.severity == .error }
    guard problems.isEmpty else { return Reading(nil, problems) }
    let draft = ExchangeDraft(
      title: title, isPractice: isPractice, statement: isPractice ? Self.practiceStatement : nil,
      engine: (name: "ambitie", version: Version.current), anonymised: anonymised, rubrics: rubrics,
      cases: items.map { $0.caseStudy },
      assessments: assessments.compactMap { $0.value.map { DocumentNode(.result($0)) } })
    let text = ExchangeWriter.text(of: draft) { SHA256.hexadecimal($0) }
    // What is too large to be read is not to be written either.
    let findings = ExchangeReader.read(SourceFile(path: "", text: text)).diagnostics
      .filter { $0.severity == .error }
    return Reading(findings.isEmpty ? text : nil, findings)
  }

  /// The assessments of the cases as a reader of the file gets them, in their order.
  package var assessments: [Reading<Assessment>] {
    EnclosedCases.assessments(of: items.map { CaseNetwork.Member($0.caseStudy.asWritten, $0.program) })
  }

  private static let practiceStatement = LocalizedText(
    dutch: "OEFENDATA. Alle organisaties, producten en antwoorden in dit bestand zijn verzonnen, om mee te "
      + "oefenen. Ze zeggen niets over echte provincies.",
    english: "PRACTICE DATA. All organisations, products and answers in this file were invented, to rehearse "
      + "with. They say nothing about real provinces.")
}

extension CaseStudy {
  /// The case as a reader of its file has it.
  fileprivate var asWritten: CaseStudy {
    CaseReader.read(SourceFile(path: "", text: CaseWriter.text(of: self))).value ?? self
  }
}

extension SHA256 {
  /// The digest in 64 hexadecimal digits.
  static func hexadecimal(_ message: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let bytes = digest(message).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: bytes, as: UTF8.self)
  }
}

import AmbitionModel
package import Scoring

/// What `test` says about one rubric.
package struct TestReport {
  /// As many lines of what is lacking as a person reads.
  private static let limit = 50

  private let tested: TestedRubric
  /// `nil` when the reader does not want to know what no example shows.
  private let coverage: ExampleCoverage?
  /// `nil` when the reader does not want to know which changes no example notices.
  private let mutations: MutationCoverage?
  private let threshold: Int?
  private var file: SourceFile { tested.rubric.file }
  package var program: Program? { tested.rubric.program }
  private var results: [ExampleResult] { tested.results }

  package init(
    _ tested: TestedRubric, threshold: Int?, coverage: ExampleCoverage?, mutations: MutationCoverage?
  ) {
    self.tested = tested
    self.threshold = threshold
    self.coverage = coverage
    self.mutations = mutations
  }

  /// Whether there is anything to report.
  package var isWanting: Bool {
    tested.isUnusable || results.contains { !$0.holds } || isBelowThreshold
  }

  private var isBelowThreshold: Bool {
    guard let threshold, let coverage else { return false }
    return coverage.percent < threshold
  }

  // MARK: Text

  package func text(_ environment: Environment) -> String {
    let renderer = DiagnosticRenderer(language: environment.language)
    var text = tested.parts.map { part in
      let found = part.diagnostics + part.results.flatMap { $0.findings }.map { $0.diagnostic }
      return renderer.text(for: found, in: part.file)
    }.joined()
    guard program != nil else { return text }
    text += "\(printable(file.path)): \(summary[environment.language])\n"
    if let coverage { text += lines(coverage, environment.language) }
    if let mutations { text += MutationText(mutations, in: file).text(environment.language) }
    return text
  }

  private var summary: Wording {
    let held = results.count(where: { $0.holds })
    guard !results.isEmpty else {
      return Wording(nl: "er zijn geen voorbeelden", en: "there are no examples")
    }
    return held == results.count
      ? Wording(nl: "alle \(held) voorbeelden komen uit", en: "all \(held) examples hold")
      : Wording(
        nl: "\(held) van de \(results.count) voorbeelden komen uit",
        en: "\(held) of \(results.count) examples hold")
  }

  private func lines(_ coverage: ExampleCoverage, _ language: Language) -> String {
    let (covered, total) = (coverage.coveredCount, coverage.items.count)
    var text = Wording(
      nl: "dekking: \(covered) van \(total), \(coverage.percent)%",
      en: "coverage: \(covered) of \(total), \(coverage.percent)%")[language]
    if let threshold, isBelowThreshold {
      text += Wording(nl: "; gevraagd is \(threshold)%", en: "; \(threshold)% was asked")[language]
    }
    let lacking = coverage.items.filter { !$0.isCovered }
    guard !lacking.isEmpty else { return text + "\n" }
    text += Wording(nl: "\ngeen voorbeeld laat zien:\n", en: "\nno example shows:\n")[language]
    let lines = file.lines
    for item in lacking.prefix(Self.limit) {
      text += "  \(printable(file.path)):\(lines.position(of: item.place.start)): \(item.wording[language])\n"
    }
    let rest = lacking.count - Self.limit
    if rest > 0 { text += Wording(nl: "  … en nog \(rest)\n", en: "  … and \(rest) more\n")[language] }
    return text
  }

  // MARK: JSON

  /// The reports as JSON (`ambitie-test/1`), the same bytes each time.
  package static func json(_ reports: [TestReport]) -> String {
    let file: JSON = ["format": "ambitie-test/1", "rubrics": .array(reports.map { $0.json })]
    return file.text
  }

  private var json: JSON {
    let (own, beside) = (tested.parts[0], tested.parts.dropFirst().first)
    return [
      "path": .string(own.file.path), "findings": findings(own), "examples": examples(own),
      "beside": beside.map { part in
        ["path": .string(part.file.path), "findings": findings(part), "examples": examples(part)]
      },
      "coverage": coverage.map(json),
      "mutations": mutations.map { MutationText($0, in: file).json },
    ]
  }

  /// What keeps a file from being used, or is worth knowing about it.
  private func findings(_ part: TestedRubric.Part) -> JSON {
    .findings(part.diagnostics.map { Finding.plain($0) }, part.file, program)
  }

  private func examples(_ part: TestedRubric.Part) -> JSON {
    .array(
      part.results.map { result in
        [
          "id": .string(result.example.id.value), "holds": .boolean(result.holds),
          "findings": .findings(result.findings, part.file, program),
        ]
      })
  }

  private func json(_ coverage: ExampleCoverage) -> JSON {
    let lines = file.lines
    let lacking = coverage.items.filter { !$0.isCovered }.map { item -> JSON in
      let position = lines.position(of: item.place.start)
      return [
        "line": .number(position.line), "column": .number(position.column), "message": .text(item.wording),
      ]
    }
    return [
      "covered": .number(coverage.coveredCount), "total": .number(coverage.items.count),
      "percent": .number(coverage.percent), "lacking": .array(lacking),
    ]
  }
}

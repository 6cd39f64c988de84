import AmbitionModel
import Foundation
package import Scoring

/// What `test` says about one rubric.
package struct TestReport {
  /// As many lines of what is lacking as a person reads.
  private static let limit = 50

  private let tested: TestedRubric
  /// `nil` when the reader does not want to know what no example shows.
  private let coverage: ExampleCoverage?
  private let threshold: Int?
  private var file: SourceFile { tested.rubric.file }
  package var program: Program? { tested.rubric.program }
  private var diagnostics: [Diagnostic] { tested.rubric.diagnostics }
  private var results: [ExampleResult] { tested.results }

  package init(_ tested: TestedRubric, threshold: Int?, coverage: ExampleCoverage?) {
    self.tested = tested
    self.threshold = threshold
    self.coverage = coverage
  }

  /// Whether there is anything to report.
  package var isWanting: Bool {
    program == nil || results.contains { !$0.holds } || isBelowThreshold
  }

  private var isBelowThreshold: Bool {
    guard let threshold, let coverage else { return false }
    return coverage.percent < threshold
  }

  // MARK: Text

  package func text(_ environment: Environment) -> String {
    let renderer = DiagnosticRenderer(language: environment.language)
    let found = diagnostics + results.flatMap(\.findings).map(\.diagnostic)
    var text = renderer.text(for: found, in: file)
    guard program != nil else { return text }
    text += "\(printable(file.path)): \(summary[environment.language])\n"
    if let coverage { text += lines(coverage, environment.language) }
    return text
  }

  private var summary: Wording {
    let held = results.count(where: \.holds)
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

  /// The reports as JSON, the same bytes each time.
  package static func json(_ reports: [TestReport]) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let file = TestFile(format: "ambitie-test/1", rubrics: reports.map(\.record))
    return String(decoding: (try? encoder.encode(file)) ?? Data(), as: UTF8.self) + "\n"
  }

  private var record: TestFile.Rubric {
    let lines = file.lines
    return TestFile.Rubric(
      path: file.path,
      findings: diagnostics.map { FindingRecord(Finding.plain($0), file, program) },
      examples: results.map { result in
        TestFile.Example(
          id: result.example.id.value, holds: result.holds,
          findings: result.findings.map { FindingRecord($0, file, program) })
      },
      coverage: coverage.map { coverage in
        TestFile.Coverage(
          covered: coverage.coveredCount, total: coverage.items.count, percent: coverage.percent,
          lacking: coverage.items.filter { !$0.isCovered }.map { item in
            let position = lines.position(of: item.place.start)
            return TestFile.Lacking(
              line: position.line, column: position.column, message: TextRecord(item.wording))
          })
      })
  }

  /// The JSON form.
  private struct TestFile: Encodable {
    var format: String
    var rubrics: [Rubric]

    struct Rubric: Encodable {
      var path: String
      /// What stands in the way of using the rubric, or is worth knowing about it.
      var findings: [FindingRecord]
      var examples: [Example]
      var coverage: Coverage?
    }

    struct Example: Encodable {
      var id: String
      var holds: Bool
      var findings: [FindingRecord]
    }

    struct Coverage: Encodable {
      var covered: Int
      var total: Int
      var percent: Int
      var lacking: [Lacking]
    }

    struct Lacking: Encodable {
      var line: Int
      var column: Int
      var message: TextRecord
    }
  }
}

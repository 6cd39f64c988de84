import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

@Suite struct `checks against every answer sheet` {
  private static let seeds = Array(1...UInt64(120))

  @Test(arguments: Breadth.trials(seeds, oneIn: 4))
  func `find what enumeration finds and nothing else`(_ seed: UInt64) throws {
    let program = try program(of: FaultyRubric(seed: seed))
    let brute = BruteForce(program)
    let findings = Check.findings(in: program).filter { !Self.textual.contains($0.diagnostic.code) }
    let found = Set(findings.map { subject($0, program) })
    let expected = brute.findings
    expectEqual(found.subtracting(expected), [], "false findings")
    expectEqual(expected.subtracting(found), [], "missed findings")
    for finding in findings { try expectWitnessed(finding, program) }
  }

  @Test func `the random rubrics show every kind of finding, and kinds of soundness`() throws {
    var counts: [Diagnostic.Code: Int] = [:]
    for seed in Self.seeds {
      let program = try program(of: FaultyRubric(seed: seed))
      for code in Set(Check.findings(in: program).map(\.diagnostic.code)) {
        counts[code, default: 0] += 1
      }
    }
    for check in Check.all where !Self.textual.contains(check.code) {
      let count = counts[check.code] ?? 0
      #expect(count >= 3 && count <= Self.seeds.count - 3, "\(check.code.rawValue): \(count)")
    }
  }

  /// Checks of texts and of what no answer sheet shows have tests of their own.
  private static let textual: Set<Diagnostic.Code> = [
    .missingTranslation, .longSentence, .silentFlag, .lookalikeIdentifiers, .unusedScale, .unusedDecision,
    .neverCounted, .failingExample, .sameQuestion, .impossibleLimit, .copiedLanguage, .swappedTexts,
    .tooLargeResult,
  ]

  private func program(of rubric: FaultyRubric) throws -> Program {
    let reading = RubricReader.read(SourceFile(path: "random.json", text: rubric.text))
    let compilation = RubricCompiler.compile(
      try #require(reading.value, "\(reading.diagnostics) \(rubric.text)"))
    return try #require(compilation.value, "\(compilation.diagnostics) \(rubric.text)")
  }

  /// The code and subject of a finding, as brute force writes them.
  private func subject(_ finding: Finding, _ program: Program) -> String {
    let code = finding.diagnostic.code
    let names = finding.diagnostic.wording.english.split(separator: "'", omittingEmptySubsequences: false)
      .enumerated().filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
    switch code {
    case .deadRow, .onlyNotApplicable, .idleCondition:
      return "\(code.rawValue) \(finding.diagnostic.range.start)"
    case .numberBands:
      return "\(code.rawValue) \(names[0].split(separator: ".").last ?? "")"
    case .fallingScore:
      let lower = program.inputs.enumerated().flatMap { slot, input -> [Int] in
        guard input.name == names[1], case .options(let options) = input.domain else { return [] }
        return options.indices.filter { options[$0].id.range == finding.diagnostic.range }.map { $0 - 1 }
      }
      return "\(code.rawValue) \(names[1]) \(lower.first ?? -1)"
    case .unreachableOutcome: return "\(code.rawValue) \(names[0]) \(names[1])"
    default: return "\(code.rawValue) \(names.joined(separator: " "))"
    }
  }
}

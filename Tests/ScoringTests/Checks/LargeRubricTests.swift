import AmbitionModel
import Foundation
import Testing

@testable import Scoring

@Suite struct `a rubric of 60 criteria and 60 flags` {
  /// With `LARGE_RUBRIC` set to a path the rubric is written there, to be timed with `ambitie check`.
  @Test func `is decided completely`() throws {
    let text = LargeRubric().text
    if let path = ProcessInfo.processInfo.environment["LARGE_RUBRIC"] {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    let program = try compiled(text)
    #expect(program.inputs.count { if case .criterion = $0.question { true } else { false } } == 60)
    #expect(program.flags.count == 60)
    let findings = RubricCheck.findings(in: program)
    #expect(findings.filter { $0.diagnostic.code == .notDecided } == [])
    for finding in findings { try expectWitnessed(finding, program) }
  }

  @Test func `says what was not decided when the time is up`() throws {
    let program = try compiled(LargeRubric().text)
    let findings = RubricCheck.findings(in: program, givingUpWhen: { true })
    let undecided = findings.filter { $0.diagnostic.code == .notDecided }
    #expect(undecided.count >= 5)
    #expect(undecided.allSatisfy { $0.diagnostic.hint?.english == "allow more time with --budget" })
  }
}

import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Scoring

/// A rubric of 60 criteria and 60 flags, whose diagrams are the largest of all tests.
@Suite struct `a large rubric` {
  /// With `LARGE_RUBRIC` set to a path the whole rubric is written there, to be timed with `ambitie check`.
  @Test func `is decided completely`() throws {
    if let path = ProcessInfo.processInfo.environment["LARGE_RUBRIC"] {
      try LargeRubric().text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    // Half the criteria take a small part of the time, and ask the same of every check.
    let perLayer = Breadth.count(8, of: 15)
    let program = try compiled(LargeRubric(criteriaPerLayer: perLayer).text)
    #expect(program.inputs.count { if case .criterion = $0.question { true } else { false } } == 4 * perLayer)
    #expect(program.flags.count == 60)
    let findings = Check.findings(in: program)
    #expect(findings.filter { $0.diagnostic.code == .notDecided } == [])
    for finding in findings { try expectWitnessed(finding, program) }
  }

  @Test func `says what was not decided when the time is up`() throws {
    let program = try compiled(LargeRubric().text)
    let findings = Check.findings(in: program, givingUpWhen: { true })
    let undecided = findings.filter { $0.diagnostic.code == .notDecided }
    #expect(undecided.count >= 5)
    #expect(undecided.allSatisfy { $0.diagnostic.hint?.english == "allow more time with --budget" })
  }
}

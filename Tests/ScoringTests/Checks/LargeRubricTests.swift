import AmbitionModel
import Foundation
import Synchronization
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

  @Test func `tells what was found before the time was up`() throws {
    // One scale of a layer rises, falls and rises again.
    let text = LargeRubric(criteriaPerLayer: 8, flagsPerLayer: 8).text
    let swapped = text.replacingFirst("\"value\": 1}", with: "\"value\": 2.5}")
    #expect(swapped != text)
    let program = try compiled(swapped)
    let whole = Check.findings(in: program, by: [.fallingScore]).map { "\($0.diagnostic)" }
    #expect(whole.count == 1)
    var kinds: Set<[Bool]> = []
    for looks in [0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048] {
      let left = Mutex(looks)
      let findings = Check.findings(
        in: program, by: [.fallingScore],
        givingUpWhen: {
          left.withLock {
            $0 -= 1
            return $0 < 0
          }
        })
      let undecided = findings.filter { $0.diagnostic.code == .notDecided }
      let told = findings.filter { $0.diagnostic.code != .notDecided }.map { "\($0.diagnostic)" }
      #expect(Set(told).isSubset(of: whole))
      kinds.insert([!told.isEmpty, !undecided.isEmpty])
      if undecided.isEmpty { expectEqual(told, whole) }
    }
    // Too early for anything, with what was found so far, and whole.
    expectEqual(kinds, [[false, true], [true, true], [true, false]])
  }
}

extension String {
  fileprivate func replacingFirst(_ part: String, with other: String) -> String {
    guard let range = range(of: part) else { return self }
    return replacingCharacters(in: range, with: other)
  }
}

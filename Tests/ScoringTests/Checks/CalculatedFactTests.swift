import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

/// Checks of rules that calculate with a number, of which not every value can be tried.
@Suite struct `rules that calculate with a fact` {
  struct Row: Sendable {
    var condition: String
    var codes: [Diagnostic.Code]
  }

  @Test(arguments: [
    // Compared with constants: every value is accounted for.
    Row(condition: "staff > 2.5", codes: []),
    Row(condition: "staff > 10", codes: [.neverRaised]),
    Row(condition: "staff <= 10", codes: [.alwaysRaised]),
    // Calculated with, and a few values show both outcomes.
    Row(condition: "staff * staff > 2", codes: []),
    // No value that was tried shows the other outcome, and that proves nothing.
    Row(condition: "staff * staff > 1000", codes: [.notDecided]),
    Row(condition: "staff * staff >= 0", codes: [.notDecided]),
  ]) func `are decided or say that they are not`(_ row: Row) throws {
    let text = CheckExample.rubric(flags: [.init("trial", when: row.condition)], fact: "staff").replacing(
      #""type": "boolean""#, with: #""type": "number", "minimum": 0, "maximum": 10"#)
    let program = try compiled(text)
    let findings = Check.findings(in: program)
    let codes = Set(findings.map(\.diagnostic.code))
    if row.codes.contains(.notDecided) {
      expectEqual(codes, [.notDecided])
      #expect(findings.contains { $0.diagnostic.wording.english.contains("rules calculate with 'staff'") })
    } else {
      // A flag that never changes leaves the fact without use.
      expectEqual(codes.subtracting([.irrelevantQuestion]), Set(row.codes))
      expectEqual(codes.contains(.irrelevantQuestion), !row.codes.isEmpty)
    }
  }
}

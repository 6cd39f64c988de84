import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

@Suite struct `rubric checks` {
  @Test func `are there`() {
    #expect(Check.all.count >= 16)
    #expect(Set(Check.all.map(\.code)).count == Check.all.count)
  }

  @Test(arguments: Check.all.map(\.code))
  func `find the defect of their example and nothing else`(_ code: Diagnostic.Code) throws {
    let check = try check(code)
    let program = try compiled(check.example)
    let findings = Check.findings(in: program)
    #expect(findings.map(\.diagnostic.code) == [check.code])
    for finding in findings { try expectWitnessed(finding, program) }
  }

  @Test(arguments: Check.all.map(\.code))
  func `are silent about the mended example`(_ code: Diagnostic.Code) throws {
    #expect(Check.findings(in: try compiled(try check(code).mended)) == [])
  }

  @Test(arguments: Check.all.map(\.code))
  func `explain themselves in both languages`(_ code: Diagnostic.Code) throws {
    let check = try check(code)
    for wording in [check.title, check.finds, check.matters, check.remedy] {
      #expect(!wording.dutch.isEmpty && !wording.english.isEmpty)
      #expect(wording.dutch != wording.english)
    }
  }

  @Test func `say so when the time is up`() throws {
    let program = try compiled(Check.neverRaised.example)
    let findings = Check.findings(in: program, givingUpWhen: { true })
    // The example is too small to be interrupted, so that what is found is still all of it.
    #expect(findings.map(\.diagnostic.code) == [.neverRaised])
  }
}

private func check(_ code: Diagnostic.Code) throws -> Check {
  try #require(Check.all.first { $0.code == code })
}

/// The program of a rubric that must be without errors.
func compiled(_ text: String) throws -> Program {
  let reading = RubricReader.read(SourceFile(path: "example.json", text: text))
  #expect(reading.diagnostics == [])
  let compilation = RubricCompiler.compile(try #require(reading.value))
  #expect(compilation.diagnostics == [])
  return try #require(compilation.value)
}

/// Runs the witnesses of a finding through the engine and expects what the finding claims.
func expectWitnessed(_ finding: Finding, _ program: Program) throws {
  let evaluator = Evaluator(program)
  let runs = finding.witnesses.map { evaluator.registers(for: completed($0, program)) }
  switch finding.claim {
  case nil: #expect(finding.witnesses.isEmpty)
  case .noRowMatches(let decision):
    guard case .table(let rows) = program.decisions[decision].steps else {
      Issue.record("no table: \(program.decisions[decision].name)")
      return
    }
    let run = try #require(runs.first)
    for row in rows { #expect(run[row.condition.index] != .boolean(true)) }
  case .rowsConflict(let decision):
    let run = try #require(runs.first)
    #expect(run[program.decisions[decision].result.index] == .fault(.conflictingRules))
  case .bothRaised(let low, let high):
    let run = try #require(runs.first)
    #expect(run[program.flags[low].condition.index] == .boolean(true))
    #expect(run[program.flags[high].condition.index] == .boolean(true))
  case .valueDiffers(let decision, let expected):
    let sheet = try #require(finding.witnesses.first).values(for: program)
    #expect(evaluator.registers(for: sheet)[program.decisions[decision].result.index] != expected)
  case .flagDiffers(let flag, let expected):
    let sheet = try #require(finding.witnesses.first).values(for: program)
    #expect(evaluator.registers(for: sheet)[program.flags[flag].condition.index] != .boolean(expected))
  case .tooLarge(let decision):
    expectEqual(runs.first?[program.decisions[decision].result.index], .fault(.numberTooLarge))
  case .tooLargeCondition(let flag):
    expectEqual(runs.first?[program.flags[flag].condition.index], .fault(.numberTooLarge))
  case .falls(let decision):
    try #require(runs.count == 2)
    let result = program.decisions[decision].result.index
    #expect(isBelow(runs[1][result], runs[0][result]), "\(runs[1][result]) is not below \(runs[0][result])")
  }
}

/// The witness with the first possible answer wherever it says nothing: whatever is filled in, it must hold.
private func completed(_ witness: Witness, _ program: Program) -> [Value] {
  zip(witness.values(for: program), program.inputs).map { value, input in
    guard value == .unknown else { return value }
    switch input.domain {
    case .options: return .option(0)
    case .boolean: return .boolean(false)
    case .number(let minimum, _): return .number(minimum ?? 0)
    case .text: return .text(-1)
    }
  }
}

private func isBelow(_ left: Value, _ right: Value) -> Bool {
  switch (left, right) {
  case (.number(let a), .number(let b)): a < b
  case (.option(let a), .option(let b)): a < b
  default: false
  }
}

import AmbitionModel
import Foundation
import Scoring
import TestSupport
import Testing

@Suite struct RubricTests {
  @Test(arguments: Breadth.trials(try ShippedExample.all(), oneIn: 7))
  func `every example comes to what it promises`(_ row: ShippedExample) throws {
    let assessment = try row.assessment()
    let program = row.rubric.program
    for (name, value) in row.example.values {
      let decision = try #require(program.decision(named: name.value), "no decision \(name.value)")
      let outcome = try #require(assessment.outcome(named: name.value))
      let found = try word(for: outcome.value, of: decision, in: program)
      expectEqual(found, value.value, "\(name.value)")
    }
    for name in row.example.raised.map(\.name) {
      try expectEqual(states(name, in: assessment), [.raised], "\(name.value)")
    }
    for name in row.example.notRaised {
      try expectEqual(states(name, in: assessment), [.notRaised], "\(name.value)")
    }
  }

  @Test(arguments: try ShippedRubric.all())
  func `every flag has an example that raises it and one that does not`(_ rubric: ShippedRubric) {
    let examples = rubric.examples
    let raised = Set(examples.flatMap(\.raised).map(\.name.value))
    let worded = Set(examples.flatMap(\.raised).filter { $0.says != nil }.map(\.name.value))
    let notRaised = Set(examples.flatMap(\.notRaised).map(\.value))
    let flags = Dictionary(grouping: rubric.program.flags, by: \.flag.id.value.rawValue)
    #expect(flags.count >= 8)
    for (id, instances) in flags.sorted(by: { $0.key < $1.key }) {
      #expect(instances.contains { raised.contains($0.name) }, "no example raises \(id)")
      #expect(instances.contains { worded.contains($0.name) }, "no example has words of \(id)")
      #expect(instances.contains { notRaised.contains($0.name) }, "no example leaves \(id) out")
    }
  }

  @Test func `there are rubrics, examples and cases`() throws {
    #expect(try ShippedRubric.all().count >= 5)
    #expect(try ShippedExample.all().count >= 150)
    #expect(try ShippedRubric.caseFiles().count >= 35)
  }

  /// What each teaching case was made to show: the levels of its layers, and whether they fit.
  @Test(arguments: [
    ("fietstelpalen", ["join", "follow", "follow", "join"], 0),
    ("natuurvergunning", ["direct", "direct", "direct", "lead"], 0),
    ("buurtmeetnet", ["unknown", "follow", "follow", "join"], 10),
  ])
  func `teaching cases are whole and show what they should`(
    _ name: String, _ levels: [String], _ leastTooLow: Int
  ) throws {
    let url = try #require(
      ShippedRubric.files(in: "cases/oefening").first { $0.lastPathComponent == "\(name).json" })
    let study = try #require(
      CaseReader.read(SourceFile(path: name, bytes: [UInt8](try Data(contentsOf: url)))).value)
    #expect(study.isPractice)
    expectEqual(study.assessors.count, 2)
    let rubric = try #require(
      ShippedRubric.all().first { $0.program.rubric.id.value == study.rubric.id.value })
    let program = rubric.program
    let answered = Set((study.context + study.answers).map(\.name.value))
    expectEqual(program.inputs.map(\.name).filter { !answered.contains($0) }, [])
    let differing = (study.context + study.answers).filter {
      Set($0.answer.ratings.map(\.value.value)).count > 1
    }
    expectEqual(differing.count, 3)
    let sheet = try #require(AnswerSheet.read(study, for: program).value)
    let assessment = Scorer(program).assess(study, sheet)
    let shown = program.rubric.layers.map { layer -> String in
      let index = program.decisions.firstIndex { $0.name == "\(layer.id.value).shown" }
      guard let index, case .option(let level) = assessment.decisions[index].value else { return "unknown" }
      return program.rubric.levels[level].id.value.rawValue
    }
    expectEqual(shown, levels)
    let tooLow = program.flags.indices.filter {
      assessment.flags[$0].state == .raised && program.flags[$0].flag.kind == .tooLow
    }
    #expect(leastTooLow == 0 ? tooLow.isEmpty : tooLow.count >= leastTooLow)
  }

  @Test(arguments: try ShippedRubric.caseFiles())
  func `every shipped case scores without faults`(_ url: URL) throws {
    let file = SourceFile(path: url.lastPathComponent, bytes: [UInt8](try Data(contentsOf: url)))
    let study = try #require(CaseReader.read(file).value)
    let rubric = try #require(
      ShippedRubric.all().first { $0.program.rubric.id.value == study.rubric.id.value })
    let sheet = AnswerSheet.read(study, for: rubric.program)
    // Assessors of invented cases differ on purpose.
    let told = sheet.diagnostics.filter { !study.isPractice || $0.severity == .error }
    expectEqual(told.map(\.wording.english), [])
    let assessment = Scorer(rubric.program).assess(study, try #require(sheet.value))
    for (decision, outcome) in zip(rubric.program.decisions, assessment.decisions) {
      let possible = try #require(outcome.possible, "\(decision.name) is too much to tell")
      for value in [outcome.value] + possible {
        if case .fault(let fault) = value { Issue.record("\(decision.name): \(fault)") }
      }
    }
  }

  private func states(
    _ name: Located<String>, in assessment: Assessment
  ) throws -> [Assessment.FlagOutcome.State] {
    let index = try #require(
      assessment.program.flags.firstIndex { $0.name == name.value }, "no flag \(name.value)")
    return [assessment.flags[index].state]
  }

  /// A value as an example writes it.
  private func word(
    for value: Value, of decision: CompiledDecision, in program: Program
  ) throws -> Example.Value {
    switch (value, decision.type) {
    case (.option(let index), .level): .option(program.rubric.levels[index].id.value.rawValue)
    case (.option(let index), .options(let options)): .option(options[index].id.value.rawValue)
    case (.number(let number), _): .number(number)
    case (.boolean(let truth), _): .boolean(truth)
    case (.null, _): .notApplicable
    case (.unknown, _): .unknown
    default: throw Unwritable(value: value)
    }
  }

  struct Unwritable: Error {
    var value: Value
  }
}

import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

@Suite struct `suggested examples` {
  @Test(arguments: Breadth.trials(1...UInt64(40), oneIn: 4))
  func `show everything that can be shown`(_ seed: UInt64) throws {
    let reading = RubricReader.read(SourceFile(path: "random.json", text: FaultyRubric(seed: seed).text))
    let rubric = try #require(reading.value)
    let program = try #require(RubricCompiler.compile(rubric).value)
    let suggestions = try expectSound(program)
    let brute = BruteForce(program)
    let all = suggestions.map { ExampleResult($0.example, for: program) }
    let lacking = ExampleCoverage(of: program, by: all).items.filter { !$0.isCovered }
    let shown = brute.coveredSubjects
    expectEqual(lacking.filter { shown($0.subject) }.map(\.wording.english), [])
  }

  @Test func `complete the shipped rubric`() throws {
    let reading = RubricReader.read(SourceFile(path: "rubric.json", text: try ShippedRubric.text))
    let rubric = try #require(reading.value)
    let program = try #require(RubricCompiler.compile(rubric).value)
    let suggestions = try expectSound(program)
    let own = ExampleResult.all(for: program)
    let all = own + suggestions.map { ExampleResult($0.example, for: program) }
    expectEqual(ExampleCoverage(of: program, by: all).percent, 100)
  }

  @Test func `start from nothing`() throws {
    var root = try JSONValue(json: try ShippedRubric.text)
    try root.set("examples", to: "[]")
    let reading = RubricReader.read(SourceFile(path: "rubric.json", text: root.text))
    let rubric = try #require(reading.value)
    let program = try #require(RubricCompiler.compile(rubric).value)
    let suggestions = try expectSound(program)
    let all = suggestions.map { ExampleResult($0.example, for: program) }
    expectEqual(ExampleCoverage(of: program, by: all).percent, 100)
    #expect(suggestions.count >= 50)
  }

  /// Suggestions for what the rubric's own examples lack: each holds, shows something new and has an id of its own.
  private func expectSound(_ program: Program) throws -> [ExampleSuggestion] {
    let own = ExampleResult.all(for: program)
    let coverage = ExampleCoverage(of: program, by: own)
    let suggestions = ExampleSuggestion.all(
      for: program, lacking: coverage, avoiding: Set(program.rubric.examples.map(\.id.value)))
    for suggestion in suggestions {
      let result = ExampleResult(suggestion.example, for: program)
      #expect(
        result.holds, "\(suggestion.example.id.value): \(result.findings.map(\.diagnostic.wording.english))")
      #expect(result.shows(suggestion.subject, in: program))
      #expect(!own.contains { $0.shows(suggestion.subject, in: program) })
      #expect(Identifier<Example>.isSlug(suggestion.example.id.value))
    }
    let ids = suggestions.map(\.example.id.value) + program.rubric.examples.map(\.id.value)
    expectEqual(Set(ids).count, ids.count)
    return suggestions
  }
}

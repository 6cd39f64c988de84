import Foundation
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

/// `check`, `test` and `explain CODE` as a user runs them.
@Suite struct `checking a rubric` {
  private let tool = AmbitieProcess(folder: AmbitieProcess.repository)

  private func rubric() throws -> String {
    let source = AmbitieProcess.repository.appending(path: "rubrics/digital-information-product.json")
    return try String(contentsOf: source, encoding: .utf8)
  }

  /// Runs on the rubric with `old` replaced by `new`, with the examples of `beside` in the file where they are looked for.
  private func run(
    _ arguments: [String], on text: String, replacing old: String, with new: String,
    beside examples: String? = nil, language: String = "en"
  ) async throws -> AmbitieProcess.Result {
    let folder = try TemporaryFolder()
    #expect(text.contains(old))
    try text.replacing(old, with: new).write(
      to: folder.url.appending(path: "mutant.json"), atomically: true, encoding: .utf8)
    if let examples {
      let file = AmbitieProcess.repository.appending(path: "rubrics/examples/\(examples).json")
      try folder.write(Array(try Data(contentsOf: file)), to: "examples/mutant.json")
    }
    let tool = AmbitieProcess(folder: folder.url)
    return try await tool.run(arguments + ["mutant.json", "--language", language])
  }

  @Test func `finds the shipped rubrics sound`() async throws {
    let result = try await tool.run(["check"])
    expectEqual(result.status, 0)
    #expect(result.output.contains("rubrics/digital-information-product.json: sound\n"))
  }

  @Test func `finds their examples true`() async throws {
    let result = try await tool.run(["test", "--language", "nl"])
    expectEqual(result.status, 0)
    #expect(result.output.contains("voorbeelden komen uit\n"))
  }

  @Test func `reports a fault with its place, code, advice and witness`() async throws {
    let result = try await run(
      ["check"], on: rubric(), replacing: "\"< 1.5\",", with: "\"<= 1.5\",", language: "nl")
    expectEqual(result.status, 1)
    let lines = result.output.split(separator: "\n")
    let found = lines.filter { $0.hasPrefix("mutant.json:") && $0.contains("[table-overlap]") }
    #expect(!found.isEmpty)
    #expect(lines.contains { $0.contains("= hulp: ") })
    #expect(lines.contains { $0.contains("= bijvoorbeeld: data.") })
  }

  @Test func `gives faults to programs`() async throws {
    let result = try await run(
      ["check", "--json"], on: rubric(), replacing: "\"< 1.5\",", with: "\"<= 1.5\",")
    expectEqual(result.status, 1)
    let file = try JSONDecoder().decode(CheckFile.self, from: Data(result.output.utf8))
    expectEqual(file.format, "ambitie-check/1")
    let overlap = try #require(file.rubrics.first?.findings.first { $0.code == "table-overlap" })
    expectEqual(overlap.severity, "warning")
    #expect(overlap.line > 1 && overlap.hint?.nl != nil)
    expectEqual(overlap.witnesses.first?.isEmpty, false)
  }

  private struct CheckFile: Decodable {
    struct Text: Decodable { var nl: String }
    struct Finding: Decodable {
      var code: String
      var severity: String
      var line: Int
      var hint: Text?
      var witnesses: [[String: String]]
    }
    struct Rubric: Decodable { var findings: [Finding] }
    var format: String
    var rubrics: [Rubric]
  }

  @Test func `says which example does not hold`() async throws {
    let result = try await run(
      ["test"], on: rubric(), replacing: "\"threshold\": 2.5", with: "\"threshold\": 3",
      beside: "digital-information-product")
    expectEqual(result.status, 1)
    #expect(result.output.contains("expected is 'lead' [failing-example]"))
    #expect(result.output.contains("examples/mutant.json:"))
    #expect(result.output.contains(" examples hold\n"))
  }

  @Test(arguments: [
    ("\"format\": \"ambitie-examples/1\"", "\"format\": \"ambitie-case/1\"", "[wrong-format]"),
    ("\"id\": \"ida_contribution\"", "\"id\": \"another\"", "of rubric 'another'"), ("{", "[", "[syntax]"),
  ])
  func `cannot use examples that are none of the rubric's`(_ old: String, _ new: String, _ message: String)
    async throws
  {
    let folder = try TemporaryFolder()
    for (path, from) in [("rubrics", "mutant.json"), ("rubrics/examples", "examples/mutant.json")] {
      let file = AmbitieProcess.repository.appending(path: "\(path)/ida-contribution.json")
      var text = try String(contentsOf: file, encoding: .utf8)
      if path != "rubrics" { text = text.replacing(old, with: new, maxReplacements: 1) }
      try folder.write(Array(text.utf8), to: from)
    }
    let tool = AmbitieProcess(folder: folder.url)
    let result = try await tool.run(["test", "mutant.json", "--language", "en"])
    expectEqual(result.status, 2, "\(result.output)")
    #expect(
      result.output.contains("examples/mutant.json:") && result.output.contains(message), "\(result.output)")
    let json = try await tool.run(["test", "mutant.json", "--json"])
    expectEqual(json.status, 2)
    #expect(json.output.contains("\"beside\" : {") && json.output.contains("\"examples/mutant.json\""))
    // What is checked is the rubric.
    let checked = try await tool.run(["check", "mutant.json", "--language", "en"])
    expectEqual(checked.status, 0, "\(checked.output)")
  }

  @Test func `cannot read what is no rubric`() async throws {
    let folder = try TemporaryFolder()
    try "{".write(to: folder.url.appending(path: "broken.json"), atomically: true, encoding: .utf8)
    let tool = AmbitieProcess(folder: folder.url)
    for verb in ["check", "test"] {
      let result = try await tool.run([verb, "broken.json"])
      expectEqual(result.status, 2, "\(verb)")
      #expect((result.output + result.errors).contains("broken.json:"), "\(verb)")
    }
  }

  @Test func `holds coverage to a threshold`() async throws {
    let low = try await tool.run(["test", "--threshold", "1"])
    expectEqual(low.status, 0)
    #expect(low.output.contains("coverage: "))
    let folder = try TemporaryFolder()
    try rubric().write(
      to: folder.url.appending(path: "bare.json"), atomically: true, encoding: .utf8)
    let high = try await AmbitieProcess(folder: folder.url).run(["test", "bare.json", "--threshold", "1"])
    expectEqual(high.status, 1)
    #expect(high.output.contains("0%; 1% was asked"))
    #expect(high.output.contains("  … and "))
  }

  @Test func `suggests examples that can be pasted and leave nothing unguarded`() async throws {
    let bare = try bareContribution()
    let folder = try TemporaryFolder()
    try bare.write(to: folder.url.appending(path: "bare.json"), atomically: true, encoding: .utf8)
    let suggested = try await AmbitieProcess(folder: folder.url).run(["test", "bare.json", "--suggest"])
    expectEqual(suggested.status, 0)
    // They expect what the rubric gives now, and that is said.
    #expect(suggested.errors.contains("See for each example whether that is right."))
    #expect(suggested.output.contains("\"en\": \"To be confirmed; notices the change: "))
    let items = suggested.output.drop { $0 != "[" }.dropFirst().replacing(/\]\s*$/, with: "")
    let result = try await run(
      ["test", "--threshold", "100", "--coverage"], on: bare, replacing: "\"examples\": [",
      with: "\"examples\": [\(items)")
    expectEqual(result.status, 0, "\(result.output.suffix(2_000))")
    #expect(result.output.contains(" small changes to the rules, 100%\n"), "\(result.output.suffix(2_000))")
  }

  @Test func `says which changes to the rules no example notices`() async throws {
    let result = try await run(
      ["test", "--coverage"], on: bareContribution(), replacing: "\"examples\": []", with: "\"examples\": [ ]"
    )
    #expect(result.output.contains("guarding: examples notice 0 of "))
    #expect(result.output.contains("no example notices:\n"))
    let json = try await run(
      ["test", "--coverage", "--json"], on: bareContribution(), replacing: "\"examples\": []",
      with: "\"examples\": [ ]")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let file = try decoder.decode(TestFile.self, from: Data(json.output.utf8))
    let mutations = try #require(file.rubrics.first?.mutations)
    expectEqual(mutations.noticed, 0)
    expectEqual(mutations.missed.count, mutations.total)
    #expect(mutations.missed.allSatisfy { $0.line > 1 && $0.message.nl != $0.message.en })
    expectEqual(mutations.cutShort, false)
  }

  /// A small rubric without its examples.
  private func bareContribution() throws -> String {
    let text = try String(
      contentsOf: AmbitieProcess.repository.appending(path: "rubrics/ida-contribution.json"), encoding: .utf8)
    let end = try #require(text.lastIndex(of: "}"))
    return text[..<end] + ", \"examples\": []}"
  }

  private struct TestFile: Decodable {
    struct Text: Decodable { var nl, en: String }
    struct Missed: Decodable {
      var line: Int
      var message: Text
    }
    struct Mutations: Decodable {
      var noticed, total: Int
      var cutShort: Bool
      var missed: [Missed]
    }
    struct Rubric: Decodable { var mutations: Mutations }
    var rubrics: [Rubric]
  }

  @Test func `explains a code in both languages`() async throws {
    for (language, word) in [("nl", "Wat te doen:"), ("en", "What to do:")] {
      let result = try await tool.run(["explain", "table-gap", "--language", language])
      expectEqual(result.status, 0)
      #expect(result.output.contains("[table-gap]"))
      #expect(result.output.contains(word))
    }
  }

  @Test(arguments: [
    (["test", "--threshold", "101"], "--threshold"), (["check", "--budget", "0"], "--budget"),
    (["test", "nowhere.json"], "nowhere.json"), (["test", "--suggest", "a.json", "b.json"], "a.json"),
  ])
  func `refuses what it cannot do`(_ arguments: [String], _ fragment: String) async throws {
    let result = try await tool.run(arguments)
    expectEqual(result.status, 2)
    #expect(result.errors.contains(fragment))
  }
}

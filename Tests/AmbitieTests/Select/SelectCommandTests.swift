import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import ambitie

/// A line of arguments in the folder of the fixtures, with the golden of what it prints.
struct SelectGolden: Sendable, CustomTestStringConvertible {
  let line: String
  let golden: String
  var columns = 80
  var status: Int32 = 0
  var testDescription: String { line }
}

@Suite struct `the select command` {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/select")

  private func run(_ line: String, columns: Int = 80) async throws -> AmbitieProcess.Result {
    let environment = ["LC_ALL": "C.UTF-8", "COLUMNS": "\(columns)"]
    return try await AmbitieProcess(folder: Self.folder, environment: environment)
      .run(line.split(separator: " ").map(String.init))
  }

  static let goldens = [
    SelectGolden(line: "select --language nl", golden: "select/all.nl.80.txt"),
    SelectGolden(line: "select --language nl", golden: "select/all.nl.120.txt", columns: 120),
    SelectGolden(line: "select --language en", golden: "select/all.en.80.txt"),
    SelectGolden(line: "select --language en", golden: "select/all.en.120.txt", columns: 120),
    SelectGolden(line: "select --format markdown", golden: "select/all.md"),
    SelectGolden(line: "select --json", golden: "select/all.json"),
    SelectGolden(line: "select cases ferry.json --language nl", golden: "select/open.nl.txt"),
    SelectGolden(line: "select cases ferry.json --json", golden: "select/open.json"),
    SelectGolden(
      line: "select --bound budget=..4 --language nl", golden: "select/impossible.nl.txt", status: 1),
    SelectGolden(
      line: "select --with park --with bridge --language en", golden: "select/required.en.txt", status: 1),
  ]

  @Test(arguments: goldens) func `prints the golden`(_ row: SelectGolden) async throws {
    let result = try await run(row.line, columns: row.columns)
    #expect(result.errors == "")
    #expect(result.status == row.status)
    if row.golden.hasSuffix("txt") {
      for line in result.output.split(separator: "\n") {
        #expect(TextWidth.columns(of: String(line)) <= row.columns)
      }
    }
    try expectGolden(result.output, row.golden)
  }

  @Test(arguments: ["--json", "--language=nl"])
  func `prints the same bytes whatever the order of the files`(_ form: String) async throws {
    let names = ["bench", "bridge", "crossing", "lamp", "park", "school", "trees", "well"]
    let first = try await run("select \(names.joined(separator: " ")) \(form)")
    for seed in UInt64(0)..<2 {
      var generator = SeededGenerator(seed: seed)
      let other = names.shuffled(using: &generator)
      #expect(try await run("select \(other.joined(separator: " ")) \(form)") == first)
    }
    #expect(first.status == 0)
  }

  static let wrong: [(line: String, message: String)] = [
    ("select --with brige", "did you mean 'bridge'?"),
    ("select --with bridge --without bridge", "--with and --without exclude each other"),
    ("select --not-together bridge", "cases with a comma between them"),
    ("select --bound bugdet=..3", "did you mean 'budget'?"),
    ("select --bound budget=3", "such as budget=1..3"),
    ("select --bound budget=5..3", "such as budget=1..3"),
    ("select --min 5 --max 3", "at least 5 and at most 3 cases exclude each other"),
    ("select --runners-up 101", "from 0 to 100"),
  ]

  @Test(arguments: wrong.indices) func `explains wrong use`(_ index: Int) async throws {
    let result = try await run(Self.wrong[index].line)
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(result.errors.contains(Self.wrong[index].message), "\(result.errors)")
  }

  @Test func `needs a rubric that says how to choose`() {
    let outcome = Tool.run(
      "select", Tool.path("cases/preconditions"), "--rubric", Tool.path("rubrics/preconditions.json"))
    #expect(outcome.status == .wrongUse)
    #expect(outcome.standardError.contains("does not say how cases are chosen together"))
  }

  @Test func `tells what is possible of the shipped deals, of which much is open`() {
    let outcome = Tool.run(
      "select", Tool.path("cases/koploperdeals"), "--rubric", Tool.path("rubrics/koploperdeal.json"),
      language: .dutch)
    #expect(outcome.status == .fine)
    #expect(outcome.standardOutput.contains("Nog geen enkele keuze mag zeker"))
    #expect(outcome.standardOutput.contains("Niet meer dan drie van één portefeuillehouder"))
    #expect(outcome.standardOutput.contains("Portefeuillehouder: 9 antwoorden ontbreken"))
  }
}

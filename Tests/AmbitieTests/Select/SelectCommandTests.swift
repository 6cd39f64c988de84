import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Formats
@testable import Telling
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
    expectEqual(result.errors, "")
    expectEqual(result.status, row.status)
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
      try await expectEqual(run("select \(other.joined(separator: " ")) \(form)"), first)
    }
    expectEqual(first.status, 0)
  }

  /// Another file of a case beside it: what it is made of, and what is then said.
  static let seconds: [(change: String, line: String, errors: String)] = [
    // An earlier date takes no part, and so says nothing.
    (
      "s/2022-05-18/2001-01-01/", "select",
      "of each case the latest reference date counts; earlier ones that take no part: 1\n"
    ),
    (
      "s/2022-05-18/2001-01-01/", "select --without bridge",
      "of each case the latest reference date counts; earlier ones that take no part: 1\n"
    ),
    // The same once more.
    ("s/x/x/", "select", ""),
  ]

  @Test(arguments: seconds.indices) func `takes each case once`(_ index: Int) async throws {
    let (change, line, errors) = Self.seconds[index]
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(at: Self.folder, to: folder.url.appending(path: "x"))
    let tool = AmbitieProcess(folder: folder.url.appending(path: "x"))
    let once = try await tool.shell("ambitie \(line) --language en")
    let twice = try await tool.shell(
      "sed '\(change)' cases/bridge.json > cases/again.json; ambitie \(line) --language en")
    #expect(twice.output == once.output && !once.output.isEmpty)
    expectEqual(twice.errors, errors)
    expectEqual(twice.status, once.status)
  }

  /// A title is long to type: its first letters, or a word of it, say which case is meant where no other has them.
  @Test(arguments: ["brid", "BRIDGE", "the brid", "de brug"])
  func `takes a part of a title`(_ part: String) async throws {
    let whole = try await run("select --with bridge --language en", columns: 80)
    let short = try await AmbitieProcess(folder: Self.folder).run(
      ["select", "--with", part, "--language", "en"])
    #expect(whole.output.contains("The bridge"))
    expectEqual(short, whole)
  }

  static let unclear: [(change: String, line: String, message: String)] = [
    (
      "s/Het dorp/De stad/; s/The village/The town/", "select --with bridge",
      "more than one case is called 'bridge': of The town and The village"
    ),
    (
      "s/60/61/", "select",
      "of case 'bridge' there are files with different answers at the same reference date"
    ),
  ]

  @Test(arguments: unclear.indices) func `asks which case is meant`(_ index: Int) async throws {
    let (change, line, message) = Self.unclear[index]
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(at: Self.folder, to: folder.url.appending(path: "x"))
    let result = try await AmbitieProcess(folder: folder.url.appending(path: "x")).shell(
      "sed '\(change)' cases/bridge.json > cases/again.json; ambitie \(line) --language en")
    #expect(result.status == 2 && result.output == "")
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  static let wrong: [(line: String, message: String)] = [
    ("select --with brige", "did you mean 'bridge'?"),
    ("select --with The", "'The' can be more than one case: 'bench', 'bridge'"),
    ("select --with br", "case 'br' is not among the cases"),
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
    expectEqual(result.status, 2)
    expectEqual(result.output, "")
    #expect(result.errors.contains(Self.wrong[index].message), "\(result.errors)")
  }

  @Test func `needs a rubric that says how to choose`() {
    let outcome = Tool.run(
      "select", Tool.path("cases/preconditions"), "--rubric", Tool.path("rubrics/preconditions.json"))
    expectEqual(outcome.status, .wrongUse)
    #expect(outcome.standardError.contains("does not say how cases are chosen together"))
  }

  /// What is said first where no cost is known, before limits that other open answers leave uncertain.
  static let openCosts: [(Language, [String])] = [
    (
      .dutch,
      [
        "Dit moet eerst bekend zijn. Zolang het open is, kan een casus niet meedoen:",
        "Kosten in euro (hoogstens 500000): open bij 9 van de 9",
        "Ook als dat bekend is, is door andere open antwoorden niet zeker dat dit samen te halen is:",
        "Niet meer dan drie van één portefeuillehouder (onbekend) (hoogstens 3)",
      ]
    ),
    (
      .english,
      [
        "This has to be known first. While it is open, a case cannot take part:",
        "Cost in euros (at most 500000): open for 9 of 9",
        "Also when that is known, other open answers leave it uncertain whether these can be met together:",
        "No more than three of one portfolio holder (unknown) (at most 3)",
      ]
    ),
  ]

  @Test(arguments: openCosts)
  func `tells first that costs are open under a budget`(_ language: Language, _ sentences: [String]) {
    let outcome = Tool.run(
      "select", Tool.path("cases/koploperdeals"), "--rubric", Tool.path("rubrics/koploperdeal.json"),
      "--bound", "budget=..500000", "--language", language.rawValue)
    expectEqual(outcome.status, .fine)
    var rest = outcome.standardOutput.split(whereSeparator: \.isWhitespace).joined(separator: " ")[...]
    for sentence in sentences {
      let place = rest.firstRange(of: sentence)
      #expect(place != nil, "\(sentence)")
      rest = rest[(place?.upperBound ?? rest.startIndex)...]
    }
  }

  @Test func `tells what is possible of the shipped deals, of which much is open`() {
    let outcome = Tool.run(
      "select", Tool.path("cases/koploperdeals"), "--rubric", Tool.path("rubrics/koploperdeal.json"),
      language: .dutch)
    expectEqual(outcome.status, .fine)
    // What to ask comes before what could be chosen.
    var rest = outcome.standardOutput[...]
    for sentence in [
      "Er is te weinig bekend om te kiezen", "Niet meer dan drie van één portefeuillehouder",
      "Vraag dit eerst", "Portefeuillehouder: 9 antwoorden ontbreken", "Het beste wat nog kan",
      "Baarnse Zoom",
    ] {
      let place = rest.firstRange(of: sentence)
      #expect(place != nil, "\(sentence)")
      rest = rest[(place?.upperBound ?? rest.startIndex)...]
    }
  }
}

import AmbitionModel
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

/// The cases that `compare` is tried on: three organisations, a case at three dates, two versions of a rubric.
private enum Compared {
  static let folder = "Tests/AmbitieTests/Fixtures/compare"
  static let cases = "\(folder)/cases"
  static let later = "\(folder)/later"
  static let practice = "\(folder)/practice"
  static let conflict = "\(folder)/conflict"

  static func run(
    _ arguments: [String], width: Int = 80, _ language: Language = .dutch,
    rubric: String = "\(folder)/rubrics"
  ) -> CommandResult {
    Ambitie.run(["compare"] + arguments + ["--rubric", rubric], in: .test(width, language))
  }
}

@Suite struct `compare` {
  static let calls: [(golden: String, arguments: [String], width: Int, language: Language)] = [
    ("all.nl.80.txt", [Compared.cases], 80, .dutch),
    ("all.nl.120.txt", [Compared.cases], 120, .dutch),
    ("all.en.80.txt", [Compared.cases], 80, .english),
    ("all.en.120.txt", [Compared.cases], 120, .english),
    ("all.nl.40.txt", [Compared.cases], 40, .dutch),
    ("all.nl.md", [Compared.cases, "--format", "markdown"], 80, .dutch),
    ("all.json", [Compared.cases, "--json"], 80, .dutch),
    ("year.en.txt", [Compared.cases, "--by", "year", "--view", "matrix"], 80, .english),
    ("theme.nl.txt", [Compared.cases, "--by", "theme", "--view", "matrix"], 80, .dutch),
    ("phase.nl.txt", [Compared.cases, "--by", "phase", "--view", "matrix"], 80, .dutch),
    ("region.en.txt", [Compared.cases, "--by", "region", "--view", "matrix"], 80, .english),
    ("people.en.txt", [Compared.cases, "--by", "data.people", "--view", "matrix"], 80, .english),
    ("apart.nl.txt", [Compared.cases, Compared.later, "--view", "trend"], 80, .dutch),
    ("rescored.nl.txt", [Compared.cases, Compared.later, "--rescore", "--view", "trend"], 80, .dutch),
    ("practice.en.txt", [Compared.cases, Compared.practice, "--view", "flags"], 80, .english),
    ("matrix.nl.csv", [Compared.cases, "--format", "csv"], 80, .dutch),
    ("flags.nl.csv", [Compared.cases, "--format", "csv", "--view", "flags"], 80, .dutch),
    ("learning.en.csv", [Compared.cases, "--format", "csv", "--view", "learning"], 80, .english),
    ("trend.nl.csv", [Compared.cases, "--format", "csv", "--view", "trend"], 80, .dutch),
    ("consistency.nl.csv", [Compared.cases, "--format", "csv", "--view", "consistency"], 80, .dutch),
  ]

  @Test(arguments: calls.indices)
  func `says what was agreed`(_ index: Int) throws {
    let call = Self.calls[index]
    let outcome = Compared.run(call.arguments, width: call.width, call.language)
    expectEqual(outcome.status, .fine, "\(outcome.standardError)")
    if call.golden.hasSuffix(".txt") {
      for line in outcome.standardOutput.split(separator: "\n") {
        #expect(TextWidth.columns(of: String(line)) <= call.width, "\(line)")
      }
    }
    try expectGolden(outcome.standardOutput, "compare-\(call.golden)")
  }

  /// What is learned from a case is in its sources: the answer's own words, and the titles.
  @Test func `tells what the sources of an example say of a choice`() throws {
    try Tool.withFolder { folder in
      for file in try Loader.jsonFiles(in: Compared.cases) {
        let text = try contents(file).replacing(
          #""rights": "own""#,
          with: #""rights": { "answer": "own", "rationale": "Bought in 2019.", "sources": ["deed", "site"] }"#
        )
        let sources = """
          "sources": [{"id": "deed", "title": "The deed", "kind": "government", "url": "https://example.org/deed"},
            {"id": "site", "title": "The site", "kind": "press", "url": "https://example.org"}],
            "answers":
          """
        let name = String(file.split(separator: "/").last ?? "")
        _ = try folder.adding(name, text.replacing(#""answers":"#, with: sources))
      }
      let outcome = Compared.run([folder.path, "--view", "learning"], width: 120, .english)
      expectEqual(outcome.standardError, "")
      #expect(
        outcome.standardOutput.contains(
          "Rights: here 'Market', there 'Own'. Bought in 2019. Sources: The deed and The site."))
    }
  }

  @Test(arguments: Breadth.trials(calls.indices, oneIn: 2))
  func `says the same in whatever order files are named`(_ index: Int) throws {
    let call = Self.calls[index]
    var generator = SeededGenerator(seed: UInt64(index))
    let folders = call.arguments.filter { $0.hasPrefix(Compared.folder) }
    let options = call.arguments.filter { !$0.hasPrefix(Compared.folder) }
    let files = try folders.flatMap { try Loader.jsonFiles(in: $0) }
    #expect(files.count >= 8)
    let expected = Compared.run(call.arguments, width: call.width, call.language).standardOutput
    let shuffled = files.shuffled(using: &generator)
    expectEqual(Compared.run(shuffled + options, width: call.width, call.language).standardOutput, expected)
  }

  @Test func `leaves out what files contradict, and says so`() {
    let outcome = Compared.run([Compared.cases, Compared.conflict], .english)
    expectEqual(outcome.status, .findings)
    #expect(outcome.standardOutput.contains("Not counted: of these cases there are files"))
    #expect(outcome.standardOutput.contains("roads (Waterschap Zuid, 2 July 2023)"))
    #expect(!outcome.standardOutput.contains("Model of roads"))
  }

  @Test func `says so where a rubric has no levels`() {
    let flat = "\(Compared.folder)/flat"
    let outcome = Compared.run(["\(flat)/cases"], .english, rubric: "\(flat)/rubrics")
    expectEqual(outcome.status, .fine, "\(outcome.standardError)")
    #expect(outcome.standardOutput.contains("This rubric has no levels"))
    #expect(outcome.standardOutput.contains("This rubric does not say which level fits"))
    #expect(outcome.standardOutput.contains("▲ One: Not done (2 organisations, 2 cases)"))
  }

  @Test func `marks practice data wherever it stands`() {
    for (language, mark) in [(Language.dutch, "OEFENDATA"), (.english, "PRACTICE DATA")] {
      for arguments in [[], ["--format", "markdown"], ["--format", "csv"]] {
        let outcome = Compared.run([Compared.practice] + arguments, language)
        #expect(outcome.standardOutput.contains(mark), "\(arguments)")
      }
      #expect(!Compared.run([Compared.cases], language).standardOutput.contains(mark))
    }
    let json = Compared.run([Compared.cases, Compared.practice, "--json"]).standardOutput
    expectEqual(json.components(separatedBy: #""practice" : true"#).count, 2)
    expectEqual(json.components(separatedBy: #""practice" : false"#).count, 2)
  }

  static let wrong: [(arguments: [String], message: String)] = [
    (["--by", "phsae"], "did you mean 'phase'?"),
    (["--by", "organisatoin"], "did you mean 'organisation'?"),
    (["--by", "people"], "each layer has this fact of its own, such as 'data.people'"),
    (["--by", "length"], "'length' is a number"),
    (["--by", "data.rights"], "takes organisation, theme, year or a fact"),
    (["--view", "matrx"], "did you mean 'matrix'?"),
    (["--view", "matrix", "--json"], "--view and --format json exclude each other"),
    (["--format", "cvs"], "did you mean 'csv'?"),
  ]

  @Test(arguments: wrong.indices)
  func `explains what cannot be asked`(_ index: Int) {
    let outcome = Compared.run([Compared.cases] + Self.wrong[index].arguments, .english)
    expectEqual(outcome.status, .wrongUse)
    expectEqual(outcome.standardOutput, "")
    #expect(outcome.standardError.contains(Self.wrong[index].message), "\(outcome.standardError)")
  }

  @Test func `goes on without a file that cannot be read`() {
    let outcome = Compared.run([Compared.cases, "no_such_case"], .english)
    expectEqual(outcome.status, .wrongUse)
    #expect(outcome.standardError.contains("no_such_case"))
    expectEqual(outcome.standardOutput, Compared.run([Compared.cases], .english).standardOutput)
    expectEqual(Compared.run(["no_such_case"], .english).standardOutput, "")
  }

  static let groupings: [Comparison.Grouping] = [.organisation, .theme, .year, .fact("phase")]

  @Test(arguments: groupings.indices)
  func `takes every shipped case`(_ index: Int) throws {
    let members = try Shipped.assessments().map { Comparison.Member($0) }
    let comparison = Comparison(members, by: Self.groupings[index]) { $0.language }
    expectEqual(comparison.sections.count, 5)
    // Each case counts once, in one group.
    for section in comparison.sections {
      expectEqual(section.groups.flatMap(\.cases).sorted(), Array(section.cases.indices))
      #expect(section.conflicts.isEmpty && section.repeated == 0)
    }
    expectEqual(comparison.sections.map(\.cases.count).reduce(0, +), members.count)
    for width in [80, 120] {
      let blocks = ComparisonReport(comparison, view: nil).blocks
      let text = TextWriter(width: width, style: .plain).text(blocks)
      expectEqual(text.components(separatedBy: "Vergelijking: ").count, 6)
      for line in text.split(separator: "\n") {
        #expect(TextWidth.columns(of: String(line)) <= width, "\(line)")
      }
    }
  }

  @Test func `keeps rubrics with one name and other rules apart, and made-up names of two files`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "compare-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func share(_ name: String, _ options: [String]) -> String {
      let path = folder.appending(path: name).path
      let outcome = Ambitie.run(
        ["exchange", Compared.cases, "--rubric", "\(Compared.folder)/rubrics", "-o", path] + options,
        in: .test())
      expectEqual(outcome.status, .fine, "\(outcome.standardError)")
      return path
    }
    func compare(_ files: [String]) -> String {
      Ambitie.run(["compare"] + files, in: .test(80, .english)).standardOutput
    }
    let open = share("open.json", [])
    // The exchange says what its cases say, and twice the same counts once.
    let own = Compared.run([Compared.cases], .english).standardOutput
    expectEqual(compare([open]), own)
    #expect(compare([open, share("again.json", ["--title", "Again"])]).contains("8 files skipped"))
    let made = ["--anonymise", "--min-group", "1"]
    let anonymous = share("one.json", made)
    let other = share("two.json", made + ["--title", "Other"])
    let counts = compare([anonymous, other])
    #expect(counts.contains("12 cases of 6 organisations"), "\(counts.prefix(400))")
    // Of a date without names only the year is known.
    #expect(counts.contains("Reference date: 2022 to 2026."), "\(counts.prefix(400))")
    #expect(counts.contains("2022 → 2024"))
    // A rubric that says something else under the same name and version.
    let text = try String(contentsOfFile: open, encoding: .utf8)
    let changed = folder.appending(path: "changed.json").path
    try text.replacing("Buying together is possible", with: "Buying alone is fine")
      .write(toFile: changed, atomically: true, encoding: .utf8)
    let apart = compare([open, changed])
    expectEqual(apart.components(separatedBy: "Comparison: ").count, 3)
    #expect(apart.contains("answered with version 1.0.0 #"))
    expectEqual(apart, compare([changed, open]))
  }
}

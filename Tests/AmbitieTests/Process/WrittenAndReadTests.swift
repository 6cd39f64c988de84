import AmbitionModel
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Telling
@testable import ambitie

/// Whatever the tool writes, the tool reads, and it says the same.
@Suite struct `Files that the tool writes` {
  /// A way out of the tool and back in.
  struct Way: Sendable, CustomTestStringConvertible {
    var name: String
    /// What is done with `case.json` in a folder, by name; each has to go well.
    var commands: [String]
    /// The file that has to be as `case.json` was; none where something else is written.
    var copy: String? = "case.json"
    var testDescription: String { name }
  }

  static let ways = [
    Way(name: "format", commands: ["format case.json"]),
    Way(name: "format, elsewhere", commands: ["format case.json -o copy.json"], copy: "copy.json"),
    Way(name: "migrate", commands: ["migrate case.json --to rubric.json -o copy.json"], copy: "copy.json"),
    Way(name: "workbook", commands: ["sheet case.json -o s.xlsx", "import s.xlsx --into case.json"]),
    Way(name: "CSV", commands: ["sheet case.json -o s.csv", "import s.csv --into case.json"]),
    Way(
      name: "CSV for programs",
      commands: ["sheet case.json --raw -o s.csv", "import s.csv --into case.json"]),
    Way(
      name: "exchange",
      commands: [
        "exchange case.json -o x.json", "exchange verify x.json", "exchange x.json -o copy.json",
        "score x.json --json", "exchange verify copy.json",
      ], copy: nil),
    Way(
      name: "anonymous exchange",
      commands: [
        "exchange case.json --anonymise --min-group 1 --seed 7 -o x.json", "exchange verify x.json",
        "score x.json --json",
      ], copy: nil),
    Way(
      name: "anonymous exchange with texts",
      commands: [
        "exchange case.json --anonymise --keep-text --min-group 1 --seed 7 -o x.json",
        "exchange verify x.json",
      ], copy: nil),
  ]

  @Test(arguments: ways)
  func `are read, and say the same`(_ way: Way) throws {
    let program = try `Sheets to fill in`.program()
    var randomness = SeededGenerator(seed: 11)
    for _ in 0..<Breadth.count(4, of: 25) {
      let text = CaseWriter.text(of: try Self.study(program, &randomness))
      try Tool.withFolder { folder in
        _ = try folder.adding("rubric.json", `Sheets to fill in`.rubric)
        _ = try folder.adding("case.json", text)
        for command in way.commands {
          let result = Self.run(command, in: folder)
          #expect(
            result.status == .fine && !result.standardError.contains("error:"),
            "\(command): \(result.standardError)")
        }
        if let copy = way.copy {
          expectEqual(try contents(folder.appending(path: copy).path), text)
        }
      }
    }
  }

  /// The workbench opens the file, and gives it back as it was.
  @Test func `go through the workbench`() throws {
    let program = try `Sheets to fill in`.program()
    var randomness = SeededGenerator(seed: 12)
    for _ in 0..<Breadth.count(4, of: 25) {
      let text = CaseWriter.text(of: try Self.study(program, &randomness))
      var bench = try BenchSession(
        cases: [],
        more: [
          "enclosed": [
            "rubrics": [["name": "rubric.json", "text": `Sheets to fill in`.rubric]], "kaders": [],
            "cases": [], "teaching": [],
          ]
        ])
      try bench.act("open", ["files": [["name": "case.json", "text": text]]])
      try bench.act("save", ["what": "case"])
      expectEqual(try #require(bench.saved.first?["text"]), text)
    }
  }

  private static func run(_ command: String, in folder: URL) -> CommandResult {
    let words = command.split(separator: " ").map { word in
      word.contains(".") ? folder.appending(path: String(word)).path : String(word)
    }
    let readsNoRubric = ["verify", "format", "migrate"].contains { words.contains($0) }
    let rubric = readsNoRubric ? [] : ["--rubric", folder.appending(path: "rubric.json").path]
    return Tool.run(words + rubric)
  }

  /// A random case, of which two assessors gave some answers, with what was said before and what they agreed on.
  private static func study(_ program: Program, _ randomness: inout SeededGenerator) throws -> CaseStudy {
    var study = try `Sheets to fill in`.randomCase(program, &randomness)
    let nowhere = SourceRange(0, 0)
    let ids = ["ann", "bob"].map { Located(Identifier<Assessor>($0), at: nowhere) }
    study.assessors = ids.map { Assessor(id: $0, name: "Naam van \($0.value.rawValue) =1+1") }
    for section in CaseStudy.Section.allCases {
      for index in study[section].indices {
        // An assumption is somebody's, who says why.
        if study[section][index].answer.confidence == .assumed {
          study[section][index].answer.confidence = .low
        }
        guard Bool.random(using: &randomness) else { continue }
        let answer = study[section][index].answer
        func rating(_ value: Answer.Value, by assessor: Located<Identifier<Assessor>>?) -> Rating {
          Rating(
            value: Located(value, at: nowhere), rationale: answer.rationale,
            reason: value == .notApplicable ? answer.reason : nil, sources: answer.sources,
            confidence: answer.confidence, assessor: assessor,
            date: CalendarDate("2022-03-04"))
        }
        var past = rating(.unknown, by: ids.randomElement(using: &randomness))
        past.until = CalendarDate("2022-03-04")
        let both = Bool.random(using: &randomness)
        var agreed = rating(answer.value.value, by: nil)
        agreed.by = LocalizedText("het overleg")
        agreed.rationale = LocalizedText("Samen gelezen.")
        study[section][index].answer =
          both
          ? Answer(
            ratings: [rating(answer.value.value, by: ids[0]), rating(.unknown, by: ids[1])],
            consensus: agreed, history: [past], at: nowhere)
          : Answer(rating(answer.value.value, by: ids[0]), history: [past])
      }
    }
    return study
  }
}

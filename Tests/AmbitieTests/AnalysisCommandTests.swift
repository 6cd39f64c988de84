import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `questions after the score` {
  /// A name for the golden file, and the call without its files.
  static let calls: [(name: String, arguments: [String])] = [
    ("robust", ["robust", "--draws", "2000", "--within", "50"]),
    ("path-to", ["path", "--to", "direct"]),
    ("path-impossible", ["path", "--to", "lead"]),
    ("path-fit", ["path", "--fit", "--layer", "data"]),
    ("path-limit", ["path", "--to", "direct", "--limit", "1"]),
    ("next", ["next"]),
    ("whatif", ["whatif", "--context", "capacity=enough", "--set", "data.change=province"]),
  ]
  static let forms = [
    ("nl.txt", ["--language", "nl"]), ("en.txt", ["--language", "en"]),
    ("nl.md", ["--language", "nl", "--format", "markdown"]), ("json", ["--json"]),
  ]

  @Test(arguments: calls.map(\.name), forms.map(\.0))
  func `are answered as agreed`(_ name: String, _ form: String) throws {
    let call = try #require(Self.calls.first { $0.name == name })
    let options = try #require(Self.forms.first { $0.0 == form }).1
    let outcome = run(call.arguments, options)
    expectEqual(outcome.standardError, "")
    #expect(outcome.status == .fine || outcome.status == .findings)
    if form.hasSuffix("txt") {
      for line in outcome.standardOutput.split(separator: "\n") {
        #expect(TextWidth.columns(of: String(line)) <= 80)
      }
    }
    try expectGolden(outcome.standardOutput, "analysis-\(name).\(form)")
  }

  @Test func `are answered the same each time`() {
    let first = run(["robust", "--draws", "2000", "--within", "50", "--seed", "5"], ["--json"])
    let again = run(["robust", "--draws", "2000", "--within", "50", "--seed", "5"], ["--json"])
    let other = run(["robust", "--draws", "2000", "--within", "50", "--seed", "6"], ["--json"])
    expectEqual(first.standardOutput, again.standardOutput)
    #expect(first.standardOutput != other.standardOutput)
  }

  static let wrong: [(arguments: [String], message: String)] = [
    (["whatif", "--set", "data.rihgts=joint"], "did you mean 'data.rights'?"),
    (["whatif", "--set", "data.rights=jiont"], "did you mean 'joint'?"),
    (["whatif", "--set", "data.rights=joint", "--set", "data.rights=province"], "two different answers"),
    (["whatif", "--set", "data.rights"], "name=answer"),
    (["whatif"], "say with --set"),
    (["path", "--to", "laed"], "did you mean 'lead'?"),
    (["path", "--clear", "too_lwo"], "the rubric has no flag"),
    (["path", "--to", "lead", "--fit"], "name one goal"),
    (["path", "--to", "lead", "--layer", "dta"], "did you mean 'data'?"),
    (["next", "--limit", "0"], "from 1 to 1000"),
    (["robust", "--within", "100"], "above 0 and below 100"),
    (["robust", "--within", "0"], "above 0 and below 100"),
    (["robust", "--draws", "0"], "from 1 to"),
    (["robust", "--seed", "-1"], "from 0"),
  ]

  @Test(arguments: wrong.indices)
  func `that make no sense get a message`(_ index: Int) {
    let (arguments, message) = Self.wrong[index]
    let outcome = run(arguments, ["--language", "en"])
    expectEqual(outcome.status, .wrongUse)
    expectEqual(outcome.standardOutput, "")
    #expect(outcome.standardError.contains(message), "\(outcome.standardError)")
  }

  @Test func `are answered for every shipped case`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let rubric = root.appending(path: "rubrics/digital-information-product.json").path
    let folder = root.appending(path: "cases")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".json")
    }
    #expect(names.count >= 10)
    for name in Breadth.trials(names.sorted(), oneIn: 8) {
      let path = folder.appending(path: name).path
      for arguments in [
        ["robust", "--draws", "50"], ["next"], ["path", "--fit"],
      ] {
        let outcome = Ambitie.run(
          arguments + [path, "--rubric", rubric, "--language", "nl"], in: environment)
        #expect(outcome.status == .fine || outcome.status == .findings, "\(name): \(outcome.standardError)")
        #expect(outcome.standardOutput.count > 60, "\(name)")
      }
    }
  }

  /// A level whose other answers are open is worked out anew for every draw: it ends with the budget, and the others do not.
  @Test func `end for a shipped case with much open, and say of what they do not tell`() {
    let cases = AmbitieProcess.repository.appending(path: "cases/vesta_mais.json").path
    let begun = ContinuousClock.now
    let rubric = AmbitieProcess.repository.appending(path: "rubrics/digital-information-product.json").path
    let outcome = Ambitie.run(["robust", cases, "--rubric", rubric, "--language", "en"], in: environment)
    #expect(ContinuousClock.now - begun < .seconds(60))
    expectEqual(outcome.status, .fine)
    #expect(outcome.standardOutput.contains("too many possibilities to draw"))
    #expect(outcome.standardOutput.contains("of the weights;"))
  }

  /// With no level settled there is nothing that a draw could change.
  @Test func `count every draw as unchanged where no level is settled`() {
    let files = ["cases/foodvalley.json", "rubrics/digital-information-product.json"].map {
      AmbitieProcess.repository.appending(path: $0).path
    }
    let outcome = Ambitie.run(
      ["robust", files[0], "--rubric", files[1], "--draws", "50", "--json"], in: environment)
    #expect(outcome.standardOutput.contains("\"unchanged\" : 50,"))
    #expect(outcome.standardOutput.contains("\"levels\" : [\n\n    ]"))
  }

  private func run(_ arguments: [String], _ options: [String]) -> CommandResult {
    // Results name their rules by the path that was given: a relative one is the same in every clone.
    let folder = "Tests/AmbitieTests/Fixtures/analysis"
    let files = ["\(folder)/trial.json", "--rubric", "\(folder)/rubric.json"]
    return Ambitie.run(arguments + files + options, in: environment)
  }

  private var environment: Environment { Environment(language: .english, width: 80, usesColour: false) }
}

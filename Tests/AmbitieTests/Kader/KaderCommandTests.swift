import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

/// A line of arguments in the folder of the kader fixtures, with the golden of what it prints.
struct KaderGolden: Sendable, CustomTestStringConvertible {
  let line: String
  let golden: String
  let status: Int32
  var testDescription: String { line }

  init(_ line: String, _ golden: String, status: Int32 = 1) {
    self.line = line
    self.golden = golden
    self.status = status
  }
}

@Suite struct `The kader command` {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/kader")

  private func run(_ line: String) async throws -> AmbitieProcess.Result {
    let process = AmbitieProcess(folder: Self.folder, environment: ["LC_ALL": "C.UTF-8", "COLUMNS": "90"])
    return try await process.run(line.split(separator: " ").map(String.init))
  }

  static let goldens = [
    KaderGolden("kader eerst_zelf --language nl", "kader/all.txt"),
    KaderGolden("kader eerst_zelf bank --language nl", "kader/bank.txt"),
    KaderGolden("kader eerst-zelf bank --language en", "kader/bank-en.txt"),
    KaderGolden("kader eerst_zelf fontein pad --format markdown", "kader/two.md"),
    KaderGolden("kader samen cases/lamp.json --json", "kader/lamp.json"),
    KaderGolden("kader eerst_zelf pad --language en", "kader/open-en.txt", status: 0),
    KaderGolden("kader eerst_zelf samen --language nl", "kader/compared.txt"),
    KaderGolden("kader eerst_zelf samen fontein --json", "kader/compared.json", status: 0),
  ]

  @Test(arguments: goldens)
  func `prints the golden`(_ row: KaderGolden) async throws {
    let result = try await run(row.line)
    expectEqual(result.status, row.status)
    try expectGolden(result.output, row.golden)
  }

  @Test func `warns of a reason for a rule that is not there`() async throws {
    let result = try await run("kader eerst_zelf lamp")
    expectEqual(result.status, 0)
    #expect(result.errors.contains("kader 'eerst_zelf' has no rule 'sayy' [unknown-reference]"))
    #expect(result.errors.contains("did you mean 'say'?"))
  }

  static let wrong: [(line: String, message: String)] = [
    ("kader", "name a kader, then the cases"),
    ("kader", "there is 'eerst_zelf', 'samen', 'regie_waar_het_ertoe_doet' or 'samen_tenzij'"),
    ("kader erst_zelf", "did you mean 'eerst_zelf'?"),
    ("kader bank", "there is no kader 'bank'; there is 'eerst_zelf', 'samen', "),
    ("kader rubrics/park.json", "there is no kader 'rubrics/park.json'"),
    ("kader samen kas", "there is no case or file 'kas'"),
    ("kader samen --format csv", "--format cannot be 'csv'"),
  ]

  @Test(arguments: wrong)
  func `says what it cannot do`(_ line: String, _ message: String) async throws {
    let result = try await run(line)
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test func `leaves the rubrics and cases to others`() async throws {
    let result = try await run("check")
    #expect(result.output.contains("rubrics/kaders/samen.json: sound"))
    #expect(result.output.contains("rubrics/kaders/eerst-zelf.json: sound"))
  }

  @Test func `is the same whichever way the kader is named`() async throws {
    let byName = try await run("kader samen bank")
    let byFile = try await run("kader ./rubrics/kaders/samen.json bank")
    expectEqual(byName, byFile)
  }
}

@Suite struct `Shipped kaders` {
  private static let names = ["regie_waar_het_ertoe_doet", "samen_tenzij"]

  private func run(_ arguments: [String]) async throws -> AmbitieProcess.Result {
    try await AmbitieProcess(folder: AmbitieProcess.repository).run(arguments)
  }

  @Test func `are all looked at`() throws {
    let stems = try ShippedRubric.files(in: "rubrics/kaders").map {
      $0.deletingPathExtension().lastPathComponent
    }
    expectEqual(stems.map { $0.replacing("-", with: "_") }, Self.names)
  }

  @Test(arguments: names)
  func `are drafts with a wording for each of four to seven rules`(_ name: String) throws {
    let path = "rubrics/kaders/\(name.replacing("_", with: "-")).json"
    let bytes = [UInt8](try Data(contentsOf: AmbitieProcess.repository.appending(path: path)))
    let kader = try #require(KaderReader.read(SourceFile(path: path, bytes: bytes)).value)
    #expect(kader.status == .draft && kader.adoption == nil && kader.id.value.rawValue == name)
    #expect((4...7).contains(kader.rules.count))
    for rule in kader.rules {
      expectEqual(rule.wording.dutch?.hasPrefix("Wij willen "), true)
      expectEqual(rule.wording.english?.hasPrefix("We want "), true)
      #expect(!rule.sources.isEmpty)
    }
  }

  @Test func `are sound`() async throws {
    let paths = Self.names.map { "rubrics/kaders/\($0.replacing("_", with: "-")).json" }
    let result = try await run(["check"] + paths)
    expectEqual(result, .init(output: paths.map { "\($0): sound\n" }.joined(), errors: "", status: 0))
  }

  @Test(arguments: names, Language.allCases)
  func `speak of every case in both languages`(_ name: String, _ language: Language) async throws {
    let cases = Breadth.trials(try ShippedRubric.files(in: "cases"), oneIn: 8).map {
      "cases/\($0.lastPathComponent)"
    }
    let result = try await run(
      ["kader", name] + cases + ["--format", "markdown", "--language", language.rawValue])
    #expect(result.errors == "" && (0...1).contains(result.status))
    // What is asked, what the levels take that are asked for, the overview and the totals come before the cases.
    let kader = try contents(Tool.path("rubrics/kaders/\(name.replacing("_", with: "-")).json"))
    let levels = kader.contains(#/"(minimum|target)": /#) ? 1 : 0
    expectEqual(
      result.output.split(separator: "\n").count { $0.hasPrefix("## ") }, cases.count + 3 + levels)
  }

  @Test func `stand side by side`() async throws {
    let result = try await run(["kader"] + Self.names + ["--json"])
    #expect(result.errors == "" && (0...1).contains(result.status))
    let file = try JSONValue(json: Data(result.output.utf8))
    guard case .array(let cases)? = file["cases"] else {
      Issue.record("no cases")
      return
    }
    expectEqual(cases.count, (try ShippedRubric.files(in: "cases").count))
  }
}

import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

/// The tool outside its own checkout: what is inside it, and what a folder has of its own.
@Suite struct `In any folder` {
  @Test func `the tool holds the rubrics, kaders and practice cases of the project, and nothing else`() throws
  {
    var paths: Set<String> = []
    for folder in ["rubrics", "rubrics/examples", "rubrics/kaders", "cases/oefening"] {
      let names = try FileManager.default.contentsOfDirectory(atPath: Tool.path(folder))
      for name in names where name.hasSuffix(".json") {
        paths.insert("\(folder)/\(name)")
        let shipped = try #require(ShippedFiles.file(at: "ambitie:\(folder)/\(name)"), "\(name)")
        let file = try Data(contentsOf: URL(filePath: Tool.path("\(folder)/\(name)")))
        #expect(shipped.bytes == Array(file), "\(name)")
      }
    }
    expectEqual(Set(EmbeddedText.shelves.map(\.path)), paths)
    #expect(paths.count >= 10)
  }

  private func run(_ line: String, in folder: TemporaryFolder) async throws -> AmbitieProcess.Result {
    try await AmbitieProcess(folder: folder.url).shell(line)
  }

  /// The way of somebody who has the tool and nothing else: each line has to succeed and to leave what it says.
  @Test func `three commands lead from nothing to a report`() async throws {
    let folder = try TemporaryFolder()
    let made = try await run("ambitie new folder werk oefening --language nl", in: folder)
    expectEqual(made.status, 0)
    expectEqual(made.output, "verder: cd werk && ambitie score\n")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.url.path).sorted()
    expectEqual(
      names,
      [
        "werk", "werk/LEESMIJ.md", "werk/cases", "werk/cases/buurtmeetnet.json",
        "werk/cases/fietstelpalen.json",
        "werk/cases/natuurvergunning.json", "werk/rubrics", "werk/rubrics/kaders",
      ])
    let score = try await run("cd werk && ambitie score --format csv", in: folder)
    expectEqual(score.status, 0)
    #expect(score.output.contains("fietstelpalen;"))
    #expect(score.errors.contains("PRACTICE DATA"))
    let report = try await run("cd werk && ambitie report fietstelpalen -o r.html", in: folder)
    expectEqual(report.status, 0)
    #expect(try folder.text(of: "werk/r.html").hasPrefix("<!DOCTYPE html>"))
  }

  /// Every command that needs a rubric, where there is none and the cases are only named or lie about.
  static let lines = [
    "score oefening", "score fietstelpalen", "deck fietstelpalen -o d.html",
    "explain fietstelpalen data", "next fietstelpalen", "kader samen_tenzij fietstelpalen || [ $? = 1 ]",
    "sheet --rubric koploperdeal -o s.xlsx", "sheet fietstelpalen -o s.csv",
    "new case --rubric preconditions",
    "new rubric koploperdeal", "new kader samen-tenzij", "schema case", "compare oefening",
    "whatif fietstelpalen --set data.rights=market", "robust fietstelpalen",
    "score --stream --rubric ida_contribution < /dev/null",
    "practice --rubric ida_contribution --organisations 1 --cases 2",
    "exchange fietstelpalen -o x.json && ambitie exchange verify x.json && ambitie compare x.json --rescore",
    "record proef --rubric ida_contribution --title T --summary S --organisation O --theme O < /dev/null "
      + "&& test -e proef.json && ambitie score && ambitie migrate proef.json",
    "votes ballot fietstelpalen -o b.html",
  ]

  @Test(arguments: lines) func `commands find a rubric`(_ line: String) async throws {
    let folder = try TemporaryFolder()
    let result = try await run("ambitie \(line)", in: folder)
    expectEqual(result.status, 0, "\(result.errors)")
    #expect(!result.errors.contains("error:"), "\(result.errors)")
  }

  @Test func `the workbench is made where there is an engine`() async throws {
    let folder = try TemporaryFolder()
    // What begins as a compressed file does is taken for one.
    try folder.write([0x1F, 0x8B, 8, 0], to: "engine.wasm.gz")
    let result = try await run("ambitie workbench --engine engine.wasm.gz -o w.html", in: folder)
    expectEqual(result.status, 0, "\(result.errors)")
    #expect(try folder.text(of: "w.html").count > 200_000)
  }

  @Test(arguments: ["", "mkdir -p cases; ", "mkdir -p cases/deals; cp x.txt cases/; "])
  func `one screen says how to begin where there are no cases`(_ setting: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write("{}".utf8, to: "package.json")
    try folder.write("text".utf8, to: "x.txt")
    for language in ["nl", "en"] {
      let result = try await run("\(setting)ambitie score --language \(language)", in: folder)
      expectEqual(result.status, 2)
      expectEqual(result.output, "")
      let lines = result.errors.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 24)
      #expect(lines.allSatisfy { $0.count <= 92 }, "\(result.errors)")
      #expect(result.errors.contains("ambitie score oefening"))
      #expect(result.errors.contains("ambitie score deals") == setting.contains("deals"))
    }
  }

  @Test func `cases may lie in the folder itself, beside other files`() async throws {
    let folder = try TemporaryFolder()
    let copy =
      "ambitie new folder x oefening >/dev/null 2>&1; mv x/cases/* .; rm -r x; echo '{}' > other.json; "
    let all = try await run("\(copy)ambitie score --format csv | grep -c ';Data;'", in: folder)
    expectEqual(all.output, "3\n")
    let one = try await run("ambitie score fietstelpalen --format csv | grep -c ';Data;'", in: folder)
    expectEqual(one.output, "1\n")
    let sheet = "ambitie sheet fietstelpalen -o s.csv 2>/dev/null; ambitie import s.csv"
    let taken = try await run(sheet, in: folder)
    expectEqual(taken.status, 0, "\(taken.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "cases").path))
  }

  @Test func `cases of the folder come before those of the tool, and never mix with them`() async throws {
    let folder = try TemporaryFolder()
    let own =
      "ambitie new folder . oefening >/dev/null 2>&1; mkdir cases/oefening; mv cases/b*.json cases/oefening; "
    let set = try await run("\(own)ambitie score oefening --format csv | grep -c ';Data;'", in: folder)
    expectEqual(set.output, "1\n")
    let all = try await run("ambitie score --format csv | grep -c ';Data;'", in: folder)
    expectEqual(all.output, "2\n")
  }

  @Test func `a rubric of the folder goes first and says so`() async throws {
    let folder = try TemporaryFolder()
    let copy = "mkdir rubrics; ambitie new rubric digital_information_product > rubrics/ons.json; "
    let same = try await run("\(copy)ambitie score fietstelpalen --json >/dev/null", in: folder)
    expectEqual(same.status, 0)
    #expect(!same.errors.contains("rubrics/ons.json"), "\(same.errors)")
    let changed = try await run(
      "sed -i '0,/\"nl\": \"/s//\"nl\": \"Onze /' rubrics/ons.json; ambitie score fietstelpalen --json",
      in: folder)
    expectEqual(changed.status, 0)
    #expect(
      changed.errors.contains(
        "note: 'rubrics/ons.json' takes the place of the rubric 'digital_information_product "))
    #expect(
      changed.output.contains("rubrics/ons.json:") || changed.output.contains("Onze "),
      "the folder's own is used")
    // With a version of its own it is another rubric, and cases that name the version of the tool keep that one.
    let own = try await run(
      "sed -i '0,/\"version\": \"[^\"]*\"/s//\"version\": \"0.0.1\"/' rubrics/ons.json; "
        + "ambitie score fietstelpalen; ambitie new case --rubric digital_information_product | grep '\"version\"'",
      in: folder)
    #expect(!own.errors.contains("takes the place"), "\(own.errors)")
    #expect(
      own.output.hasSuffix(#""rubric": { "id": "digital_information_product", "version": "0.0.1" },"# + "\n"),
      "\(own.output.suffix(200))")
  }

  @Test func `check proves what the folder has, and otherwise what the tool has`() async throws {
    let folder = try TemporaryFolder.small()
    let own = try await run("ambitie check --json | grep '\"file\"\\|\"path\"'", in: folder)
    #expect(!own.output.contains("ambitie:"), "\(own.output)")
    let bare = try TemporaryFolder()
    let named = try await run("ambitie check ida_contribution samen_tenzij", in: bare)
    expectEqual(named.status, 0, "\(named.output)\(named.errors)")
    #expect(named.output.contains("ambitie:rubrics/ida-contribution.json"))
    #expect(named.output.contains("ambitie:rubrics/kaders/samen-tenzij.json"))
  }

  @Test func `what is inside the tool is never written`() async throws {
    let folder = try TemporaryFolder()
    let result = try await run(
      "ambitie record ambitie:cases/oefening/fietstelpalen.json <<< 'x'; ambitie score -o ambitie:cases/oefening/fietstelpalen.json oefening --format csv --overwrite",
      in: folder)
    expectEqual(result.status, 2)
    #expect(result.errors.contains("is inside ambitie, which never changes"))
    expectEqual(try FileManager.default.contentsOfDirectory(atPath: folder.url.path), [])
  }

  @Test func `a new folder never takes the place of anything`() async throws {
    let folder = try TemporaryFolder()
    let again = try await run(
      "ambitie new folder x && echo mine > x/README.md && ambitie new folder x oefening", in: folder)
    expectEqual(again.status, 2)
    #expect(again.errors.contains("'x/README.md' exists already; nothing was made"))
    expectEqual(try folder.text(of: "x/README.md"), "mine\n")
    expectEqual(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "x/cases").path), [])
    for (line, message) in [
      ("new folder", "takes a name"), ("new folder y nothing", "there is 'oefening'"),
      ("new folder y oefening z", "nothing more"), ("new folder y -o z", "--output does not go"),
      ("new folder x.txt/y", "cannot be made"),
    ] {
      let wrong = try await run("touch x.txt; ambitie \(line)", in: folder)
      expectEqual(wrong.status, 2)
      #expect(wrong.errors.contains(message), "\(line): \(wrong.errors)")
    }
  }

  /// Each command line of the note in a new folder, as far as it needs nobody to answer.
  @Test func `the note in a new folder tells what works`() async throws {
    let folder = try TemporaryFolder()
    let notes = try ["nl", "en"].map { language in
      try contents(Tool.path("Sources/ambitie/Templates/folder.\(language).md")).split(separator: "\n")
        .filter { $0.hasPrefix("    ambitie ") }
    }
    #expect(notes[0].count >= 9)
    let verbs = notes.map { $0.map { $0.split(separator: " ").prefix(2) } }
    expectEqual(verbs[0], verbs[1])
    let asked = " --title T --summary S --organisation O --theme O < /dev/null"
    let script = notes[0].filter { !$0.contains(" report oefening") }.map { line in
      line.contains(" record ")
        ? line + asked : line.hasSuffix(" check") ? line + " --budget 1 || [ $? = 1 ]" : "\(line)"
    }
    let result = try await run(
      "ambitie new folder x --language nl && cd x && \(script.joined(separator: " && "))", in: folder)
    expectEqual(result.status, 0, "\(result.errors)")
  }
}

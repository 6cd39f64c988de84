import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `Sheets and imports by the tool` {
  private static func space() throws -> (TemporaryFolder, AmbitieProcess) {
    let folder = try TemporaryFolder.small()
    return (folder, AmbitieProcess(folder: folder.url))
  }

  @Test(arguments: ["bike.xlsx", "bike.csv"])
  func `a sheet that nobody changed changes nothing`(_ name: String) async throws {
    let (folder, tool) = try Self.space()
    let before = try folder.text(of: "cases/bike.json")
    let written = try await tool.run(["sheet", "bike", "-o", name])
    expectEqual(written.errors, "written: \(name)\n")
    let result = try await tool.run(["import", name])
    #expect(result.status == 0 && result.errors == "")
    #expect(result.output.contains("Nothing changes."))
    try expectEqual(folder.text(of: "cases/bike.json"), before)
    let refused = try await tool.run(["sheet", "bike", "-o", name])
    #expect(refused.status == 2 && refused.errors.contains("exists already"))
  }

  @Test func `a changed answer keeps the earlier one, and a try writes nothing`() async throws {
    let (folder, tool) = try Self.space()
    let before = try folder.text(of: "cases/bike.json")
    try folder.write(
      Array("id;answer;explanation\ndata.rights;partner;We agreed.\nstakes;unknwon\n".utf8), to: "a.csv")
    let dry = try await tool.run(["import", "a.csv", "--dry-run", "--into", "bike"])
    try expectEqual(folder.text(of: "cases/bike.json"), before)
    #expect(dry.output.contains("Nothing kept (--dry-run)."))
    let result = try await tool.run(["import", "a.csv", "--into", "bike", "--date", "2026-03-02"])
    expectEqual(result.status, 1)
    #expect(result.errors.contains("a.csv:3:8: error: 'unknwon' is no answer"))
    let study = try #require(
      CaseReader.read(SourceFile(path: "x", text: try folder.text(of: "cases/bike.json"))).value)
    let answer = try #require(study.answers.first { $0.name.value == "data.rights" }).answer
    #expect(answer.value.value == .option("partner") && answer.rationale?[.english] == "We agreed.")
    expectEqual(answer.history.map(\.value.value), [.option("market")])
    expectEqual(answer.history.first?.until?.description, "2026-03-02")
    let stakes = try #require(study.context.first).answer
    expectEqual(stakes.value.value, .option("much"))
  }

  /// A case in a set of cases stays there, and what was invented stays marked so.
  @Test func `a case of a set stays in its set`() async throws {
    let (folder, tool) = try Self.space()
    let text = try folder.text(of: "cases/bike.json")
    let practice = text.replacing("\"id\": \"bike\"", with: "\"id\": \"trial\", \"practice\": true")
    #expect(practice != text)
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "cases/trials"), withIntermediateDirectories: true)
    try folder.write(Array(practice.utf8), to: "cases/trials/trial.json")
    _ = try await tool.run(["sheet", "trial", "-o", "trial.csv"])
    let result = try await tool.run(["import", "trial.csv"])
    #expect(result.output.contains("Nothing changes."), "\(result)")
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "cases/trial.json").path))
    let recorded = try await tool.run(
      ["record", "trial", "--date", "2026-03-02"], input: Data("data.rights = partner\n".utf8))
    expectEqual(recorded.status, 0, "\(recorded)")
    let study = CaseReader.read(SourceFile(path: "x", text: try folder.text(of: "cases/trials/trial.json")))
      .value
    expectEqual(study?.isPractice, true)
    expectEqual(
      study?.answers.first { $0.name.value == "data.rights" }?.answer.value.value, .option("partner"))
  }

  /// A file that was read before import wrote it would bring the earlier answer back.
  @Test(arguments: [
    ["cases/bike.json", "a.csv", "b.csv", "cases/bike.json"], ["a.csv", "b.csv", "cases/bike.json"],
    ["a.csv", "./cases/bike.json", "b.csv", "cases/../cases/bike.json"],
  ])
  func `a case that was written in the same run is read anew`(_ files: [String]) async throws {
    let (folder, tool) = try Self.space()
    try folder.write(Array("id;answer\ndata.rights;partner\n".utf8), to: "a.csv")
    try folder.write(Array("id;answer\ndata.rights;self\n".utf8), to: "b.csv")
    let result = try await tool.run(["import"] + files + ["--into", "bike", "--date", "2026-03-02"])
    expectEqual(result.status, 0)
    let study = try #require(
      CaseReader.read(SourceFile(path: "x", text: try folder.text(of: "cases/bike.json"))).value)
    let answer = try #require(study.answers.first { $0.name.value == "data.rights" }).answer
    expectEqual(answer.value.value, .option("self"))
    expectEqual(answer.history.map(\.value.value), [.option("market"), .option("partner")])
  }

  @Test func `a new case begins with what a sheet says`() async throws {
    let (folder, tool) = try Self.space()
    let text = """
      id;answer\ncase:title;Nieuwe Teller!\ncase:reference_date;18-5-2022\ncase:rubric;small 0.9\ncase:assessor;Ann
      data.rights;market\n
      """
    try folder.write(Array(text.utf8), to: "new.csv")
    let result = try await tool.run(["import", "new.csv", "--date", "2026-03-02"])
    expectEqual(result.status, 0)
    #expect(result.errors.contains("version '0.9' of the rubric; here is version '1.0.0'"))
    let study = try #require(
      CaseReader.read(SourceFile(path: "x", text: try folder.text(of: "cases/nieuwe_teller.json"))).value)
    #expect(study.title[.dutch] == "Nieuwe Teller!" && study.assessors.map(\.name) == ["Ann"])
    expectEqual(study.answers.first?.answer.date?.description, "2026-03-02")
    try await expectEqual(tool.run(["score", "nieuwe_teller"]).status, 0)
  }

  /// Nothing stands in for what a cell says and cannot be read.
  @Test(arguments: [
    ("case:reference_date;31-2-2022", "'31-2-2022' is no day that exists"),
    ("case:reference_date;3/4/2022", "'3/4/2022' can mean 2022-04-03 or 2022-03-04"),
    ("case:reference_date;gisteren", "'gisteren' is no day that exists"),
    (
      "case:reference_date;2022-05-18\ncase:reference_date;2022-05-19",
      "two different answers, here and at 4:21"
    ),
    ("case:id;one\ncase:id;two", "two different answers"),
  ])
  func `a case whose day cannot be read is not written`(_ rows: String, _ message: String) async throws {
    let (folder, tool) = try Self.space()
    let text = "id;answer\ncase:title;Nieuw\ncase:rubric;small 1.0.0\n\(rows)\nstakes;much\n"
    try folder.write(Array(text.utf8), to: "a.csv")
    let before = try folder.text(of: "cases/bike.json")
    for arguments in [["import", "a.csv"], ["import", "a.csv", "--into", "bike"]] {
      let result = try await tool.run(arguments + ["--date", "2026-03-02"])
      expectEqual(result.status, 2)
      #expect(result.errors.contains(message) && result.errors.contains("nothing is taken over"))
      #expect(!result.errors.contains("is empty"))
    }
    try expectEqual(folder.text(of: "cases/bike.json"), before)
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "cases/nieuw.json").path))
  }

  @Test func `a title that cannot be read is not called empty`() async throws {
    let (folder, tool) = try Self.space()
    let long = String(repeating: "x", count: 40_000)
    let text =
      "id;answer\ncase:title;\(long)\ncase:rubric;small 1.0.0\ncase:reference_date;2022-05-18\nstakes;much\n"
    try folder.write(Array(text.utf8), to: "nieuw.csv")
    let result = try await tool.run(["import", "nieuw.csv"])
    expectEqual(result.status, 1)
    #expect(result.errors.contains("this text has 40000 characters"))
    #expect(result.errors.contains("'What is the product called?' cannot be read; filled in as 'nieuw'"))
    #expect(!result.errors.contains("'What is the product called?' is empty"))
  }

  @Test(arguments: ["../../victim", "../rubrics/aaa", "a/b", "/tmp/x", "..", "Bike"])
  func `the name of a case in a file is never a place`(_ name: String) async throws {
    let (folder, tool) = try Self.space()
    let text =
      "id;answer\ncase:rubric;small 1.0.0 \(name)\ncase:title;Nieuw\ncase:reference_date;2022-05-18\nstakes;much\n"
    try folder.write(Array(text.utf8), to: "a.csv")
    let hidden = Workbook(
      title: "x",
      sheets: [
        Worksheet(
          name: "b",
          rows: text.split(separator: "\n").map { $0.split(separator: ";").map { .text(String($0), .plain) } }
        )
      ])
    try folder.write(WorkbookWriter.bytes(of: hidden), to: "b.xlsx")
    let before = try FileManager.default.subpathsOfDirectory(atPath: folder.url.path)
    for file in ["a.csv", "b.xlsx"] {
      let result = try await tool.run(["import", file, "--date", "2026-03-02"])
      #expect(result.status == 1)
      #expect(result.errors.contains("error: '\(name)' cannot be the id of a case; it was not used"))
      let after = try FileManager.default.subpathsOfDirectory(atPath: folder.url.path)
      #expect(Set(after).subtracting(before) == ["cases/nieuw.json"])
    }
    try folder.write(
      Array(try folder.text(of: "cases/bike.json").replacing("\"bike\"", with: "\"\(name)\"").utf8),
      to: "c.json")
    #expect(try await tool.run(["import", "c.json"]).status == 2)
  }

  @Test func `two products whose titles cannot be told apart are not mixed`() async throws {
    let (folder, tool) = try Self.space()
    func write(_ title: String, _ organisation: String, to name: String) throws {
      let text =
        "id;answer\ncase:rubric;small 1.0.0\ncase:title;\(title)\ncase:organisation;\(organisation)\nstakes;much\n"
      try folder.write(Array(text.utf8), to: name)
    }
    for (title, organisation, name) in [
      ("Москва", "A", "a.csv"), ("Metro!", "A", "b.csv"), ("metro", "A", "c.csv"), ("Metro!", "B", "d.csv"),
    ] {
      try write(title, organisation, to: name)
    }
    let nameless = try await tool.run(["import", "a.csv"])
    #expect(nameless.status == 2)
    #expect(nameless.errors.contains("a.csv:3:12: error: no name in files can be made of 'Москва'"))
    #expect(try await tool.run(["import", "a.csv", "--into", "cases/moskva.json"]).status == 0)
    #expect(try folder.text(of: "cases/moskva.json").contains("\"id\": \"moskva\""))
    #expect(try await tool.run(["import", "b.csv"]).status == 0)
    let before = try folder.text(of: "cases/metro.json")
    let other = try await tool.run(["import", "c.csv", "d.csv"])
    #expect(other.status == 2)
    #expect(other.errors.contains("this file is about 'metro', and 'cases/metro.json' about 'Metro!'"))
    #expect(other.errors.contains("this file is about 'B', and 'cases/metro.json' about 'A'"))
    #expect(try folder.text(of: "cases/metro.json") == before)
    #expect(try await tool.run(["import", "c.csv", "--into", "metro"]).status == 0)
  }

  @Test(arguments: ["bike.xlsx", "bike.csv"])
  func `a sheet without a column of ids is read by its questions`(_ name: String) async throws {
    let (folder, tool) = try Self.space()
    let before = try folder.text(of: "cases/bike.json")
    #expect(try await tool.run(["sheet", "bike", "-o", name]).status == 0)
    var file = SourceFile(path: name, bytes: [UInt8](try Data(contentsOf: folder.url.appending(path: name))))
    if name.hasSuffix("csv") {
      let rows = CSVReader.read(TextDecoding(file.bytes).bytes).rows.map { $0.dropLast(5).map(\.text) }
      let lines = rows.map { $0.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ";") }
      file = SourceFile(path: name, text: lines.joined(separator: "\n"))
    } else {
      let sheets = try WorkbookReader.read(file.bytes).sheets.filter { $0.name != SheetName.about }
      let book = Workbook(
        title: "x",
        sheets: sheets.map { sheet in
          let last = sheet.cells.keys.map(\.row).max() ?? 0
          return Worksheet(
            name: sheet.name,
            rows: (1...last).map { row in
              (1...7).map { column in
                guard case .text(let text)? = sheet.cells[CellReference(row: row, column: column)]?.content
                else {
                  return WorkbookCell()
                }
                return .text(text, .plain)
              }
            })
        })
      file = SourceFile(path: name, bytes: WorkbookWriter.bytes(of: book))
    }
    try folder.write(file.bytes, to: name)
    let result = try await tool.run(["import", name])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("\(name) → cases/bike.json") && result.output.contains("Nothing changes."))
    #expect(try folder.text(of: "cases/bike.json") == before)
  }

  @Test func `a cell of blanks does not take its row down`() async throws {
    let (folder, tool) = try Self.space()
    let rows = [
      ["id", "answer", "explanation"], ["stakes", " \u{A0}", "Because."], ["data.rights", "partner", " "],
    ]
    let book = Workbook(
      title: "x", sheets: [Worksheet(name: "b", rows: rows.map { $0.map { .text($0, .plain) } })])
    try folder.write(WorkbookWriter.bytes(of: book), to: "a.xlsx")
    let result = try await tool.run(["import", "a.xlsx", "--into", "bike"])
    #expect(result.status == 1)
    #expect(result.errors.contains("a.xlsx: b!C2: error: 'How much is at stake?'"))
    #expect(try folder.text(of: "cases/bike.json").contains("partner"))
  }

  @Test(arguments: [1, 32_767, 32_768, 1_000_000])
  func `a text longer than a cell holds is told, however many cells share it`(_ length: Int) async throws {
    let (folder, tool) = try Self.space()
    let text = { (text: String) in "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" }
    let shared = (0..<20).map { _ in "<row>\(text("stakes"))\(text("much"))<c t=\"s\"><v>0</v></c></row>" }
    let head = "<row>\(text("id"))\(text("answer"))\(text("explanation"))</row>"
    let long = String(repeating: "a", count: length)
    try folder.write(
      Workbooks.archive(head + shared.joined(), strings: "<si><t>\(long)</t></si>"), to: "a.xlsx")
    let result = try await tool.run(["import", "a.xlsx", "--into", "bike", "--dry-run"])
    let isTold = result.errors.contains("a.xlsx: Blad!C2: error: this text has \(length) characters")
    #expect(isTold == (length > 32_767), "\(result.errors.prefix(400))")
  }

  @Test(arguments: ["g.xlsx", "g.csv"])
  func `a fact from another case stays one, and is kept when it is answered`(_ name: String) async throws {
    let folder = try TemporaryFolder()
    for path in ["rubrics", "cases"] {
      try FileManager.default.copyItem(
        at: AmbitieProcess.repository.appending(path: path), to: folder.url.appending(path: path))
    }
    let tool = AmbitieProcess(folder: folder.url)
    let before = try folder.text(of: "cases/gis_utrecht.json")
    #expect(try await tool.run(["sheet", "gis_utrecht", "-o", name]).status == 0)
    let same = try await tool.run(["import", name, "--date", "2026-03-02"])
    #expect(same.status == 0, "\(same.errors)")
    #expect(try folder.text(of: "cases/gis_utrecht.json") == before)
    try folder.write(Array("id;answer\ndata.capacity;sufficient\n".utf8), to: "a.csv")
    let changed = try await tool.run([
      "import", "a.csv", "--into", "gis_utrecht", "--rubric", "digital_information_product", "--date",
      "2026-03-02",
    ])
    #expect(changed.output.contains("cases/gis_utrecht.json"), "\(changed.errors)")
    let study = try #require(
      CaseReader.read(SourceFile(path: "x", text: try folder.text(of: "cases/gis_utrecht.json"))).value)
    let answer = try #require(study.context.first { $0.name.value == "data.capacity" }).answer
    #expect(answer.origin == nil)
    let past = try #require(answer.history.last)
    #expect(past.origin?.caseStudy.value.rawValue == "utrecht_preconditions")
    #expect(past.origin?.decision.value == "data_management.capacity")
    #expect(past.until?.description == "2026-03-02" && past.rationale != nil)
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var message: String
    var testDescription: String { name }

    init(_ name: String, _ bytes: [UInt8], _ message: String) {
      (self.name, self.bytes, self.message) = (name, bytes, message)
    }

    init(_ name: String, _ text: String, _ message: String) {
      self.init(name, Array(text.utf8), message)
    }
  }

  @Test(arguments: [
    Refusal(
      "old.xlsx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
      "this file has a password, or is an old .xls file"),
    Refusal("cut.xlsx", [0x50, 0x4B, 3, 4, 0, 0], "this workbook is damaged"),
    Refusal("other.csv", "id;answer\ncase:rubric;smal 1\nstakes;much\n", "did you mean 'small'?"),
    Refusal(
      "tram.csv", "id;answer\ncase:id;tram\nstakes;much\n",
      "this file is about 'tram', but 'cases/bike.json' holds 'bike'"),
    Refusal("empty.csv", "", "there is no table here"),
    Refusal("broken.json", "{", "[syntax]"),
  ])
  func `a file that cannot be used leaves the case alone`(_ refusal: Refusal) async throws {
    let (folder, tool) = try Self.space()
    let before = try folder.text(of: "cases/bike.json")
    try folder.write(refusal.bytes, to: refusal.name)
    let result = try await tool.run(["import", refusal.name, "--into", "bike"])
    expectEqual(result.status, 2)
    #expect(result.errors.contains(refusal.message), "\(result.errors)")
    try expectEqual(folder.text(of: "cases/bike.json"), before)
  }

  @Test func `a case file comes in as a sheet does`() async throws {
    let (folder, tool) = try Self.space()
    let changed = try folder.text(of: "cases/bike.json").replacing("\"market\"", with: "\"partner\"")
    try folder.write(Array(changed.utf8), to: "form.json")
    let result = try await tool.run(["import", "form.json", "--assessor", "Ann", "--date", "2026-03-02"])
    expectEqual(result.status, 0, "\(result.errors)")
    #expect(result.output.contains("form.json → cases/bike.json"))
    #expect(
      try folder.text(of: "cases/bike.json").contains("\"history\"") || result.output.contains("differ"))
  }

  @Test(arguments: [
    (["sheet"], "sheet takes a file to write to"), (["sheet", "-o", "x.ods"], "sheet writes .xlsx or .csv"),
    (["sheet", "-o", "x.xlsx", "--raw"], "exclude each other"), (["import"], "import takes a filled-in file"),
    (["import", "x.csv"], "does not exist"),
    (["import", "x.csv", "--date", "31-2-2022"], "--date takes a day"),
    (["import", "x.csv", "--date", "3/4/2022"], "'3/4/2022' can mean 2022-04-03 or 2022-03-04"),
    (["sheet", "bike", "tram", "-o", "x.csv"], "about one case"),
  ])
  func `wrong use is told`(_ arguments: [String], _ message: String) async throws {
    let (folder, tool) = try Self.space()
    let result = try await tool.run(arguments)
    withExtendedLifetime(folder) {}
    #expect(result.status == 2 && result.errors.contains(message), "\(result.errors)")
  }
}

import AmbitionModel
import Foundation
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
    #expect(written.errors == "written: \(name)\n")
    let result = try await tool.run(["import", name])
    #expect(result.status == 0 && result.errors == "")
    #expect(result.output.contains("Nothing changes."))
    #expect(try folder.text(of: "cases/bike.json") == before)
    let refused = try await tool.run(["sheet", "bike", "-o", name])
    #expect(refused.status == 2 && refused.errors.contains("exists already"))
  }

  @Test func `a changed answer keeps the earlier one, and a try writes nothing`() async throws {
    let (folder, tool) = try Self.space()
    let before = try folder.text(of: "cases/bike.json")
    try folder.write(
      Array("id;answer;explanation\ndata.rights;partner;We agreed.\nstakes;unknwon\n".utf8), to: "a.csv")
    let dry = try await tool.run(["import", "a.csv", "--dry-run", "--into", "bike"])
    #expect(try folder.text(of: "cases/bike.json") == before)
    #expect(dry.output.contains("Nothing kept (--dry-run)."))
    let result = try await tool.run(["import", "a.csv", "--into", "bike", "--date", "2026-03-02"])
    #expect(result.status == 1)
    #expect(result.errors.contains("a.csv:3:8: error: 'unknwon' is no answer"))
    let study = try #require(
      CaseReader.read(SourceFile(path: "x", text: try folder.text(of: "cases/bike.json"))).value)
    let answer = try #require(study.answers.first { $0.name.value == "data.rights" }).answer
    #expect(answer.value.value == .option("partner") && answer.rationale?[.english] == "We agreed.")
    #expect(answer.history.map(\.value.value) == [.option("market")])
    #expect(answer.history.first?.until?.description == "2026-03-02")
    let stakes = try #require(study.context.first).answer
    #expect(stakes.value.value == .option("much"))
  }

  @Test func `a new case begins with what a sheet says`() async throws {
    let (folder, tool) = try Self.space()
    let text = """
      id;answer\ncase:title;Nieuwe Teller!\ncase:reference_date;18-5-2022\ncase:rubric;small 0.9\ncase:assessor;Ann
      data.rights;market\n
      """
    try folder.write(Array(text.utf8), to: "new.csv")
    let result = try await tool.run(["import", "new.csv", "--date", "2026-03-02"])
    #expect(result.status == 0)
    #expect(result.errors.contains("version '0.9' of the rubric; here is version '1.0.0'"))
    let study = try #require(
      CaseReader.read(SourceFile(path: "x", text: try folder.text(of: "cases/nieuwe_teller.json"))).value)
    #expect(study.title[.dutch] == "Nieuwe Teller!" && study.assessors.map(\.name) == ["Ann"])
    #expect(study.answers.first?.answer.date?.description == "2026-03-02")
    #expect(try await tool.run(["score", "nieuwe_teller"]).status == 0)
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
    #expect(result.status == 2)
    #expect(result.errors.contains(refusal.message), "\(result.errors)")
    #expect(try folder.text(of: "cases/bike.json") == before)
  }

  @Test func `a case file comes in as a sheet does`() async throws {
    let (folder, tool) = try Self.space()
    let changed = try folder.text(of: "cases/bike.json").replacing("\"market\"", with: "\"partner\"")
    try folder.write(Array(changed.utf8), to: "form.json")
    let result = try await tool.run(["import", "form.json", "--assessor", "Ann", "--date", "2026-03-02"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("form.json → cases/bike.json"))
    #expect(
      try folder.text(of: "cases/bike.json").contains("\"history\"") || result.output.contains("differ"))
  }

  @Test(arguments: [
    (["sheet"], "sheet takes a file to write to"), (["sheet", "-o", "x.ods"], "sheet writes .xlsx or .csv"),
    (["sheet", "-o", "x.xlsx", "--raw"], "exclude each other"), (["import"], "import takes a filled-in file"),
    (["import", "x.csv"], "does not exist"),
    (["import", "x.csv", "--date", "18-5-2022"], "--date takes a day"),
    (["sheet", "bike", "tram", "-o", "x.csv"], "about one case"),
  ])
  func `wrong use is told`(_ arguments: [String], _ message: String) async throws {
    let (folder, tool) = try Self.space()
    let result = try await tool.run(arguments)
    withExtendedLifetime(folder) {}
    #expect(result.status == 2 && result.errors.contains(message), "\(result.errors)")
  }
}

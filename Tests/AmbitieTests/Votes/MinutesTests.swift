import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Telling
@testable import ambitie

@Suite struct `Minutes of a working session` {
  private static let rubric = "rubrics/digital-information-product.json"

  private static func read(_ path: String) throws -> SourceFile {
    SourceFile(
      path: path,
      text: try String(contentsOf: Shipped.repository.appending(path: path), encoding: .utf8))
  }

  private static func minutes(_ session: WorkingSession, _ language: Language) throws -> Minutes {
    let rubric = try #require(RubricReader.read(try read(rubric)).value)
    let kader = try #require(KaderReader.read(try read("rubrics/kaders/samen-tenzij.json")).value)
    return Minutes(
      session, rubric, titles: ["snuffelfiets": LocalizedText("Snuffelfiets")], kaders: [kader], language)
  }

  private static func session(_ json: String) throws -> WorkingSession {
    let head =
      "{\"format\": \"ambitie-session/1\", \"rubric\": {\"id\": \"digital_information_product\"}"
    let reading = SessionReader.read(SourceFile(path: "x", text: head + json + "}"))
    return try #require(reading.value, "\(reading.diagnostics)")
  }

  private static let whole = """
    , "date": "2026-11-18",
    "tallies": [
      {"case": "snuffelfiets", "layer": "data", "levels": [2, 9, 12, 4], "unknown": 3, "blank": 1},
      {"case": "snuffelfiets", "layer": "decision", "levels": [0, 1, 2, 0], "unknown": 20},
      {"case": "elders", "layer": "data", "levels": [0, 0, 5, 0]}],
    "preferences": [
      {"layer": "data", "levels": [1, 5, 15, 4]}, {"layer": "infrastructure", "levels": [8, 8, 0, 0]},
      {"layer": "decision", "levels": [0, 1, 1, 0]}],
    "variants": [
      {"case": "snuffelfiets", "name": "A", "levels": {"data": "lead", "application": "province"}},
      {"case": "snuffelfiets", "name": "B", "levels": {}}],
    "consistency": [{"layer": "data", "cases": ["snuffelfiets", "elders"], "deliberate": 3, "accidental": 14}],
    "kaders": [
      {"kader": "samen_tenzij", "rule": "shared_facility", "agree": 20, "adjust": 3, "reject": 2},
      {"kader": "samen_tenzij", "rule": "buy_together", "agree": 4, "adjust": 10, "reject": 3, "wording": "Wij kopen samen."},
      {"kader": "samen_tenzij", "rule": "weg", "agree": 1, "adjust": 1, "reject": 18}],
    "notes": [
      {"slide": "differ.higher", "case": "snuffelfiets", "text": "Dan wil ik zelf het stuur."},
      {"slide": "harvest.said", "text": "Eerst de data."}, {"slide": "decide.level", "text": "Data op 3."},
      {"slide": "zomaar", "text": "Iets anders."}]
    """

  @Test(arguments: Language.allCases) func `tell everything that the harvest holds`(_ language: Language)
    throws
  {
    let blocks = try Self.minutes(Self.session(Self.whole), language).blocks
    let environment = Environment(language: language, width: 80, usesColour: false)
    let text = TextWriter(width: 80, style: Style(environment)).text(blocks)
    try expectGolden(text, "minutes-\(language.rawValue).txt")
    for said in [
      "Dan wil ik zelf het stuur.", "Eerst de data.", "Data op 3.", "Iets anders.", "Wij kopen samen.",
    ] {
      #expect(text.contains(said))
    }
  }

  @Test func `a harvest with nothing in it says so`() throws {
    let blocks = try Self.minutes(Self.session(""), .dutch).blocks
    #expect(MarkdownWriter.text(blocks).contains("In de oogst staat niets"))
    #expect(!MarkdownWriter.text(blocks).contains("Statenvoorstel"))
  }

  /// Few votes could be traced to people, and are no preference of a room.
  @Test func `few votes are no aim`() throws {
    let session = try Self.session(", \"preferences\": [{\"layer\": \"data\", \"levels\": [0, 0, 4, 0]}]")
    let text = MarkdownWriter.text(try Self.minutes(session, .dutch).blocks)
    #expect(text.contains("te weinig stemmen") && !text.contains("het doel niveau"))
  }

  /// The middle of the votes is a proposal: what the room chose comes before it, also where that is another level.
  @Test func `what the room chose is the decision`() throws {
    let votes = ", \"preferences\": [{\"layer\": \"data\", \"levels\": [0, 9, 1, 0]}]"
    let voted = MarkdownWriter.text(try Self.minutes(Self.session(votes), .dutch).blocks)
    #expect(voted.contains("nog niet besloten") && voted.contains("niveau 2 Meesturen"))
    #expect(voted.contains("De zaal heeft nog geen niveau gekozen"))
    let decided = votes + ", \"decided\": [{\"layer\": \"data\", \"level\": \"direct\"}]"
    let text = MarkdownWriter.text(try Self.minutes(Self.session(decided), .dutch).blocks)
    #expect(text.contains("Wat is besloten") && text.contains("Ten minste 3 Regisseren"))
    #expect(text.contains("ten minste op niveau 3 Regisseren") && !text.contains("nog niet besloten"))
    #expect(text.contains("Nog geen niveau gekozen voor: Infrastructuur, Applicatie en Besluit."))
    #expect(!text.contains("De zaal heeft nog geen niveau gekozen"))
  }

  /// As the last slide of the second session has it: a draw is no rule, and neither is one that nobody judged.
  @Test(arguments: [(3, 0, 2, true), (2, 1, 3, false), (0, 0, 0, false), (0, 1, 0, true), (1, 1, 3, false)])
  func `rules that the room accepts are in the proposal`(_ row: (Int, Int, Int, Bool)) throws {
    let session = try Self.session(
      """
      , "kaders": [{"kader": "samen_tenzij", "rule": "buy_together", "agree": \(row.0), "adjust": \(row.1),
      "reject": \(row.2), "wording": "Wij kopen samen."}]
      """)
    let text = MarkdownWriter.text(try Self.minutes(session, .dutch).blocks)
    expectEqual(text.contains("1\\. Wij kopen samen."), row.3)
  }

  @Test func `the tool writes them, as Word too`() async throws {
    let folder = try TemporaryFolder()
    let head = "{\"format\": \"ambitie-session/1\", \"rubric\": {\"id\": \"digital_information_product\"}"
    try folder.write(Array((head + Self.whole + "}").utf8), to: "s.json")
    let session = folder.url.appending(path: "s.json").path
    let tool = AmbitieProcess(folder: Shipped.repository)
    let told = try await tool.run(["minutes", session, "--language", "nl"])
    #expect(told.status == 0 && told.output.hasPrefix("Verslag van de werksessie"))
    let path = folder.url.appending(path: "verslag.docx").path
    let written = try await tool.run(["minutes", session, "-o", path])
    #expect(written.status == 0, "\(written.errors)")
    #expect(try Data(contentsOf: URL(filePath: path)).starts(with: Data("PK".utf8)))
    for arguments in [
      ["minutes"], ["minutes", session, session], ["minutes", Self.rubric],
      ["minutes", session, "--format", "docx"],
    ] {
      let refused = try await tool.run(arguments)
      #expect(refused.status == 2 && refused.errors.contains("error"), "\(arguments)")
    }
  }

  /// In a folder of one's own, where the case lies inside the tool: by its title, and as practice.
  @Test func `name the teaching cases`() async throws {
    let folder = try TemporaryFolder()
    let text = """
      {"format": "ambitie-session/1", "rubric": {"id": "digital_information_product"},
      "tallies": [{"case": "buurtmeetnet", "layer": "data", "levels": [2, 9, 12, 4]}]}
      """
    try folder.write(Array(text.utf8), to: "werksessie.json")
    let told = try await AmbitieProcess(folder: folder.url).run(
      ["minutes", "werksessie.json", "--language", "nl"])
    #expect(told.status == 0 && told.output.contains("OEFENDATA · Oefencasus buurtmeetnet"), "\(told)")
  }
}

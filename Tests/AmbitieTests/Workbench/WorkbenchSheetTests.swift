import AmbitionModel
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Formats
@testable import Telling

/// Workbooks and CSV files at the workbench: what `import` would make of them.
@Suite struct `Sheets at the workbench` {
  private static let csv = """
    vraag;antwoord;toelichting;bron;id
    Hoe heet het product?;Meetnet Zuid;;;case:title
    Van welke organisatie is het?;Provincie Utrecht;;;case:organisation
    Welke dag beschrijven de antwoorden?;1-3-2026;;;case:reference_date
    Wie heeft de rechten?;weet ik niet;;;data.rights
    Hoe erg is het?;Merkbare schade;Veel mensen;Jaarverslag;stakes

    """

  private static func open(
    _ session: inout BenchSession, _ name: String, _ content: [UInt8]
  ) throws {
    try session.act("open", ["files": [["name": name, "base64": Data(content).base64EncodedString()]]])
  }

  /// The same bytes by the command line, in a folder with nothing in it.
  private static func imported(_ name: String, _ content: [UInt8], over study: String?) async throws -> String
  {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "cases"), withIntermediateDirectories: true)
    try folder.write(content, to: name)
    if let study { try folder.write(Array(study.utf8), to: "cases/snuffelfiets.json") }
    let rubric = Shipped.repository.appending(path: "rubrics/digital-information-product.json").path
    let result = try await AmbitieProcess(folder: folder.url).run(
      ["import", name, "--rubric", rubric, "--date", "2026-11-29"])
    #expect(result.status < 2, "\(result.errors)")
    let cases = try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "cases").path)
    return try folder.text(of: "cases/\(try #require(cases.first))")
  }

  @Test func `a filled-in file without a case begins one, as import would`() async throws {
    var session = try BenchSession()
    try Self.open(&session, "meetnet.csv", Array(Self.csv.utf8))
    let notices = try #require(session.page["notices"])
    #expect(notices.contains("1 antwoord uit meetnet.csv overgenomen in ‘Meetnet Zuid’."), "\(notices)")
    #expect(session.reply["unsaved"] as? Bool == true)
    try await expectEqual(session.file(), Self.imported("meetnet.csv", Array(Self.csv.utf8), over: nil))
  }

  /// The workbook that the page itself makes, with another answer in it.
  @Test func `answers in a workbook go into the open case, and what it said is kept`() async throws {
    let text = try BenchSession.text("cases/snuffelfiets.json")
    var session = try BenchSession()
    try session.act("open", ["files": [["name": "snuffelfiets.json", "text": text]]])
    try session.act("save", ["what": "sheet"])
    let saved = try #require(session.saved.first)
    expectEqual(saved["name"], "snuffelfiets.xlsx")
    let workbook = try #require(saved["base64"].flatMap { Data(base64Encoded: $0) })
    try Self.open(&session, "snuffelfiets.xlsx", [UInt8](workbook))
    #expect(session.page["notices"]?.contains("In snuffelfiets.xlsx staat niets nieuws") == true)
    #expect(session.reply["unsaved"] as? Bool == false)

    let changed = Array("id;antwoord\ncase:id;snuffelfiets\ndata.operate;province\nstakes;zomaar\n".utf8)
    try Self.open(&session, "antwoorden.csv", changed)
    let notices = try #require(session.page["notices"])
    #expect(notices.contains("1 antwoord uit antwoorden.csv") && notices.contains("antwoorden.csv:4:8"))
    try await expectEqual(session.file(), Self.imported("antwoorden.csv", changed, over: text))
    try session.act("undo")
    #expect(session.reply["unsaved"] as? Bool == true)
  }

  @Test func `a case and a sheet that come together become one`() throws {
    var session = try BenchSession()
    let sheet = "id;antwoord\ncase:id;snuffelfiets\ndata.operate;province\n"
    let text = try BenchSession.text("cases/snuffelfiets.json")
    try session.act(
      "open",
      ["files": [["name": "a.csv", "text": sheet], ["name": "snuffelfiets.json", "text": text]]])
    #expect(try session.file().contains("\"until\": \"2026-11-29\""))
  }

  static let refused = [
    ("leeg.csv", "", "geen"),
    ("zomaar.csv", "naam;leeftijd\nJan;3\n", "antwoord"),
    ("stuk.xlsx", "PK\u{3}\u{4}zomaar", "stuk.xlsx"),
    ("ander.csv", "id;antwoord\ncase:rubric;heel_iets_anders 1.0.0\nstakes;high\n", "heel_iets_anders"),
    ("dag.csv", "id;antwoord\ncase:reference_date;ooit\nstakes;high\n", "dag.csv:2:21"),
  ]

  @Test(arguments: refused)
  func `what cannot be taken over is told of, and nothing is opened`(_ row: (String, String, String)) throws {
    var session = try BenchSession()
    try Self.open(&session, row.0, Array(row.1.utf8))
    let notices = try #require(session.page["notices"])
    #expect(notices.contains("notice alert") && notices.contains(row.2), "\(notices)")
    #expect(session.page["bar"]?.contains("AERIUS") == false)
    #expect(session.reply["unsaved"] as? Bool != true)
  }

  /// What a room brought in, told as `minutes` tells it; cases and kaders that are open give the names.
  @Test func `a harvest is told as its minutes`() throws {
    let harvest = """
      {"format": "ambitie-session/1", "rubric": {"id": "digital_information_product"},
       "tallies": [{"case": "snuffelfiets", "layer": "data", "levels": [1, 2, 3, 4]}],
       "notes": [{"slide": "decide.level", "text": "Data op <b>3</b>."}]}
      """
    var session = try BenchSession(kaders: ["samen-tenzij"])
    try session.act("open", ["files": [["name": "werksessie.json", "text": harvest]]])
    let work = try #require(session.page["work"])
    #expect(work.contains("Verslag van de werksessie") && work.contains("Snuffelfiets"))
    #expect(work.contains("Data op &lt;b&gt;3&lt;/b&gt;."))
    try session.act("compare", ["part": "levels"])
    #expect(session.page["work"]?.contains("Verslag van de werksessie") == false)
    let wrong = harvest.replacing("\"data\"", with: "\"daten\"")
    try session.act("open", ["files": [["name": "fout.json", "text": wrong]]])
    #expect(session.page["notices"]?.contains("fout.json:2:") == true)
  }

  /// With its own size and letters, and without a text that would be markup.
  @Test func `the drawing of the layers is a file that opens alone`() throws {
    var session = try BenchSession()
    try session.begin(SampleCase.hostileText)
    for (what, type) in [("vector", "image/svg+xml"), ("bitmap", "image/png")] {
      try session.act("save", ["what": what])
      let file = try #require(session.saved.first)
      expectEqual(file["type"], type)
      let text = try #require(file["text"])
      #expect(
        text.hasPrefix(
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\""))
      #expect(
        text.contains(" width=\"480\"") && text.contains(" height=\"290\"") && text.contains("font-family="))
      #expect(!text.contains("<script") && !text.contains("<img"))
      try XMLEvents.read(Array(text.utf8), of: "drawing") { _ in }
    }
  }

  static let letters: [([UInt8], String)] = [
    ([], ""), ([0], "AA=="), ([255, 254], "//4="), ([77, 97, 110], "TWFu"), (Array(0...255), ""),
  ]

  @Test(arguments: letters) func `bytes become letters and back`(_ row: ([UInt8], String)) {
    let text = Base64.text(of: row.0)
    expectEqual(text, Data(row.0).base64EncodedString())
    if row.0.count < 4 { expectEqual(text, row.1) }
    expectEqual(Base64.bytes(of: text), row.0)
  }
}

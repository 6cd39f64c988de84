import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Telling

@Suite struct `What the workbench asks before a report` {
  private static let fields = ["summary": "Sensoren op fietsen.", "theme": "Lucht"]

  @Test func `a new case takes what the product is, and its theme`() throws {
    var session = try BenchSession()
    #expect(session.page["work"]?.contains("Wat is het? (mag leeg)") == true)
    #expect(session.page["work"]?.contains("Opgave (mag leeg)") == true)
    try session.act("new", ["fields": Self.fields.merging(["title": "Meetnet"]) { first, _ in first }])
    let study = try #require(CaseReader.read(SourceFile(path: "", text: try session.file())).value)
    expectEqual(study.summary, LocalizedText("Sensoren op fietsen."))
    expectEqual(study.theme, LocalizedText("Lucht"))
    expectEqual(study.organisation[.dutch], "Nog niet ingevuld")
  }

  @Test(arguments: [
    (
      "nl", "report",
      "In het rapport staat nog: ‘Nog niet ingevuld’, bij ‘Wat is het?’, ‘Organisatie’ en ‘Opgave’."
    ),
    ("nl", "reports", "bij ‘Wat is het?’, ‘Organisatie’ en ‘Opgave’."),
    (
      "en", "report",
      "The report still says ‘Not filled in yet’, at ‘What is it?’, ‘Organisation’ and ‘Theme’."
    ),
  ])
  func `a report with filler text in it says where`(_ row: (language: String, what: String, notice: String))
    throws
  {
    var session = try BenchSession(language: row.language)
    try session.act("new", ["fields": ["title": "Meetnet"]])
    try session.act("answer", ["name": "stakes", "value": "high"])
    try session.act("save", ["what": row.what])
    let file = try #require(session.saved.first)
    try session.act("saved", ["name": "rapport.html", "key": file["key"] ?? ""])
    #expect(session.page["notices"]?.contains(row.notice) == true, "\(session.page["notices"] ?? "")")
  }

  @Test func `a report of a case that says everything has no such notice`() throws {
    var session = try BenchSession()
    let all = Self.fields.merging(["title": "Meetnet", "organisation": "Provincie"]) { first, _ in first }
    try session.act("new", ["fields": all])
    try session.act("save", ["what": "report"])
    let file = try #require(session.saved.first)
    try session.act("saved", ["name": "meetnet.html", "key": file["key"] ?? ""])
    let notices = try #require(session.page["notices"])
    #expect(notices.contains("Bewaard: meetnet.html") && !notices.contains("Nog niet ingevuld"))
  }
}

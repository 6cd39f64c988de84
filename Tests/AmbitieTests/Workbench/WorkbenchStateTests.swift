import AmbitionModel
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Telling

@Suite struct `The workbench` {
  @Test func `begins with what there is to begin with`() throws {
    let session = try BenchSession()
    let work = try #require(session.page["work"])
    #expect(work.contains("Een nieuwe casus") && work.contains("Oefencasus fietstelpalen"))
    #expect(work.contains("Snuffelfiets") && work.contains("13 vragen"))
    #expect(session.page["bar"]?.contains("data-view=\"fill\"") == false)
    expectEqual(session.reply["unsaved"] as? Bool, false)
  }

  @Test func `speaks English too, and changes language on the way`() throws {
    var session = try BenchSession(language: "en")
    #expect(session.page["work"]?.contains("A new case") == true)
    try session.act("language", ["to": "nl"])
    #expect(session.page["work"]?.contains("Een nieuwe casus") == true)
    try session.act("language", ["to": "klingon"])
    #expect(session.changed.isEmpty)
  }

  @Test func `a new case begins at its first question and is kept as a draft`() throws {
    var session = try BenchSession()
    try session.begin()
    #expect(session.page["work"]?.contains("class=\"question\"") == true)
    expectEqual(session.kept.count, 1)
    expectEqual(session.reply["unsaved"] as? Bool, true)
    expectEqual(session.reply["title"] as? String, "Meetnet: invullen")
    let text = try session.file()
    #expect(session.dropped.isEmpty)
    expectEqual(session.reply["unsaved"] as? Bool, false)
    let study = try #require(CaseReader.read(SourceFile(path: "", text: text)).value)
    expectEqual(study.id.value.rawValue, "meetnet")
    expectEqual(study.referenceDate.description, "2026-03-01")
  }

  @Test(arguments: [
    ("", "1-3-2026", "new-title"), ("Meetnet", "30-2-2026", "new-date"), ("Meetnet", "straks", "new-date"),
  ])
  func `a new case needs a name and a day that exists`(_ row: (String, String, String)) throws {
    var session = try BenchSession()
    try session.act("new", ["fields": ["title": row.0, "date": row.1]])
    expectEqual(session.focus, row.2)
    #expect(session.page["work"]?.contains("id=\"\(row.2)-error\"") == true)
  }

  @Test func `an opened case is saved as the command line would write it`() throws {
    var session = try BenchSession()
    let text = try BenchSession.text("cases/snuffelfiets.json")
    try session.act("open", ["files": [["name": "snuffelfiets.json", "text": text]]])
    expectEqual(session.reply["unsaved"] as? Bool, false)
    let file = SourceFile(path: "", text: text)
    let study = try #require(CaseReader.read(file).value)
    expectEqual(try session.file(), CaseWriter.text(of: study, replacing: file))
    #expect(session.page["notices"]?.contains("Bewaard: snuffelfiets.json") == true)
  }

  @Test func `files that cannot be read are told of with the place`() throws {
    var session = try BenchSession()
    let good = try BenchSession.text("cases/snuffelfiets.json")
    try session.act(
      "open",
      [
        "files": [
          ["name": "kapot.json", "text": "{\"format\": \"ambitie-case/1\",\n \"id\": 3}"],
          ["name": "foto.png", "base64": "iVBORw0KGgo="], ["name": "goed.json", "text": good],
        ]
      ])
    let notices = try #require(session.page["notices"])
    #expect(notices.contains("kapot.json:2:8") && notices.contains("foto.png"))
    #expect(session.page["work"]?.contains("Snuffelfiets") == true)
  }

  @Test func `files that are too large together are told of by name`() throws {
    var session = try BenchSession()
    let small = ["name": "klein.json", "text": try BenchSession.text("cases/aerius.json")]
    try session.act("open", ["files": [["name": "groot.json", "size": "70000000"], small]])
    #expect(session.page["notices"]?.contains("groot.json is niet geopend") == true)
    #expect(session.page["bar"]?.contains("AERIUS") == true)
  }

  @Test func `answers can be undone and done again`() throws {
    var session = try BenchSession()
    try session.begin()
    let before = try session.file()
    try session.answer("stakes", "high")
    let after = try session.file()
    #expect(after.contains("\"answer\": \"high\""))
    try session.act("undo")
    expectEqual(try session.file(), before)
    try session.act("redo")
    expectEqual(try session.file(), after)
    for _ in 0..<5 { try session.act("undo") }
    for _ in 0..<5 { try session.act("redo") }
    expectEqual(try session.file(), after)
  }

  @Test func `an answer gives what record gives`() throws {
    var session = try BenchSession()
    try session.act("enclosed", ["name": "cases/snuffelfiets.json"])
    let file = SourceFile(path: "", text: try BenchSession.text("cases/snuffelfiets.json"))
    let study = try #require(CaseReader.read(file).value)
    let nowhere = SourceRange(0, 0)
    let earlier = try #require(study.answer(named: "data.rights"))
    var incoming = study
    (incoming.context, incoming.answers, incoming.retired) = ([], [], [])
    var rating = try #require(earlier.givenRatings.first)
    rating.value = Located(.option("province"), at: nowhere)
    rating.assessor = nil
    rating.date = CalendarDate("2026-11-29")
    incoming.answers = [.init(name: Located("data.rights", at: nowhere), answer: Answer(rating))]
    let expected = study.taking(incoming, on: CalendarDate("2026-11-29"), by: nil, omissions: .dropped).merged
    // Trying another answer first leaves no trace.
    try session.answer("data.rights", "market")
    try session.answer("data.rights", "province")
    expectEqual(try session.file(), CaseWriter.text(of: expected, replacing: file))
  }

  @Test func `only what changed is sent`() throws {
    var session = try BenchSession()
    try session.begin()
    try session.act("answer", ["name": "stakes", "value": "high"])
    expectEqual(session.changed, ["bar", "fill-parts", "fill-list", "outcome"] as Set)
    try session.act("answer", ["name": "stakes", "value": "high"])
    #expect(!session.changed.contains("fill-parts"))
  }
}

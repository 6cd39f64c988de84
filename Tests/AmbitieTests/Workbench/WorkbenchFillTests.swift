import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Telling

@Suite struct `Filling in at the workbench` {
  @Test func `not applicable counts once it is said why`() throws {
    var session = try BenchSession()
    try session.begin()
    try session.act("answer", ["name": "stakes", "value": "not_applicable"])
    expectEqual(session.focus, "q-stakes-reason")
    #expect(!(try session.file()).contains("not_applicable"))
    try session.act("reason", ["name": "stakes", "value": "  "])
    expectEqual(session.focus, "q-stakes-reason")
    try session.act("reason", ["name": "stakes", "value": "Er is geen besluit."])
    let text = try session.file()
    #expect(text.contains("not_applicable") && text.contains("Er is geen besluit."))
    #expect(CaseReader.read(SourceFile(path: "", text: text)).diagnostics.isEmpty)
  }

  @Test func `an answer that was given now is taken back without a trace`() throws {
    var session = try BenchSession()
    try session.begin()
    let before = try session.file()
    try session.answer("stakes", "high")
    try session.act("clear", ["name": "stakes"])
    expectEqual(try session.file(), before)
  }

  @Test func `a rationale can be taken away again`() throws {
    var session = try BenchSession()
    try session.begin()
    try session.answer("stakes", "high")
    try session.act("about", ["name": "stakes", "field": "rationale", "value": "Zo staat het er."])
    let with = try session.file()
    #expect(with.contains("Zo staat het er."))
    try session.act("about", ["name": "stakes", "field": "rationale", "value": ""])
    let without = try session.file()
    let study = try #require(CaseReader.read(SourceFile(path: "", text: without)).value)
    let answer = try #require(study.answer(named: "stakes"))
    #expect(answer.rationale == nil && answer.value.value == .option("high"))
    expectEqual(answer.history.count, 1)
  }

  @Test(
    arguments: [
      ("cost", "1.250.000", Answer.Value.number(1_250_000), nil),
      ("cost", "2,5", .number(Rational(5).divided(by: 2)!), nil),
      ("cost", "1.250", .unknown, "q-cost-value"), ("cost", "veel", .unknown, "q-cost-value"),
      ("cost", "-3", .unknown, "q-cost-value"),
      ("portfolio_holder", "Mevrouw Jansen", .option("Mevrouw Jansen"), nil),
      ("portfolio_holder", "unknown", .unknown, "q-portfolio_holder-value"),
    ] as [(String, String, Answer.Value, String?)])
  func `numbers and texts are taken as they are typed`(_ row: (String, String, Answer.Value, String?)) throws
  {
    var session = try BenchSession(rubrics: ["koploperdeal"])
    try session.begin("Deal", asked: "all")
    try session.act("ask", ["name": row.0])
    try session.act("type", ["name": row.0, "value": row.1])
    expectEqual(session.focus, row.3)
    let study = try #require(CaseReader.read(SourceFile(path: "", text: try session.file())).value)
    expectEqual(study.answer(named: row.0)?.value.value ?? .unknown, row.2)
  }

  @Test func `several people answer side by side and come to agree`() throws {
    var session = try BenchSession()
    try session.begin()
    try session.act("assessor", ["value": " Noor  Jansen "])
    try session.answer("stakes", "high")
    try session.act("assessor", ["value": "Pim"])
    #expect(session.list.firstMatch(of: /id="q-stakes-is-[a-z_]+"[^>]* checked/) == nil)
    try session.answer("stakes", "low")
    let disputed = try #require(CaseReader.read(SourceFile(path: "", text: try session.file())).value)
    #expect(disputed.answer(named: "stakes")?.isDisputed == true)
    expectEqual(disputed.assessors.map(\.name), ["Noor Jansen", "Pim"])
    try session.act(
      "agree",
      ["name": "stakes", "fields": ["answer": "high", "by": "Noor en Pim", "why": "Het gaat om rechten."]])
    let agreed = try #require(CaseReader.read(SourceFile(path: "", text: try session.file())).value)
    expectEqual(agreed.answer(named: "stakes")?.value.value, .option("high"))
    expectEqual(agreed.answer(named: "stakes")?.ratings.count, 2)
  }

  @Test func `an answer by nobody in particular is filled beside those of others`() throws {
    var session = try BenchSession()
    try session.begin()
    for (name, option) in [("Noor", "high"), ("Pim", "low"), ("", "low")] {
      try session.act("assessor", ["value": name])
      try session.answer("stakes", option)
    }
    #expect(session.list.firstMatch(of: /id="q-stakes-is-low"[^>]* checked/) != nil)
    let study = try #require(CaseReader.read(SourceFile(path: "", text: try session.file())).value)
    expectEqual(study.answer(named: "stakes")?.ratings.count, 3)
  }

  @Test func `what moved is told, and the best next question leads somewhere`() throws {
    var session = try BenchSession()
    try session.begin()
    try session.answer("data.rights", "province")
    #expect(session.page["outcome"]?.contains("laatste antwoord") == true)
    try session.act("shownext")
    let outcome = try #require(session.page["outcome"])
    let name = try #require(outcome.firstMatch(of: /id="go-next" data-do="ask" data-name="([a-z_.]+)"/)?.1)
    try session.act("ask", ["name": String(name)])
    #expect(session.list.contains("id=\"q-\(name)\" tabindex"))
  }

  @Test func `Enter walks through the short scan to what came of it`() throws {
    var session = try BenchSession()
    try session.begin()
    var asked: [String] = []
    for _ in 0..<13 {
      let match = try #require(session.list.firstMatch(of: /id="q-([a-z_.]+)-is-([a-z_]+)"/))
      asked.append(String(match.1))
      try session.act("answer", ["name": String(match.1), "value": String(match.2)])
      try session.act("next")
    }
    expectEqual(Set(asked).count, 13)
    #expect(session.reply["hash"] as? String == "why")
  }

  @Test func `sources are named, used and kept while they are used`() throws {
    var session = try BenchSession()
    try session.begin()
    try session.act("addsource")
    try session.act("source", ["source": "bron_1", "field": "title", "value": "Contract"])
    try session.act("source", ["source": "bron_1", "field": "url", "value": "javascript:x"])
    expectEqual(session.focus, "s-bron_1-url")
    try session.act("source", ["source": "bron_1", "field": "date", "value": "18-5-2022"])
    try session.answer("stakes", "high")
    try session.act("about", ["name": "stakes", "field": "source", "source": "bron_1", "checked": true])
    try session.act("removesource", ["source": "bron_1"])
    #expect(session.page["notices"]?.contains("hoort bij een antwoord") == true)
    let study = try #require(CaseReader.read(SourceFile(path: "", text: try session.file())).value)
    expectEqual(study.sources.first?.date?.description, "2022-05-18")
    expectEqual(study.answer(named: "stakes")?.sources.count, 1)
  }

  @Test func `a draft is taken up where it was left`() throws {
    var session = try BenchSession()
    try session.begin()
    try session.answer("stakes", "high")
    let draft = try #require(session.kept.last)
    var later = try BenchSession(drafts: [draft, ["key": "x", "text": "{}"]])
    #expect(later.page["work"]?.contains("Eerder begonnen") == true)
    try later.act("draft", ["key": try #require(draft["key"])])
    #expect(try later.file().contains("\"answer\": \"high\""))
  }

  @Test func `a draft of a file that is opened is offered beside it`() throws {
    var session = try BenchSession()
    try session.act("enclosed", ["name": "cases/snuffelfiets.json"])
    try session.answer("data.rights", "market")
    let draft = try #require(session.kept.last)
    var later = try BenchSession(drafts: [draft])
    try later.act("enclosed", ["name": "cases/snuffelfiets.json"])
    #expect(later.page["work"]?.contains("Verder met het concept") == true)
    try later.act("draft", ["key": try #require(draft["key"])])
    #expect(try later.file().contains("\"history\""))
    try later.act("undo")
    let file = SourceFile(path: "", text: try BenchSession.text("cases/snuffelfiets.json"))
    let study = try #require(CaseReader.read(file).value)
    expectEqual(try later.file(), CaseWriter.text(of: study, replacing: file))
  }
}

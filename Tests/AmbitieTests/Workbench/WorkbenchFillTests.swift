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

  @Test(arguments: [
    ("nl", "De korte scan is klaar", "Korte scan: 13 van 13 vragen ingevuld."),
    ("en", "The short scan is done", "Short scan: 13 of 13 questions filled in."),
  ])
  func `Enter walks through the short scan to where one can go from there`(
    _ row: (language: String, title: String, count: String)
  ) throws {
    var session = try BenchSession(language: row.language)
    try session.act("new", ["fields": ["title": "Meetnet", "asked": "core"]])
    var asked: [String] = []
    for _ in 0..<13 {
      let match = try #require(session.list.firstMatch(of: /id="q-([a-z_.]+)-is-([a-z_]+)"/))
      asked.append(String(match.1))
      try session.act("answer", ["name": String(match.1), "value": String(match.2)])
      try session.act("next")
    }
    expectEqual(Set(asked).count, 13)
    expectEqual(session.focus, "part-title")
    #expect(session.list.contains(row.title) && session.list.contains(row.count))
    for id in ["next", "more", "why", "out"] { #expect(session.list.contains("id=\"end-\(id)\""), "\(id)") }
    // One question more is no step, and the whole list begins at what it asks more.
    try session.act("next")
    #expect(session.list.contains(row.title))
    try session.act("asked", ["value": "all"])
    #expect(!session.list.contains(row.title) && session.list.contains("<li class=\"open\">"))
  }

  @Test(arguments: [("nl", "Alle vragen zijn gesteld"), ("en", "All questions were asked")])
  func `at the end of the whole list no longer one is offered`(_ row: (language: String, title: String))
    throws
  {
    var session = try BenchSession(language: row.language)
    try session.act("enclosed", ["name": "cases/oefening/fietstelpalen.json"])
    try session.act("asked", ["value": "all"])
    for _ in 0..<500 where !session.list.contains(row.title) {
      if let open = session.list.firstMatch(of: /id="q-([a-z_.]+)-is-unknown"/) {
        let isOpen = !session.list.contains(" checked")
        if isOpen { try session.act("answer", ["name": String(open.1), "value": "unknown"]) }
      }
      try session.act("next")
    }
    #expect(session.list.contains(row.title))
    #expect(session.list.contains("id=\"end-why\"") && !session.list.contains("id=\"end-more\""))
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

  @Test func `a source is added without leaving the question`() throws {
    var session = try BenchSession()
    try session.begin()
    try session.answer("stakes", "high")
    try session.act("cite", ["name": "stakes", "fields": ["title": " ", "url": ""]])
    expectEqual(session.focus, "q-stakes-cite-title")
    try session.act("cite", ["name": "stakes", "fields": ["title": "Beleidsplan", "url": "plan"]])
    expectEqual(session.focus, "q-stakes-cite-url")
    try session.act(
      "cite", ["name": "stakes", "fields": ["title": "Beleidsplan", "url": "https://example.org"]])
    expectEqual(session.focus, "q-stakes-source-bron_1")
    #expect(session.list.contains("id=\"q-stakes\" tabindex"))
    let study = try #require(CaseReader.read(SourceFile(path: "", text: try session.file())).value)
    expectEqual(study.sources.map { $0.title[.dutch] }, ["Beleidsplan"])
    expectEqual(study.answer(named: "stakes")?.sources.map(\.value.rawValue), ["bron_1"])
    expectEqual(study.answer(named: "stakes")?.value.value, .option("high"))
  }

  @Test func `what nobody wrote yet is an empty field, and is told of when saving`() throws {
    var session = try BenchSession()
    try session.begin()
    #expect(session.page["work"]?.contains("2 leeg") == true)
    try session.act("part", ["part": "about"])
    #expect(session.list.contains("data-field=\"summary\"") && !session.list.contains("Nog niet ingevuld"))
    _ = try session.file()
    #expect(session.page["notices"]?.contains("Nog leeg bij ‘De casus’: ‘Wat is het?’ en ‘Opgave’") == true)
    try session.act("describe", ["field": "summary", "value": "Sensoren."])
    try session.act("describe", ["field": "theme", "value": "Lucht"])
    try session.act("describe", ["field": "organisation", "value": ""])
    let study = try #require(CaseReader.read(SourceFile(path: "", text: try session.file())).value)
    expectEqual(study.summary, LocalizedText("Sensoren."))
    expectEqual(study.organisation[.dutch], "Nog niet ingevuld")
  }

  @Test func `one count is told, with the list that it is of`() throws {
    var session = try BenchSession()
    try session.begin()
    try session.answer("stakes", "high")
    try session.answer("data.rights", "unknown")
    #expect(
      session.page["fill-parts"]?.contains("Korte scan: 2 van 13 vragen ingevuld, waarvan 1 met") == true)
    try session.act("asked", ["value": "all"])
    #expect(session.text.contains("Hele lijst: 2 van 61 vragen ingevuld"))
    #expect(session.page["outcome"]?.contains("vragen beantwoord") == false)
  }

  @Test func `paper has every question, with all that was said or boxes to tick`() throws {
    var session = try BenchSession()
    try session.begin()
    try session.act("assessor", ["value": "Noor"])
    try session.answer("stakes", "high")
    try session.act("about", ["name": "stakes", "field": "rationale", "value": "Zo staat het er."])
    try session.act("about", ["name": "stakes", "field": "confidence", "value": "medium"])
    try session.act(
      "cite", ["name": "stakes", "fields": ["title": "Beleidsplan", "url": "https://example.org"]])
    expectEqual(session.page["paper"] ?? "", "")
    try session.act("paper", ["value": "on"])
    let paper = try #require(session.page["paper"])
    for words in [
      "Noor: ", "Zo staat het er.", "Waar blijkt dat uit? Beleidsplan.", "Redelijk zeker.",
      "https://example.org",
    ] {
      #expect(paper.contains(words), "\(words)")
    }
    expectEqual(paper.components(separatedBy: "paper-question").count, 14)
    expectEqual(paper.components(separatedBy: "☐ Weet ik niet").count, 13)
    try session.act("paper", ["value": "off"])
    expectEqual(session.page["paper"], "")
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

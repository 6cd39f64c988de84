import AmbitionModel
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Telling

@Suite struct `A kader at the workbench` {
  private func session() throws -> BenchSession {
    var session = try BenchSession()
    try session.act("enclosed", ["name": "cases/snuffelfiets.json"])
    try session.act("newkader")
    return session
  }

  /// The kader as the page saves it, read and compiled as the command line does.
  private func saved(_ session: inout BenchSession) throws -> (text: String, kader: LoadedKader) {
    try session.act("save", ["what": "kader"])
    let text = try #require(session.saved.first?["text"])
    let path = "rubrics/digital-information-product.json"
    var library = RubricLibrary([SourceFile(path: path, text: try BenchSession.text(path))])
    return (text, LoadedKader(SourceFile(path: "kader.json", text: text), rubrics: &library))
  }

  @Test func `begins as a file without findings`() throws {
    var session = try session()
    let (text, kader) = try saved(&session)
    #expect(kader.diagnostics.isEmpty, "\(kader.diagnostics)")
    #expect(text.contains("Wij willen dat de provincie in Data minstens niveau 2 Meesturen kiest."))
    #expect(session.page["work"]?.contains("Welke casussen voldoen") == true)
  }

  @Test func `is put together from lists`() throws {
    var session = try session()
    try session.act("rulelayer", ["layer": "application", "checked": true])
    try session.act("demand", ["value": "target"])
    try session.act("demanded", ["value": "direct"])
    try session.act("pick", ["list": "when"])
    try session.act("pick", ["list": "when", "pick": "0", "part": "name", "value": "stakes"])
    try session.act("pick", ["list": "when", "pick": "0", "part": "relation", "value": ">="])
    try session.act("pick", ["list": "when", "pick": "0", "part": "value", "value": "medium"])
    try session.act("pick", ["list": "unless"])
    try session.act("pick", ["list": "unless", "pick": "0", "part": "name", "value": "policy_rule"])
    try session.act("pick", ["list": "unless"])
    try session.act("pick", ["list": "unless", "pick": "1", "part": "name", "value": "capacity"])
    let (text, kader) = try saved(&session)
    #expect(kader.diagnostics.isEmpty, "\(kader.diagnostics)")
    let rule = try #require(kader.kader?.kader.rules.first)
    expectEqual(
      rule.when?.text, #"stakes >= "medium" and not(policy_rule = true or capacity = "none")"#)
    expectEqual(rule.demand.level?.rawValue, "direct")
    expectEqual(
      rule.wording[.dutch],
      "Wij willen dat de provincie in Data en Applicatie niveau 3 Regisseren kiest, niet lager en niet hoger, als Belang is minstens ‘Merkbare schade’, tenzij Vastgestelde regel is ‘ja’ of Mensen en geld is ‘Niet’."
    )
    #expect(text.contains("\"target\": \"direct\""))
  }

  @Test func `is offered again where it was not saved, and no more once it was`() throws {
    var session = try session()
    #expect(session.reply["keep"] == nil)
    try session.act("demanded", ["value": "direct"])
    let kept = try #require((session.reply["keep"] as? [[String: String]])?.first)
    let written = try saved(&session).text
    // Somebody closed the window instead.
    var again = try BenchSession(drafts: [["key": "window/1", "text": try #require(kept["text"])]])
    #expect(again.page["work"]?.contains("Eerder begonnen") == true)
    try again.act("draft", ["key": "window/1"])
    expectEqual(again.reply["drop"] as? [String], ["window/1"])
    expectEqual(try saved(&again).text, written)
    let key = try #require(again.saved.first?["key"])
    try again.act("saved", ["name": "kader.json", "key": key])
    expectEqual(again.reply["drop"] as? [String], [try #require(kept["key"])])
  }

  @Test func `has its own words as soon as somebody writes them`() throws {
    var session = try session()
    try session.act("ruletext", ["field": "wording", "value": "Wij sturen zelf op data."])
    try session.act("demanded", ["value": "lead"])
    let (text, _) = try saved(&session)
    #expect(text.contains("Wij sturen zelf op data.") && text.contains("Minstens 4 Vooroplopen in Data"))
  }

  @Test func `asks to look at own words when the rule changes under them`() throws {
    var session = try session()
    let warning = "De regel is veranderd nadat u deze zin schreef"
    try session.act("ruletext", ["field": "wording", "value": "Wij sturen zelf op data."])
    #expect(!session.text.contains(warning))
    try session.act("demanded", ["value": "lead"])
    #expect(session.text.contains(warning) && session.text.contains("minstens niveau 4 Vooroplopen kiest"))
    try session.act("undo")
    #expect(!session.text.contains(warning))
    try session.act("redo")
    try session.act("keepwording")
    #expect(!session.text.contains(warning))
    try session.act("rulelayer", ["layer": "application", "checked": true])
    #expect(session.text.contains(warning))
    try session.act("makewording")
    #expect(!session.text.contains(warning))
    #expect(try saved(&session).text.contains("in Data en Applicatie minstens niveau 4 Vooroplopen kiest."))
  }

  @Test func `says by which exception a rule does not hold`() throws {
    var session = try session()
    try session.answer("policy_rule", "true")
    try session.answer("stakes", "low")
    try session.act("view", ["view": "kader"])
    try session.act("pick", ["list": "unless"])
    try session.act("pick", ["list": "unless", "pick": "0", "part": "name", "value": "policy_rule"])
    #expect(session.text.contains("door de uitzondering Vastgestelde regel is ‘ja’"), "\(session.text)")
    try session.act("pick", ["list": "unless", "pick": "0", "part": "remove"])
    #expect(!session.text.contains("Waarom een regel niet geldt"))
    try session.act("pick", ["list": "when"])
    try session.act("pick", ["list": "when", "pick": "0", "part": "name", "value": "stakes"])
    try session.act("pick", ["list": "when", "pick": "0", "part": "value", "value": "medium"])
    try session.act("pick", ["list": "when", "pick": "0", "part": "relation", "value": ">="])
    #expect(
      session.text.contains("hij geldt alleen als Belang is minstens ‘Merkbare schade’"), "\(session.text)")
  }

  @Test func `refuses a condition that cannot be used`() throws {
    var session = try session()
    try session.act("demand", ["value": "own"])
    try session.act("ruletext", ["field": "requires", "value": "stakes == 3"])
    expectEqual(session.focus, "r-requires")
    try session.act("ruletext", ["field": "requires", "value": "rights != \"market\""])
    let (_, kader) = try saved(&session)
    #expect(kader.kader != nil, "\(kader.diagnostics)")
  }

  @Test func `gives the verdicts of the command line, with reasons recorded`() throws {
    var session = try BenchSession(kaders: ["samen-tenzij"])
    try session.act("enclosed", ["name": "cases/snuffelfiets.json"])
    try session.act("view", ["view": "kader"])
    try session.act("choosekader", ["value": "0"])
    let (_, loaded) = try saved(&session)
    let kader = try #require(loaded.kader)
    let study = try #require(
      CaseReader.read(SourceFile(path: "", text: try BenchSession.text("cases/snuffelfiets.json"))).value)
    let assessment = try #require(KaderAssessment.assess(study, by: kader).value)
    let signs = KaderReport(kader, [KaderCase(assessment)], .dutch).kader.kader.rules.map { rule in
      KaderCase(assessment).state(ofRule: rule.id.value).sign
    }
    let page = try #require(session.page["work"])
    let cells = page.matches(of: /<span aria-hidden="true">(.)<\/span><span class="visually-hidden">/).map {
      String($0.1)
    }
    expectEqual(cells, signs)
  }

  @Test func `a kader that was written and read is the same`() throws {
    for name in ["samen-tenzij", "regie-waar-het-ertoe-doet"] {
      let file = SourceFile(path: "", text: try BenchSession.text("rubrics/kaders/\(name).json"))
      let kader = try #require(KaderReader.read(file).value)
      // The layout of the formatter, which breaks some lines otherwise.
      let formatted = try #require(DocumentFormatter.format(file).value)
      #expect(KaderWriter.text(of: kader, replacing: file) == formatted)
    }
  }

  @Test func `a deviation is recorded in the case and can be taken back`() throws {
    var session = try session()
    // Only what certainly deviates asks for a reason; the name of the rule is that of the compiled kader.
    try session.act(
      "deviate", ["case": "0", "rule": "data.regel_1", "fields": ["reason": "Het contract loopt nog."]])
    let text = try session.file()
    #expect(text.contains("Het contract loopt nog.") && text.contains("\"deviations\""))
    try session.act("deviate", ["case": "0", "rule": "data.regel_1", "fields": ["reason": ""]])
    #expect(!(try session.file()).contains("\"deviations\""))
    try session.act("deviate", ["case": "0", "rule": "data.geen", "fields": ["reason": "x"]])
    #expect(session.saved.isEmpty)
  }
}

@Suite struct `Trying other choices at the workbench` {
  @Test func `a variant stands beside the case and becomes one of its own`() throws {
    var session = try BenchSession()
    try session.act("enclosed", ["name": "cases/snuffelfiets.json"])
    let before = try session.file()
    try session.act("view", ["view": "whatif"])
    try session.act("try", ["name": "data.rights", "value": "province"])
    #expect(session.page["work"]?.contains("→ Bij de provincie") == true)
    expectEqual(try session.file(), before)
    try session.act("wish", ["value": "fit:data"])
    #expect(session.page["work"]?.contains("data-way=\"0\"") == true)
    try session.act("keepvariant")
    let text = try session.file()
    let study = try #require(CaseReader.read(SourceFile(path: "", text: text)).value)
    expectEqual(study.answer(named: "data.rights")?.value.value, .option("province"))
    #expect(study.title[.dutch].hasSuffix("(variant A)"))
  }

  @Test func `several cases lie side by side, and go out together`() throws {
    var session = try BenchSession(cases: ["snuffelfiets", "aerius", "ivri"], kaders: ["samen-tenzij"])
    try session.act("openall")
    #expect(session.page["work"]?.contains("Niveau per casus en laag") == true)
    for part in ["signals", "consistency", "maps", "roles", "kader"] {
      try session.act("compare", ["part": part])
      expectEqual(session.changed.contains("work"), true, "\(part)")
    }
    try session.act("choosekader", ["value": "0"])
    #expect(session.page["work"]?.contains("Samen, tenzij") == true)
    for what in ["exchange", "reports", "table", "report", "kader"] {
      try session.act("save", ["what": what])
      let text = try #require(session.saved.first?["text"], "\(what)")
      #expect(text.utf8.count > 1000, "\(what)")
      if what == "exchange" {
        #expect(ExchangeReader.read(SourceFile(path: "", text: text)).diagnostics.isEmpty)
      }
    }
  }
}

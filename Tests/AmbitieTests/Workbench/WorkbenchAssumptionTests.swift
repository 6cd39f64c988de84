import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Telling

@Suite struct `Assumptions and moves at the workbench` {
  @Test func `an assumption needs a name and a reason`() throws {
    var session = try BenchSession()
    try session.begin()
    try session.answer("stakes", "high")
    let assume = ["name": "stakes", "field": "confidence", "value": "assumed"]
    try session.act("about", assume)
    expectEqual(session.focus, "q-stakes-confidence")
    try session.act("assessor", ["value": "Noor"])
    try session.act("about", ["name": "stakes", "field": "rationale", "value": "Zo is het overal."])
    try session.act("about", assume)
    let study = try #require(CaseReader.read(SourceFile(path: "", text: try session.file())).value)
    expectEqual(study.answer(named: "stakes")?.confidence, .assumed)
    // Without its reason it is no assumption any more.
    try session.act("about", ["name": "stakes", "field": "rationale", "value": ""])
    let reading = CaseReader.read(SourceFile(path: "", text: try session.file()))
    expectEqual(reading.value?.answer(named: "stakes")?.confidence, nil)
    #expect(reading.diagnostics.isEmpty)
  }

  @Test func `trying several answers tells what moved from where it was`() throws {
    var session = try BenchSession()
    try session.begin()
    try session.answer("stakes", "high")
    let direct = try #require(session.page["outcome"])
    try session.act("undo")
    try session.act("answer", ["name": "stakes", "value": "low"])
    try session.act("answer", ["name": "stakes", "value": "high"])
    func moved(_ text: String) -> Substring? {
      text.firstMatch(of: /class="moved".*?<\/ul>/.dotMatchesNewlines())?.0
    }
    #expect(moved(direct) != nil)
    expectEqual(session.page["outcome"].flatMap(moved), moved(direct))
  }
}

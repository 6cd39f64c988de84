import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Telling

/// Whatever a page sends, the workbench answers.
@Suite struct `The workbench under attack` {
  static let actions = [
    "cite", "makewording", "keepwording", "paper", "start", "language", "view", "open", "enclosed", "new",
    "draft", "drop", "choose", "close", "cancel",
    "undo", "redo", "save", "saved", "notsaved", "part", "ask", "next", "back", "answer", "type", "reason",
    "about", "clear",
    "agree",
    "asked", "assessor", "describe", "addsource", "source", "removesource", "shownext", "why", "assess",
    "nothing", "saved", "notsaved", "openall", "choosekader", "variant", "layer", "try", "wish", "way",
    "resetvariant", "keepvariant", "newkader", "addrule", "rule", "removerule", "kader", "ruletext",
    "rulelayer",
    "demand", "demanded", "pick", "deviate",
  ]

  @Test(arguments: [
    "", "{", "[]", "null", "{\"do\": 3}", "{\"do\": \"start\"", "{\"do\": \"geen\"}", "\u{FEFF}{}",
    "{\"do\": \"start\", \"enclosed\": 3, \"drafts\": {\"a\": 1}, \"view\": []}",
    "{\"do\": \"open\", \"files\": [3, {}, {\"name\": 3}, {\"name\": \"a\"}, {\"name\": \"a\", \"base64\": 3}]}",
    "{\"do\": \"new\", \"fields\": []}",
  ])
  func `what is no request gets an answer`(_ text: String) throws {
    var bench = Workbench()
    let answer = bench.handle(Array(text.utf8))
    #expect(try JSONSerialization.jsonObject(with: Data(answer)) is [String: Any])
  }

  @Test func `bytes of any kind get an answer`() throws {
    var generator = SeededGenerator(seed: 7)
    var bench = Workbench()
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      #expect(!bench.handle(bytes).isEmpty)
    }
  }

  /// Every action with every sort of argument, with nothing open and with a case open.
  @Test(arguments: [false, true]) func `no action traps on odd arguments`(_ isOpen: Bool) throws {
    var generator = SeededGenerator(seed: 11)
    var session = try BenchSession(kaders: ["samen-tenzij"])
    if isOpen { try session.act("enclosed", ["name": "cases/snuffelfiets.json"]) }
    let texts = [
      "", "0", "1", "-1", "99", "9223372036854775807", "stakes", "data.rights", "data", "fill", "core", "all",
      "unknown", "not_applicable", "high", "title", "url", "source", "rationale", SampleCase.hostileText,
      "1,5",
      "about", "layer-data", "situation", "cost", "cases", "kader", "out", "why", "whatif", "fit", "fit:data",
      "clear:x",
      "level:lead", "flag", "own", "target", "when", "unless", "remove", "relation", ">=", "exchange",
      "reports",
    ]
    let keys = [
      "name", "value", "case", "view", "field", "source", "part", "topic", "key", "to", "rule", "layer",
      "variant", "what", "sure", "list", "pick", "part", "way",
    ]
    for _ in 0..<Breadth.trials(Array(0..<1500), oneIn: 10).count {
      let action = Self.actions.filter { $0 != "start" && $0 != "assess" }.randomElement(using: &generator)!
      var arguments: [String: Any] = [:]
      for key in keys where Bool.random(using: &generator) {
        arguments[key] = texts.randomElement(using: &generator)!
      }
      if Bool.random(using: &generator) { arguments["checked"] = Bool.random(using: &generator) }
      if Bool.random(using: &generator) {
        arguments["fields"] = [
          "title": texts.randomElement(using: &generator)!, "why": "x", "answer": "high",
        ]
      }
      try session.act(action, arguments)
    }
  }

  @Test func `a hostile text is only a text`() throws {
    var session = try BenchSession()
    try session.act("new", ["fields": ["title": SampleCase.hostileText, "organisation": "<b>", "date": ""]])
    try session.answer("stakes", "high")
    try session.act("about", ["name": "stakes", "field": "rationale", "value": SampleCase.hostileText])
    try session.act("part", ["part": "about"])
    for view in ["start", "fill", "why", "whatif", "cases", "kader", "out"] {
      try session.act("view", ["view": view])
      #expect(!session.text.contains("<img") && !session.text.contains("<b>\""), "\(view)")
      #expect(!session.text.contains("<script"), "\(view)")
    }
    let text = try session.file()
    #expect(CaseReader.read(SourceFile(path: "", text: text)).value != nil)
  }
}

import AmbitionModel
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `new command` {
  @Test(arguments: Language.allCases)
  func `starts a rubric that is sound`(_ language: Language) throws {
    let outcome = Tool.run("new", "rubric", language: language)
    #expect(outcome.status == .fine && outcome.standardError.isEmpty)
    let template = "Sources/ambitie/Templates/rubric.\(language.rawValue).json"
    #expect(try contents(Tool.path(template)) == outcome.standardOutput)
    let file = SourceFile(path: "new", text: outcome.standardOutput)
    let reading = RubricReader.read(file)
    #expect(reading.diagnostics.isEmpty)
    let rubric = try #require(reading.value)
    let program = try #require(RubricCompiler.compile(rubric).value)
    #expect(Check.findings(in: program).map(\.diagnostic.wording.english) == [])
    #expect(program.rubric.language == language)
    #expect(DocumentFormatter.format(file).value == outcome.standardOutput)
  }

  @Test func `shows every construct once`() throws {
    let text = Tool.run("new", "rubric").standardOutput
    let rubric = try #require(RubricReader.read(SourceFile(path: "new", text: text)).value)
    #expect(Set(rubric.flags.map(\.kind)) == Set(Flag.Kind.allCases))
    let schema = try JSONValue(json: contents(Tool.path("schemas/rubric.schema.json")))
    guard case .object(let properties)? = schema["properties"] else { throw Missing() }
    for key in properties.keys where key != "$schema" { #expect(text.contains("\"\(key)\":"), "\(key)") }
    for word in ["expression", "table", "aggregate", "ladder", "scale", "each", "because", "threshold"] {
      #expect(text.contains("\"\(word)\":"), "\(word)")
    }
    for kind in ["ordinal", "boolean", "number", "text"] { #expect(text.contains("\"type\": \"\(kind)\"")) }
  }

  @Test func `says the same in both languages`() throws {
    /// The keys and the values that are no sentence.
    func shape(_ node: DocumentNode) -> String {
      switch node.kind {
      case .object(let members):
        "{" + members.map { "\($0.key):" + shape($0.value) }.joined(separator: ",") + "}"
      case .array(let items): "[" + items.map(shape).joined(separator: ",") + "]"
      case .number(let text): text
      default: "_"
      }
    }
    let shapes = try Language.allCases.map { language in
      let text = Tool.run("new", "rubric", language: language).standardOutput
      let node = DocumentParser.parse(SourceFile(path: "new", text: text)).value
      return shape(try #require(node))
    }
    #expect(shapes[0] == shapes[1])
  }

  /// The shipped rubrics, in a short run some of them, and the one that `new rubric` makes.
  private func rubrics(_ body: (String) throws -> Void) throws {
    let shipped = try Loader.jsonFiles(in: Tool.path("rubrics"))
    #expect(shipped.count >= 1)
    for path in Breadth.trials(shipped, oneIn: 3) { try body(path) }
    try Tool.withFolder { try body($0.adding("r.json", Tool.run("new", "rubric").standardOutput)) }
  }

  @Test(arguments: Language.allCases)
  func `starts a case that reads clean and scores`(_ language: Language) throws {
    try rubrics { path in
      let outcome = Tool.run("new", "case", "--rubric", path, "--language", language.rawValue)
      #expect(outcome.status == .fine && outcome.standardError.isEmpty)
      let rubric = try #require(RubricReader.read(Loader.file(at: path)).value)
      let file = SourceFile(path: "new", text: outcome.standardOutput)
      #expect(DocumentFormatter.format(file).value == outcome.standardOutput)
      try Tool.withFolder { folder in
        let score = Tool.run("score", try folder.adding("c.json", outcome.standardOutput), "--rubric", path)
        #expect(score.status == .fine && score.standardError.isEmpty)
      }
      let reading = CaseReader.read(file)
      #expect(reading.diagnostics.isEmpty)
      let program = try #require(RubricCompiler.compile(rubric).value)
      // Every question is there, with every option of it.
      let asked = Set(program.inputs.map(\.name))
      let caseStudy = try #require(reading.value)
      #expect(AnswerSheet.read(caseStudy, for: program).diagnostics.isEmpty)
      let text = SearchedText(outcome.standardOutput)
      for input in program.inputs {
        guard case .options(let options) = input.domain else { continue }
        for option in options { #expect(text.contains("//   \"\(option.id.value.rawValue)\": ")) }
      }
      #expect(outcome.standardOutput.components(separatedBy: ": \"unknown\"").count - 1 == asked.count)
    }
  }

  @Test func `keeps text of a rubric within its comment`() throws {
    try Tool.withFolder { folder in
      let text = Tool.run("new", "rubric").standardOutput
        .replacing("Who builds the software?", with: #"Who\n}\r\n] \u2028 \u001b[1m /* builds?"#)
      let path = try folder.adding("r.json", text)
      let outcome = Tool.run("new", "case", "--rubric", path)
      let file = SourceFile(path: "new", text: outcome.standardOutput)
      #expect(CaseReader.read(file).diagnostics.isEmpty)
      #expect(outcome.standardOutput.contains("// Who } ]"))
      #expect(!outcome.standardOutput.contains("\u{1B}"))
    }
  }

  @Test func `refuses other calls`() throws {
    #expect(Tool.run("new").standardError.contains("folder, rubric, kader or case"))
    #expect(Tool.run("new", "cases").standardError.contains("did you mean 'case'?"))
    #expect(Tool.run("new", "rubric", "--rubric", "x").status == .wrongUse)
    try Tool.withFolder { folder in
      let path = try folder.adding("r.json", "{}")
      let outcome = Tool.run("new", "case", "--rubric", path)
      #expect(outcome.status == .wrongUse)
      #expect(outcome.standardError.contains("r.json:1:1: error:"))
      // What is there is not overwritten.
      #expect(Tool.run("new", "rubric", "-o", path).status == .wrongUse)
      #expect(try contents(path) == "{}")
    }
  }

  struct Missing: Error {}
}

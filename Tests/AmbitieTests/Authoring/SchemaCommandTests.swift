import Foundation
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `schema command` {
  @Test(arguments: SchemaFile.allCases)
  func `prints the file of the project`(_ schema: SchemaFile) throws {
    let file = try contents(Tool.path("schemas/\(schema.rawValue).schema.json"))
    expectEqual(Tool.run("schema", schema.rawValue), CommandResult(file))
    try expectEqual(JSONValue(json: file)["$id"], .string("urn:ambitie:schema:\(schema.rawValue):1"))
  }

  @Test func `knows every schema there is`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Tool.path("schemas"))
    expectEqual(Set(files), Set(SchemaFile.allCases.map { "\($0.rawValue).schema.json" }))
  }

  @Test func `suggests what was meant`() {
    let outcome = Tool.run("schema", "rubrick")
    expectEqual(outcome.status, .wrongUse)
    #expect(outcome.standardError.contains("did you mean 'rubric'?"))
    let names = "rubric, examples, case, kader, assessment, table, session, theme, exchange or comparison"
    #expect(Tool.run("schema").standardError.contains(names))
  }
}

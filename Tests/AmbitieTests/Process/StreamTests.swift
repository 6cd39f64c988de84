import Foundation
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

/// `score --stream` as other programs use it.
@Suite struct `a stream of cases` {
  private static let answers = #""data":{"rights":"partner","builder":"market"}"#
  private static let good = #"{"id":"a","context":{"stakes":"much"},"answers":{\#(answers)}}"#

  private func run(_ arguments: [String], _ lines: [String]) async throws -> AmbitieProcess.Result {
    let tool = AmbitieProcess(folder: TemporaryFolder.smallWorkspace)
    let input = Data(lines.map { $0 + "\n" }.joined().utf8)
    return try await tool.run(["score", "--stream", "--language", "en"] + arguments, input: input)
  }

  @Test func `comes out in the order of its lines, the same for any number of threads`() async throws {
    // Enough for several pieces.
    let lines = (0..<9000).map { Self.good.replacing("\"a\"", with: "\"case-\($0)\"") }
    let one = try await run(["--jobs", "1"], lines)
    let three = try await run(["--jobs", "3"], lines)
    #expect(one.status == 0 && one.errors == "")
    expectEqual(one, three)
    let ids = one.output.split(separator: "\n").map { $0.prefix { $0 != "," } }
    expectEqual(ids.count, 9000)
    #expect(ids.first == "{\"id\":\"case-0\"" && ids.last == "{\"id\":\"case-8999\"")
  }

  @Test func `goes on after lines that cannot be used, and names them`() async throws {
    let result = try await run(
      [], [Self.good, "{", Self.good.replacing("partner", with: "partnre"), "", Self.good])
    expectEqual(result.status, 1)
    expectEqual(result.output.split(separator: "\n").count, 2)
    let errors = result.errors.split(separator: "\n")
    expectEqual(errors.count, 3)
    #expect(errors[0].hasPrefix("-:2:2: error: ") && errors[0].hasSuffix("[syntax]"))
    #expect(errors[1].hasPrefix("-:3:67: error: ") && errors[1].hasSuffix("[unknown-option]"))
    #expect(errors[2].contains("did you mean 'partner'?"))
  }

  @Test func `stops at the first such line when it must be strict`() async throws {
    let result = try await run(["--strict"], [Self.good, "{", "{", Self.good])
    expectEqual(result.status, 2)
    expectEqual(result.output.split(separator: "\n").count, 1)
    expectEqual(result.errors.split(separator: "\n").count, 1)
  }

  @Test func `does not keep a line without end`() async throws {
    let long = "{\"id\":\"" + String(repeating: "a", count: 5_000_000) + "\"}"
    let result = try await run([], [Self.good, long, Self.good])
    expectEqual(result.status, 1)
    expectEqual(result.output.split(separator: "\n").count, 2)
    #expect(result.errors.hasPrefix("-:2:1: error: this line is longer than 4194304 bytes"))
  }

  @Test func `says the whole assessment of whole cases when asked`() async throws {
    let folder = TemporaryFolder.smallWorkspace
    let file = try Data(contentsOf: folder.appending(path: "cases/bike.json"))
    let object = try JSONSerialization.jsonObject(with: file)
    let line = String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
    let result = try await run(["--detail", "full"], [line])
    #expect(result.status == 0 && result.errors == "")
    let whole = try await AmbitieProcess(folder: folder).run(["score", "bike", "--json"])
    guard case .array(let records)? = try JSONValue(json: whole.output)["assessments"] else {
      Issue.record("no assessments")
      return
    }
    try expectEqual(JSONValue(json: result.output), records.first)
  }

  @Test(arguments: [
    (["--jobs", "0"], "--jobs takes a whole number from 1 to 256"), (["--null", "zero"], "unknown"),
    (["--detail", "all"], "levels"), (["nowhere.ndjson"], "'nowhere.ndjson' cannot be read"),
    (["--rubric", "cases/bike.json"], "[wrong-format]"),
  ])
  func `says what it cannot do`(_ arguments: [String], _ message: String) async throws {
    let result = try await run(arguments, [Self.good])
    #expect(result.status == 2 && result.output == "")
    #expect(result.errors.contains(message), "\(result.errors)")
  }
}

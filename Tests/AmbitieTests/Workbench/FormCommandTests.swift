import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Telling
@testable import ambitie

@Suite struct `The command form` {
  /// Runs `form` with a file in the place of the engine, into which no page looks before a browser opens it.
  private func form(_ arguments: [String]) throws -> CommandResult {
    let folder = try TemporaryFolder()
    let engine = folder.url.appending(path: "engine.wasm.gz")
    try Data(`The page of the workbench`.engine).write(to: engine)
    let result = Tool.run(["form"] + arguments + ["--engine", engine.path], language: .dutch)
    withExtendedLifetime(folder) {}
    return result
  }

  /// What the page says to its script.
  private func data(_ page: String) throws -> [String: Any] {
    let text = try #require(page.firstMatch(of: /id="workbench-data">(.*?)<\/script>/.dotMatchesNewlines())).1
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test(
    arguments: [
      (["aerius"], "cases/aerius.json", "all"), (["aerius", "--core"], "cases/aerius.json", "core"),
      (["--rubric", "koploperdeal"], nil, "all"),
    ] as [([String], String?, String)])
  func `is the workbench that opens on one case`(_ row: ([String], String?, String)) throws {
    let page = try form(row.0)
    expectEqual(page.status, .fine)
    let opening = try #require(try data(page.standardOutput)["opening"] as? [String: String])
    expectEqual(opening["asked"], row.2)
    #expect(opening["open"].map { $0.hasSuffix(row.1 ?? "?") } ?? (row.1 == nil))
  }

  @Test func `opens what a page brings along, straight on its questions`() throws {
    let session = try BenchSession(more: ["open": "cases/snuffelfiets.json", "asked": "core"])
    #expect(session.page["work"]?.contains("class=\"question\"") == true)
    #expect(session.page["work"]?.contains("Korte scan:") == true)
    let empty = try BenchSession(more: ["asked": "all"])
    #expect(empty.page["work"]?.firstMatch(of: /id="new-asked-all"[^>]* checked/) != nil)
  }

  @Test func `takes one case at most, and a list that the rubric has`() throws {
    expectEqual(try form(["aerius", "snuffelfiets"]).status, .wrongUse)
    expectEqual(try form(["--rubric", "koploperdeal", "--core"]).status, .wrongUse)
  }
}

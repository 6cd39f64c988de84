import Foundation
import Scoring
import Testing

@testable import FEEL

@Suite struct `docs GRAMMAR.md` {
  private var text: String {
    get throws {
      let root = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in url.deletingLastPathComponent() }
      return try String(contentsOf: root.appending(path: "docs/GRAMMAR.md"), encoding: .utf8)
    }
  }

  @Test func `lists every function as the catalogue has it`() throws {
    let text = try text
    for function in FunctionCatalog.functions {
      var example = ""
      if let first = function.examples.first { example = "`\(first.expression)` = `\(first.value)`" }
      let row = "| `\(function.signature)` | \(function.summary) | \(example.replacing("|", with: "\\|")) |"
      #expect(text.contains(row), "add to docs/GRAMMAR.md: \(row)")
    }
    #expect(FunctionCatalog.functions.count >= 50)
  }
}

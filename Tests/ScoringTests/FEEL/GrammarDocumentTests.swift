import AmbitionModel
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
      let use = function.lowering == nil ? "`feel`" : "rubrics, `feel`"
      let row =
        "| `\(function.signature)` | \(function.summary) | \(example.replacing("|", with: "\\|")) | \(use) |"
      #expect(text.contains(row), "add to docs/GRAMMAR.md: \(row)")
    }
    #expect(FunctionCatalog.functions.count >= 50)
  }

  /// The rows of the table of constructs: an example, and whether rubrics take it.
  private var constructs: [(example: String, isInRubrics: Bool)] {
    get throws {
      let section = try text.components(separatedBy: "\n## In rubrics\n")[1].components(separatedBy: "\n## ")[
        0]
      return section.split(separator: "\n").compactMap { line in
        let cells = line.components(separatedBy: " | ")
        guard line.hasPrefix("| "), cells.count == 3, cells[1].hasPrefix("`") else { return nil }
        return (
          String(cells[1].dropFirst().dropLast()).replacing("\\|", with: "|"), cells[2].hasPrefix("rubrics")
        )
      }
    }
  }

  @Test func `says of each construct whether rubrics take it`() throws {
    let constructs = try constructs
    #expect(constructs.count >= 25)
    #expect(constructs.contains { !$0.isInRubrics })
    for (example, isInRubrics) in constructs {
      #expect(problem(example) == nil, "feel does not read \(example)")
      let rubric = CompileErrorCase.rubric(flags: [RubricText.flag("f", example)])
      let reading = RubricText.compile(rubric.text)
      #expect(
        (reading.value != nil) == isInRubrics,
        "\(example): \(reading.diagnostics.map { $0.wording.english })")
    }
  }

  @Test func `lists every function that is refused by name`() throws {
    let text = try text
    for name in FunctionCatalog.unsupported.sorted() {
      #expect(text.contains("`\(name)`"), "add to docs/GRAMMAR.md: \(name)")
    }
    #expect(FunctionCatalog.unsupported.count >= 30)
  }
}

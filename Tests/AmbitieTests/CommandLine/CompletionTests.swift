import AmbitionModel
import Foundation
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `Completion` {
  struct Line: Sendable, CustomTestStringConvertible {
    var words: [String]
    var expected: [String]

    var testDescription: String { words.joined(separator: " ") }
  }

  @Test(arguments: [
    Line(words: ["sc"], expected: ["score", "schema"]),
    Line(words: ["help", "exp"], expected: ["explain"]),
    Line(words: ["score", "bi"], expected: ["bike"]),
    Line(words: ["score", "ca"], expected: ["cases"]),
    Line(words: ["score", "--fo"], expected: ["--format"]),
    Line(words: ["score", "--format", ""], expected: ["text", "markdown", "json", "csv"]),
    Line(words: ["score", "--format", "=", "js"], expected: ["json"]),
    Line(words: ["score", "--language", ""], expected: ["nl", "en"]),
    Line(words: ["--language", "n"], expected: ["nl"]),
    Line(words: ["score", "--rubric", "rubrics/"], expected: ["rubrics/small.json"]),
    Line(words: ["completion", "z"], expected: ["zsh"]),
    Line(words: ["man", "x"], expected: []),
  ])
  func `offers in bash`(_ line: Line) async throws {
    let folder = try TemporaryFolder.small()
    let words = (["ambitie"] + line.words).map { "'\($0)'" }.joined(separator: " ")
    let script = """
      source <(ambitie completion bash)
      COMP_WORDS=(\(words)); COMP_CWORD=\(line.words.count); _ambitie
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let result = try await AmbitieProcess(folder: folder.url).shell(script)
    #expect(result.errors == "")
    #expect(result.output.split(separator: "\n").map(String.init) == line.expected)
  }

  @Test(arguments: CompletionScript.Shell.allCases)
  func `knows every command and option`(_ shell: CompletionScript.Shell) {
    let script = CompletionScript(commands: Command.all, language: .dutch).text(for: shell)
    for command in Command.all {
      #expect(script.contains(command.name))
      for option in command.allOptions {
        let word = shell == .fish ? "-l \(option.name.dropFirst(2)) " : option.name
        #expect(script.contains(word))
        if let choices = option.choices { #expect(script.contains(choices.joined(separator: " "))) }
      }
    }
  }
}

@Suite struct `The manual page` {
  @Test func `is about every command and option`() {
    let page = ManualPage(commands: Command.all, language: .english).text
    #expect(page.hasPrefix(".TH AMBITIE 1 "))
    for command in Command.all {
      #expect(page.contains("\n.SS \(command.name)"))
      for option in command.allOptions { #expect(page.contains(option.name.replacing("-", with: "\\-"))) }
    }
  }

  @Test func `has no line that roff would take for a request by accident`() {
    let requests = [".TH ", ".SH ", ".SS ", ".TP", ".B ", ".br", ".EX", ".EE", ".PP"]
    for language in ["nl", "en"] {
      let page = Ambitie.run(["man", "--language", language], in: .test).standardOutput
      for line in page.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
        #expect(requests.contains { line.hasPrefix($0) }, "\(line)")
      }
      #expect(page.split(separator: "\n").allSatisfy { $0.utf8.count <= 120 })
    }
  }
}

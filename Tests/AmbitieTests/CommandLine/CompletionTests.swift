import AmbitionModel
import Foundation
import TestSupport
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
    Line(words: ["score", "--format", ""], expected: ["text", "markdown", "docx", "json", "csv", "xlsx"]),
    Line(words: ["score", "--format", "=", "js"], expected: ["json"]),
    Line(words: ["score", "--language", ""], expected: ["nl", "en"]),
    Line(words: ["--language", "n"], expected: ["nl"]),
    Line(words: ["score", "--rubric", "rubrics/"], expected: ["rubrics/small.json"]),
    Line(words: ["completion", "z"], expected: ["zsh"]),
    Line(words: ["man", "x"], expected: []),
    Line(words: ["votes", ""], expected: ["ballot", "import"]),
    Line(words: ["votes", "ballot", "bi"], expected: ["bike"]),
    Line(words: ["exchange", "verif"], expected: ["verify"]),
    Line(words: ["select", "--with", "bi"], expected: ["bike"]),
    Line(words: ["votes", "import", "--cases", "bi"], expected: ["bike"]),
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
    expectEqual(result.errors, "")
    expectEqual(result.output.split(separator: "\n").map(String.init), line.expected)
  }

  /// Names that a shell would run, take apart or take for an option.
  private static let hostileNames = [
    "$(touch PWNED)", "`touch PWNED`", "two words", "it's \"quoted\"", "new\nline", "-rf", "a;touch PWNED",
    "<(touch PWNED)", "$HOME", "[*]", "tab\t$(touch PWNED)",
  ]

  private static func hostile() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let cases = folder.url.appending(path: "cases/my set $(touch PWNED)")
    try FileManager.default.createDirectory(at: cases, withIntermediateDirectories: true)
    for name in hostileNames { try folder.write([], to: "cases/\(name).json") }
    return folder
  }

  @Test func `never runs a name in bash`() async throws {
    let folder = try Self.hostile()
    let starts = ["''", "'$'", "'`'", "\\'", "\\\"", "two\\\\", "-", "'<'"]
    let script = """
      source <(ambitie completion bash)
      for start in \(starts.joined(separator: " ")); do
        for verb in score exchange kader import; do
          COMP_WORDS=(ambitie "$verb" "$start"); COMP_CWORD=2; _ambitie
          [[ $verb$start == score ]] && printf '%s\\0' "${COMPREPLY[@]}"
        done
      done
      """
    let result = try await AmbitieProcess(folder: folder.url).shell(script)
    expectEqual(result.errors, "")
    let kept = Self.hostileNames.filter { !$0.hasPrefix("-") && !$0.contains { "\n\t".contains($0) } }
    expectEqual(
      Set(result.output.split(separator: "\0").map(String.init)),
      Set(kept + ["my set $(touch PWNED)", "cases"]))
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "PWNED").path))
  }

  @Test(arguments: CompletionScript.Shell.allCases)
  func `expands no name of a file`(_ shell: CompletionScript.Shell) {
    let script = CompletionScript(commands: Command.all, language: .dutch).text(for: shell)
    #expect(!script.contains("compgen") && !script.contains("eval"))
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

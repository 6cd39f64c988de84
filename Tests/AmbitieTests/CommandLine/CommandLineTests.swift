import AmbitionModel
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

/// What the tool does with one line of arguments, in process.
struct CommandLineCase: Sendable, CustomTestStringConvertible {
  let arguments: [String]
  /// All of standard error.
  let errors: String

  init(_ line: String, _ errors: String) {
    arguments = line.split(separator: " ").map(String.init)
    self.errors = errors
  }

  var testDescription: String { "ambitie \(arguments.joined(separator: " "))" }
}

extension Environment {
  static let test = Environment(language: .english, width: 80, usesColour: false)
}

@Suite struct `The command line` {
  static let wrongUse = [
    CommandLineCase(
      "scroe", "ambitie: error: there is no command 'scroe'\n  = help: did you mean 'score'?\n"),
    CommandLineCase(
      "frobnicate",
      "ambitie: error: there is no command 'frobnicate'\n  = help: 'ambitie help' lists the commands\n"),
    CommandLineCase(
      "--language nl scroe",
      "ambitie: fout: er is geen opdracht 'scroe'\n  = hulp: bedoelt u 'score'?\n"),
    CommandLineCase(
      "scroe --language=nl",
      "ambitie: fout: er is geen opdracht 'scroe'\n  = hulp: bedoelt u 'score'?\n"),
    CommandLineCase(
      "help scroe", "ambitie: error: there is no command 'scroe'\n  = help: did you mean 'score'?\n"),
    CommandLineCase(
      "score --fromat csv",
      "ambitie: error: score has no option '--fromat'\n  = help: did you mean '--format'?\n"),
    CommandLineCase(
      "score --fromat=csv",
      "ambitie: error: score has no option '--fromat'\n  = help: did you mean '--format'?\n"),
    CommandLineCase(
      "score --language nl --x",
      "ambitie: fout: score kent geen optie '--x'\n  = hulp: 'ambitie help score' noemt de opties\n"),
    CommandLineCase(
      "--colour always score",
      "ambitie: error: ambitie has no option '--colour'\n  = help: did you mean '--color'?\n"),
    CommandLineCase(
      "score --format cvs",
      "ambitie: error: --format cannot be 'cvs'; it can be 'text', 'markdown', 'docx', 'json', 'csv' or 'xlsx'\n"
        + "  = help: did you mean 'csv'?\n"),
    CommandLineCase(
      "score --format", "ambitie: error: --format needs a value: text|markdown|docx|json|csv|xlsx\n"),
    CommandLineCase(
      "score --format csv --format json", "ambitie: error: --format is given twice; once is allowed\n"),
    CommandLineCase(
      "score -o a --output=b", "ambitie: error: --output is given twice; once is allowed\n"),
    CommandLineCase(
      "--language nl score --language nl",
      "ambitie: fout: --language staat er twee keer; één keer is toegestaan\n"),
    CommandLineCase("score --json=yes", "ambitie: error: --json takes no value\n"),
    CommandLineCase(
      "score --json --format csv", "ambitie: error: --json and --format csv exclude each other\n"),
    CommandLineCase(
      "score --language de", "ambitie: error: --language cannot be 'de'; it can be 'nl' or 'en'\n"),
    CommandLineCase(
      "--language de score", "ambitie: error: --language cannot be 'de'; it can be 'nl' or 'en'\n"),
    CommandLineCase("--language", "ambitie: error: --language needs a value: nl|en\n"),
    CommandLineCase(
      "score --color sometimes",
      "ambitie: error: --color cannot be 'sometimes'; it can be 'auto', 'always' or 'never'\n"),
    CommandLineCase(
      "explain",
      "ambitie: error: explain takes a case, then at most a layer or flag\n"
        + "  = help: 'ambitie help' lists the commands\n"),
    CommandLineCase(
      "completion", "ambitie: error: completion takes a shell: 'bash', 'zsh' or 'fish'\n"),
    CommandLineCase(
      "completion fihs",
      "ambitie: error: completion cannot be 'fihs'; it can be 'bash', 'zsh' or 'fish'\n"
        + "  = help: did you mean 'fish'?\n"),
    CommandLineCase(
      "man score",
      "ambitie: error: man takes nothing more here, but was given 'score'\n"
        + "  = help: 'ambitie help man' shows the usage\n"),
  ]

  @Test(arguments: wrongUse)
  func `says what is wrong, and what was probably meant`(_ row: CommandLineCase) {
    let outcome = Ambitie.run(row.arguments, in: .test)
    #expect(outcome == CommandResult(standardError: row.errors, status: .wrongUse))
  }

  @Test func `has rows`() {
    #expect(Self.wrongUse.count >= 20)
  }

  @Test(arguments: ["", "help", "--help", "-h", "--language en", "--color never --help"])
  func `shows where to begin`(_ line: String) {
    let outcome = Ambitie.run(line.split(separator: " ").map(String.init), in: .test)
    #expect(outcome.status == .fine)
    #expect(outcome.standardError == "")
    let lines = outcome.standardOutput.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 90 })
    for command in Command.all { #expect(lines.contains { $0.hasPrefix("  \(command.name) ") }) }
    #expect(lines.contains { $0.hasPrefix("  ambitie score  ") })
  }

  @Test(arguments: Command.all.map(\.name))
  func `explains every command in both languages`(_ name: String) throws {
    let command = try #require(Command.all.first { $0.name == name })
    for language in Language.allCases {
      let line = ["--language", language.rawValue, "help", name]
      let outcome = Ambitie.run(line, in: .test)
      #expect(outcome.status == .fine)
      #expect(outcome.standardOutput.hasPrefix(command.summary[language]))
      for option in command.allOptions {
        #expect(outcome.standardOutput.contains(option.name))
        #expect(outcome.standardOutput.contains(option.help[language]))
      }
      let behind = ["--language", language.rawValue, name, "--help"]
      #expect(Ambitie.run(behind, in: .test) == outcome)
    }
  }

  @Test func `has a version`() {
    #expect(Ambitie.run(["--version"], in: .test) == CommandResult("ambitie \(Version.current)\n"))
    #expect(Ambitie.run(["version"], in: .test) == CommandResult("ambitie \(Version.current)\n"))
  }

  @Test func `takes options in any place, with a blank or an equals sign`() throws {
    let lines = [
      ["score", "--format", "csv", "a", "--", "--format", "-"],
      ["score", "a", "--format=csv", "--", "--format", "-"],
      ["--color", "never", "score", "--format=csv", "a", "--", "--format", "-"],
    ]
    for line in lines {
      var environment = Environment.test
      guard
        case .run(let command, let request) = try InvocationParser.parse(
          line, of: Command.all, in: &environment)
      else {
        Issue.record("no call")
        continue
      }
      #expect(command.name == "score")
      #expect(request.operands == ["a", "--format", "-"])
      #expect(try request.form(of: Form.tables) == .csv)
    }
  }

  @Test func `takes a dash as standard input and as a value`() throws {
    var environment = Environment.test
    guard
      case .run(_, let request) = try InvocationParser.parse(
        ["score", "-", "-o", "-"], of: Command.all, in: &environment)
    else {
      Issue.record("no call")
      return
    }
    #expect(request.operands == ["-"])
    #expect(request.value(of: .output) == "-")
  }
}

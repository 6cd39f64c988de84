import AmbitionModel
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `The surroundings` {
  @Test(arguments: [
    ([:], Language.english),
    (["LANG": "nl_NL.UTF-8"], .dutch),
    (["LANG": "nl"], .dutch),
    (["LANG": "nl-BE"], .dutch),
    (["LANG": "nlx_NL"], .english),
    (["LANG": "C.UTF-8"], .english),
    (["LANG": "nl_NL.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"], .english),
    (["LANG": "en_GB.UTF-8", "LC_MESSAGES": "nl_NL.UTF-8"], .dutch),
    (["LANG": "nl_NL", "LC_MESSAGES": "nl_NL", "LC_ALL": "C"], .english),
    (["LANG": "nl_NL", "LC_ALL": ""], .dutch),
  ])
  func `choose the language`(_ variables: [String: String], _ expected: Language) {
    #expect(Environment.language(from: variables) == expected)
  }

  @Test(arguments: [
    ([:], true, true),
    ([:], false, false),
    (["NO_COLOR": "1"], true, false),
    (["NO_COLOR": ""], true, true),
    (["TERM": "dumb"], true, false),
    (["CLICOLOR": "0"], true, false),
    (["FORCE_COLOR": "1"], false, true),
    (["FORCE_COLOR": "0"], false, false),
    (["CLICOLOR_FORCE": "1", "TERM": "dumb"], false, true),
    (["CLICOLOR_FORCE": "0"], false, false),
    (["NO_COLOR": "1", "FORCE_COLOR": "1"], true, false),
  ])
  func `choose colour`(_ variables: [String: String], _ isTerminal: Bool, _ expected: Bool) {
    #expect(Environment.usesColour(variables, isTerminal: isTerminal) == expected)
  }

  @Test(arguments: [
    (["score", "--color", "always", "-o", "x"], false, true),
    (["score", "--color=never"], true, false),
    (["score", "--color=auto"], true, true),
    (["score", "-o", "x"], true, false),
    (["score", "-o", "-"], true, true),
  ])
  func `give way to options`(_ arguments: [String], _ before: Bool, _ after: Bool) throws {
    var environment = Environment.test
    environment.usesColour = before
    guard
      case .run(_, let request) = try InvocationParser.parse(
        arguments, of: Command.all, in: &environment)
    else {
      Issue.record("no call")
      return
    }
    #expect(request.environment.usesColour == after)
  }
}

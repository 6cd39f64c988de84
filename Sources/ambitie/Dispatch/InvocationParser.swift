import AmbitionModel
import Telling

/// What the user asked for.
enum Invocation {
  /// Help about one command, or about all of them.
  case help(Command?)
  case version
  case run(Command, Request)
}

/// Turns arguments into what was asked for.
///
/// Options may stand anywhere behind the command, as `--name value` or `--name=value`; those that every
/// command has also before it. Behind `--` everything is an operand.
struct InvocationParser {
  private let commands: [Command]
  private var rest: ArraySlice<String>
  private var request: Request

  /// - Parameter environment: its language changes as soon as `--language` is seen, so that errors use it too.
  static func parse(
    _ arguments: [String], of commands: [Command], in environment: inout Environment
  ) throws(UsageError) -> Invocation {
    if let wish = languageWish(in: arguments) { environment.language = wish }
    var parser = InvocationParser(
      commands: commands, rest: arguments[...], request: Request(environment: environment))
    return try parser.invocation()
  }

  private mutating func invocation() throws(UsageError) -> Invocation {
    while let argument = rest.first, argument.hasPrefix("-"), argument != "-" {
      rest.removeFirst()
      if argument == "--version" { return .version }
      let name = optionName(argument)
      guard let option = CommandOption.common.first(where: { $0.isCalled(name) }) else {
        throw .unknownOption(name)
      }
      if option.name == "--help" { return .help(nil) }
      try take(option, argument)
    }
    guard let verb = rest.popFirst() else { return .help(nil) }
    switch verb {
    case "version": return .version
    case "help":
      let topic = rest.first { !$0.hasPrefix("-") }
      return .help(try topic.map { name throws(UsageError) in try command(named: name) })
    default: return try call(of: command(named: verb))
    }
  }

  private func command(named name: String) throws(UsageError) -> Command {
    guard let command = commands.first(where: { $0.name == name }) else {
      throw .unknownCommand(name, among: commands.map(\.name))
    }
    return command
  }

  private mutating func call(of command: Command) throws(UsageError) -> Invocation {
    while let argument = rest.popFirst() {
      if argument == "--" {
        request.operands += rest
        break
      }
      guard Self.isOption(argument) else {
        request.operands.append(argument)
        continue
      }
      let name = optionName(argument)
      guard let option = command.allOptions.first(where: { $0.isCalled(name) }) else {
        throw .unknownOption(name, of: command.name, among: command.allOptions.map(\.name))
      }
      if option.name == "--help" { return .help(command) }
      try take(option, argument)
    }
    _ = try request.choice(Language.self, of: "--language")
    _ = try request.choice(ColourMode.self, of: "--color")
    request.environment.apply(request)
    return .run(command, request)
  }

  /// Notes an option with its value, which stands behind `=` or is the next argument.
  private mutating func take(_ option: CommandOption, _ argument: String) throws(UsageError) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    if option.valueName != nil, option.occurrence == .once, request.has(option) {
      throw .givenTwice(option.name)
    }
    switch (option.valueName, parts.count) {
    case (nil, 1): request.add("", for: option)
    case (nil, _): throw .unexpectedValue(of: option.name)
    case (_, 2): request.add(String(parts[1]), for: option)
    default:
      guard let value = rest.popFirst() else { throw .missingValue(of: option) }
      request.add(value, for: option)
    }
  }

  /// Whether it begins as an option does, with one or two minuses and a letter, and not as `-10 + 5` or `-` do.
  private static func isOption(_ argument: String) -> Bool {
    guard argument.hasPrefix("-") else { return false }
    let name = argument.drop { $0 == "-" }
    guard let first = name.first else { return argument != "-" }
    return argument.hasPrefix("--") || first.isLetter
  }

  private func optionName(_ argument: String) -> String {
    String(argument.prefix { $0 != "=" })
  }

  /// The last language that is asked for, wherever it stands.
  private static func languageWish(in arguments: [String]) -> Language? {
    let key = "--language"
    var wish: Language?
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { break }
      if argument == key, index + 1 < arguments.count {
        wish = Language(rawValue: arguments[index + 1]) ?? wish
      } else if argument.hasPrefix(key + "=") {
        wish = Language(rawValue: String(argument.dropFirst(key.count + 1))) ?? wish
      }
    }
    return wish
  }
}

extension CommandOption {
  fileprivate func isCalled(_ text: String) -> Bool {
    text == name || text == short
  }
}

import AmbitionModel
import Telling

/// The request in a command line.
enum Invocation {
  /// Help about one command, or about all of them.
  case help(Command?)
  case version
  case run(Command, Options)
}

/// Turns arguments into what was asked for.
///
/// Options may come anywhere after the command, as `--name value` or `--name=value`; those that every
/// command has also before it. After `--` everything is an operand.
struct InvocationParser {
  private let commands: [Command]
  private var rest: ArraySlice<String>
  private var options = Options()

  /// Reads what `arguments` ask of `commands`.
  ///
  /// - Parameter language: changed as soon as `--language` is seen, so that errors use it too.
  /// - Throws: the first wish that cannot be granted, such as an option that the command does not take.
  static func parse(
    _ arguments: [String], of commands: [Command], language: inout Language
  ) throws(UsageError) -> Invocation {
    if let wish = languageWish(in: arguments) { language = wish }
    var parser = InvocationParser(commands: commands, rest: arguments[...])
    return try parser.invocation()
  }

  private init(commands: [Command], rest: ArraySlice<String>) {
    self.commands = commands
    self.rest = rest
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
        options.operands += rest
        break
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        options.operands.append(argument)
        continue
      }
      let name = optionName(argument)
      guard let option = command.allOptions.first(where: { $0.isCalled(name) }) else {
        throw .unknownOption(name, of: command)
      }
      if option.name == "--help" { return .help(command) }
      try take(option, argument)
    }
    _ = try options.choice(Language.self, of: "--language")
    _ = try options.choice(ColourMode.self, of: "--color")
    return .run(command, options)
  }

  /// Notes an option with its value, which follows `=` or is the next argument.
  private mutating func take(_ option: CommandOption, _ argument: String) throws(UsageError) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    switch (option.valueName, parts.count) {
    case (nil, 1): options.add("", for: option)
    case (nil, _): throw .unexpectedValue(of: option.name)
    case (_, 2): options.add(String(parts[1]), for: option)
    default:
      guard let value = rest.popFirst() else { throw .missingValue(of: option) }
      options.add(value, for: option)
    }
  }

  private func optionName(_ argument: String) -> String {
    String(argument.prefix { $0 != "=" })
  }

  /// The last language that is asked for, wherever on the line.
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

/// When to use colour.
enum ColourMode: String, CaseIterable, Sendable {
  case auto, always, never
}

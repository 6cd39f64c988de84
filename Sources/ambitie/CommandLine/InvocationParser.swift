import AmbitionModel

/// What the user asked for.
enum Invocation {
  /// Help about one command, or about all of them.
  case help(Command?)
  case version
  case run(Command, Options)
}

/// Turns arguments into what was asked for.
///
/// Options may stand anywhere behind the command, as `--name value` or `--name=value`; behind `--`
/// everything is an operand.
enum InvocationParser {
  /// - Parameter language: changed as soon as `--language` is seen, so that errors use it too.
  static func parse(_ arguments: [String], language: inout Language) throws(UsageError) -> Invocation {
    if let wish = languageWish(in: arguments) { language = wish }
    var rest = arguments[...]
    while rest.first == "--language" || rest.first?.hasPrefix("--language=") == true {
      rest = rest.dropFirst(rest.first == "--language" ? 2 : 1)
    }
    guard let verb = rest.first else { return .help(nil) }
    switch verb {
    case "--version", "version": return .version
    case "--help", "-h": return .help(nil)
    case "help": return .help(try command(named: rest.dropFirst().first))
    default: break
    }
    guard let command = try command(named: verb) else { return .help(nil) }
    return try parse(rest.dropFirst(), for: command)
  }

  private static func command(named name: String?) throws(UsageError) -> Command? {
    guard let name else { return nil }
    guard let command = Command.named(name) else { throw .unknownCommand(name) }
    return command
  }

  private static func parse(
    _ arguments: ArraySlice<String>, for command: Command
  ) throws(UsageError) -> Invocation {
    var options = Options()
    var rest = arguments
    while let argument = rest.popFirst() {
      if argument == "--" {
        options.operands += rest
        break
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        options.operands.append(argument)
        continue
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      guard let option = command.allOptions.first(where: { $0.name == name || $0.short == name }) else {
        throw .unknownOption(name, of: command)
      }
      if option.name == "--help" { return .help(command) }
      if option.valueName == nil {
        guard parts.count == 1 else { throw .unexpectedValue(of: option.name) }
        options.add("", for: option)
      } else if parts.count == 2 {
        options.add(String(parts[1]), for: option)
      } else if let value = rest.popFirst() {
        options.add(value, for: option)
      } else {
        throw .missingValue(of: option)
      }
    }
    _ = try options.choice(Language.self, of: "--language")
    _ = try options.choice(ColourMode.self, of: "--color")
    return .run(command, options)
  }

  private static func languageWish(in arguments: [String]) -> Language? {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { return nil }
      if argument == "--language", index + 1 < arguments.count {
        return Language(rawValue: arguments[index + 1])
      }
      if argument.hasPrefix("--language=") {
        return Language(rawValue: String(argument.dropFirst("--language=".count)))
      }
    }
    return nil
  }
}

/// When to use colour.
enum ColourMode: String, CaseIterable, Sendable {
  case auto, always, never
}

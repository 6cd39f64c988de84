import AmbitionModel

/// One of the tool's verbs: what it is called, what it takes and what it does.
///
/// Parsing, help, manual page and completion all read this one value.
struct Command: Sendable {
  /// What a command works on: its parsed options, and the surroundings it may know about.
  typealias Run = @Sendable (Options, Environment) throws(UsageError) -> Outcome

  let name: String
  /// One line for the list of commands.
  let summary: Wording
  /// The operands as help shows them: `[CASE…]`.
  let operands: String
  let options: [CommandOption]
  /// Whole command lines, each with what it is for.
  let examples: [(line: String, meaning: Wording)]
  let run: Run

  /// The command's own options and those that every command has.
  var allOptions: [CommandOption] { options + CommandOption.common }
}

extension Command {
  /// In the order in which help lists them.
  static let all: [Command] = [.score, .explain, .next, .whatIf, .path, .robust, .check]

  /// What runs when no command is named and there is something to score.
  static func named(_ name: String) -> Command? {
    all.first { $0.name == name }
  }
}

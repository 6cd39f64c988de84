import AmbitionModel
import Telling

/// One of the tool's verbs: what it is called, what it takes and what it does.
///
/// Parsing, help, manual page and completion all read this one value.
struct Command: Sendable {
  /// What a command does: it answers a request from a library.
  typealias Run = @Sendable (Request, inout Library) throws(UsageError) -> Reply

  let name: String
  /// One line for the list of commands.
  let summary: Wording
  /// The operands as help shows them: `[CASE…]`.
  let operands: String
  /// What the shell offers where an operand is typed.
  var operandKind = OperandKind.cases
  let options: [CommandOption]
  /// Whole command lines, each with what it is for.
  let examples: [(line: String, meaning: Wording)]
  let run: Run

  /// The command's own options and those that every command has.
  var allOptions: [CommandOption] { options + CommandOption.common }
}

extension Command {
  /// What a command's operands name.
  enum OperandKind: Sendable {
    /// Cases by id, or files and folders.
    case cases
    case files
    /// One of a closed list.
    case words([String])
    /// First one of a closed list, then cases.
    case action([String])
    /// Cases, or first one of a closed list.
    case casesOrAction([String])
    case none
  }
}

extension CommandOption {
  /// The kind of value that a shell can complete; `nil` where that is anything, or nothing.
  var completion: Command.OperandKind? {
    switch valueName {
    case "FILE", "KADER", "DIR": .files
    case "CASE", "CASES", "CASE,CASE", "PATH": .cases
    default: choices.map { .words($0) }
    }
  }
}

import Telling

@testable import ambitie

extension Ambitie {
  /// Runs the tool with nothing read before.
  static func run(_ arguments: [String], in environment: Environment) -> CommandResult {
    var library = Library()
    return run(arguments, in: environment, with: &library)
  }
}

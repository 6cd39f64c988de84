import Foundation

/// The tool: reads its arguments, runs one command, prints what came of it and exits.
@main
enum Ambitie {
  static func main() {
    signal(SIGPIPE, SIG_IGN)
    let environment = Environment.current
    let outcome = run(Array(CommandLine.arguments.dropFirst()), in: environment)
    Output.write(outcome.standardError, to: .standardError)
    let isWritten = Output.write(outcome.standardOutput, to: .standardOutput)
    exit(isWritten ? outcome.status.rawValue : ExitStatus.fine.rawValue)
  }

  /// What the tool does with these arguments.
  static func run(_ arguments: [String], in environment: Environment) -> Outcome {
    do {
      return try perform(arguments, in: environment)
    } catch {
      return error.outcome(in: environment)
    }
  }

  private static func perform(
    _ arguments: [String], in environment: Environment
  ) throws(UsageError) -> Outcome {
    var environment = environment
    let invocation = try InvocationParser.parse(arguments, language: &environment.language)
    switch invocation {
    case .help(let command): return Outcome(Help.text(for: command, environment.language))
    case .version: return Outcome("ambitie \(Version.current)\n")
    case .run(let command, let options):
      environment.apply(options)
      return try command.run(options, environment)
    }
  }
}

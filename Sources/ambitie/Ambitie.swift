import AmbitionModel
import Foundation
import Telling

/// The tool: reads its arguments, runs one command, prints what came of it and exits.
///
/// An interrupt ends it by the signal's own default, which a shell shows as 130.
@main
enum Ambitie {
  static func main() {
    // A reader that stops early (`| head`) shows as a failing write instead.
    signal(SIGPIPE, SIG_IGN)
    // So does a limit on the size of files.
    signal(SIGXFSZ, SIG_IGN)
    let environment = Environment.current
    var library = Library()
    let outcome = run(Array(CommandLine.arguments.dropFirst()), in: environment, with: &library)
    Output.write(outcome.standardError, to: .standardError)
    let written = Output.write(outcome.standardOutput, to: .standardOutput)
    // What was read ends with the process: to take it apart piece by piece is a twentieth of a start.
    withExtendedLifetime(library) {
      switch written {
      case .whole, .nobodyReads: exit(outcome.status.rawValue)
      case .failed:
        let error = UsageError(
          nl: "de standaarduitvoer is niet te schrijven", en: "standard output cannot be written")
        Output.write(error.text(in: environment.language), to: .standardError)
        exit(ExitStatus.wrongUse.rawValue)
      }
    }
  }

  /// Runs the tool with these arguments; what it reads stays in `library`.
  static func run(
    _ arguments: [String], in environment: Environment, with library: inout Library
  ) -> CommandResult {
    var environment = environment
    do {
      switch try InvocationParser.parse(arguments, of: Command.all, in: &environment) {
      case .help(let command):
        return CommandResult(Help.text(for: command, among: Command.all, environment.language))
      case .version: return CommandResult("ambitie \(Version.current)\n")
      case .run(let command, let request):
        var reply = try command.run(request, &library)
        reply.notices = library.strays + library.replacements + reply.notices
        return try Delivery.deliver(reply, request)
      }
    } catch {
      let strays = library.strays.text(in: environment.language)
      return CommandResult(standardError: strays + error.text(in: environment.language), status: .wrongUse)
    }
  }
}

import Telling

/// What a command leaves behind: the result, the messages beside it, and how it went.
struct CommandResult: Sendable, Equatable {
  var standardOutput: String
  var standardError: String
  var status: ExitStatus

  init(_ standardOutput: String = "", standardError: String = "", status: ExitStatus = .fine) {
    self.standardOutput = standardOutput
    self.standardError = standardError
    self.status = status
  }
}

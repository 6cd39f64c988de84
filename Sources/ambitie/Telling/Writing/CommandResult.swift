/// The result of a command, the messages beside it, and how it went.
package struct CommandResult: Sendable, Equatable {
  package var standardOutput: String
  package var standardError: String
  package var status: ExitStatus

  package init(_ standardOutput: String = "", standardError: String = "", status: ExitStatus = .fine) {
    self.standardOutput = standardOutput
    self.standardError = standardError
    self.status = status
  }
}

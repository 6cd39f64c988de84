import AmbitionModel
import Telling

/// Brings a result to standard output or into a file, whole or not at all.
enum Delivery {
  /// The outcome of a command that made `text`.
  static func deliver(
    _ text: String, _ options: Options, _ environment: Environment, messages: String = "",
    status: ExitStatus = .fine
  ) throws(UsageError) -> CommandResult {
    guard let path = options.value(of: .output), path != "-" else {
      return CommandResult(text, standardError: messages, status: status)
    }
    return try deliver(Array(text.utf8), to: path, options, environment, messages: messages, status: status)
  }

  /// The outcome of a command that made the `bytes` of a file.
  static func deliver(
    _ bytes: [UInt8], to path: String, _ options: Options, _ environment: Environment, messages: String,
    status: ExitStatus = .fine
  ) throws(UsageError) -> CommandResult {
    try WholeFile.write(bytes, to: path, existing: options.has(.overwrite) ? .replace : .refuse)
    let written = Wording(nl: "geschreven: \(printable(path))\n", en: "written: \(printable(path))\n")
    return CommandResult(standardError: messages + written[environment.language], status: status)
  }
}

import AmbitionModel

/// Brings a result to standard output or into a file, whole or not at all.
enum Delivery {
  /// The outcome of a command that made `text`.
  static func deliver(
    _ text: String, _ options: Options, _ environment: Environment, messages: String = "",
    status: ExitStatus = .fine
  ) throws(UsageError) -> Outcome {
    guard let path = options.value(of: .output), path != "-" else {
      return Outcome(text, standardError: messages, status: status)
    }
    try WholeFile.write(Array(text.utf8), to: path, existing: options.has(.overwrite) ? .replace : .refuse)
    let written = Wording(nl: "geschreven: \(printable(path))\n", en: "written: \(printable(path))\n")
    return Outcome(standardError: messages + written[environment.language], status: status)
  }
}

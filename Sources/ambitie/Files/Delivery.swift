import AmbitionModel
import Foundation

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
    try write(Array(text.utf8), to: path, overwrite: options.has(.overwrite) ? .replace : .refuse)
    let written = Wording(nl: "geschreven: \(printable(path))\n", en: "written: \(printable(path))\n")
    return Outcome(standardError: messages + written[environment.language], status: status)
  }

  /// What to do with a file that is there already.
  enum Existing {
    case replace, refuse
  }

  /// Writes `bytes` to a file beside `path` and renames it, so that `path` is always the old file or the new.
  static func write(_ bytes: [UInt8], to path: String, overwrite: Existing) throws(UsageError) {
    if overwrite == .refuse, FileManager.default.fileExists(atPath: path) {
      throw UsageError(
        nl: "\(quoted(path)) bestaat al", en: "\(quoted(path)) exists already",
        hint: Wording(nl: "--overwrite vervangt het", en: "--overwrite replaces it"))
    }
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw UsageError(nl: "\(quoted(path)) is niet te schrijven", en: "\(quoted(path)) cannot be written")
    }
  }
}

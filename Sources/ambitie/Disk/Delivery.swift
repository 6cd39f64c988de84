import AmbitionModel
import Telling

/// Brings a reply to standard output or into a file, whole or not at all.
enum Delivery {
  /// The texts for the terminal, after `--output` was written where it names a file.
  /// - Throws: when the file is there already and `--overwrite` was not given, or it cannot be written.
  static func deliver(_ reply: Reply, _ request: Request) throws(UsageError) -> CommandResult {
    let environment = request.environment
    let bytes = reply.document.bytes(as: request.formOfBlocks, in: environment)
    guard case .output = reply.destination, let path = request.value(of: .output), path != "-" else {
      return CommandResult(
        String(decoding: bytes, as: UTF8.self), standardError: reply.notices.text(in: environment.language),
        status: reply.status)
    }
    var notices = reply.notices
    if case .nothing = reply.document {
    } else {
      try WholeFile.write(bytes, to: path, existing: request.existing)
      notices.append(.written(path))
    }
    return CommandResult(standardError: notices.text(in: environment.language), status: reply.status)
  }
}

extension Request {
  /// What to do with a file that is there already.
  var existing: WholeFile.Existing { has(.overwrite) ? .replace : .refuse }
}

import AmbitionModel
import Foundation
import Telling

/// Writes files so that there is always the old one or the new one, never half of one.
enum WholeFile {
  /// The treatment of a file that is there already.
  enum Existing {
    case replace, refuse
  }

  /// Writes `bytes` to a file beside `path` and renames it.
  ///
  /// A link is followed; what is no file at all, such as `/dev/null`, is written to as it is.
  static func write(_ bytes: [UInt8], to path: String, existing: Existing) throws(UsageError) {
    try write(to: path, existing: existing) { (descriptor) throws(UsageError) in
      try fill(descriptor, with: bytes[...], path)
    }
  }

  /// Whether what is written to `path` takes the place of a file, or is the first there; not so for a device or a pipe.
  static func canReplace(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) != 0 || info.st_mode & S_IFMT == S_IFREG
  }

  /// The same for what `body` writes to the descriptor it gets, piece by piece.
  static func write(
    to path: String, existing: Existing, _ body: (Int32) throws(UsageError) -> Void
  ) throws(UsageError) {
    var info = stat()
    guard stat(path, &info) == 0 else {
      return try write(beside: path, mode: 0o666, existing: existing, body)
    }
    switch info.st_mode & S_IFMT {
    case S_IFDIR:
      throw UsageError(
        nl: "\(quoted(path)) is een map, geen bestand", en: "\(quoted(path)) is a folder, not a file")
    case S_IFREG:
      if existing == .refuse { throw .fileExists(path) }
      let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
      try write(beside: target, mode: info.st_mode & 0o777, existing: .replace, body)
    default:
      let descriptor = open(path, O_WRONLY)
      guard descriptor >= 0 else { throw .unwritable(path, errno) }
      defer { close(descriptor) }
      try body(descriptor)
    }
  }

  private static func write(
    beside path: String, mode: mode_t, existing: Existing, _ body: (Int32) throws(UsageError) -> Void
  ) throws(UsageError) {
    let temporary = "\(path).\(getpid())~"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL, mode)
    guard descriptor >= 0 else { throw .unwritable(path, errno) }
    defer { unlink(temporary) }
    do {
      try body(descriptor)
    } catch {
      close(descriptor)
      throw error
    }
    guard close(descriptor) == 0 else { throw .unwritable(path, errno) }
    if existing == .refuse {
      // Unlike a rename, a link never takes the place of a file that came in between.
      if link(temporary, path) == 0 { return }
      if errno == EEXIST { throw .fileExists(path) }
    }
    guard rename(temporary, path) == 0 else { throw .unwritable(path, errno) }
  }

  /// Writes everything, in as many parts as it takes.
  static func fill(
    _ descriptor: Int32, with bytes: some Collection<UInt8>, _ path: String
  ) throws(UsageError) {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { throw .unwritable(path, errno) }
      rest = rest.dropFirst(max(0, count))
    }
  }
}

extension UsageError {
  fileprivate static func fileExists(_ path: String) -> Self {
    Self(
      nl: "\(quoted(path)) bestaat al", en: "\(quoted(path)) exists already",
      hint: Wording(nl: "--overwrite vervangt het", en: "--overwrite replaces it"))
  }

  fileprivate static func unwritable(_ path: String, _ reason: Int32) -> Self {
    let why: Wording =
      switch reason {
      case ENOENT, ENOTDIR: Wording(nl: "de map bestaat niet", en: "its folder does not exist")
      case EACCES, EPERM, EROFS: Wording(nl: "dat mag hier niet", en: "that is not permitted here")
      case ENOSPC, EDQUOT, EFBIG: Wording(nl: "er is geen ruimte meer", en: "there is no space left")
      default: Wording(nl: "fout \(reason) van het systeem", en: "error \(reason) of the system")
      }
    return Self(
      nl: "\(quoted(path)) is niet te schrijven: \(why.dutch)",
      en: "\(quoted(path)) cannot be written: \(why.english)")
  }
}

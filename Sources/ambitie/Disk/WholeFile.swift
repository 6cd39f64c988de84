import AmbitionModel
import Foundation
import Telling

/// Writes files so that there is always the old one or the new one, never half of one.
enum WholeFile {
  /// The treatment of a file that is there already.
  enum Existing {
    case replace, refuse
    /// Replace it as long as it holds these bytes, so that nothing is lost that somebody else saved meanwhile.
    case replaceIfStill([UInt8])
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
      if case .replaceIfStill = existing { throw .changedMeanwhile(path) }
      return try write(beside: path, mode: 0o666, existing: existing, body)
    }
    switch info.st_mode & S_IFMT {
    case S_IFDIR:
      throw UsageError(
        nl: "\(quoted(path)) is een map, geen bestand", en: "\(quoted(path)) is a folder, not a file")
    case S_IFREG:
      let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
      switch existing {
      case .refuse: throw .fileExists(path)
      case .replace: try write(beside: target, mode: info.st_mode & 0o777, existing: .replace, body)
      case .replaceIfStill(let known):
        let held = try hold(target)
        defer { close(held) }
        guard Loader.exists(target), try Loader.file(at: target).bytes == known else {
          throw .changedMeanwhile(path)
        }
        try write(beside: target, mode: info.st_mode & 0o777, existing: .replace, body)
      }
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
    let (temporary, descriptor) = try temporaryFile(beside: path, mode: mode)
    defer { unlink(temporary) }
    do {
      try body(descriptor)
    } catch {
      close(descriptor)
      throw error
    }
    // A rename can reach the disk before what it names: without this a power cut could leave an empty file.
    fsync(descriptor)
    guard close(descriptor) == 0 else { throw .unwritable(path, errno) }
    if case .refuse = existing {
      // Unlike a rename, a link never takes the place of a file that came in between.
      if link(temporary, path) == 0 { return }
      if errno == EEXIST { throw .fileExists(path) }
    }
    guard rename(temporary, path) == 0 else { throw .unwritable(path, errno) }
  }

  /// A new file beside `path`, open for writing; a name that a killed run of the same number left behind is passed over.
  private static func temporaryFile(
    beside path: String, mode: mode_t
  ) throws(UsageError) -> (name: String, descriptor: Int32) {
    for attempt in 0..<100 {
      let name = "\(path).\(getpid())" + (attempt == 0 ? "~" : "-\(attempt)~")
      let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL, mode)
      if descriptor >= 0 { return (name, descriptor) }
      guard errno == EEXIST else { throw .unwritable(path, errno) }
    }
    throw .unwritable(path, EEXIST)
  }

  /// Waits for other writers of a file, and keeps them waiting until the descriptor is closed.
  ///
  /// Where the file system knows no locks, nobody waits.
  private static func hold(_ path: String) throws(UsageError) -> Int32 {
    while true {
      let descriptor = open(path, O_RDONLY)
      guard descriptor >= 0 else { throw .unwritable(path, errno) }
      while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
      // Whoever held it before may have put another file in its place.
      var (held, current) = (stat(), stat())
      if fstat(descriptor, &held) == 0, stat(path, &current) == 0, held.st_ino == current.st_ino,
        held.st_dev == current.st_dev
      {
        return descriptor
      }
      close(descriptor)
    }
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

  fileprivate static func changedMeanwhile(_ path: String) -> Self {
    Self(
      nl: "\(quoted(path)) is intussen veranderd; wat het laatst kwam is niet bewaard",
      en: "\(quoted(path)) has changed in the meantime; what was entered last was not saved",
      hint: Wording(nl: "begin opnieuw", en: "start again"))
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

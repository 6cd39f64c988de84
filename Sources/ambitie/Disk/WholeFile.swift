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
    let target = try destination(of: path)
    var info = stat()
    guard stat(target, &info) == 0 else {
      if case .replaceIfStill = existing { throw .changedMeanwhile(path) }
      return try write(beside: target, like: nil, existing: existing, body)
    }
    switch info.st_mode & S_IFMT {
    case S_IFDIR:
      throw UsageError(
        nl: "\(quoted(path)) is een map, geen bestand", en: "\(quoted(path)) is a folder, not a file")
    case S_IFREG:
      if case .refuse = existing { throw .fileExists(path) }
      // The owner of a machine may write everything, but somebody made this file read-only with a purpose.
      guard info.st_mode & 0o222 != 0, access(target, W_OK) == 0 else { throw .readOnly(path) }
      guard case .replaceIfStill(let known) = existing else {
        return try write(beside: target, like: info, existing: .replace, body)
      }
      let held = try hold(target)
      defer { close(held) }
      guard Loader.exists(target), try Loader.file(at: target).bytes == known else {
        throw .changedMeanwhile(path)
      }
      try write(beside: target, like: info, existing: .replace, body)
    default:
      guard let descriptor = NamedPipe.open(toWrite: path) else { throw .unwritable(path, errno) }
      defer { close(descriptor) }
      try body(descriptor)
    }
  }

  /// Where the links at `path` lead, whether there is something yet or not.
  private static func destination(of path: String) throws(UsageError) -> String {
    guard !ShippedFiles.holds(path) else { throw .shipped(path) }
    var place = path
    for _ in 0..<40 {
      var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
      let count = readlink(place, &buffer, buffer.count)
      guard count >= 0 else { return place }
      let link = String(decoding: buffer[..<count], as: UTF8.self)
      let folder = place.lastIndex(of: "/").map { String(place[...$0]) } ?? ""
      place = link.hasPrefix("/") ? link : folder + link
    }
    throw .unwritable(path, ELOOP)
  }

  private static func write(
    beside path: String, like old: stat?, existing: Existing, _ body: (Int32) throws(UsageError) -> Void
  ) throws(UsageError) {
    LeftoverFiles.remove(inFolderOf: path)
    let (temporary, descriptor) = try temporaryFile(beside: path, mode: old == nil ? 0o666 : 0o600)
    defer { unlink(temporary) }
    do {
      try body(descriptor)
    } catch {
      close(descriptor)
      throw error
    }
    if let old { adopt(old, descriptor) }
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

  /// Gives a file the owner, group and mode of the one that it takes the place of, as far as that is allowed.
  private static func adopt(_ old: stat, _ descriptor: Int32) {
    var mode = old.st_mode & 0o777
    _ = fchown(descriptor, old.st_uid, gid_t.max)
    if fchown(descriptor, uid_t.max, old.st_gid) != 0 {
      // What the old group might do is not for another one.
      mode = mode & ~0o070 | (mode & 0o007) << 3
    }
    _ = fchmod(descriptor, mode)
  }

  /// A new file beside `path`, open for writing and held; a name that a killed run left behind is passed over.
  private static func temporaryFile(
    beside path: String, mode: mode_t
  ) throws(UsageError) -> (name: String, descriptor: Int32) {
    for attempt in 0..<100 {
      let name = LeftoverFiles.name(beside: path, attempt)
      let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
      guard descriptor >= 0 else {
        guard errno == EEXIST else { throw .unwritable(path, errno) }
        continue
      }
      // Somebody who tidies up may have been quicker than this lock.
      var info = stat()
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK,
        fstat(descriptor, &info) == 0, info.st_nlink > 0
      {
        return (name, descriptor)
      }
      close(descriptor)
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

  fileprivate static func shipped(_ path: String) -> Self {
    Self(
      nl: "\(quoted(path)) zit in ambitie, en dat verandert niet",
      en: "\(quoted(path)) is inside ambitie, which never changes",
      hint: Wording(
        nl: "'ambitie new folder mijn_map oefening' maakt een map met een eigen exemplaar",
        en: "'ambitie new folder my_folder oefening' makes a folder with a copy of your own"))
  }

  fileprivate static func readOnly(_ path: String) -> Self {
    Self(
      nl: "\(quoted(path)) is alleen te lezen, en wordt niet vervangen",
      en: "\(quoted(path)) is read-only, and is not replaced",
      hint: Wording(
        nl: "maak het eerst beschrijfbaar, of kies een andere naam",
        en: "make it writable first, or choose another name"))
  }

  fileprivate static func changedMeanwhile(_ path: String) -> Self {
    Self(
      nl: "\(quoted(path)) is intussen veranderd; wat het laatst kwam is niet bewaard",
      en: "\(quoted(path)) has changed in the meantime; what was entered last was not saved",
      hint: Wording(nl: "begin opnieuw", en: "start again"))
  }

  static func unwritable(_ path: String, _ reason: Int32) -> Self {
    let why: Wording =
      switch reason {
      case ENOENT, ENOTDIR: Wording(nl: "de map bestaat niet", en: "its folder does not exist")
      case EACCES, EPERM, EROFS: Wording(nl: "dat mag hier niet", en: "that is not permitted here")
      case ENOSPC, EDQUOT: Wording(nl: "er is geen ruimte meer", en: "there is no space left")
      case EFBIG:
        Wording(
          nl: "het wordt groter dan een bestand hier mag zijn", en: "it gets larger than a file may be here")
      case ENAMETOOLONG: Wording(nl: "de naam is te lang", en: "the name is too long")
      case ELOOP: Wording(nl: "de koppeling verwijst naar zichzelf", en: "the link leads to itself")
      case ENXIO: Wording(nl: "niemand leest de pijp", en: "nobody reads the pipe")
      default: Wording(nl: "fout \(reason) van het systeem", en: "error \(reason) of the system")
      }
    return Self(
      nl: "\(quoted(path)) is niet te schrijven: \(why.dutch)",
      en: "\(quoted(path)) cannot be written: \(why.english)")
  }
}

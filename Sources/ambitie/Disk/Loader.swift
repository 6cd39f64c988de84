import AmbitionModel
import Foundation
import Telling

/// Reads files, from disk and from inside the tool; the only place that does.
enum Loader {
  /// The largest file that is read as a whole.
  static let byteLimit = DocumentParser.Limits().fileSize

  /// The file at `path`, or standard input for `-`.
  ///
  /// A named pipe that nobody writes to is refused after a moment.
  static func file(at path: String) throws(UsageError) -> SourceFile {
    if path == "-" { return try file(of: STDIN_FILENO, [], path) }
    if let shipped = ShippedFiles.file(at: path) { return shipped }
    switch kind(of: path) {
    case .nothing: throw UsageError(nl: "\(quoted(path)) bestaat niet", en: "\(quoted(path)) does not exist")
    case .folder:
      throw UsageError(
        nl: "\(quoted(path)) is een map, geen bestand", en: "\(quoted(path)) is a folder, not a file")
    case .file, .other: break
    }
    let (descriptor, head) = try NamedPipe.open(toRead: path)
    defer { close(descriptor) }
    return try file(of: descriptor, head, path)
  }

  /// - Parameter head: what was read already.
  private static func file(
    of descriptor: Int32, _ head: [UInt8], _ path: String
  ) throws(UsageError) -> SourceFile {
    var bytes = head
    var room = blockSize(of: descriptor)
    // One byte more than allowed tells a file that is too large from one that just fits.
    while bytes.count <= byteLimit {
      room = min(room, byteLimit + 1 - bytes.count)
      var (count, failure) = (0, Int32(0))
      let block = [UInt8](unsafeUninitializedCapacity: room) { memory, filled in
        count = read(descriptor, memory.baseAddress, room)
        failure = errno
        filled = max(0, count)
      }
      if count < 0 {
        guard failure == EINTR || (failure == EAGAIN && waits(for: descriptor)) else {
          throw .unreadable(path)
        }
        continue
      }
      if count == 0 { return SourceFile(path: path, bytes: bytes) }
      if bytes.isEmpty { bytes = block } else { bytes += block }
      room = usualBlockSize
    }
    // The reader only needs to know how large it is; a pipe cannot tell.
    let size = max(Int(lseek(descriptor, 0, SEEK_END)), bytes.count)
    return SourceFile(path: path, bytes: Array(bytes.prefix(1 << 10)), byteCount: size)
  }

  private static let usualBlockSize = 1 << 18

  /// How much to read first: all of a file, in memory of that size, which is neither filled nor copied before.
  private static func blockSize(of descriptor: Int32) -> Int {
    var info = stat()
    guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG, info.st_size > 0 else {
      return usualBlockSize
    }
    return min(Int(info.st_size), byteLimit + 1)
  }

  /// Waits until there is something to read; false where that cannot be.
  private static func waits(for descriptor: Int32) -> Bool {
    var wish = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&wish, 1, -1) >= 0 || errno == EINTR
  }

  // MARK: Folders

  /// The `.json` files of a folder.
  struct Listing {
    /// Those that can be read, by name; hidden files are left out.
    var files: [String] = []
    /// Messages about the others: folders, pipes, links that lead nowhere, files that may not be read.
    var strays: [UsageError] = []
  }

  static func listing(of path: String) throws(UsageError) -> Listing {
    guard let names = names(in: path) else {
      throw UsageError(
        nl: "er is hier geen map \(quoted(path))", en: "there is no folder \(quoted(path)) here")
    }
    let base = path.hasSuffix("/") ? String(path.dropLast()) : path
    let sorted = names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    var listing = Listing()
    for path in sorted.map({ "\(base)/\($0)" }) {
      if kind(of: path) == .file, ShippedFiles.holds(path) || access(path, R_OK) == 0 {
        listing.files.append(path)
      } else {
        listing.strays.append(.unreadable(path))
      }
    }
    return listing
  }

  /// The `.json` files in the folder `path` that can be read, by name.
  static func jsonFiles(in path: String) throws(UsageError) -> [String] { try listing(of: path).files }

  /// The folders in the folder `path`, by name, hidden ones left out; none where it cannot be read.
  static func folders(in path: String) -> [String] {
    (names(in: path) ?? []).filter { !$0.hasPrefix(".") }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    .map { "\(path)/\($0)" }.filter(isFolder)
  }

  /// The names of everything in the folder `path`; `nil` where it cannot be read.
  private static func names(in path: String) -> [String]? {
    let shipped = ShippedFiles.names(in: path)
    return shipped.isEmpty ? try? FileManager.default.contentsOfDirectory(atPath: path) : shipped
  }

  static func isFolder(_ path: String) -> Bool { kind(of: path) == .folder }

  static func exists(_ path: String) -> Bool { path == "-" || kind(of: path) != .nothing }

  private enum Kind {
    case nothing, file, folder
    /// A device or a pipe.
    case other
  }

  /// What is at `path`, links followed.
  private static func kind(of path: String) -> Kind {
    if ShippedFiles.holds(path) { return .file }
    if !ShippedFiles.names(in: path).isEmpty { return .folder }
    var info = stat()
    guard stat(path, &info) == 0 else { return .nothing }
    switch info.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }
}

extension UsageError {
  static func unreadable(_ path: String) -> Self {
    Self(nl: "\(quoted(path)) is niet te lezen", en: "\(quoted(path)) cannot be read")
  }
}

import AmbitionModel
import Foundation
import Telling

/// Reads files from disk; the only place that does.
enum Loader {
  /// The largest file that is read as a whole.
  static let byteLimit = DocumentParser.Limits().fileSize

  /// The file at `path`, or standard input for `-`.
  static func file(at path: String) throws(UsageError) -> SourceFile {
    if path == "-" { return try file(of: .standardInput, path) }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw UsageError(nl: "\(quoted(path)) bestaat niet", en: "\(quoted(path)) does not exist")
    }
    guard !isFolder.boolValue else {
      throw UsageError(
        nl: "\(quoted(path)) is een map, geen bestand", en: "\(quoted(path)) is a folder, not a file")
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw UsageError(nl: "\(quoted(path)) is niet te lezen", en: "\(quoted(path)) cannot be read")
    }
    defer { try? handle.close() }
    return try file(of: handle, path)
  }

  private static func file(of handle: FileHandle, _ path: String) throws(UsageError) -> SourceFile {
    do {
      // One byte more than allowed tells a file that is too large from one that just fits.
      let data = try handle.read(upToCount: byteLimit + 1) ?? Data()
      guard data.count > byteLimit else { return SourceFile(path: path, bytes: [UInt8](data)) }
      // The reader only needs to know how large it is; a pipe cannot tell.
      let size = (try? handle.seekToEnd()).map(Int.init(clamping:)) ?? data.count
      return SourceFile(path: path, bytes: [UInt8](data.prefix(1 << 10)), byteCount: max(size, data.count))
    } catch {
      throw UsageError(nl: "\(quoted(path)) is niet te lezen", en: "\(quoted(path)) cannot be read")
    }
  }

  /// The `.json` files in the folder `path`, by name; hidden files and folders in it are left out.
  static func jsonFiles(in path: String) throws(UsageError) -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw UsageError(
        nl: "er is hier geen map \(quoted(path))", en: "there is no folder \(quoted(path)) here",
        hint: Wording(
          nl: "ga naar de map waarin rubrics/ en cases/ staan, of noem de bestanden",
          en: "go to the folder that holds rubrics/ and cases/, or name the files"))
    }
    let base = path.hasSuffix("/") ? String(path.dropLast()) : path
    return names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    .map { "\(base)/\($0)" }
  }

  /// The folders in the folder `path`, by name, hidden ones left out; none where it cannot be read.
  static func folders(in path: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { "\(path)/\($0)" }.filter(isFolder)
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  static func exists(_ path: String) -> Bool {
    path == "-" || FileManager.default.fileExists(atPath: path)
  }
}

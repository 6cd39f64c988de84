import AmbitionModel
import Foundation
import Telling

/// A folder that a command fills with files, of which each is there whole or not at all.
struct PageFolder {
  let path: String
  private let existing: WholeFile.Existing

  /// - Throws: where something else is called so, and where the folder holds something and nothing may be replaced.
  init(_ path: String, existing: WholeFile.Existing) throws(UsageError) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    self.existing = existing
    guard path != "-" else {
      throw UsageError(
        nl: "pagina's gaan naar een map, niet naar de standaarduitvoer",
        en: "pages go to a folder, not to standard output")
    }
    guard Loader.exists(path) else { return }
    guard Loader.isFolder(path) else {
      throw UsageError(
        nl: "\(quoted(path)) is een bestand, geen map", en: "\(quoted(path)) is a file, not a folder")
    }
    guard case .refuse = existing, !names.isEmpty else { return }
    throw UsageError(
      nl: "in de map \(quoted(path)) staat al iets", en: "the folder \(quoted(path)) holds something already",
      hint: Wording(
        nl: "--overwrite vervangt de pagina's die erin staan, en laat al het andere staan",
        en: "--overwrite replaces the pages in it, and leaves everything else"))
  }

  /// What is in it, but for hidden files.
  private var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { !$0.hasPrefix(".") }
  }

  /// Writes the files in their order; the folder is made where it is not there.
  func write(_ files: [(name: String, bytes: [UInt8])]) throws(UsageError) {
    guard Loader.isFolder(path) || mkdir(path, 0o777) == 0 else { throw .unwritable(path, errno) }
    for (name, bytes) in files { try WholeFile.write(bytes, to: place(of: name), existing: existing) }
  }

  /// Those of `names` that are in it.
  func holds(_ names: [String]) -> [String] { names.filter { Loader.exists(place(of: $0)) } }

  func place(of name: String) -> String { path == "/" ? "/\(name)" : "\(path)/\(name)" }
}

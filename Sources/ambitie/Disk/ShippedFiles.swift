import AmbitionModel

/// The files inside the tool: its rubrics, kaders and cases to practise with, as a folder `ambitie:` that is on no disk.
///
/// `ambitie:rubrics/koploperdeal.json` is read like any file, is listed like any file, and is never written.
enum ShippedFiles {
  /// What their paths begin with.
  static let root = "ambitie:"

  private static let texts = Dictionary(
    uniqueKeysWithValues: EmbeddedText.shelves.map { (root + $0.path, $0.text) })

  /// The file at `path`; `nil` where the tool has none.
  static func file(at path: String) -> SourceFile? {
    texts[path].map { SourceFile(path: path, text: $0) }
  }

  static func holds(_ path: String) -> Bool { texts[path] != nil }

  /// The names of the files in the folder `path`; none where the tool has no such folder.
  static func names(in path: String) -> [String] {
    guard path.hasPrefix(root) else { return [] }
    return texts.keys.filter { $0.hasPrefix(path + "/") }.map { String($0.dropFirst(path.count + 1)) }
      .filter { !$0.contains("/") }
  }
}

package import Foundation
package import Testing

/// Expects `actual` to equal the file `Goldens/<name>` beside the calling test, or in the nearest folder above
/// it that has one.
///
/// With `UPDATE_GOLDENS` set, writes the file if it differs and still records an issue, so that a run
/// that changed goldens is never green. A missing file is an issue too.
package func expectGolden(
  _ actual: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = goldenFolder(for: sourceLocation).appending(path: name)
  // Reading as a string would drop a byte order mark.
  let expected = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
  if actual == expected { return }

  if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try actual.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("wrote \(name); read the diff, then run again", sourceLocation: sourceLocation)
  } else if let expected {
    Issue.record(
      "\(name) differs (- golden, + actual)\n\(changedLines(from: expected, to: actual))",
      sourceLocation: sourceLocation)
  } else {
    Issue.record("no golden \(name); run with UPDATE_GOLDENS=1", sourceLocation: sourceLocation)
  }
}

/// The folder of expected outputs that tests in a file use.
package func goldenFolder(for sourceLocation: SourceLocation = #_sourceLocation) -> URL {
  let start = URL(fileURLWithPath: sourceLocation.filePath).deletingLastPathComponent()
  var folder = start
  while folder.pathComponents.count > 1 {
    let goldens = folder.appending(path: "Goldens")
    if FileManager.default.fileExists(atPath: goldens.path) { return goldens }
    folder = folder.deletingLastPathComponent()
  }
  return start.appending(path: "Goldens")
}

/// The lines removed from `old` and inserted in `new`, each with its 1-based number.
func changedLines(from old: String, to new: String) -> String {
  func lines(_ text: String) -> [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
  return lines(new).difference(from: lines(old)).map { change in
    switch change {
    case .remove(let offset, let line, _): "-\(offset + 1) \(line)"
    case .insert(let offset, let line, _): "+\(offset + 1) \(line)"
    }
  }.joined(separator: "\n")
}

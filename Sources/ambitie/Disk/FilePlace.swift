import AmbitionModel
import Foundation
import Telling

/// Where a path leads, however it is spelled, whether the file is there yet or not.
struct FilePlace: Hashable {
  /// From the root, without links.
  private let path: String

  init(_ path: String) {
    if let whole = Self.resolved(path) {
      self.path = whole
      return
    }
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent().path
    self.path = (Self.resolved(folder) ?? folder) + "/" + url.lastPathComponent
  }

  /// `nil` where there is nothing yet.
  private static func resolved(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }
}

extension Request {
  /// Refuses two options that would write to one file, of which only the last would be left.
  func requireApart(_ one: CommandOption, _ other: CommandOption) throws(UsageError) {
    guard let first = value(of: one), let second = value(of: other), first != "-", second != "-",
      FilePlace(first) == FilePlace(second), WholeFile.canReplace(first)
    else { return }
    throw UsageError(
      nl: "\(one.name) en \(other.name) noemen hetzelfde bestand: \(quoted(first))",
      en: "\(one.name) and \(other.name) name the same file: \(quoted(first))",
      hint: Wording(nl: "geef elk een eigen bestand", en: "give each a file of its own"))
  }
}

import Foundation
import Synchronization

/// The unfinished files of runs that were killed while they wrote: `aerius.json.4711~` beside `aerius.json`.
///
/// Who writes such a file holds a lock on it, which ends with the process, so a file that nobody holds is left over.
/// Where the file system knows no locks, nothing is removed.
enum LeftoverFiles {
  /// The folders that were looked through; once is enough for a run.
  private static let seen = Mutex<Set<String>>([])

  /// A name for an unfinished file beside `path`, short enough for every file system that has room for that of `path`.
  static func name(beside path: String, _ attempt: Int) -> String {
    let suffix = ".\(getpid())" + (attempt == 0 ? "~" : "-\(attempt)~")
    let file = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    var kept = file
    // A name that is too long itself is left so, for the system to refuse.
    if file.utf8.count <= 255 {
      while kept.utf8.count + suffix.utf8.count > 255 { kept = kept.dropLast() }
    }
    return String(path.dropLast(file.count)) + kept + suffix
  }

  /// Removes what killed runs left in the folder of the file at `path`.
  static func remove(inFolderOf path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
    guard seen.withLock({ $0.insert(folder).inserted }) else { return }
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where isUnfinished(name)
    {
      let path = folder + name
      let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      defer { close(descriptor) }
      var info = stat()
      if fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG,
        flock(descriptor, LOCK_EX | LOCK_NB) == 0
      {
        unlink(path)
      }
    }
  }

  /// Whether a name ends as those of unfinished files do: `.4711~` or `.4711-2~`, after a file with an extension.
  private static func isUnfinished(_ name: String) -> Bool {
    guard name.hasSuffix("~"), let point = name.lastIndex(of: "."), name[..<point].contains(".") else {
      return false
    }
    let numbers = name[name.index(after: point)...].dropLast()
      .split(separator: "-", omittingEmptySubsequences: false)
    return (1...2).contains(numbers.count)
      && numbers.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }
}

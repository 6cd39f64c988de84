import AmbitionModel
import Telling

/// The case that answers are taken over into: a file that is there, or one to begin.
struct ImportTarget {
  private var file: RecordedFile
  /// As it is by now; `nil` for a new case.
  private(set) var study: CaseStudy?

  var path: String { file.path }

  /// - Parameter path: the file of the case.
  /// - Throws: when there is a file that is no case.
  init(at path: String) throws(UsageError) {
    guard Loader.exists(path) else {
      file = RecordedFile(path: path, file: nil)
      return
    }
    let source = try Loader.file(at: path)
    let reading = CaseReader.read(source)
    guard let study = reading.value else {
      throw UsageError(
        nl: "\(quoted(path)) is geen casus", en: "\(quoted(path)) is no case",
        details: [.findings(reading.diagnostics, in: source)])
    }
    file = RecordedFile(path: path, file: source)
    self.study = study
  }

  /// Takes over a case that was merged, for the next file.
  mutating func take(_ merged: CaseStudy) {
    study = merged
  }

  /// Writes the case as it is by now.
  mutating func save() throws(UsageError) {
    if let study { try file.save(study) }
  }

  /// The file that a case called `id` goes to.
  /// - Parameter wish: a file or folder that the user names; `nil` is where cases are, or the one set there that has the case.
  static func path(for id: Identifier<CaseStudy>, into wish: String?) -> String {
    guard let wish else {
      if let known = CaseFolder.onlyPath(ofCase: id.rawValue) { return known }
      return path(for: id, CaseFolder.newFile(called: id.rawValue), among: CaseFolder.firstFiles)
    }
    if CaseFolder.isNameOfCase(wish), let named = try? CaseFinder.file(of: wish) { return named }
    if isFile(wish) { return wish }
    let folder = wish.hasSuffix("/") ? String(wish.dropLast()) : wish
    return path(for: id, "\(folder)/\(id).json", among: (try? Loader.jsonFiles(in: folder)) ?? [])
  }

  /// The file at `path`, unless there is none and the case is in another one.
  private static func path(
    for id: Identifier<CaseStudy>, _ path: String, among others: [String]
  ) -> String {
    if Loader.exists(path) { return path }
    return others.first { other in
      (try? Loader.file(at: other)).flatMap { CaseReader.read($0).value }?.id.value == id
    } ?? path
  }

  /// Whether the user named one case, by its file or its id.
  static func isCase(_ wish: String?) -> Bool {
    guard let wish else { return false }
    return CaseFolder.isNameOfCase(wish) || isFile(wish)
  }

  /// Whether the user named one file, rather than a folder.
  private static func isFile(_ wish: String) -> Bool {
    wish.hasSuffix(".json") || (Loader.exists(wish) && !Loader.isFolder(wish))
  }
}

import AmbitionModel

/// The case that answers are taken over into: a file that is there, or one to begin.
struct ImportTarget {
  let path: String
  /// `nil` for a new case.
  private(set) var file: SourceFile?
  /// `nil` for a new case.
  private(set) var study: CaseStudy?

  /// - Parameter path: the file of the case.
  /// - Throws: when there is a file that is no case.
  init(at path: String, _ environment: Environment) throws(UsageError) {
    self.path = path
    guard Loader.exists(path) else { return }
    let file = try Loader.file(at: path)
    let reading = CaseReader.read(file)
    guard let study = reading.value else {
      let messages = DiagnosticRenderer(language: environment.language).text(
        for: reading.diagnostics, in: file)
      throw UsageError(
        nl: "\(quoted(path)) is geen casus", en: "\(quoted(path)) is no case", details: messages)
    }
    self.file = file
    self.study = study
  }

  /// Takes over a case that was merged, for the next file.
  mutating func take(_ merged: CaseStudy) {
    study = merged
  }

  /// The file is now this one.
  mutating func wrote(_ text: String) {
    file = SourceFile(path: path, text: text)
  }

  /// The file that a case called `id` goes to.
  /// - Parameter wish: a file or folder that the user names; `nil` is `cases/`.
  static func path(for id: Identifier<CaseStudy>, into wish: String?) -> String {
    let wish = wish ?? CaseFinder.folder
    if isFile(wish) { return wish }
    if !Loader.isFolder(wish), let named = try? CaseFinder.file(of: wish) { return named }
    let folder = wish.hasSuffix("/") ? String(wish.dropLast()) : wish
    let path = "\(folder)/\(id).json"
    if Loader.exists(path) { return path }
    // The case may stand in a file of another name.
    let others = (try? Loader.jsonFiles(in: folder)) ?? []
    return others.first { other in
      (try? Loader.file(at: other)).flatMap { CaseReader.read($0).value }?.id.value == id
    } ?? path
  }

  /// Whether the user named one file, rather than a folder.
  private static func isFile(_ wish: String) -> Bool {
    wish.hasSuffix(".json") || (Loader.exists(wish) && !Loader.isFolder(wish))
  }
}

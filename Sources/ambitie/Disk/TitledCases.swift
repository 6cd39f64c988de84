import AmbitionModel
import Telling

/// Finds cases by their titles, where no file and no id is called so.
enum TitledCases {
  /// The most files that are looked into.
  static let fileLimit = 2_000

  /// The files whose case has this title, in either language.
  /// - Complexity: O(*n*) in the bytes of the files.
  static func paths(titled title: String, among paths: [String]) -> [String] {
    let wanted = title.folded
    guard !wanted.isEmpty, !title.contains("/") else { return [] }
    return paths.prefix(fileLimit).filter { path in
      guard let file = try? Loader.file(at: path), let study = CaseReader.read(file).value else {
        return false
      }
      return Language.allCases.contains { study.title[$0].folded == wanted }
    }
  }
}

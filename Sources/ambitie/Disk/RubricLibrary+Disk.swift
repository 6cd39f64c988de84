import AmbitionModel
import Scoring
import Telling

extension RubricLibrary {
  static let folder = "rubrics"

  /// - Parameter operand: the one rubric to use, or a folder of them; `nil` takes every rubric in `rubrics/`.
  init(only operand: String?) throws(UsageError) {
    let path = operand.map(Self.path) ?? Self.folder
    let paths = operand == nil || Loader.isFolder(path) ? try Loader.jsonFiles(in: path) : [path]
    guard !paths.isEmpty else {
      throw UsageError(
        nl: "in de map \(quoted(path)) staan geen rubrics (bestanden die op .json eindigen)",
        en: "the folder \(quoted(path)) holds no rubrics (files ending in .json)")
    }
    var files: [SourceFile] = []
    for path in paths { files.append(try Loader.file(at: path)) }
    self.init(files)
  }

  /// The file or folder that a user means: its path, or the id of a rubric in `rubrics/`.
  static func path(of operand: String) -> String {
    guard !Loader.exists(operand) else { return operand }
    let path = "\(folder)/\(operand.replacing("_", with: "-")).json"
    return Loader.exists(path) ? path : operand
  }
}

import AmbitionModel
import Scoring
import Telling

extension RubricLibrary {
  static let folder = "rubrics"

  /// The file or folder that a user means: its path, or the id of a rubric in `rubrics/`.
  static func path(of operand: String) -> String {
    guard !Loader.exists(operand) else { return operand }
    let path = "\(folder)/\(operand.replacing("_", with: "-")).json"
    return Loader.exists(path) ? path : operand
  }
}

import AmbitionModel
import Scoring
import Telling

extension RubricLibrary {
  static let folder = "rubrics"

  /// The file or folder that a user means: the id of a rubric in `rubrics/`, or else its path.
  static func path(of operand: String) -> String {
    guard !operand.contains("/"), !operand.hasSuffix(".json") else { return operand }
    let path = "\(folder)/\(operand.replacing("_", with: "-")).json"
    return Loader.exists(path) ? path : operand
  }
}

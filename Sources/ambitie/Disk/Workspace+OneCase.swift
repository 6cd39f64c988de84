import AmbitionModel
import Telling

extension Workspace {
  /// The one case that `operand` names, which must be free of errors, with what was found all the same.
  /// - Parameter verb: the command, for its messages.
  static func onlyCase(
    _ operand: String, _ request: Request, _ library: inout Library, verb: String
  ) throws(UsageError) -> (item: ReadCase, workspace: Workspace) {
    let workspace = try open([operand], rubric: request.value(of: .rubric), from: &library)
    guard let item = workspace.cases.first, !workspace.hasErrors else {
      throw UsageError(
        nl: "de casus is niet te lezen", en: "the case cannot be read", details: workspace.notices)
    }
    guard workspace.cases.count == 1 else { throw .severalCases(operand, for: verb) }
    return (item, workspace)
  }
}

import AmbitionModel
import Scoring

extension Change {
  /// What the steps up take, where the rubric says so.
  func efforts(in program: Program) -> [LocalizedText] {
    guard case .options(let options) = program.inputs[slot].domain, case .option(let end) = to else {
      return []
    }
    let start = if case .option(let from) = from { from } else { end - 1 }
    guard start < end else { return [] }
    return options[max(0, start + 1)...end].compactMap { $0.effort?.text }
  }
}

import AmbitionModel
import Scoring
import Telling

extension Library {
  /// The rubrics that a user names; all of `rubrics/` when there are none.
  mutating func rubrics(named operands: [String]) throws(UsageError) -> [LoadedRubric] {
    var rubrics: [LoadedRubric] = []
    for operand in operands.isEmpty ? ["rubrics"] : operands {
      for path in operand == "rubrics" || Loader.isFolder(operand)
        ? try Loader.jsonFiles(in: operand) : [operand]
      {
        rubrics.append(LoadedRubric(try file(at: path)))
      }
    }
    guard !rubrics.isEmpty else {
      throw UsageError(
        nl: "hier staan geen rubrics (bestanden die op .json eindigen)",
        en: "there are no rubrics here (files ending in .json)")
    }
    return rubrics
  }
}

import AmbitionModel
import Scoring
import Telling

extension Library {
  /// The rubrics that a user names; all of `rubrics/` when there are none.
  mutating func rubrics(named operands: [String]) throws(UsageError) -> [LoadedRubric] {
    var rubrics: [LoadedRubric] = []
    for operand in operands.isEmpty ? [RubricLibrary.folder] : operands {
      let isFolder = operand == RubricLibrary.folder || Loader.isFolder(operand)
      rubrics += try (isFolder ? files(inFolder: operand) : [file(at: operand)]).map(LoadedRubric.init)
    }
    guard !rubrics.isEmpty else {
      throw UsageError(
        nl: "hier staan geen rubrics (bestanden die op .json eindigen)",
        en: "there are no rubrics here (files ending in .json)")
    }
    return rubrics
  }
}

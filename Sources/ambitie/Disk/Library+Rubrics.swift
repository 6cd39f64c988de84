import AmbitionModel
import Scoring
import Telling

extension Library {
  /// The rubrics that a user names, by id, file or folder; all of `rubrics/` when there are none, or else all of the tool.
  mutating func rubrics(named operands: [String]) throws(UsageError) -> [LoadedRubric] {
    var rubrics: [LoadedRubric] = []
    if operands.isEmpty {
      let at = try rubricsAtHand()
      rubrics = (at.own.isEmpty ? at.shipped : at.own).map(LoadedRubric.init)
    }
    for operand in operands {
      let path = try path(ofRubric: operand)
      rubrics += try (Loader.isFolder(path) ? files(inFolder: path) : [file(at: path)]).map(LoadedRubric.init)
    }
    guard !rubrics.isEmpty else {
      throw UsageError(
        nl: "hier staan geen rubrics (bestanden die op .json eindigen)",
        en: "there are no rubrics here (files ending in .json)")
    }
    return rubrics
  }

  /// The file with the examples of the rubric at `path`, in the folder `examples` beside it; `nil` where there is none.
  mutating func examples(besideRubric path: String) throws(UsageError) -> SourceFile? {
    guard path != "-" else { return nil }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let beside = (parts.dropLast() + ["examples"] + parts.suffix(1)).joined(separator: "/")
    return Loader.exists(beside) ? try file(at: beside) : nil
  }
}

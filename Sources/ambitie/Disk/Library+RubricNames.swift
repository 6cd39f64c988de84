import AmbitionModel
import Scoring
import Telling

extension Library {
  /// The file or folder that a user means: a rubric by the name of its file or by its id, or else a path.
  mutating func path(ofRubric operand: String) throws(UsageError) -> String {
    guard !operand.contains("/"), !operand.hasSuffix(".json"), operand != "-" else { return operand }
    let at = try rubricsAtHand()
    for files in [at.own, at.shipped] {
      if let file = Self.file(called: operand, among: files) { return file.path }
    }
    guard !Loader.exists(operand) else { return operand }
    let known = names(of: at.own + at.shipped)
    throw UsageError(
      nl: "er is geen rubric of bestand \(quoted(operand)); wel \(Listing.choices(known).dutch)",
      en: "there is no rubric or file \(quoted(operand)); there is \(Listing.choices(known).english)",
      hint: Suggestion.hint(for: operand, among: known))
  }

  /// The file of that name, or else the one with the highest version of the rubric with that id.
  private static func file(called name: String, among files: [SourceFile]) -> SourceFile? {
    if let file = files.first(where: { StockedFolder.name(of: $0.path) == StockedFolder.name(of: name) }) {
      return file
    }
    return highest(Identifier(name.replacing("-", with: "_")), among: files)
  }

  /// The highest version of the rubric with this id; `nil` where none of the files has it.
  static func highest(_ id: Identifier<Rubric>, among files: [SourceFile]) -> SourceFile? {
    let found = files.compactMap { file in RubricHeading(of: file).map { (file: file, heading: $0) } }
      .filter { $0.heading.id.value == id }
    return found.max { RubricVersion($0.heading.version) < RubricVersion($1.heading.version) }?.file
  }

  /// The ids of the rubrics in these files, each once; the name of a file that does not say.
  func names(of files: [SourceFile]) -> [String] {
    var seen: Set<String> = []
    return files.map { RubricHeading(of: $0)?.id.value.rawValue ?? StockedFolder.name(of: $0.path) }
      .filter { seen.insert($0).inserted }
  }
}

import AmbitionModel

/// Finds the files that a user means by the name of a case, a file or a folder.
enum CaseFinder {
  static let folder = "cases"

  /// The files of `operands`, each once, in their order; all of `cases/` when there are none.
  static func paths(for operands: [String]) throws(UsageError) -> [String] {
    var found: [String] = []
    for operand in operands.isEmpty ? [folder] : operands {
      for path in try paths(for: operand) where !found.contains(path) { found.append(path) }
    }
    return found
  }

  private static func paths(for operand: String) throws(UsageError) -> [String] {
    if Loader.isFolder(operand) || operand == folder {
      let paths = try Loader.jsonFiles(in: operand)
      guard !paths.isEmpty else {
        throw UsageError(
          nl: "in de map \(quoted(operand)) staan geen casussen (bestanden die op .json eindigen)",
          en: "the folder \(quoted(operand)) holds no cases (files ending in .json)")
      }
      return paths
    }
    if Loader.exists(operand) { return [operand] }
    let path = "\(folder)/\(operand).json"
    if Loader.exists(path) { return [path] }
    let known = ((try? Loader.jsonFiles(in: folder)) ?? []).map { $0.dropFirst(folder.count + 1).dropLast(5) }
    throw UsageError(
      nl: "er is geen casus of bestand \(quoted(operand))", en: "there is no case or file \(quoted(operand))",
      hint: Suggestion.hint(for: operand, among: known.map(String.init)))
  }
}

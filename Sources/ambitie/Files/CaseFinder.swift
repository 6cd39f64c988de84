import AmbitionModel
import Foundation

/// Finds the files that a user means by the name of a case, a file or a folder.
struct CaseFinder {
  static let folder = "cases"

  /// The files that were found, each once, in the order of the operands.
  private(set) var paths: [String] = []
  /// What was not found; the rest can still be used.
  private(set) var errors: [UsageError] = []
  private var seen: Set<String> = []

  /// - Parameter operands: what the user named; all of `cases/` when that is nothing.
  init(_ operands: [String]) {
    for operand in operands.isEmpty ? [Self.folder] : operands {
      do {
        for path in try Self.paths(for: operand) { add(path) }
      } catch {
        errors.append(error)
      }
    }
  }

  private mutating func add(_ path: String) {
    let target = path == "-" ? path : URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    if seen.insert(target).inserted { paths.append(path) }
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
    return [try file(of: operand)]
  }

  /// The one file that a user means by the id of a case or a path.
  static func file(of operand: String) throws(UsageError) -> String {
    if Loader.exists(operand) { return operand }
    let path = "\(folder)/\(operand).json"
    if Loader.exists(path) { return path }
    let known = ((try? Loader.jsonFiles(in: folder)) ?? []).map { $0.dropFirst(folder.count + 1).dropLast(5) }
    throw UsageError(
      nl: "er is geen casus of bestand \(quoted(operand))", en: "there is no case or file \(quoted(operand))",
      hint: Suggestion.hint(for: operand, among: known.map(String.init))
        ?? Wording(
          nl: "'ambitie score' toont de casussen in cases/", en: "'ambitie score' shows the cases in cases/"))
  }
}

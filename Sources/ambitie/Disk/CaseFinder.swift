import AmbitionModel
import Foundation
import Telling

/// Finds the files that a user means by the name of a case, a file or a folder.
struct CaseFinder {
  static let folder = "cases"

  /// The files that were found, each once, in the order of the operands.
  private(set) var paths: [String] = []
  /// Errors for what was not found; the rest can still be used.
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
    // A set of cases has a folder of its own in `cases/`, which the name of the set leads to.
    if !operand.isEmpty, !Loader.exists(operand), !Loader.exists("\(folder)/\(operand).json"),
      Loader.isFolder("\(folder)/\(operand)")
    {
      return try paths(for: "\(folder)/\(operand)")
    }
    return [try file(of: operand)]
  }

  /// The one file that a user means by the id of a case or a path.
  static func file(of operand: String) throws(UsageError) -> String {
    if Loader.exists(operand) { return operand }
    let named = Self.paths(ofCase: operand, in: folder)
    let found = named.isEmpty ? TitledCases.paths(titled: operand, among: files) : named
    guard found.count <= 1 else {
      throw UsageError(
        nl: "er is meer dan één casus \(quoted(operand)): \(Listing.choices(found).dutch)",
        en: "there is more than one case \(quoted(operand)): \(Listing.choices(found).english)")
    }
    if let path = found.first { return path }
    throw UsageError(
      nl: "er is geen casus of bestand \(quoted(operand))", en: "there is no case or file \(quoted(operand))",
      hint: Suggestion.hint(for: operand, among: known)
        ?? Wording(
          nl: "'ambitie score' toont de casussen in cases/", en: "'ambitie score' shows the cases in cases/"))
  }

  /// The files that go by the id of a case, in a folder or in one directly below it.
  static func paths(ofCase id: String, in folder: String) -> [String] {
    ([folder] + Loader.folders(in: folder)).map { "\($0)/\(id).json" }.filter(Loader.exists)
  }

  /// The files of cases, also those in sets.
  private static var files: [String] {
    ([folder] + Loader.folders(in: folder)).flatMap { (try? Loader.jsonFiles(in: $0)) ?? [] }
  }

  /// The names that a user can give: those of cases, and the folders of sets of cases with the cases in them.
  private static var known: [String] {
    let cases: [String] = files.map { String($0.dropLast(5)) }
    return (Loader.folders(in: folder) + cases).map(\.lastPathPart)
  }
}

extension String {
  /// The part after the last slash.
  fileprivate var lastPathPart: String {
    split(separator: "/").last.map(String.init) ?? self
  }
}

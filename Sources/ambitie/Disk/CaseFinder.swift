import AmbitionModel
import Foundation
import Telling

/// Finds the files that a user means by the name of a case, a file or a folder.
///
/// The cases inside the tool are found by name alone, and only where the folder has nothing of that name (``CaseFolder``).
struct CaseFinder {
  /// The files that were found, each once, in the order of the operands.
  private(set) var paths: [String] = []
  /// Errors for what was not found; the rest can still be used.
  private(set) var errors: [UsageError] = []
  private var seen: Set<String> = []

  /// - Parameter operands: what the user named; all cases of the folder when that is nothing.
  init(_ operands: [String]) {
    do {
      if operands.isEmpty { add(try CaseFolder.all()) }
    } catch {
      errors.append(error)
    }
    for operand in operands {
      do {
        add(try Self.listing(for: operand, hints: errors.count < 50 ? .sought : .spared))
      } catch {
        errors.append(error)
      }
    }
  }

  private mutating func add(_ found: Loader.Listing) {
    for path in found.files {
      let target = path == "-" ? path : URL(fileURLWithPath: path).resolvingSymlinksInPath().path
      if seen.insert(target).inserted { paths.append(path) }
    }
    errors += found.strays
  }

  /// What an operand stands for: a name, a case or set of cases in `cases/`, and otherwise a file or folder, or what the tool has.
  private static func listing(for operand: String, hints: Hints) throws(UsageError) -> Loader.Listing {
    if operand == CaseFolder.path { return try CaseFolder.all() }
    let isName = CaseFolder.isName(operand)
    if isName, CaseFolder.paths(ofCase: operand).isEmpty, let set = CaseFolder.set(called: operand) {
      return try cases(in: set)
    }
    if !CaseFolder.isNameOfCase(operand), Loader.isFolder(operand) { return try cases(in: operand) }
    if isName, !Loader.exists(operand), let set = CaseFolder.shippedSet(called: operand) {
      return try cases(in: set)
    }
    return Loader.Listing(files: [try file(of: operand, hints: hints)])
  }

  private static func cases(in folder: String) throws(UsageError) -> Loader.Listing {
    let listing = try Loader.listing(of: folder)
    guard listing.files.isEmpty, listing.strays.isEmpty else { return listing }
    throw UsageError(
      nl: "in de map \(quoted(folder)) staan geen casussen (bestanden die op .json eindigen)",
      en: "the folder \(quoted(folder)) holds no cases (files ending in .json)")
  }

  /// Whether the name that was probably meant is looked for; not where very many names are wrong.
  enum Hints {
    case sought, spared
  }

  /// The one file that a user means by the id of a case or a path.
  static func file(of operand: String, hints: Hints = .sought) throws(UsageError) -> String {
    let isThere = Loader.exists(operand)
    var found = CaseFolder.isName(operand) || !isThere ? CaseFolder.paths(ofCase: operand) : []
    if found.isEmpty, !isThere { found = TitledCases.paths(titled: operand, among: CaseFolder.files) }
    if found.isEmpty, !isThere { found = CaseFolder.shippedPaths(ofCase: operand) }
    guard found.count <= 1 else {
      throw UsageError(
        nl: "er is meer dan één casus \(quoted(operand)): \(Listing.choices(found).dutch)",
        en: "there is more than one case \(quoted(operand)): \(Listing.choices(found).english)")
    }
    if let path = found.first { return path }
    if isThere { return operand }
    throw UsageError(
      nl: "er is geen casus of bestand \(quoted(operand))", en: "there is no case or file \(quoted(operand))",
      hint: Suggestion.hint(for: operand, among: hints == .sought ? CaseFolder.names : [])
        ?? Wording(
          nl: "'ambitie score' toont de casussen in cases/", en: "'ambitie score' shows the cases in cases/"))
  }
}

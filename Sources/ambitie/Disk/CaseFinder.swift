import AmbitionModel
import Foundation
import Telling

/// Finds the files that a user means by the name of a case, a file or a folder.
struct CaseFinder {
  static let folder = "cases"
  /// The cases to practise with; none where there is no such folder.
  static var teaching: [String] { (try? Loader.jsonFiles(in: "\(folder)/oefening")) ?? [] }

  /// The files that were found, each once, in the order of the operands.
  private(set) var paths: [String] = []
  /// Errors for what was not found; the rest can still be used.
  private(set) var errors: [UsageError] = []
  private var seen: Set<String> = []

  /// - Parameter operands: what the user named; all of `cases/` when that is nothing.
  init(_ operands: [String]) {
    for operand in operands.isEmpty ? [Self.folder] : operands {
      do {
        let found = try Self.listing(for: operand, hints: errors.count < 50 ? .sought : .spared)
        for path in found.files { add(path) }
        errors += found.strays
      } catch {
        errors.append(error)
      }
    }
  }

  private mutating func add(_ path: String) {
    let target = path == "-" ? path : URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    if seen.insert(target).inserted { paths.append(path) }
  }

  /// What an operand stands for: a name, a case or set of cases in `cases/`, and otherwise a file or folder.
  private static func listing(for operand: String, hints: Hints) throws(UsageError) -> Loader.Listing {
    if operand == folder { return try cases(in: operand) }
    if isName(operand), paths(ofCase: operand, in: folder).isEmpty, Loader.isFolder("\(folder)/\(operand)") {
      return try cases(in: "\(folder)/\(operand)")
    }
    if !isNameOfCase(operand), Loader.isFolder(operand) { return try cases(in: operand) }
    return Loader.Listing(files: [try file(of: operand, hints: hints)])
  }

  private static func cases(in folder: String) throws(UsageError) -> Loader.Listing {
    let listing = try Loader.listing(of: folder)
    guard listing.files.isEmpty, listing.strays.isEmpty else { return listing }
    throw UsageError(
      nl: "in de map \(quoted(folder)) staan geen casussen (bestanden die op .json eindigen)",
      en: "the folder \(quoted(folder)) holds no cases (files ending in .json)")
  }

  /// Whether `operand` is a bare name, which stands for a case or a set before it stands for a file or folder.
  private static func isName(_ operand: String) -> Bool {
    !operand.isEmpty && operand != "-" && operand != "." && operand != ".." && !operand.contains("/")
      && !operand.hasSuffix(".json")
  }

  /// Whether `operand` is the name of a case in `cases/`, whatever else is called so.
  static func isNameOfCase(_ operand: String) -> Bool {
    isName(operand) && !paths(ofCase: operand, in: folder).isEmpty
  }

  /// Whether the name that was probably meant is looked for; not where very many names are wrong.
  enum Hints {
    case sought, spared
  }

  /// The one file that a user means by the id of a case or a path.
  static func file(of operand: String, hints: Hints = .sought) throws(UsageError) -> String {
    var found = isName(operand) || !Loader.exists(operand) ? paths(ofCase: operand, in: folder) : []
    if found.isEmpty, !Loader.exists(operand) { found = TitledCases.paths(titled: operand, among: files) }
    guard found.count <= 1 else {
      throw UsageError(
        nl: "er is meer dan één casus \(quoted(operand)): \(Listing.choices(found).dutch)",
        en: "there is more than one case \(quoted(operand)): \(Listing.choices(found).english)")
    }
    if let path = found.first { return path }
    if Loader.exists(operand) { return operand }
    throw UsageError(
      nl: "er is geen casus of bestand \(quoted(operand))", en: "there is no case or file \(quoted(operand))",
      hint: Suggestion.hint(for: operand, among: hints == .sought ? known : [])
        ?? Wording(
          nl: "'ambitie score' toont de casussen in cases/", en: "'ambitie score' shows the cases in cases/"))
  }

  /// The files that go by the id of a case, in a folder or in one directly below it.
  static func paths(ofCase id: String, in folder: String) -> [String] {
    ([folder] + Loader.folders(in: folder)).map { "\($0)/\(id).json" }.filter(Loader.exists)
  }

  /// The one file that goes by the id of a case, in `cases/` or in a set of it; `nil` for none or several.
  static func onlyPath(ofCase id: String) -> String? {
    let found = paths(ofCase: id, in: folder)
    return found.count == 1 ? found[0] : nil
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

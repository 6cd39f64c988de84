import AmbitionModel
import Telling

/// Where cases are: in `cases/`, or in the folder itself where there is no `cases/`.
///
/// A folder in `cases/` is a set of cases with its name. The tool has sets of its own, for who has none of that name.
enum CaseFolder {
  static let path = "cases"
  private static let shipped = ShippedFiles.root + path

  private static var isHere: Bool { Loader.isFolder(path) }

  /// The cases that are meant where nobody names one.
  /// - Throws: what to do, where there are none.
  static func all() throws(UsageError) -> Loader.Listing {
    let listing = isHere ? try Loader.listing(of: path) : Loader.Listing(files: loose)
    guard listing.files.isEmpty, listing.strays.isEmpty else { return listing }
    throw isHere ? .noCases(sets: Loader.folders(in: path).map(\.lastPathPart)) : .noCaseFolder
  }

  /// The files of the folder itself that are cases; the others in it may be anything.
  private static var loose: [String] {
    let files = (try? Loader.jsonFiles(in: ".")) ?? []
    return files.map { String($0.dropFirst(2)) }.filter { path in
      (try? Loader.file(at: path)).flatMap { FileFormat.claimed(by: $0).value } == .caseStudy
    }
  }

  /// The files of cases, also those in sets.
  static var files: [String] {
    guard isHere else { return loose }
    return ([path] + Loader.folders(in: path)).flatMap { (try? Loader.jsonFiles(in: $0)) ?? [] }
  }

  /// The files of cases, without those in sets.
  static var firstFiles: [String] { isHere ? (try? Loader.jsonFiles(in: path)) ?? [] : loose }

  /// The file of a new case.
  static func newFile(called id: String) -> String { isHere ? "\(path)/\(id).json" : "\(id).json" }

  // MARK: Names

  /// Whether `operand` is a bare name, which stands for a case or a set before it stands for a file or folder.
  static func isName(_ operand: String) -> Bool {
    !operand.isEmpty && operand != "-" && operand != "." && operand != ".." && !operand.contains("/")
      && !operand.hasSuffix(".json")
  }

  /// Whether `operand` is the name of a case, whatever else is called so.
  static func isNameOfCase(_ operand: String) -> Bool {
    isName(operand) && !paths(ofCase: operand).isEmpty
  }

  /// The files that go by the id of a case.
  static func paths(ofCase id: String) -> [String] {
    isHere ? paths(ofCase: id, in: path) : ["\(id).json"].filter(Loader.exists)
  }

  /// The files that go by the id of a case, in a folder or in one directly below it.
  static func paths(ofCase id: String, in folder: String) -> [String] {
    ([folder] + Loader.folders(in: folder)).map { "\($0)/\(id).json" }.filter(Loader.exists)
  }

  /// The one file that goes by the id of a case; `nil` for none or several.
  static func onlyPath(ofCase id: String) -> String? {
    let found = paths(ofCase: id)
    return found.count == 1 ? found[0] : nil
  }

  /// The folder of the set with this name.
  static func set(called name: String) -> String? {
    ["\(path)/\(name)"].first(where: Loader.isFolder)
  }

  /// The names that a user can give: those of cases, and of sets of cases.
  static var names: [String] {
    let cases = files + shippedSets.flatMap { (try? Loader.jsonFiles(in: $0)) ?? [] }
    return (Loader.folders(in: path) + shippedSets).map(\.lastPathPart)
      + cases.map { String($0.lastPathPart.dropLast(5)) }
  }

  // MARK: Inside the tool

  private static let shippedSets = [ShippedFiles.root + StockedFolder.teaching.path]

  static func shippedPaths(ofCase id: String) -> [String] {
    shippedSets.map { "\($0)/\(id).json" }.filter(Loader.exists)
  }

  static func shippedSet(called name: String) -> String? {
    shippedSets.first { $0 == "\(shipped)/\(name)" }
  }
}

extension String {
  /// The part after the last slash.
  fileprivate var lastPathPart: String {
    split(separator: "/").last.map(String.init) ?? self
  }
}

import AmbitionModel
import Foundation
import Telling

/// A working folder that is begun: what is in it, and how it comes to be.
struct NewFolder {
  private let path: String
  private let language: Language
  /// The cases to copy into `cases/`.
  private let cases: [String]

  /// - Parameter operands: the name of the folder, and maybe of a set of cases that the tool has.
  init(_ operands: ArraySlice<String>, _ language: Language) throws(UsageError) {
    guard let path = operands.first, !path.isEmpty else {
      throw UsageError(
        nl: "new folder vraagt een naam voor de map", en: "new folder takes a name for the folder",
        hint: Wording(nl: "zoals 'ambitie new folder mijn_map'", en: "as in 'ambitie new folder my_folder'"))
    }
    if let extra = operands.dropFirst(2).first { throw .tooManyOperands(extra, of: "new") }
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    self.language = language
    cases = try operands.dropFirst().first.map(Self.cases) ?? []
  }

  private static func cases(ofSet name: String) throws(UsageError) -> [String] {
    guard let set = CaseFolder.shippedSet(called: name) else {
      throw UsageError(
        nl: "ambitie heeft geen casussen \(quoted(name)); wel 'oefening'",
        en: "ambitie has no cases \(quoted(name)); there is 'oefening'")
    }
    return try Loader.jsonFiles(in: set)
  }

  /// Makes the folder with all that is in it, and says how to go on.
  /// - Throws: before anything is made, where a file of it is there already.
  func make() throws(UsageError) -> Reply {
    let files = try files()
    for file in files where Loader.exists(file.path) {
      throw UsageError(
        nl: "\(quoted(file.path)) bestaat al; er is niets gemaakt",
        en: "\(quoted(file.path)) exists already; nothing was made")
    }
    for folder in [path, "\(path)/cases", "\(path)/\(StockedFolder.kaders.path)"] {
      do {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      } catch {
        throw UsageError(
          nl: "de map \(quoted(folder)) is niet te maken", en: "the folder \(quoted(folder)) cannot be made")
      }
    }
    for file in files { try WholeFile.write(file.bytes, to: file.path, existing: .refuse) }
    return Reply(
      .text(next[language]), to: .standardOutput, notices: files.map { .written($0.path) })
  }

  private func files() throws(UsageError) -> [(path: String, bytes: [UInt8])] {
    let readme = Wording(nl: EmbeddedText.folder_nl_md, en: EmbeddedText.folder_en_md)[language]
    let name = Wording(nl: "LEESMIJ.md", en: "README.md")[language]
    var files = [(path: "\(path)/\(name)", bytes: Array(readme.utf8))]
    for file in cases {
      let name = file.split(separator: "/").last.map(String.init) ?? file
      files.append(("\(path)/cases/\(name)", try Loader.file(at: file).bytes))
    }
    return files
  }

  private var next: Wording {
    let folder = printable(path)
    return cases.isEmpty
      ? Wording(
        nl: "verder: cd \(folder) && ambitie score oefening\n",
        en: "to go on: cd \(folder) && ambitie score oefening\n")
      : Wording(
        nl: "verder: cd \(folder) && ambitie score\n", en: "to go on: cd \(folder) && ambitie score\n")
  }
}

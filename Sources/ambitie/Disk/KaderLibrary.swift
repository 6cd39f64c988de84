import AmbitionModel
import Scoring
import Telling

/// Finds kaders by their name or file, reads them and compiles them against their rubric.
enum KaderLibrary {
  static let folder = "rubrics/kaders"

  /// A kader that was read, with the file it came from.
  struct Entry {
    var file: SourceFile
    var kader: CompiledKader
    /// Warnings, rendered.
    var messages: String
  }

  /// The kader files in the folder, by name; none when there is no such folder.
  static var paths: [String] { (try? Loader.jsonFiles(in: folder)) ?? [] }

  /// The file of the kader that `operand` names; `nil` when it names no kader.
  static func path(for operand: String) throws(UsageError) -> String? {
    if let path = paths.first(where: { name(of: $0) == operand.replacing("-", with: "_") }) { return path }
    guard operand != "-", Loader.exists(operand), !Loader.isFolder(operand) else { return nil }
    return FileFormat.claimed(by: try Loader.file(at: operand)).value == .kader ? operand : nil
  }

  /// The files among `operands` that are kaders; every kader in the folder when there are no operands.
  static func kaders(among operands: [String]) throws(UsageError) -> [String] {
    guard !operands.isEmpty else { return paths }
    var found: [String] = []
    for operand in operands where operand != "-" && Loader.exists(operand) && !Loader.isFolder(operand) {
      if FileFormat.claimed(by: try Loader.file(at: operand)).value == .kader { found.append(operand) }
    }
    return found
  }

  /// Those among the kader files at `paths` that belong to a sound rubric on the library, with those that do not say to
  /// which they belong.
  static func kaders(_ paths: [String], of rubrics: inout RubricLibrary) throws(UsageError) -> [String] {
    var found: [String] = []
    for path in paths {
      let kader = KaderReader.read(try Loader.file(at: path)).value
      guard let kader else {
        found.append(path)
        continue
      }
      // What is wrong with a rubric is not told again of its kaders.
      if case .success = rubrics.program(for: kader.rubric.id) { found.append(path) }
    }
    return found
  }

  /// The error when `operand` names no kader.
  static func unknown(_ operand: String) -> UsageError {
    let names = paths.map(name)
    let known = Listing.choices(names)
    return UsageError(
      nl: "er is geen kader \(quoted(operand))" + (names.isEmpty ? "" : "; wel \(known.dutch)"),
      en: "there is no kader \(quoted(operand))" + (names.isEmpty ? "" : "; there is \(known.english)"),
      hint: Suggestion.hint(for: operand.replacing("-", with: "_"), among: names)
        ?? Wording(
          nl: "zet kaders in \(folder)/, of noem het bestand",
          en: "put kaders in \(folder)/, or name the file"))
  }

  /// The error when no kader is named.
  static var unnamed: UsageError {
    let known = Listing.choices(paths.map(name))
    return UsageError(
      nl: "zeg welk kader, en daarachter welke casussen", en: "name a kader, then the cases",
      hint: paths.isEmpty ? nil : Wording(nl: "er is \(known.dutch)", en: "there is \(known.english)"))
  }

  /// The kader in a file, made ready for its rubric.
  static func open(
    _ path: String, rubrics: inout RubricLibrary, _ environment: Environment
  ) throws(UsageError) -> Entry {
    let renderer = DiagnosticRenderer(language: environment.language)
    let loaded = LoadedKader(try Loader.file(at: path), rubrics: &rubrics)
    let messages = renderer.text(for: loaded.diagnostics, in: loaded.file)
    if let kader = loaded.kader { return Entry(file: loaded.file, kader: kader, messages: messages) }
    throw UsageError(
      nl: "het kader in \(quoted(path)) is niet te gebruiken",
      en: "the kader in \(quoted(path)) cannot be used",
      details: rubrics.messages(renderer) + messages)
  }

  private static func name(of path: String) -> String {
    String(path.dropFirst(folder.count + 1).dropLast(5)).replacing("-", with: "_")
  }
}

import AmbitionModel
import Scoring

/// The rubrics at hand, each read and compiled when a case first asks for it.
struct RubricShelf {
  private struct Entry {
    var file: SourceFile
    var rubric: Rubric?
    var diagnostics: [Diagnostic]
    var program: Program?
    var isCompiled = false
  }

  private static let folder = "rubrics"

  private var entries: [Entry] = []

  /// - Parameter path: the one rubric to use; `nil` takes every rubric in `rubrics/`.
  init(only path: String?) throws(UsageError) {
    let paths = if let path { [path] } else { try Loader.jsonFiles(in: Self.folder) }
    guard !paths.isEmpty else {
      throw UsageError(
        nl: "in de map \(quoted(Self.folder)) staan geen rubrics (bestanden die op .json eindigen)",
        en: "the folder \(quoted(Self.folder)) holds no rubrics (files ending in .json)")
    }
    for path in paths { add(try Loader.file(at: path)) }
  }

  private mutating func add(_ file: SourceFile) {
    let reading = RubricReader.read(file)
    var entry = Entry(file: file, rubric: reading.value, diagnostics: reading.diagnostics)
    if let id = reading.value?.id, let first = entries.first(where: { $0.rubric?.id.value == id.value }) {
      entry.diagnostics.append(Diagnostic(.takenRubric(id.value, by: first.file.path), at: id.range))
    }
    entries.append(entry)
  }

  enum Lookup {
    case success(Program)
    /// With the finding to report about the case; `nil` when the rubric's own findings say enough.
    case failure(Diagnostic?)
  }

  /// The program of the rubric called `id`.
  mutating func program(for id: Located<Identifier<Rubric>>) -> Lookup {
    guard let index = entries.firstIndex(where: { $0.rubric?.id.value == id.value }) else {
      // A rubric that could not be read may be the one that is meant.
      if entries.contains(where: { $0.rubric == nil }) { return .failure(nil) }
      let known = entries.compactMap { $0.rubric?.id.value.rawValue }
      return .failure(Diagnostic(.noSuchRubric(id.value, known: known), at: id.range))
    }
    if !entries[index].isCompiled, let rubric = entries[index].rubric {
      let compilation = RubricCompiler.compile(rubric)
      entries[index].diagnostics += compilation.diagnostics
      entries[index].program = compilation.value
      entries[index].isCompiled = true
    }
    return entries[index].program.map(Lookup.success) ?? .failure(nil)
  }

  /// The rubrics that could be read, in the order of their files.
  var ids: [Identifier<Rubric>] { entries.compactMap { $0.rubric?.id.value } }

  /// Where the rules of these rubrics stand.
  var places: RubricPlaces {
    var places = RubricPlaces()
    for entry in entries {
      if let id = entry.rubric?.id.value { places.add(entry.file, for: id) }
    }
    return places
  }

  /// What was found in the rubrics, rendered.
  func messages(_ renderer: DiagnosticRenderer) -> String {
    entries.map { renderer.text(for: $0.diagnostics, in: $0.file) }.joined()
  }

  var hasErrors: Bool {
    entries.contains { $0.diagnostics.contains { $0.severity == .error } }
  }
}

extension Diagnostic.Message {
  fileprivate static func takenRubric(_ id: Identifier<Rubric>, by path: String) -> Self {
    Self(
      .duplicateIdentifier, nl: "er is al een rubric \(quoted(id.rawValue)), in \(quoted(path))",
      en: "there already is a rubric \(quoted(id.rawValue)), in \(quoted(path))")
  }

  fileprivate static func noSuchRubric(_ id: Identifier<Rubric>, known: [String]) -> Self {
    Self(
      .unknownReference, nl: "er is geen rubric \(quoted(id.rawValue)); wel \(Listing.choices(known).dutch)",
      en: "there is no rubric \(quoted(id.rawValue)); there is \(Listing.choices(known).english)",
      hint: Suggestion.hint(for: id.rawValue, among: known))
  }
}

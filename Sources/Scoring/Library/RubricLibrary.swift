package import AmbitionModel

/// The rubrics at hand, each read and compiled when a case first asks for it.
///
/// What is wrong with a rubric that no case asks for is left to `check`: it stands in nobody's way.
package struct RubricLibrary {
  private struct Entry {
    var file: SourceFile
    /// The rubric's part of the file; `nil` where it was not read, or is no document.
    var node: DocumentNode?
    /// `nil` where the file does not say which rubric it holds.
    var heading: RubricHeading?
    var diagnostics: [Diagnostic]
    var progress = Progress.seen
  }

  /// How far a rubric got.
  private enum Progress {
    case seen, unusable
    case read(Rubric)
    case compiled(Program)

    var rubric: Rubric? {
      switch self {
      case .seen, .unusable: nil
      case .read(let rubric): rubric
      case .compiled(let program): program.rubric
      }
    }
  }

  private var entries: [Entry] = []
  /// How many of them come first: where a case asks for no version of its own, they go before the others.
  private var leadingCount = 0
  private var budget: WorkBudget?
  /// The places in `entries` of the rubrics with each id, in their order.
  private var byIdentifier: [Identifier<Rubric>: [Int]] = [:]
  /// Whether a file does not say which rubric it holds.
  private var hasNameless = false

  /// No rubrics.
  package init() {}

  /// Files that stand in for others with the same id and version but other bytes, each with that heading.
  package private(set) var replaced: [(file: SourceFile, heading: RubricHeading)] = []

  /// The rubrics in these files.
  /// - Parameters:
  ///   - others: rubrics that are at hand besides: each unless one of the same id and version is there.
  ///   - budget: what all questions about them may cost together; `nil` where each has a budget of its own.
  package init(_ files: [SourceFile], besides others: [SourceFile] = [], within budget: WorkBudget? = nil) {
    self.budget = budget
    for file in files { add(file) }
    leadingCount = entries.count
    // Equal files need no second look: reading a heading takes a walk through all of the file.
    for file in others where !files.contains(where: { $0.holdsSame(as: file) }) {
      guard let heading = RubricHeading(of: file), let taken = entry(with: heading) else {
        add(file)
        continue
      }
      replaced.append((taken.file, heading))
    }
  }

  /// The rubrics that an exchange file encloses.
  package init(enclosedIn exchange: Exchange, _ file: SourceFile, within budget: WorkBudget? = nil) {
    self.budget = budget
    for rubric in exchange.rubrics {
      append(
        Entry(
          file: file, node: rubric.node, heading: RubricHeading(rubric.value), diagnostics: [],
          progress: .read(rubric.value)))
    }
  }

  private mutating func append(_ entry: Entry) {
    if let id = entry.heading?.id.value {
      byIdentifier[id, default: []].append(entries.count)
    } else {
      hasNameless = true
    }
    entries.append(entry)
  }

  /// The rubric of a program as its file has it; `nil` when it is not from here.
  package func document(of rubric: Rubric) -> DocumentNode? {
    (byIdentifier[rubric.id.value] ?? []).map { entries[$0] }
      .first { $0.progress.rubric?.id == rubric.id && $0.heading?.version == rubric.version }?.node
  }

  private mutating func add(_ file: SourceFile) {
    var entry = Entry(file: file, node: nil, heading: RubricHeading(of: file), diagnostics: [])
    if let heading = entry.heading, let first = self.entry(with: heading) {
      entry.diagnostics.append(
        Diagnostic(.takenRubric(heading.id.value, by: first.file.path), at: heading.id.range))
    }
    append(entry)
    // It may be the one that is meant, so what is wrong with it is told.
    if entry.heading == nil { read(entries.count - 1) }
  }

  /// The first rubric of this id and version.
  private func entry(with heading: RubricHeading) -> Entry? {
    (byIdentifier[heading.id.value] ?? []).map { entries[$0] }
      .first { $0.heading?.version == heading.version }
  }

  private mutating func read(_ index: Int) {
    guard case .seen = entries[index].progress else { return }
    let document = DocumentParser.parse(entries[index].file)
    let reading = document.value.map { RubricReader.read($0) }
    entries[index].node = document.value
    entries[index].diagnostics += document.diagnostics + (reading?.diagnostics ?? [])
    entries[index].progress = (reading?.value).map { .read($0) } ?? .unusable
  }

  package enum Lookup {
    case success(Program)
    /// With the finding to report about the case; `nil` when the rubric's own findings say enough.
    case failure(Diagnostic?)
  }

  /// The program of the rubric called `id`: of this version where it is here, else of the highest that can be used.
  package mutating func program(for id: Located<Identifier<Rubric>>, version: String? = nil) -> Lookup {
    let meant = indices(of: id.value, version: version)
    guard !meant.isEmpty else {
      // A file that does not say which rubric it holds may be the one that is meant.
      if hasNameless { return .failure(nil) }
      let known = entries.compactMap { $0.heading?.id.value.rawValue }
      return .failure(Diagnostic(.noSuchRubric(id.value, known: known), at: id.range))
    }
    for index in meant {
      if let program = program(at: index) { return .success(program) }
    }
    return .failure(nil)
  }

  /// A rubric of each id, of the highest version that can be read, not compiled; none of an id of which none can.
  package mutating func readRubrics() -> [Rubric] {
    var rubrics: [Rubric] = []
    for id in identifiers {
      for index in indices(of: id.value, version: nil) {
        read(index)
        guard let rubric = entries[index].progress.rubric else { continue }
        rubrics.append(rubric)
        break
      }
    }
    return rubrics
  }

  /// `nil` when the rubric cannot be used.
  private mutating func program(at index: Int) -> Program? {
    read(index)
    if case .read(let rubric) = entries[index].progress {
      let compilation = RubricCompiler.compile(rubric)
      entries[index].diagnostics += compilation.diagnostics
      entries[index].progress = compilation.value.map { .compiled($0.within(budget)) } ?? .unusable
    }
    if case .compiled(let program) = entries[index].progress { return program }
    return nil
  }

  /// Whether some version of this rubric is here.
  package func holds(_ id: Identifier<Rubric>) -> Bool { byIdentifier[id] != nil }

  /// Those that may be meant: exactly this version, or else all from the highest version down, those that come first before the others.
  private func indices(of id: Identifier<Rubric>, version: String?) -> [Int] {
    let known = byIdentifier[id] ?? []
    if let exact = known.first(where: { entries[$0].heading?.version == version }) { return [exact] }
    let versioned = known.map { (index: $0, version: RubricVersion(entries[$0].heading?.version ?? "")) }
    let sorted = versioned.sorted {
      $0.version == $1.version ? $0.index < $1.index : $1.version < $0.version
    }.map { $0.index }
    return sorted.filter { $0 < leadingCount } + sorted.filter { $0 >= leadingCount }
  }

  /// The id that is meant where nobody names one: the only one, among those that come first where there are any.
  package var onlyIdentifier: Located<Identifier<Rubric>>? {
    let leading = entries.prefix(leadingCount).compactMap { $0.heading?.id }
    let known = leadingCount > 0 ? leading : identifiers
    guard let only = known.first, known.allSatisfy({ $0.value == only.value }) else { return nil }
    return only
  }

  /// The ids of the rubrics, each once.
  package var identifiers: [Located<Identifier<Rubric>>] {
    var seen: Set<Identifier<Rubric>> = []
    return entries.compactMap { $0.heading?.id }.filter { seen.insert($0.value).inserted }
  }

  /// The ids of the rubrics whose files have this part.
  package func identifiers(withPart key: String) -> [Located<Identifier<Rubric>>] {
    let ids = entries.filter { ($0.node ?? DocumentParser.parse($0.file).value)?[key] != nil }
      .compactMap { $0.heading?.id.value }
    return identifiers.filter { ids.contains($0.value) }
  }

  /// The program of exactly this version; `nil` when it is not here or cannot be used.
  package mutating func program(ofVersion version: String, of id: Located<Identifier<Rubric>>) -> Program? {
    guard case .success(let program) = program(for: id, version: version),
      program.rubric.version == version
    else { return nil }
    return program
  }

  /// Where the rules of these rubrics stand.
  package var places: RubricPlaces {
    var places = RubricPlaces()
    for entry in entries {
      if let rubric = entry.progress.rubric { places.add(entry.file, for: rubric) }
    }
    return places
  }

  /// What was found in the rubrics that were asked for, in the order of their files.
  package var findings: [(file: SourceFile, diagnostics: [Diagnostic])] {
    entries.map { ($0.file, $0.diagnostics) }
  }

  package var hasErrors: Bool { !errors.isEmpty }

  /// What stands in the way of using a rubric.
  package var errors: [Diagnostic] {
    entries.flatMap { $0.diagnostics }.filter { $0.severity == .error }
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
      meant: id.rawValue, among: known)
  }
}

import AmbitionModel
import Scoring
import Telling

extension Library {
  /// The file of the kader that `operand` names; `nil` when it names no kader.
  mutating func pathOfKader(called operand: String) throws(UsageError) -> String? {
    if !operand.contains("/"), !operand.hasSuffix(".json"),
      let path = StockedFolder.kaders.file(called: operand)
    {
      return path
    }
    guard operand != "-", Loader.exists(operand), !Loader.isFolder(operand) else { return nil }
    return FileFormat.claimed(by: try file(at: operand)).value == .kader ? operand : nil
  }

  /// The same, for a name that must be one.
  mutating func existingKader(called operand: String) throws(UsageError) -> String {
    guard let path = try pathOfKader(called: operand) else { throw KaderFolder.unknown(operand) }
    return path
  }

  /// The files of kaders that the user names; every kader in the folder where that is none.
  mutating func kaders(called names: [String]) throws(UsageError) -> [String] {
    guard !names.isEmpty else { return KaderFolder.paths }
    var paths: [String] = []
    for name in names { paths.append(try existingKader(called: name)) }
    return paths
  }

  /// The kaders among `operands`, by what the user calls them and in their order.
  mutating func kaders(among operands: [String]) throws(UsageError) -> [(operand: String, path: String)] {
    var found: [(operand: String, path: String)] = []
    for operand in operands {
      if let path = try pathOfKader(called: operand) { found.append((operand, path)) }
    }
    return found
  }

  /// The rubrics and kaders of the folder; those of the tool where it has neither.
  mutating func filesOfTheFolder() throws(UsageError) -> (rubrics: [String], kaders: [String]) {
    let at = try rubricsAtHand()
    let own = (rubrics: at.own.map(\.path), kaders: try StockedFolder.kaders.own().files)
    guard own.rubrics.isEmpty, own.kaders.isEmpty else { return own }
    return (at.shipped.map(\.path), StockedFolder.kaders.shipped)
  }

  /// Those among the kader files at `paths` that belong to a sound rubric among those that the user chose, with those that do not say to
  /// which they belong.
  mutating func kaders(_ paths: [String], rubrics choice: String) throws(UsageError) -> [String] {
    var rubrics = try rubrics(choice)
    defer { keep(rubrics, choice) }
    var found: [String] = []
    for path in paths {
      let kader = KaderReader.read(try file(at: path)).value
      guard let kader else {
        found.append(path)
        continue
      }
      // What is wrong with a rubric is not told again of its kaders.
      if case .success = rubrics.program(for: kader.rubric.id) { found.append(path) }
    }
    return found
  }

  /// The kader in a file, compiled for its rubric where that can be.
  /// - Parameter choice: the rubrics that the user chose; `nil` are those in `rubrics/`.
  mutating func loadedKader(at path: String, rubrics choice: String?) throws(UsageError) -> LoadedKader {
    var rubrics = try rubrics(choice)
    let kader = LoadedKader(try file(at: path), rubrics: &rubrics)
    keep(rubrics, choice)
    return kader
  }

  /// The same, for a kader that must be sound, with what was found in it.
  mutating func kader(
    at path: String, rubrics choice: String?
  ) throws(UsageError) -> (kader: CompiledKader, notices: [Notice]) {
    let loaded = try loadedKader(at: path, rubrics: choice)
    let findings = Notice.findings(loaded.diagnostics, in: loaded.file)
    if let kader = loaded.kader { return (kader, [findings]) }
    throw UsageError(
      nl: "het kader in \(quoted(path)) is niet te gebruiken",
      en: "the kader in \(quoted(path)) cannot be used", details: try rubrics(choice).notices + [findings])
  }
}

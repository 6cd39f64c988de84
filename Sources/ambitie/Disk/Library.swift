import AmbitionModel
import Scoring
import Telling

/// Everything that a command reads: each file once, and each rubric compiled once.
struct Library {
  private var files: [FilePlace: Result<SourceFile, UsageError>] = [:]
  /// By what the user chose them with; `nil` are those in `rubrics/`.
  private var shelves: [String?: RubricLibrary] = [:]
  /// What all that the command asks may cost together.
  let budget = WorkBudget()
  /// Warnings about files in folders of rubrics that cannot be read, which stand in nobody's way.
  private(set) var strays: [Notice] = []

  /// The file at `path`, or standard input for `-`.
  ///
  /// It is read when it is first asked for, and findings name it as it was called then.
  /// - Throws: when it cannot be read.
  mutating func file(at path: String) throws(UsageError) -> SourceFile {
    let place = FilePlace(path)
    if let known = files[place] { return try known.get() }
    do {
      let file = try Loader.file(at: path)
      files[place] = .success(file)
      return file
    } catch {
      files[place] = .failure(error)
      throw error
    }
  }

  /// The rubrics at hand, each compiled when it is first asked for.
  /// - Parameter operand: the one rubric to use, or a folder of them; `nil` takes every rubric in `rubrics/`.
  /// - Throws: when they cannot be read, or there are none.
  mutating func rubrics(_ operand: String?) throws(UsageError) -> RubricLibrary {
    if let known = shelves[operand] { return known }
    let path = operand.map(RubricLibrary.path) ?? RubricLibrary.folder
    let isFolder = operand == nil || Loader.isFolder(path)
    let files = isFolder ? try self.files(inFolder: path) : [try file(at: path)]
    guard !files.isEmpty else {
      throw UsageError(
        nl: "in de map \(quoted(path)) staan geen rubrics (bestanden die op .json eindigen)",
        en: "the folder \(quoted(path)) holds no rubrics (files ending in .json)")
    }
    let rubrics = RubricLibrary(files, within: budget)
    shelves[operand] = rubrics
    return rubrics
  }

  /// The files in a folder of rubrics; those that cannot be read are told of, and the rest goes on.
  mutating func files(inFolder path: String) throws(UsageError) -> [SourceFile] {
    let listing = try Loader.listing(of: path)
    var files: [SourceFile] = []
    var strays = listing.strays
    for path in listing.files {
      do {
        files.append(try file(at: path))
      } catch {
        strays.append(error)
      }
    }
    self.strays += strays.map { stray in
      .lines(
        Wording(
          nl: "let op: \(stray.wording.dutch), en telt niet mee\n",
          en: "note: \(stray.wording.english), and does not count\n"))
    }
    return files
  }

  /// Keeps what was compiled of these rubrics.
  mutating func keep(_ rubrics: RubricLibrary, _ operand: String?) { shelves[operand] = rubrics }

  /// Forgets a file that was written meanwhile.
  mutating func forget(_ path: String) { files[FilePlace(path)] = nil }
}

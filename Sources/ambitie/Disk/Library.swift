import AmbitionModel
import Scoring
import Telling

/// Everything that a command reads: each file once, and each rubric compiled once.
struct Library {
  private var files: [FilePlace: Result<SourceFile, UsageError>] = [:]
  /// By what the user chose them with; `nil` are those in `rubrics/` and in the tool.
  private var shelves: [String?: RubricLibrary] = [:]
  /// Those in `rubrics/` and in the tool; `nil` until they were asked for.
  private var atHand: (own: [SourceFile], shipped: [SourceFile])?
  /// What all that the command asks may cost together.
  private(set) var budget = WorkBudget()
  /// Which rubrics of the folder stand in for others of the same id and version inside the tool.
  private(set) var replacements: [Notice] = []
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
  /// - Parameter operand: the one rubric to use, or a folder of them; `nil` takes every rubric in `rubrics/`, and those of the tool that
  ///   it has not.
  /// - Throws: when they cannot be read, or there are none.
  mutating func rubrics(_ operand: String?) throws(UsageError) -> RubricLibrary {
    if let known = shelves[operand] { return known }
    guard let operand else {
      let at = try rubricsAtHand()
      let rubrics = RubricLibrary(at.own, besides: at.shipped, within: budget)
      replacements = rubrics.replaced.map(Self.replacement)
      shelves[nil] = rubrics
      return rubrics
    }
    let path = try path(ofRubric: operand)
    let files = Loader.isFolder(path) ? try self.files(inFolder: path) : [try file(at: path)]
    guard !files.isEmpty else {
      throw UsageError(
        nl: "in de map \(quoted(path)) staan geen rubrics (bestanden die op .json eindigen)",
        en: "the folder \(quoted(path)) holds no rubrics (files ending in .json)")
    }
    let rubrics = RubricLibrary(files, within: budget)
    shelves[operand] = rubrics
    return rubrics
  }

  /// The rubrics in `rubrics/`, and those inside the tool.
  mutating func rubricsAtHand() throws(UsageError) -> (own: [SourceFile], shipped: [SourceFile]) {
    if let atHand { return atHand }
    let own = readable(try StockedFolder.rubrics.own())
    var shipped: [SourceFile] = []
    for path in StockedFolder.rubrics.shipped { shipped.append(try file(at: path)) }
    atHand = (own, shipped)
    return (own, shipped)
  }

  /// The files in a folder of rubrics; those that cannot be read are told of, and the rest goes on.
  mutating func files(inFolder path: String) throws(UsageError) -> [SourceFile] {
    readable(try Loader.listing(of: path))
  }

  private mutating func readable(_ listing: Loader.Listing) -> [SourceFile] {
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

  /// What is said of a rubric of the folder that stands in for another one.
  private static func replacement(_ own: SourceFile, of heading: RubricHeading) -> Notice {
    let name = quoted("\(heading.id.value.rawValue) \(heading.version)")
    return .lines(
      Wording(
        nl:
          "let op: \(quoted(own.path)) vervangt de rubric \(name) die in ambitie zit; geef een eigen rubric een eigen versie\n",
        en:
          "note: \(quoted(own.path)) takes the place of the rubric \(name) inside ambitie; give a rubric of your own a version of its own\n"
      ))
  }

  /// Keeps what was compiled of these rubrics.
  mutating func keep(_ rubrics: RubricLibrary, _ operand: String?) { shelves[operand] = rubrics }

  /// Starts as for a command of its own, so that what another one cost or compiled makes no difference; files stay read.
  mutating func startAgain() {
    shelves = [:]
    atHand = nil
    (strays, replacements) = ([], [])
    budget = WorkBudget()
  }

  /// Forgets a file that was written meanwhile.
  mutating func forget(_ path: String) { files[FilePlace(path)] = nil }
}

import AmbitionModel
import Scoring

/// Everything that the workbench holds between two requests: what is open, what is shown, and in which language.
struct WorkbenchState {
  /// What is shown beside the bar.
  enum View: String, CaseIterable {
    case start, fill, why, whatif, cases, kader, out
  }

  /// A file that the page brings along.
  struct Enclosed {
    let file: SourceFile
    let isTeaching: Bool
    /// Which case it holds; `nil` where it is no case.
    let heading: CaseHeading?
    /// What it holds, where that was read.
    var study: CaseStudy?

    init(_ file: SourceFile, isTeaching: Bool) {
      (self.file, self.isTeaching, heading) = (file, isTeaching, CaseHeading(of: file))
    }
  }

  /// A case that was open in this browser before.
  struct Draft {
    var key: String
    var content: DraftText
  }

  var language = Language.dutch
  var today: CalendarDate?
  var view = View.start
  /// What everything that one request asks may cost together.
  let budget: WorkBudget
  /// The rubrics that the page brings along.
  var shelf = RubricLibrary()
  /// Those among them that cases can be begun with; until `prepare` all that can be read.
  var rubrics: [Rubric] = []
  /// Their programs; none until `prepare`.
  var programs: [Program] = []
  /// The kaders that the page brings along, until `prepare` opens them.
  var enclosedKaders: [SourceFile] = []
  var enclosed: [Enclosed] = []
  var drafts: [Draft] = []
  /// The cases that were saved in this browser, the latest first.
  var recents: [Draft] = []
  /// The list of questions that a page for one case puts first; `nil` in a page for the whole instrument.
  var firstList: AskedQuestions?
  /// Kaders that somebody began in this browser and did not save.
  var kaderDrafts: [KaderDraft] = []
  /// The texts of kaders that the page keeps, by key.
  var keptKaders: [String: String] = [:]
  var cases: [OpenCase] = []
  /// The place of the case that is worked on; `nil` where none is open.
  var current: Int?
  /// Who answers; empty for nobody in particular.
  var assessor = ""
  var kaders: [OpenKader] = []
  /// What a room brought in; `nil` where no harvest is open.
  var harvest: OpenHarvest?
  /// The place of the kader that is looked at.
  var kader: Int?
  /// Whether the questions are being printed.
  var isOnPaper = false
  /// Where in the other views somebody is.
  var spot = Spot()
  var anonymity = Anonymity()
  /// What is to be told above the view.
  var notices: [BenchNotice] = []
  /// What is asked before something goes on.
  var question: BenchQuestion?
  /// The question that is not applicable as soon as it is said why; `nil` where none is.
  var waitsForReason: String?
  /// What was typed and could not be taken, by the field.
  var refused: [String: Refused] = [:]
  /// What this request asks of the page.
  var effects = WorkbenchReply()
  private var serial = 0

  init(within budget: WorkBudget = WorkBudget()) { self.budget = budget }

  /// A number that no other has.
  mutating func nextSerial() -> Int {
    serial += 1
    return serial
  }

  /// A text that was typed and could not be taken, with what is wrong.
  struct Refused {
    var typed: String
    var why: Wording
  }

  /// What is shown of several cases.
  enum Comparison: String, CaseIterable {
    case levels, signals, consistency, maps, roles, kader, harvest
  }

  /// How somebody wants to hide who cases are about.
  struct Anonymity {
    var texts = Exchange.Anonymisation.Texts.removed
    /// The fewest cases of an organisation, theme or year that is shown.
    var minimumGroup = Tally.leastShown
    /// What was left out of the file that was made last; `nil` where none was.
    var removed: Wording?
  }

  /// Where somebody is in a view.
  struct Spot {
    /// What is explained, by name.
    var topic: String?
    /// The layer whose choices are tried; `nil` for the situation.
    var layer: Int? = 0
    var variant = 0
    /// What is to be reached, by name.
    var wish: String?
    /// Whether the best next question is asked for.
    var showsNext = false
    /// The part of the comparison of cases that is shown.
    var comparison = Comparison.levels
    /// The rule of a kader that is open.
    var rule: Int?
  }
}

extension WorkbenchState {
  var openCase: OpenCase? { current.flatMap { cases.indices.contains($0) ? cases[$0] : nil } }

  var openKader: OpenKader? { kader.flatMap { kaders.indices.contains($0) ? kaders[$0] : nil } }

  /// Something that is open and was not saved.
  var isUnsaved: Bool { cases.contains { $0.isUnsaved } || kaders.contains { $0.isUnsaved } }

  /// The case that a request is about: that of its number, else the current one.
  func index(ofCaseIn request: WorkbenchRequest) -> Int? {
    guard let number = request.number("case") else { return current }
    return cases.indices.contains(number) ? number : nil
  }

  mutating func tell(_ notice: BenchNotice) { notices.append(notice) }

  /// A date as this language writes it.
  func day(_ text: String) -> TypedDate { TypedDate.read(text, language.hyphenOrder) }

  /// What is wrong with a date that cannot be taken.
  func dayProblem(_ text: String) -> Wording {
    day(text).problem(with: text).map { $0.wording.joined(with: $0.hint) } ?? EntryWords.wrongDate
  }
}

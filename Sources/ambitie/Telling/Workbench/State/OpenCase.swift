import AmbitionModel
import Scoring

/// A case that is open, with everything that was done to it and can be undone.
struct OpenCase {
  /// What undo puts back.
  struct Content {
    var study: CaseStudy
    var variants: [Variant] = []
    /// Counts the changes of the case itself, so that it is known whether this is what was saved.
    fileprivate(set) var serial = 0
  }

  private(set) var content: Content
  private(set) var past: [Content] = []
  private(set) var future: [Content] = []
  let program: Program
  /// The rubric as its file has it; `nil` where it is not at hand.
  let rubric: DocumentNode?
  /// The file that was opened, or was saved last; `nil` for a case that has none yet.
  var file: SourceFile?
  /// The key of its draft, the same for as long as the case is open.
  let key: String
  /// The list of questions that is put first.
  var asked = AskedQuestions.all
  /// Where in the list somebody is.
  var place = FillPlace()
  /// What this browser kept of the case in an earlier session; `nil` where that is nothing, or was decided about.
  var draft: WorkbenchState.Draft?
  /// Which change was saved last; -1 for what never was.
  private var savedSerial: Int
  private var lastSerial = 0
  /// What is being saved; `nil` where nothing is.
  private var saving: (serial: Int, text: String)?
  /// What each question said before somebody began to answer it.
  var bases: [Int: AnswerBase] = [:]
  /// What the answers come to; `nil` until that is asked for.
  var result: Reading<Assessment>?
  /// What to ask next; `nil` where nobody asked for that, or where it is too large to tell.
  var next: NextQuestions?
  /// The question that was answered last; `nil` after any other change.
  private(set) var answered: Int?
  /// What the case came to before the last change, or before somebody began to answer the question of it; for what moved.
  var before: Assessment?

  static let undoLimit = 200

  init(
    _ study: CaseStudy, _ program: Program, rubric: DocumentNode?, file: SourceFile?, key: String,
    isSaved: Bool
  ) {
    content = Content(study: study)
    self.program = program
    self.rubric = rubric
    self.file = file
    self.key = key
    savedSerial = isSaved ? 0 : -1
  }

  var study: CaseStudy { content.study }
  var isUnsaved: Bool { content.serial != savedSerial }

  /// Changes the case, as one step of undo.
  mutating func change(_ make: (inout Content) -> Void) {
    remember()
    before = result?.value
    answered = nil
    make(&content)
    lastSerial += 1
    content.serial = lastSerial
    forget()
  }

  /// Changes what is tried beside the case, as one step of undo; the case itself stays as it is, and as saved as it was.
  mutating func changeVariants(_ make: (inout [Variant]) -> Void) {
    remember()
    before = nil
    make(&content.variants)
  }

  private mutating func remember() {
    past.append(content)
    if past.count > Self.undoLimit { past.removeFirst() }
    future = []
  }

  /// Changes the answer to a question, as one step of undo; trying several answers moves things from where they were.
  mutating func changeAnswer(_ slot: Int, _ make: (inout Content) -> Void) {
    let begun = answered == slot ? before : nil
    change(make)
    answered = slot
    if let begun { before = begun }
  }

  mutating func undo() {
    guard let earlier = past.popLast() else { return }
    future.append(content)
    putBack(earlier)
  }

  mutating func redo() {
    guard let later = future.popLast() else { return }
    past.append(content)
    putBack(later)
  }

  private mutating func putBack(_ other: Content) {
    before = result?.value
    answered = nil
    content = other
    bases = [:]
    forget()
  }

  /// Drops what was worked out from answers as they were.
  mutating func forget() {
    result = nil
    next = nil
  }

  /// The file of the case as it is now: what the command line writes.
  var text: String { CaseWriter.text(of: study, replacing: file) }

  /// Takes down that the case is being saved as it is now.
  mutating func noteSaving() { saving = (content.serial, text) }

  /// Takes down that what was being saved was saved.
  mutating func noteSaved(as name: String) {
    guard let saving else { return }
    file = SourceFile(path: name, text: saving.text)
    savedSerial = saving.serial
    bases = [:]
    self.saving = nil
  }

  /// The name of its file.
  var fileName: String {
    let name = file?.path.split(separator: "/").last.map { String($0) }
    return name ?? "\(study.id.value.rawValue).json"
  }

  var slots: [Int] { program.slots(of: asked) }
}

/// Other choices beside those of a case, to see what they bring.
struct Variant {
  /// One for each question that is answered otherwise, in the order of slots.
  var changes: [Change] = []
}

/// What a question said before somebody began to answer it, so that trying several answers counts as one.
struct AnswerBase {
  /// Who answers; `nil` for nobody in particular.
  var assessor: String?
  /// `nil` where the case did not mention the question.
  var answer: Answer?
}

/// Where somebody is in the list of questions.
struct FillPlace: Equatable {
  /// A part of the list.
  enum Part: Hashable {
    /// What the case is.
    case about
    /// The facts about the whole case.
    case situation
    case layer(Int)
    /// After the last question.
    case end
  }

  var part = Part.situation
  /// The question that is open; `nil` where none is.
  var slot: Int?
}

import AmbitionModel
import Scoring

// Beginning, choosing, saving and closing cases.
extension WorkbenchState {
  /// Begins a case with what was typed in the form for it.
  mutating func newCase(_ request: WorkbenchRequest) {
    refused = [:]
    let title = request.field("title")
    guard !title.isEmpty else { return refuse("new-title", "", EntryWords.noTitle) }
    let typed = request.field("date")
    var date = today
    if !typed.isEmpty {
      guard case .day(let day) = day(typed) else {
        return refuse("new-date", typed, dayProblem(typed))
      }
      date = day
    }
    let id = request.field("rubric")
    let program = programs.first { $0.rubric.id.value.rawValue == id } ?? programs.first
    guard let program, let date else { return }
    let nowhere = SourceRange(0, 0)
    let name = freeID(from: title)
    func text(_ field: DescribedField) -> LocalizedText {
      request.field(field.rawValue).nonEmpty.map { LocalizedText($0) } ?? WorkbenchWords.notFilledIn.text
    }
    let study = CaseStudy(
      id: Located(Identifier(name), at: nowhere),
      rubric: RubricReference(
        id: Located(program.rubric.id.value, at: nowhere), version: program.rubric.version),
      title: LocalizedText(title), summary: text(.summary), organisation: text(.organisation),
      theme: text(.theme), referenceDate: date, assessors: [], sources: [], context: [],
      answers: [])
    var item = OpenCase(
      study, program, rubric: shelf.document(of: program.rubric), file: nil,
      key: "\(name)/\(nextSerial())/\(today?.description ?? "")", isSaved: false)
    let hasCore = !program.slots(of: .core).isEmpty
    item.asked = request.field("asked") == "all" || !hasCore ? .all : .core
    cases.append(item)
    current = cases.count - 1
    view = .fill
    keepDraft(ofCase: cases.count - 1)
    begin()
  }

  /// An id made of a title, which no open case has.
  func freeID(from title: String) -> String {
    let slug = Identifier<CaseStudy>.isSlug(title) ? title : Identifier<CaseStudy>.slug(from: title)
    let base = String((slug ?? "casus").prefix(56))
    let taken = Set(cases.map { $0.study.id.value.rawValue })
    var (id, number) = (base, 1)
    while taken.contains(id) {
      number += 1
      id = "\(base)_\(number)"
    }
    return id
  }

  /// Takes the reader to where a case begins: the first question without an answer.
  mutating func begin() {
    guard let current, cases.indices.contains(current) else { return }
    let item = cases[current]
    let first = item.slots.first { !item.isAnswered($0, by: assessor) } ?? item.slots.first
    effects.focus = "view-title"
    guard let first else { return }
    cases[current].place = item.place(of: first)
    if view == .fill { effects.focus = item.field(of: first, by: assessor) }
  }

  mutating func choose(_ request: WorkbenchRequest) {
    guard let index = request.number("value") ?? request.number("case"), cases.indices.contains(index)
    else { return }
    current = index
    spot.topic = nil
    spot.variant = 0
    if view == .start || view == .cases { view = .fill }
    effects.focus = "view-title"
  }

  /// Keeps of a case that is closed what was saved of it.
  private mutating func letGo(_ item: OpenCase) {
    guard isKept(item), !item.isUnsaved,
      let content = DraftText(DraftText.text(of: item, on: today, by: assessor))
    else { return effects.drop.append(item.key) }
    recents.insert(Draft(key: item.key, content: content), at: 0)
  }

  /// Closes a case; asks first where something would be lost.
  mutating func close(_ request: WorkbenchRequest) {
    guard let index = index(ofCaseIn: request) else { return }
    if cases[index].isUnsaved, request["sure"] == nil {
      question = .closeUnsaved(cases[index].study.title, case: index)
      return
    }
    question = nil
    letGo(cases.remove(at: index))
    if cases.isEmpty {
      current = nil
    } else if let open = current {
      current = min(open > index ? open - 1 : open, cases.count - 1)
    }
    if cases.isEmpty { view = .start }
    effects.focus = "view-title"
  }

  mutating func undo() {
    if view == .kader, let kader, kaders.indices.contains(kader) { return kaders[kader].undo() }
    guard let current, cases.indices.contains(current) else { return }
    cases[current].undo()
    afterChange(ofCase: current)
  }

  mutating func redo() {
    if view == .kader, let kader, kaders.indices.contains(kader) { return kaders[kader].redo() }
    guard let current, cases.indices.contains(current) else { return }
    cases[current].redo()
    afterChange(ofCase: current)
  }

  /// Changes a case as one step, and everything that follows from it.
  /// - Parameter slot: the question whose answer changes; `nil` for anything else.
  mutating func change(_ index: Int, answer slot: Int? = nil, _ make: (inout OpenCase.Content) -> Void) {
    guard cases.indices.contains(index) else { return }
    _ = assess(index)
    if let slot { cases[index].changeAnswer(slot, make) } else { cases[index].change(make) }
    afterChange(ofCase: index)
  }

  /// What a change of a case makes out of date, and the draft of it.
  mutating func afterChange(ofCase index: Int) {
    // Facts can come from this case.
    for other in cases.indices where other != index && cases[other].study.takesFacts {
      cases[other].forget()
    }
    keepDraft(ofCase: index)
  }

  mutating func refuse(_ field: String, _ typed: String, _ why: Wording) {
    refused[field] = Refused(typed: typed, why: why)
    effects.focus = field
    effects.say = why[language]
  }
}

extension Wording {
  /// The words as a text of a file.
  var text: LocalizedText { LocalizedText(dutch: dutch, english: english) }
}

extension CaseStudy {
  /// Whether a fact follows from another case.
  var takesFacts: Bool { context.contains { $0.answer.origin != nil } }
}

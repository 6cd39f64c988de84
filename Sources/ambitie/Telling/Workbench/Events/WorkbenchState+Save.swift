import AmbitionModel
import Scoring

// Writing files: the bytes are those that the command line writes.
extension WorkbenchState {
  mutating func save(_ request: WorkbenchRequest) {
    switch request["what"] ?? "case" {
    case "case": saveCase(request)
    case "exchange": saveExchange()
    default: return
    }
  }

  private mutating func saveCase(_ request: WorkbenchRequest) {
    guard let index = index(ofCaseIn: request) else { return }
    question = nil
    let (name, text) = (cases[index].fileName, cases[index].text)
    effects.save.append(.init(name: name, type: "application/json", text: text, key: cases[index].key))
    cases[index].noteSaved(as: name, text)
    effects.drop.append(cases[index].key)
    tell(.init(kind: .done, text: WorkbenchWords.saved(name)))
  }

  /// Takes down under which name a case was saved.
  mutating func noteSaved(_ request: WorkbenchRequest) {
    guard let index = cases.firstIndex(where: { $0.key == request["key"] }), let name = request["name"],
      let file = cases[index].file
    else { return }
    cases[index].file = SourceFile(path: name, bytes: file.bytes)
    tell(.init(kind: .done, text: WorkbenchWords.saved(name)))
  }

  /// Takes down that somebody thought better of saving a case.
  mutating func noteNotSaved(_ request: WorkbenchRequest) {
    tell(.init(kind: .warning, text: WorkbenchWords.notSaved))
    guard let index = cases.firstIndex(where: { $0.key == request["key"] }) else { return }
    cases[index].noteNotSaved()
    keepDraft(ofCase: index)
  }

  /// All open cases with their rubrics and what they come to.
  private mutating func saveExchange() {
    var rubrics: [DocumentNode] = []
    var seen: Set<[String]> = []
    for item in cases {
      let rubric = item.program.rubric
      guard let document = item.rubric, seen.insert([rubric.id.value.rawValue, rubric.version]).inserted
      else { continue }
      rubrics.append(document.without("$schema").inOneNotation())
    }
    let practice = cases.count { $0.study.isPractice }
    guard practice == 0 || practice == cases.count else {
      return tell(.init(kind: .error, text: WorkbenchWords.mixedPractice))
    }
    let draft = ExchangeText(
      rubrics: rubrics, items: cases.map { .init(caseStudy: $0.study, program: $0.program) })
    let reading = draft.text
    guard let text = reading.value else {
      return tell(.findings(reading.diagnostics, in: SourceFile(path: "", text: ""), .notWritten))
    }
    effects.save.append(
      .init(name: WorkbenchWords.exchangeName[language], type: "application/json", text: text))
    tell(.init(kind: .done, text: WorkbenchWords.saved(WorkbenchWords.exchangeName[language])))
  }
}

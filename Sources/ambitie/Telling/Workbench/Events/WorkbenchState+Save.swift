import AmbitionModel
import Scoring

// Writing files: the bytes are those that the command line writes.
extension WorkbenchState {
  mutating func save(_ request: WorkbenchRequest) {
    switch request["what"] ?? "case" {
    case "case": saveCase(request)
    case "exchange": saveExchange()
    case "anonymous": saveAnonymous(request)
    case "report":
      guard let current, cases.indices.contains(current) else { return }
      saveReport([current], "\(cases[current].study.id.value.rawValue).html", Self.reportKey)
    case "reports":
      saveReport(Array(cases.indices), WorkbenchWords.reportName[language], Self.reportsKey)
    case "table": saveTable()
    case "sheet": saveSheet()
    case "vector": saveDrawing("svg", "image/svg+xml")
    case "bitmap": saveDrawing("png", "image/png")
    case "kader": saveKader()
    default: return
    }
  }

  private mutating func saveCase(_ request: WorkbenchRequest) {
    guard let index = index(ofCaseIn: request) else { return }
    question = nil
    let item = cases[index]
    effects.save.append(
      .init(name: item.fileName, type: Self.json, text: item.text, key: item.key))
    cases[index].noteSaving()
  }

  private mutating func saveKader() {
    guard let kader, kaders.indices.contains(kader) else { return }
    let item = kaders[kader]
    effects.save.append(
      .init(name: item.fileName, type: Self.json, text: item.text, key: Self.key(ofKader: kader)))
    kaders[kader].noteSaving()
  }

  static let json = "application/json"

  /// Takes down what the page saved, and under which name; until then it is unsaved.
  mutating func noteSaved(_ request: WorkbenchRequest) {
    guard let key = request["key"], let name = request["name"] else { return }
    if let index = cases.firstIndex(where: { $0.key == key }) {
      cases[index].noteSaved(as: name)
      keepDraft(ofCase: index)
    }
    if let index = kaders.indices.first(where: { Self.key(ofKader: $0) == key }) {
      kaders[index].noteSaved(as: name)
    }
    tell(.init(kind: .done, text: WorkbenchWords.saved(name)))
    if key == Self.anonymousKey, let removed = anonymity.removed {
      tell(.init(kind: .warning, text: WorkbenchWords.lookThrough, details: removed))
      effects.focus = "notices"
    }
    let unfilled = cases.first { $0.key == key }?.study.unfilled ?? []
    if !unfilled.isEmpty {
      tell(.init(kind: .warning, text: WorkbenchWords.stillEmpty(unfilled.map { $0.label })))
    }
    let inReport = Set(cases(inReport: key).flatMap { $0.study.unfilled })
    if !inReport.isEmpty {
      let fields = DescribedField.allCases.filter { inReport.contains($0) }
      tell(.init(kind: .warning, text: WorkbenchWords.emptyInReport(fields.map { $0.label })))
    }
  }

  /// The cases of a report that was made; none for any other file.
  private func cases(inReport key: String) -> [OpenCase] {
    switch key {
    case Self.reportKey: [openCase].compactMap { $0 }
    case Self.reportsKey: cases
    default: []
    }
  }

  private static let reportKey = "report"
  private static let reportsKey = "reports"

  /// By which the page says that a kader was saved.
  private static func key(ofKader index: Int) -> String { "kader \(index)" }
}

import AmbitionModel
import Scoring

// Files that tell what cases come to.
extension WorkbenchState {
  /// The report about these cases as a page of its own, as `ambitie report` writes it.
  /// - Parameter key: by which the page says afterwards that it was saved.
  mutating func saveReport(_ places: [Int], _ name: String, _ key: String) {
    let worked = places.compactMap { place in assess(place) }
    guard !worked.isEmpty else { return }
    let held = held(worked)
    var report = Report()
    var order: [Identifier<Rubric>] = []
    for assessment in worked where !order.contains(assessment.program.rubric.id.value) {
      order.append(assessment.program.rubric.id.value)
    }
    for id in order {
      let members = worked.filter { $0.program.rubric.id.value == id }
      let isHeld = held?.kader.kader.rubric.id.value == id
      report.add(
        members.map { (CaseAnalysis($0), isHeld ? held?.case(for: $0) : nil) },
        kader: isHeld ? held?.kader : nil,
        language)
    }
    effects.save.append(.init(name: name, type: "text/html", text: report.page, key: key))
  }

  /// The current case as a stack of layers; the page makes a bitmap of the drawing where that is asked for.
  mutating func saveDrawing(_ ending: String, _ type: String) {
    guard let current, let assessment = assess(current) else { return }
    let item = ReportCase(brief: assessment, nil, language)
    guard item.profile.hasLevels else { return }
    effects.save.append(
      .init(
        name: "\(assessment.caseStudy.id.value.rawValue)-\(WorkbenchWords.layers[language]).\(ending)",
        type: type,
        text: LayerStack(item: item).file, key: "drawing"))
  }

  /// A table of all open cases, as `ambitie score --format csv` writes it.
  mutating func saveTable() {
    let worked = assessAll().map { $0.assessment }
    let environment = Environment(language: language, isLanguageChosen: true, width: 80, usesColour: false)
    let text = CaseTable.csv(worked, environment)
    effects.save.append(
      .init(name: WorkbenchWords.tableName[language], type: "text/csv", text: text, key: "table"))
  }

  /// Cases held against the kader that is looked at; `nil` without one, or where it cannot be used.
  func held(_ assessments: [Assessment]) -> HeldCases? {
    guard let kader = openKader?.compiled.value else { return nil }
    let cases = assessments.filter { $0.program.rubric.id.value == kader.kader.rubric.id.value }
      .compactMap { KaderAssessment.assess($0.caseStudy, by: kader).value.map { KaderCase($0) } }
    return HeldCases(kader: kader, cases: cases)
  }
}

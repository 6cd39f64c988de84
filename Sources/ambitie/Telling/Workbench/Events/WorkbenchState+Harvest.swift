import AmbitionModel
import Scoring

// Harvests of working sessions.
extension WorkbenchState {
  /// Takes in a harvest, in place of an earlier one, and shows its minutes.
  mutating func openHarvest(_ file: SourceFile) {
    let reading = SessionReader.read(file)
    guard let session = reading.value else {
      return tell(.findings(reading.diagnostics, in: file, .refused(file.path)))
    }
    switch shelf.program(for: session.rubric.id, version: session.rubric.version) {
    case .failure(let diagnostic):
      tell(.findings([diagnostic].compactMap { $0 }, in: file, .refused(file.path)))
    case .success(let program):
      let found = reading.diagnostics + SessionCheck.findings(session, program.rubric)
      guard !found.contains(where: { $0.severity == .error }) else {
        return tell(.findings(found, in: file, .refused(file.path)))
      }
      if !found.isEmpty { tell(.findings(found, in: file, .opened(file.path))) }
      harvest = OpenHarvest(session: session, rubric: program.rubric)
      view = .cases
      spot.comparison = .harvest
      effects.focus = "view-title"
    }
  }

  /// The minutes of the harvest that is open; nothing without one.
  var minutes: [Block] {
    guard let harvest else { return [] }
    let open = cases.map { ($0.study.id.value.rawValue, $0.study.title) }
    let others = enclosed.compactMap { $0.heading }.map { ($0.key.id.rawValue, $0.title) }
    return Minutes(
      harvest.session, harvest.rubric,
      titles: Dictionary(firstOf: open + others),
      kaders: kaders.map { $0.kader }, language
    ).blocks
  }
}

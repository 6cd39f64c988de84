import AmbitionModel
import Scoring

// Kaders that are opened and made.
extension WorkbenchState {
  mutating func chooseKader(_ request: WorkbenchRequest) {
    spot.rule = nil
    guard let number = request.number("value") ?? request.number("kader"), kaders.indices.contains(number)
    else {
      kader = nil
      return
    }
    kader = number
  }

  /// Opens the kader in a file; tells what is wrong with it.
  /// - Parameter isShown: whether somebody asked for it now.
  mutating func addKader(_ file: SourceFile, isShown: Bool) {
    let loaded = LoadedKader(file, rubrics: &shelf)
    guard let compiled = loaded.kader else {
      if isShown { tell(.findings(loaded.diagnostics, in: file, .refused(file.path))) }
      return
    }
    kaders.append(OpenKader(compiled.kader, compiled.program, file: file))
    guard isShown else { return }
    if !loaded.diagnostics.isEmpty { tell(.findings(loaded.diagnostics, in: file, .opened(file.path))) }
    kader = kaders.count - 1
    view = .kader
    effects.focus = "view-title"
  }
}

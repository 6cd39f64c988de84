import AmbitionModel
import Scoring

/// A kader that was not saved, as the browser keeps it.
struct KaderDraft {
  static let format = "ambitie-kader-draft/1"
  private static let content = "kader"

  let key: String
  /// The day on which it was kept.
  let kept: CalendarDate?
  /// The file of the kader as it was then.
  let file: SourceFile
  let kader: Kader

  /// `nil` where the text is no such draft, or holds no kader that can be read.
  init?(key: String, _ text: String) {
    guard let kept = KeptFile(text, format: Self.format, key: Self.content),
      let kader = KaderReader.read(kept.file).value
    else { return nil }
    (self.key, self.kept, file, self.kader) = (key, kept.kept, kept.file, kader)
  }

  /// The text that is kept.
  static func text(of item: OpenKader, on day: CalendarDate?) -> String {
    KeptFile.text(item.text, named: item.fileName, format: format, key: content, on: day)
  }

  /// Where the browser keeps the draft of a kader.
  static func place(of kader: Kader) -> String { "kader/\(kader.id.value.rawValue)" }
}

extension WorkbenchState {
  /// Has the page keep each kader that was changed and not saved, and forget those that were.
  mutating func keepKaders() {
    for item in kaders {
      let key = KaderDraft.place(of: item.kader)
      if item.isUnsaved, item.canUndo || keptKaders[key] != nil {
        let text = item.text
        guard keptKaders[key] != text else { continue }
        keptKaders[key] = text
        effects.keep.append((key, KaderDraft.text(of: item, on: today)))
      } else if !item.isUnsaved, keptKaders[key] != nil {
        keptKaders[key] = nil
        effects.drop.append(key)
      }
    }
  }

  /// Goes on with the draft of a kader; `false` where no kader has that key.
  mutating func takeKaderDraft(_ key: String) -> Bool {
    guard let draft = kaderDrafts.first(where: { $0.key == key }) else { return false }
    let loaded = LoadedKader(draft.file, rubrics: &shelf)
    guard let compiled = loaded.kader else {
      tell(.findings(loaded.diagnostics, in: draft.file, .refused(draft.file.path)))
      return true
    }
    kaders.append(OpenKader(compiled.kader, compiled.program, file: nil))
    kader = kaders.count - 1
    view = .kader
    effects.focus = "view-title"
    dropDraft(key)
    // Under its own key it is kept anew, by this window.
    keptKaders[KaderDraft.place(of: compiled.kader)] = ""
    return true
  }
}

import AmbitionModel
import Scoring

// What the browser keeps of cases: what was not saved, and which were saved last.
extension WorkbenchState {
  /// As many saved cases as are offered again.
  static let recentLimit = 8

  /// Takes in what this browser kept, the latest first; has it forget saved cases beyond the limit, and older ones of the same case.
  mutating func takeKept(_ kept: [Draft]) {
    drafts = kept.filter { !$0.content.isSaved }
    for item in kept where item.content.isSaved {
      let isKnown = recents.contains { $0.content.study.key == item.content.study.key }
      if isKnown || recents.count == Self.recentLimit {
        effects.drop.append(item.key)
      } else {
        recents.append(item)
      }
    }
  }

  /// The saved cases to offer: those that are not open, and of which nothing newer is offered.
  var offeredRecents: [Draft] {
    recents.filter { item in
      let key = item.content.study.key
      return !cases.contains { $0.study.key == key } && !drafts.contains { $0.content.study.key == key }
    }
  }

  /// What this browser kept of a case and its file does not say; `nil` where that is nothing.
  func draft(of item: OpenCase) -> Draft? {
    let key = item.study.key
    if let draft = drafts.first(where: { $0.content.study.key == key }) { return draft }
    guard let bytes = item.file?.bytes else { return nil }
    return recents.first { $0.content.study.key == key && $0.content.file.bytes != bytes }
  }

  /// Whether the browser keeps a case: one that was not saved, or has a file that the page does not bring along.
  func isKept(_ item: OpenCase) -> Bool {
    guard let file = item.file, !item.isUnsaved else { return item.isUnsaved }
    return !enclosed.contains { $0.file.path == file.path && $0.file.bytes == file.bytes }
  }

  /// Has the browser keep a case as it is now, or forget it.
  mutating func keepDraft(ofCase index: Int) {
    let item = cases[index]
    guard isKept(item) else { return effects.drop.append(item.key) }
    effects.keep.append((item.key, DraftText.text(of: item, on: today, by: assessor)))
  }

  /// Opens again what a page had open whose engine stopped, and says so.
  mutating func takeBack(_ request: WorkbenchRequest) {
    guard let items = request.node["open_again"]?.items else { return }
    for item in items { takeBack(item) }
    current = cases.isEmpty ? nil : cases.count - 1
    tell(.init(kind: .warning, text: WorkbenchWords.startedAgain(cases: cases.count)))
    effects.focus = "notices"
  }

  private mutating func takeBack(_ item: DocumentNode) {
    if let draft = Draft(item) {
      drafts.append(draft)
      takeDraft(draft.key)
    } else if let key = item["key"]?.text,
      let draft = item["text"]?.text.flatMap({ KaderDraft(key: key, $0) })
    {
      kaderDrafts.append(draft)
      takeDraft(key)
    }
  }
}

extension WorkbenchState.Draft {
  /// `nil` for what is no draft of a case.
  init?(_ item: DocumentNode) {
    guard let key = item["key"]?.text, let content = item["text"]?.text.flatMap({ DraftText($0) })
    else { return nil }
    self.init(key: key, content: content)
  }
}

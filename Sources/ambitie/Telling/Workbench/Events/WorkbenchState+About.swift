import AmbitionModel
import Scoring

// What a case is, who answers, and the publications that answers rest on.
extension WorkbenchState {
  /// Who answers from now on.
  mutating func setAssessor(_ request: WorkbenchRequest) {
    assessor = request.value.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
    waitsForReason = nil
    refused = [:]
  }

  /// Takes a text about the case itself; its name cannot be emptied.
  mutating func describe(_ request: WorkbenchRequest) {
    guard let current, let field = request["field"] else { return }
    let text = request.value
    let id = "f-\(field)"
    refused[id] = nil
    if field == "reference_date" {
      guard case .day(let day) = day(text) else {
        return refuse(id, text, dayProblem(text))
      }
      return change(current) { $0.study.referenceDate = day }
    }
    guard let place = DescribedField(rawValue: field) else { return }
    guard !text.isEmpty else {
      guard place != .title else { return refuse(id, "", EntryWords.noTitle) }
      return change(current) { $0.study[place] = WorkbenchWords.notFilledIn.text }
    }
    let language = language
    change(current) { content in
      let earlier = content.study[place]
      // Another language keeps its own wording, unless both said the same.
      var text = LocalizedText(text)
      if earlier.dutch != earlier.english, earlier != WorkbenchWords.notFilledIn.text {
        text =
          language == .dutch
          ? LocalizedText(dutch: text.dutch, english: earlier.english)
          : LocalizedText(dutch: earlier.dutch, english: text.english)
      }
      content.study[place] = text
    }
  }

  mutating func addSource() {
    guard let current, cases.indices.contains(current) else { return }
    let source = newSource(in: cases[current].study)
    change(current) { $0.study.sources.append(source) }
    effects.focus = "s-\(source.id.value)-title"
  }

  /// Takes a publication in from a question, and has its answer rest on it; the question stays where it is.
  mutating func cite(_ request: WorkbenchRequest) {
    guard let current, cases.indices.contains(current), let name = request["name"],
      let slot = cases[current].program.slot(named: name)
    else { return }
    let (title, address) = (request.field("title"), request.field("url"))
    let key = "q-\(name)-cite"
    refused = [:]
    guard !title.isEmpty else { return refuse("\(key)-title", "", WorkbenchWords.needed) }
    guard address.isEmpty || Source.isAddress(address) else {
      return refuse("\(key)-url", address, WorkbenchWords.wrongAddress)
    }
    var source = newSource(in: cases[current].study)
    source.title = LocalizedText(title)
    source.url = address.isEmpty ? nil : address
    change(current) { $0.study.sources.append(source) }
    lean(slot, on: source, isChecked: true)
    effects.focus = "q-\(name)-source-\(source.id.value)"
    effects.say = WorkbenchWords.cited[language]
  }

  private func newSource(in study: CaseStudy) -> Source {
    let taken = Set(study.sources.map { $0.id.value.rawValue })
    var number = study.sources.count + 1
    while taken.contains("bron_\(number)") { number += 1 }
    return Source(
      id: Located(Identifier("bron_\(number)"), at: SourceRange(0, 0)),
      title: WorkbenchWords.newSource.text, kind: .own, url: nil, date: nil)
  }

  mutating func changeSource(_ request: WorkbenchRequest) {
    guard let current, cases.indices.contains(current), let id = request["source"],
      let field = request["field"],
      let index = cases[current].study.sources.firstIndex(where: { $0.id.value.rawValue == id })
    else { return }
    let text = request.value
    let key = "s-\(id)-\(field)"
    refused[key] = nil
    var source = cases[current].study.sources[index]
    switch field {
    case "title":
      guard !text.isEmpty else { return refuse(key, "", WorkbenchWords.needed) }
      source.title = LocalizedText(text)
    case "url":
      guard text.isEmpty || Source.isAddress(text) else {
        return refuse(key, text, WorkbenchWords.wrongAddress)
      }
      source.url = text.isEmpty ? nil : text
    case "kind": source.kind = Source.Kind(rawValue: text) ?? source.kind
    case "date":
      if text.isEmpty {
        source.date = nil
      } else if case .day(let day) = day(text) {
        source.date = day
      } else {
        return refuse(key, text, dayProblem(text))
      }
    default: return
    }
    change(current) { $0.study.sources[index] = source }
  }

  /// Takes a source away that no answer rests on.
  mutating func removeSource(_ request: WorkbenchRequest) {
    guard let current, cases.indices.contains(current), let id = request["source"] else { return }
    guard !cases[current].study.usesSource(id) else {
      return tell(.init(kind: .warning, text: WorkbenchWords.sourceInUse))
    }
    change(current) { $0.study.sources.removeAll { $0.id.value.rawValue == id } }
  }
}

/// The texts about a case itself.
enum DescribedField: String, CaseIterable {
  case title, summary, organisation, theme
}

extension CaseStudy {
  subscript(field: DescribedField) -> LocalizedText {
    get {
      switch field {
      case .title: title
      case .summary: summary
      case .organisation: organisation
      case .theme: theme
      }
    }
    set {
      switch field {
      case .title: title = newValue
      case .summary: summary = newValue
      case .organisation: organisation = newValue
      case .theme: theme = newValue
      }
    }
  }

  /// The texts about the case that are not there yet.
  var unfilled: [DescribedField] {
    DescribedField.allCases.filter { self[$0] == WorkbenchWords.notFilledIn.text }
  }

  /// Whether an answer rests on a source, now or earlier.
  func usesSource(_ id: String) -> Bool {
    (context + answers + retired).contains { named in
      (named.answer.givenRatings + [named.answer.consensus].compactMap { $0 } + named.answer.history)
        .contains { $0.sources.contains { $0.value.rawValue == id } }
    }
  }
}

import AmbitionModel
import Scoring
import Telling

/// Questions, options and numbers as people name them, for every command that takes them as text.
extension Program {
  /// The question with this name, or with this label or text where no other question has it.
  func slot(called text: String) throws(UsageError) -> Int {
    if let slot = slot(named: text) { return slot }
    switch NameMatch(text, ids: inputs.map(\.name), titles: inputs.map(titles)) {
    case .one(let slot): return slot
    case .several(let slots):
      let names = Listing.choices(slots.map { inputs[$0].name })
      throw UsageError(
        nl: "\(quoted(text)) kan meer dan één vraag zijn: \(names.dutch)",
        en: "\(quoted(text)) can be more than one question: \(names.english)")
    case .none:
      throw UsageError(
        nl: "de rubric heeft geen vraag \(quoted(text))", en: "the rubric has no question \(quoted(text))",
        hint: Suggestion.hint(for: text, among: inputs.map(\.name)))
    }
  }

  /// `Rechten`, `Data: Rechten`, `Data.Rechten`, `Data, Rechten` as results write it, and the question itself.
  private func titles(of input: Input) -> [String] {
    Language.allCases.flatMap { language -> [String] in
      let label = input.label[language]
      let layer = input.layer.map { rubric.layers[$0].title[language] }
      let written = [": ", ".", ", "].flatMap { mark in layer.map { ["\($0)\(mark)\(label)"] } ?? [] }
      return [label, input.text[language]] + written
    }
  }
}

extension [Option] {
  /// The option with this id, now or formerly, or with this label.
  func match(_ text: String) -> NameMatch {
    let former = firstIndex { $0.formerly.contains { $0.rawValue == text } }
    let match = NameMatch(
      text, ids: map(\.id.value.rawValue),
      titles: map { option in Language.allCases.flatMap { [option.label[$0], option.text[$0]] } })
    return match == .none ? former.map { .one($0) } ?? .none : match
  }
}

extension NameMatch {
  /// The one thing that the value of an option names, by id or title.
  static func index(
    _ name: String, of option: String, ids: [String], titles: [LocalizedText]
  ) throws(UsageError) -> Int {
    switch NameMatch(name, ids: ids, titles: titles) {
    case .one(let index): return index
    case .several(let indices):
      let choices = Listing.choices(indices.map { ids[$0] })
      throw UsageError(
        nl: "\(option) \(quoted(name)) kan meer dan één zijn: \(choices.dutch)",
        en: "\(option) \(quoted(name)) can be more than one: \(choices.english)")
    case .none: throw .wrongValue(name, of: option, allowed: ids)
    }
  }
}

extension UsageError {
  static func severalOptions(_ text: String, _ ids: [String]) -> Self {
    let choices = Listing.choices(ids)
    return Self(
      nl: "\(quoted(text)) kan meer dan één antwoord zijn: \(choices.dutch)",
      en: "\(quoted(text)) can be more than one answer: \(choices.english)")
  }
}

extension TypedNumber {
  /// The number, or why there is none.
  func number(from text: String) throws(UsageError) -> Rational {
    if case .number(let number) = self { return number }
    let problem = problem(with: text)
    throw UsageError(
      nl: problem?.wording.dutch ?? "", en: problem?.wording.english ?? "", hint: problem?.hint)
  }
}

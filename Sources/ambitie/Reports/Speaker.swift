import AmbitionModel
import Scoring

/// Says what values, answers and decisions of one program are, in one language.
struct Speaker {
  let program: Program
  let language: Language

  init(_ program: Program, _ language: Language) {
    self.program = program
    self.language = language
  }

  var numbers: NumberStyle { NumberStyle(language: language) }

  /// The value of a decision in words: the label of an option, the title of a level, a number.
  func text(_ value: Value, of decision: CompiledDecision) -> String {
    switch (value, decision.type) {
    case (.option(let index), .level): program.rubric.levels[index].title[language]
    case (.option(let index), .options(let options)): options[index].label[language]
    default: text(value)
    }
  }

  /// An answer in words.
  func text(_ value: Value, ofSlot slot: Int) -> String {
    switch (value, program.inputs[slot].domain) {
    case (.option(let index), .options(let options)): options[index].label[language]
    default: text(value)
    }
  }

  /// A value whose type says it all.
  func text(_ value: Value) -> String {
    switch value {
    case .unknown: Words.unknown[language]
    case .null: Words.notApplicable[language]
    case .boolean(let truth): (truth ? Words.yes : Words.no)[language]
    case .number(let number): numbers.text(number)
    case .option(let index): "\(index + 1)"
    case .text: "…"
    case .fault(.numberTooLarge): Words.numberTooLarge[language]
    case .fault(.conflictingRules): Words.conflictingRules[language]
    }
  }

  /// What a decision can still be: its value, or the values that are possible as a range or a list.
  func text(_ outcome: Assessment.Outcome, of decision: CompiledDecision) -> String {
    guard outcome.value == .unknown else { return text(outcome.value, of: decision) }
    guard let possible = outcome.possible, let first = possible.first, let last = possible.last else {
      return Words.unknown[language]
    }
    if case .number = first { return "\(text(first)) \(Words.through[language]) \(text(last))" }
    let all = possible.map { text($0, of: decision) }
    return Listing.either(all)[language]
  }

  /// The name of a layer, or of the whole case.
  func title(ofLayer layer: Int?) -> String {
    layer.map { program.rubric.layers[$0].title[language] } ?? Words.wholeCase[language]
  }

  /// The source called `id` in the rubric.
  func source(_ id: Identifier<Source>) -> Source? {
    program.rubric.sources.first { $0.id.value == id }
  }
}

import AmbitionModel

/// The questions of a program by the names that lines use for them.
struct LineQuestions: Sendable {
  /// Criteria by name, with or without their layer where that is enough to tell; layers from `layerBase` on.
  let answers: WordTable
  /// Criteria of each layer.
  let layers: [WordTable]
  let facts: WordTable
  /// The codes of the options and other words of each slot, salted with the slot.
  let options: WordTable
  let layerNames: [String]
  let names: [String: Int]
  static let layerBase = 1 << 32

  init(_ program: Program) {
    let layers = program.rubric.layers.map { $0.id.value.rawValue }
    var criteria: [(layer: Int, name: String, slot: Int)] = []
    var facts: [(word: String, number: Int)] = []
    for (slot, input) in program.inputs.enumerated() {
      switch input.question {
      case .criterion(let criterion): criteria.append((input.layer ?? 0, criterion.id.value.rawValue, slot))
      case .fact: facts.append((input.name, slot))
      }
    }
    let counts = Dictionary(criteria.map { ($0.name, 1) }, uniquingKeysWith: +)
    var words: [(word: String, number: Int)] = criteria.filter {
      counts[$0.name] == 1 && !layers.contains($0.name)
    }.map { ($0.name, $0.slot) }
    words += criteria.map { ("\(layers[$0.layer]).\($0.name)", $0.slot) }
    words += layers.enumerated().map { ($1, Self.layerBase + $0) }
    answers = WordTable(words)
    names = Dictionary(firstOf: words)
    self.layers = layers.indices.map { layer in
      WordTable(criteria.filter { $0.layer == layer }.map { ($0.name, $0.slot) })
    }
    self.facts = WordTable(facts)
    layerNames = layers
    var codes: [WordTable.Word] = []
    for (slot, input) in program.inputs.enumerated() {
      if case .options(let options) = input.domain {
        codes += options.enumerated().map { ($1.id.value.rawValue, slot, $0 + Int(AnswerCodes.first)) }
      }
      codes.append(("unknown", slot, Int(AnswerCodes.unknown)))
      codes.append(("not_applicable", slot, Int(AnswerCodes.notApplicable)))
    }
    options = WordTable(codes)
  }
}

package import AmbitionModel
package import Scoring

/// Says what values, answers and decisions of one program are, in one language.
package struct Speaker {
  package let program: Program
  package let language: Language

  /// Tells every number apart from those that the rules hold values against, and from zero.
  package private(set) var numbers: NumberStyle

  package init(_ program: Program, _ language: Language) {
    self.program = program
    self.language = language
    numbers = NumberStyle(language: language).beside(program.bounds + [.zero])
  }

  /// The speaker who tells values apart that are told together, too.
  package func beside(_ values: some Sequence<Value>) -> Speaker {
    var speaker = self
    speaker.numbers = numbers.beside(values.compactMap { $0.asNumber })
    return speaker
  }

  /// The value of a decision in words: the label of an option, the number and title of a level, a number.
  package func text(_ value: Value, of decision: CompiledDecision) -> String {
    switch (value, decision.type) {
    case (.option(let index), .level): "\(index + 1) \(program.rubric.levels[index].title[language])"
    case (.option(let index), .options(let options)): options[index].label[language]
    default: text(value)
    }
  }

  /// An answer in words.
  package func text(_ value: Value, ofSlot slot: Int) -> String {
    switch (value, program.inputs[slot].domain) {
    case (.option(let index), .options(let options)): options[index].label[language]
    default: text(value)
    }
  }

  /// A value whose type says it all.
  package func text(_ value: Value) -> String {
    switch value {
    case .unknown: Words.unknown[language]
    case .null: Words.notApplicable[language]
    case .boolean(let truth): (truth ? Words.yes : Words.no)[language]
    case .number(let number): numbers.text(number)
    case .option(let index): "\(index + 1)"
    case .text: "…"
    case .fault(.numberTooLarge): Words.numberTooLarge[language]
    case .fault(.inexactPower): Words.inexactPower[language]
    case .fault(.conflictingRules): Words.conflictingRules[language]
    }
  }

  /// The outcome of a decision in words: its value, or the values that are possible as a range or a list.
  package func text(_ outcome: Assessment.Outcome, of decision: CompiledDecision) -> String {
    guard outcome.value == .unknown else { return text(outcome.value, of: decision) }
    guard let possible = outcome.possible else {
      return outcome.range.flatMap(text(_:)) ?? Words.unknown[language]
    }
    let numbers = possible.contains { $0.asNumber != nil }
    let speaker = numbers ? beside(possible) : self
    let all = possible.map { speaker.text($0, of: decision) }
    // Readers do not know the order of kinds of choice, so these are always listed.
    if case .options = decision.type { return Listing.either(all)[language] }
    let range = PossibleRange(possible)
    guard let ends = range.ends, range.isDense else { return Listing.either(all)[language] }
    let span =
      "\(speaker.text(ends.lowest, of: decision)) \(Words.through[language]) \(speaker.text(ends.highest, of: decision))"
    return Listing.either(range.others.map { text($0) } + [span])[language]
  }

  /// A choice within a sentence or after a colon: "uitbesteed of zelf met regie"; of more than two, that it is open.
  func clause(_ outcome: Assessment.Outcome, of decision: CompiledDecision) -> String {
    guard outcome.value == .unknown, let possible = outcome.possible, possible.count <= 2 else {
      return brief(outcome, of: decision).lowercasedFirst
    }
    return Listing.either(possible.map { text($0, of: decision).lowercasedFirst })[language]
  }

  /// The same, but where more than two choices are possible only that it is open.
  func brief(_ outcome: Assessment.Outcome, of decision: CompiledDecision) -> String {
    if case .options = decision.type, outcome.value == .unknown, (outcome.possible?.count ?? .max) > 2 {
      return Words.open[language]
    }
    return text(outcome, of: decision)
  }

  /// The name of a layer, or of the whole case.
  package func title(ofLayer layer: Int?) -> String {
    layer.map { program.rubric.layers[$0].title[language] } ?? Words.wholeCase[language]
  }

  /// The name of an answer or decision, with its layer unless that is `home`.
  package func name(of subject: Ground.Subject, in home: Int?) -> String {
    let (name, layer) =
      switch subject {
      case .answer(let slot): (program.inputs[slot].label, program.inputs[slot].layer)
      case .decision(let index): (program.decisions[index].decision.title, program.decisions[index].layer)
      }
    guard let layer, layer != home else { return name[language] }
    return "\(name[language]) (\(title(ofLayer: layer)))"
  }

  /// The names of questions, by layer: those of `home` and of the whole case go without saying.
  func listing(ofSlots slots: [Int], in home: Int?) -> String {
    var groups: [(layer: Int?, names: [String])] = []
    for slot in slots {
      let input = program.inputs[slot]
      let layer = input.layer == home ? nil : input.layer
      if let index = groups.firstIndex(where: { $0.layer == layer }) {
        groups[index].names.append(input.label[language])
      } else {
        groups.append((layer, [input.label[language]]))
      }
    }
    return groups.map { group in
      let names = group.names.joined(separator: ", ")
      return group.layer.map { "\(title(ofLayer: $0)): \(names)" } ?? names
    }.joined(separator: "; ")
  }

  /// The first `limit` of the slots, and how many more there are.
  func listing(ofSlots slots: [Int], in home: Int?, limit: Int) -> String {
    let names = listing(ofSlots: Array(slots.prefix(limit)), in: home)
    let rest = slots.count - limit
    return rest > 0 ? "\(names) \(Words.more(rest)[language])" : names
  }

  /// The source called `id` in the rubric.
  package func source(_ id: Identifier<Source>) -> Source? {
    program.rubric.sources.first { $0.id.value == id }
  }
}

extension Speaker {
  /// Between which ends a number lies, and what else it can be; `nil` where no end is known.
  private func text(_ span: ValueSpan) -> String? {
    guard let numbers = span.numbers, numbers.low != nil || numbers.high != nil else { return nil }
    let style = self.numbers.beside([numbers.low, numbers.high].compactMap { $0 })
    let ends = Words.span(numbers.low.map { style.text($0) }, numbers.high.map { style.text($0) })
    // In the order of their words, so that it is always the same.
    let others = span.others.map { text($0) }.sorted()
    return Listing.either(others + [ends[language]])[language]
  }
}

extension Assessment.Outcome {
  /// The lowest and highest number, where both are known.
  package var numberEnds: (lowest: Value, highest: Value)? {
    guard let low = range?.numbers?.low, let high = range?.numbers?.high else { return nil }
    return (.number(low), .number(high))
  }

  /// The first and the last of what it can be.
  package var ends: [Value] {
    [possible?.first, possible?.last, value, numberEnds?.lowest, numberEnds?.highest].compactMap { $0 }
  }
}

extension Value {
  fileprivate var asNumber: Rational? {
    if case .number(let number) = self { number } else { nil }
  }
}

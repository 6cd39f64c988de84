import AmbitionModel

/// An example whose names have become slots and indices.
struct ReadExample {
  /// By slot; unknown where the example gives no answer.
  private(set) var sheet: [Value]
  /// By index of the decision: what its value must be, and where that is written.
  private(set) var values: [(index: Int, expected: Located<Value>)] = []
  /// By index of the flag: whether it must be raised, and where that is written.
  private(set) var flags: [(index: Int, expected: Located<Bool>)] = []
  /// Names and values that the rubric does not have, and flags of another kind or with other words than expected.
  private(set) var errors: [Diagnostic] = []

  init(_ example: Example, for program: Program) {
    sheet = program.inputs.map { _ in .unknown }
    for (name, answer) in example.answers {
      guard let slot = program.slot(named: name.value) else {
        errors.append(
          .init(.unknownQuestion(name.value, candidates: program.inputs.map { $0.name }), at: name.range))
        continue
      }
      do {
        sheet[slot] = try program.value(of: answer, forSlot: slot)
      } catch {
        errors.append(error)
      }
    }
    for (name, value) in example.values {
      guard let index = program.decisions.firstIndex(where: { $0.name == name.value }) else {
        errors.append(
          .init(.unknownDecision(name.value, candidates: program.decisions.map { $0.name }), at: name.range))
        continue
      }
      do {
        let expected = try program.value(of: value, forDecision: program.decisions[index])
        values.append((index, Located(expected, at: value.range)))
      } catch {
        errors.append(error)
      }
    }
    for flag in example.raised {
      guard let index = expect(flag.name, isRaised: true, program) else { continue }
      check(program.flags[index].flag, against: flag, in: example.id.value)
    }
    for name in example.notRaised { _ = expect(name, isRaised: false, program) }
  }

  /// What a reader is told of a flag can be wrong while its rule is right.
  private mutating func check(_ flag: Flag, against expected: Example.RaisedFlag, in example: String) {
    let name = expected.name.value
    if let kind = expected.kind, kind.value != flag.kind {
      errors.append(.init(.otherKind(name, flag.kind, kind.value, in: example), at: kind.range))
    }
    let texts = [flag.title, flag.message, flag.advice].flatMap { [$0.dutch, $0.english] }
    if let words = expected.says, !texts.contains(where: { $0?.holds(words.value) == true }) {
      errors.append(.init(.otherWords(name, words.value, in: example), at: words.range))
    }
  }

  /// The flag called `name`, which is to be raised or not; `nil` where the rubric has none.
  private mutating func expect(_ name: Located<String>, isRaised: Bool, _ program: Program) -> Int? {
    guard let index = program.flags.firstIndex(where: { $0.name == name.value }) else {
      errors.append(
        .init(.unknownFlag(name.value, candidates: program.flags.map { $0.name }), at: name.range))
      return nil
    }
    if flags.contains(where: { $0.index == index && $0.expected.value != isRaised }) {
      errors.append(.init(.expectsBoth(name.value), at: name.range))
    } else {
      flags.append((index, Located(isRaised, at: name.range)))
    }
    return index
  }
}

extension Program {
  /// What an expectation of `decision` means.
  fileprivate func value(
    of expected: Located<Example.Value>, forDecision decision: CompiledDecision
  ) throws(Diagnostic) -> Value {
    switch (expected.value, decision.type) {
    case (.unknown, _): return .unknown
    case (.notApplicable, _): return .null
    case (.boolean(let truth), .boolean): return .boolean(truth)
    case (.number(let number), .number): return .number(number)
    case (.option(let id), .level), (.option(let id), .options):
      let names = outcomes(of: decision).map { $0.name }
      if let index = names.firstIndex(of: id) { return .option(index) }
      throw Diagnostic(.unknownOption(id, allowed: names), at: expected.range)
    case (_, .boolean): throw Diagnostic(.wrongExpectation(.boolean), at: expected.range)
    case (_, .number): throw Diagnostic(.wrongExpectation(.number), at: expected.range)
    case (_, .level):
      throw Diagnostic(.wrongExpectation(.options(OptionDomain(levels: rubric.levels))), at: expected.range)
    case (_, .options(let options)):
      throw Diagnostic(.wrongExpectation(.options(OptionDomain(options))), at: expected.range)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unknownDecision(
    _ name: String, candidates: @autoclosure @escaping @Sendable () -> [String]
  ) -> Self {
    Self(
      .unknownReference, nl: "de rubric heeft geen besluit \(quoted(name))",
      en: "the rubric has no decision \(quoted(name))", meant: name, among: candidates())
  }

  fileprivate static func unknownFlag(
    _ name: String, candidates: @autoclosure @escaping @Sendable () -> [String]
  ) -> Self {
    Self(
      .unknownReference, nl: "de rubric heeft geen signaal \(quoted(name))",
      en: "the rubric has no flag \(quoted(name))", meant: name, among: candidates())
  }

  fileprivate static func expectsBoth(_ name: String) -> Self {
    Self(
      .failingExample, nl: "dit voorbeeld verwacht dat \(quoted(name)) wel en dat het niet opkomt",
      en: "this example expects \(quoted(name)) both to be raised and not to be")
  }

  fileprivate static func otherKind(
    _ name: String, _ found: Flag.Kind, _ expected: Flag.Kind, in example: String
  ) -> Self {
    Self(
      .failingExample,
      nl:
        "voorbeeld \(quoted(example)): signaal \(quoted(name)) is van soort \(quoted(found.rawValue)); verwacht is \(quoted(expected.rawValue))",
      en:
        "example \(quoted(example)): flag \(quoted(name)) is of kind \(quoted(found.rawValue)); expected is \(quoted(expected.rawValue))"
    )
  }

  fileprivate static func otherWords(_ name: String, _ expected: String, in example: String) -> Self {
    Self(
      .failingExample,
      nl: "voorbeeld \(quoted(example)): geen tekst van signaal \(quoted(name)) zegt \(quoted(expected))",
      en: "example \(quoted(example)): no text of flag \(quoted(name)) says \(quoted(expected))")
  }

  fileprivate static func wrongExpectation(_ type: TermType) -> Self {
    Self(
      .typeMismatch, nl: "hier moet \(type.wording.dutch) staan", en: "expected \(type.wording.english)")
  }
}

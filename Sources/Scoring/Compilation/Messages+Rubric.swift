import AmbitionModel

extension Diagnostic.Message {
  static func unknownName(
    _ name: String, candidates: @autoclosure @escaping @Sendable () -> [String]
  ) -> Self {
    Self(
      .unknownName, nl: "er is geen antwoord, feit of besluit dat \(quoted(name)) heet",
      en: "no answer, fact or decision is called \(quoted(name))",
      meant: name, among: candidates())
  }

  static func unknownOption(_ id: String, allowed: [String]) -> Self {
    Self(
      .unknownOption,
      nl: "\(quoted(id)) is geen van de mogelijke antwoorden: \(Listing.choices(allowed).dutch)",
      en: "\(quoted(id)) is not one of the options: \(Listing.choices(allowed).english)",
      meant: id, among: allowed)
  }

  static func typeMismatch(expected: TermType, found: Term) -> Self {
    Self(
      .typeMismatch, nl: "hier moet \(expected.wording.dutch) staan, niet \(found.wording.dutch)",
      en: "expected \(expected.wording.english), not \(found.wording.english)")
  }

  static func expected(_ english: String, nl dutch: String, found: Term) -> Self {
    Self(
      .typeMismatch, nl: "hier moet \(dutch) staan, niet \(found.wording.dutch)",
      en: "expected \(english), not \(found.wording.english)")
  }

  static func noOrder(_ found: Term) -> Self {
    Self(
      .typeMismatch, nl: "\(found.wording.dutch) heeft geen volgorde; gebruik '=' of '!='",
      en: "\(found.wording.english) has no order; use '=' or '!='")
  }

  static func functionNotInRubrics(_ name: String, candidates: [String]) -> Self {
    Self(
      .unknownFunction, nl: "een rubric kent de functie \(quoted(name)) niet",
      en: "a rubric has no function \(quoted(name))", meant: name, among: candidates)
  }

  static func wrongArity(_ name: String, allowed: ClosedRange<Int>, found: Int) -> Self {
    let isOne = allowed.lowerBound == allowed.upperBound
    let least = Count.of(allowed.lowerBound, .argument)
    return Self(
      .wrongShape,
      nl: "\(quoted(name)) vraagt \(isOne ? "" : "minstens ")\(least.dutch), geen \(found)",
      en: "\(quoted(name)) takes \(isOne ? "" : "at least ")\(least.english), not \(found)")
  }

  /// An argument under a name that the function has not, or without which it cannot do.
  static func wrongLabel(_ wording: Wording) -> Self {
    Self(.wrongShape, nl: wording.dutch, en: wording.english)
  }

  static func unsupportedInRubric(_ construct: String) -> Self {
    Self(
      .unsupported, nl: "\(construct) kan niet in een rubric", en: "\(construct) cannot be used in a rubric")
  }

  static func listTooLong(limit: Int) -> Self {
    Self(
      .outOfRange, nl: "deze lijst wordt langer dan \(limit) elementen",
      en: "this list becomes longer than \(limit) elements")
  }

  static func cycle(_ names: [String]) -> Self {
    let path = (names + names.prefix(1)).joined(separator: " -> ")
    return Self(
      .cycle, nl: "dit besluit hangt van zichzelf af: \(path)", en: "this decision depends on itself: \(path)"
    )
  }

  static func duplicateName(_ name: String) -> Self {
    Self(
      .duplicateIdentifier, nl: "er is al iets dat \(quoted(name)) heet",
      en: "something else is called \(quoted(name)) already")
  }

  static func wrongCellCount(found: Int, expected: Int) -> Self {
    let (tests, inputs) = (Count.of(found, .test), Count.of(expected, .input))
    return Self(
      .wrongShape, nl: "deze rij heeft \(tests.dutch); de tabel heeft \(inputs.dutch)",
      en: "this row has \(tests.english); the table has \(inputs.english)")
  }

  static func hitPolicyDoesNotFit(_ policy: DecisionTable.HitPolicy, _ type: TermType) -> Self {
    Self(
      .typeMismatch,
      nl: "\(quoted(policy.rawValue)) past niet bij deze uitkomsten: \(type.wording.dutch)",
      en: "\(quoted(policy.rawValue)) does not fit these outputs: \(type.wording.english)")
  }

  static func wrongWeightCount(found: Int, expected: Int) -> Self {
    let (weights, values) = (Count.of(found, .weight), Count.of(expected, .value))
    return Self(
      .wrongShape, nl: "er \(found == 1 ? "is" : "zijn") \(weights.dutch) voor \(values.dutch)",
      en: "there \(found == 1 ? "is" : "are") \(weights.english) for \(values.english)")
  }

  static func nothingToAggregate() -> Self {
    Self(
      .wrongShape, nl: "er is niets om samen te nemen", en: "there is nothing to take together")
  }

  static func tooManyInstructions(limit: Int) -> Self {
    Self(
      .outOfRange, nl: "deze rubric is te groot: meer dan \(limit) rekenstappen",
      en: "this rubric is too large: more than \(limit) steps")
  }
}

extension TermType {
  /// What a value of the type is called in messages.
  var wording: Wording {
    switch self {
    case .boolean: Wording(nl: "een voorwaarde (waar of niet waar)", en: "a condition (true or false)")
    case .number: Wording(nl: "een getal", en: "a number")
    case .text: Wording(nl: "een tekst", en: "a text")
    case .options(let domain):
      Wording(
        nl: "een van \(Listing.choices(domain.ids).dutch)",
        en: "one of \(Listing.choices(domain.ids).english)")
    }
  }
}

extension Term {
  /// What the term is called in messages.
  var wording: Wording {
    switch self {
    case .scalar(_, let type): type.wording
    case .literal: TermType.text.wording
    case .null: Wording(nl: "null", en: "null")
    case .list: Wording(nl: "een lijst", en: "a list")
    case .interval: Wording(nl: "een interval", en: "an interval")
    }
  }
}

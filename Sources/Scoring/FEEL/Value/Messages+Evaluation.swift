import AmbitionModel

/// Why a value is null; each wording is used by the interpreter beside the case that it is about.
extension Wording {
  static func unknownName(_ name: String) -> Self {
    Self(nl: "er is geen waarde met de naam '\(name)'", en: "there is no value named '\(name)'")
  }

  static func noField(_ name: String, of kind: FeelValue.Kind) -> Self {
    Self(nl: "\(kind.dutch) heeft geen veld '\(name)'", en: "\(kind.english) has no field '\(name)'")
  }

  static func cannotCompute(_ operation: Expression.Operator, _ left: FeelValue, _ right: FeelValue) -> Self {
    Self(
      nl: "'\(operation.rawValue)' gaat niet met \(left.kind.dutch) en \(right.kind.dutch)",
      en: "'\(operation.rawValue)' does not take \(left.kind.english) and \(right.kind.english)")
  }

  static func cannotNegate(_ value: FeelValue) -> Self {
    Self(nl: "'-' gaat niet met \(value.kind.dutch)", en: "'-' does not take \(value.kind.english)")
  }

  static let divisionByZero = Self(nl: "delen door nul", en: "division by zero")

  static let noExactPower = Self(
    nl: "deze macht heeft geen exacte uitkomst en wordt niet ondersteund",
    en: "this power has no exact result and is not supported")

  static func functionIsNoValue(_ name: String) -> Self {
    Self(
      nl: "'\(name)' is een functie, en functies worden niet als waarde ondersteund",
      en: "'\(name)' is a function, and functions are not supported as values")
  }

  static func cannotFilter(_ value: FeelValue) -> Self {
    Self(nl: "\(value.kind.dutch) is niet te filteren", en: "\(value.kind.english) cannot be filtered")
  }

  static let numberOutOfReach = Self(
    nl: "de uitkomst is geen getal onder 10^38", en: "the result is no number below 10^38")

  static func notBoolean(_ value: FeelValue) -> Self {
    Self(
      nl: "hier hoort waar of onwaar te staan, niet \(value.kind.dutch)",
      en: "expected true or false, not \(value.kind.english)")
  }

  static func cannotPlace(_ value: FeelValue, in range: FeelRange) -> Self {
    Self(
      nl:
        "\(value.kind.dutch) is niet te vergelijken met \(range.low.kind.dutch) en \(range.high.kind.dutch)",
      en:
        "\(value.kind.english) cannot be compared with \(range.low.kind.english) and \(range.high.kind.english)"
    )
  }

  static func indexOutOfRange(_ index: String, count: Int) -> Self {
    Self(
      nl: "plaats \(index) bestaat niet in een lijst van \(count)",
      en: "there is no item \(index) in a list of \(count)")
  }

  static func notAFilter(_ value: FeelValue) -> Self {
    Self(
      nl: "een filter is een plaats of een voorwaarde, niet \(value.kind.dutch)",
      en: "a filter is a place or a condition, not \(value.kind.english)")
  }

  static func notIterable(_ value: FeelValue) -> Self {
    Self(nl: "\(value.kind.dutch) is niet te doorlopen", en: "\(value.kind.english) cannot be gone through")
  }

  static let notWholeBounds = Self(
    nl: "een reeks loopt tussen twee hele getallen", en: "a sequence runs between two whole numbers")

  static let descendingRange = Self(
    nl: "dit interval bevat niets", en: "this interval holds nothing")

  static let tooManySteps = Self(
    nl: "de berekening is te groot en is gestopt", en: "the computation is too large and was stopped")

  static let listTooLarge = Self(nl: "de lijst wordt te groot", en: "the list grows too large")

  static let stringTooLong = Self(nl: "de tekst wordt te lang", en: "the string grows too long")

  static func wrongArgumentCount(_ function: String, _ count: Int) -> Self {
    Self(
      nl: "'\(function)' kan niet worden aangeroepen met \(Count.of(count, .argument).dutch)",
      en: "'\(function)' cannot be called with \(Count.of(count, .argument).english)")
  }

  static func wrongArgument(_ function: String, _ parameter: String, _ value: FeelValue) -> Self {
    Self(
      nl: "'\(parameter)' van '\(function)' kan niet \(value.kind.dutch) zijn",
      en: "'\(parameter)' of '\(function)' cannot be \(value.kind.english)")
  }

  static func outOfDomain(_ function: String, nl dutch: String, en english: String) -> Self {
    Self(nl: "'\(function)': \(dutch)", en: "'\(function)': \(english)")
  }

  static func notCoercible(_ value: FeelValue, to type: FeelType) -> Self {
    Self(
      nl: "de uitkomst is \(value.kind.dutch), niet \(type.dutch)",
      en: "the result is \(value.kind.english), not \(type.english)")
  }
}

extension FeelValue.Kind {
  /// With its article, for use in a sentence.
  var dutch: String {
    switch self {
    case .any: "een waarde"
    case .null: "null"
    case .boolean: "een ja/nee-waarde"
    case .number: "een getal"
    case .string: "een tekst"
    case .list: "een lijst"
    case .range: "een interval"
    case .context: "een context"
    }
  }

  /// With its article, for use in a sentence.
  var english: String {
    switch self {
    case .any: "a value"
    case .null: "null"
    case .boolean: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .list: "a list"
    case .range: "a range"
    case .context: "a context"
    }
  }
}

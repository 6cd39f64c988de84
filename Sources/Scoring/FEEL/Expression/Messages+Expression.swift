package import AmbitionModel

/// What is said about expressions that cannot be read.
extension Diagnostic.Message {
  static func expected(_ what: Wording, found: Wording) -> Self {
    Self(
      .expressionSyntax, nl: "hier hoort \(what.dutch) te staan, niet \(found.dutch)",
      en: "expected \(what.english), found \(found.english)")
  }

  static func namesHaveNoBlanks(_ first: String, _ second: String) -> Self {
    Self(
      .expressionSyntax, nl: "'\(second)' kan niet op '\(first)' volgen",
      en: "'\(second)' cannot follow '\(first)'",
      hint: Wording(
        nl: "een naam heeft geen spaties, en tekst staat tussen aanhalingstekens",
        en: "a name has no blanks, and text goes between quotes"))
  }

  static func strayCharacter(_ scalar: Unicode.Scalar) -> Self {
    let shown = scalar.value < 0x20 ? "U+00" + String(scalar.value, radix: 16, uppercase: true) : "\(scalar)"
    let hint: Wording? =
      switch scalar {
      case "'", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}":
        Wording(
          nl: "tekst staat tussen rechte dubbele aanhalingstekens",
          en: "text goes between straight double quotes")
      case "!": Wording(nl: "ontkennen gaat met not(...)", en: "negation is not(...)")
      case "&": Wording(nl: "bedoelde u 'and'?", en: "did you mean 'and'?")
      case "|": Wording(nl: "bedoelde u 'or'?", en: "did you mean 'or'?")
      default: nil
      }
    return Self(
      .expressionSyntax, nl: "het teken '\(shown)' heeft in een expressie geen betekenis",
      en: "the character '\(shown)' means nothing in an expression", hint: hint)
  }

  static let doubleEqual = Self(
    .expressionSyntax, nl: "'==' bestaat niet", en: "there is no '=='",
    hint: Wording(nl: "gelijkheid is één '='", en: "equality is a single '='"))

  static let unclosedString = Self(
    .expressionSyntax, nl: "deze tekst is niet afgesloten met \"", en: "this text is not closed with \"")

  static let unclosedComment = Self(
    .expressionSyntax, nl: "dit commentaar is niet afgesloten met */",
    en: "this comment is not closed with */")

  static let wrongEscape = Self(
    .expressionSyntax, nl: "achter \\u horen vier hexadecimale cijfers, achter \\U zes",
    en: "\\u takes four hexadecimal digits, \\U takes six")

  static let numberTooLarge = Self(
    .numberTooLarge, nl: "dit getal heeft meer cijfers dan precies te bewaren zijn (38)",
    en: "this number has more digits than can be kept exactly (38)")

  static func expressionTooDeep(limit: Int) -> Self {
    Self(
      .tooDeep, nl: "de expressie is dieper genest dan \(limit) stappen",
      en: "the expression is nested deeper than \(limit) steps",
      hint: Wording(
        nl: "splits haar in meer beslissingen of gebruik een lijst",
        en: "split it into decisions, or use a list"))
  }

  static let testsOnlyBehindIn = Self(
    .expressionSyntax, nl: "een rij voorwaarden mag alleen achter 'in' of in een cel van een tabel",
    en: "a row of tests is only allowed after 'in' or in a cell of a table")

  static let emptyCell = Self(
    .expressionSyntax, nl: "deze cel is leeg", en: "this cell is empty",
    hint: Wording(nl: "'-' betekent: maakt niet uit", en: "'-' means: anything"))

  static let mixedArguments = Self(
    .expressionSyntax, nl: "argumenten hebben allemaal een naam of geen van alle",
    en: "either all arguments are named or none is")
}

/// What FEEL has and this implementation has not, each named where it is met.
extension Diagnostic.Message {
  static let unsupportedContext = Self(
    .unsupported, nl: "contexten ({...}) worden niet ondersteund", en: "contexts ({...}) are not supported")

  static let unsupportedTemporal = Self(
    .unsupported, nl: "datums, tijden en duren worden niet ondersteund",
    en: "dates, times and durations are not supported")

  static let unsupportedFunctionDefinition = Self(
    .unsupported, nl: "eigen functies worden niet ondersteund", en: "user functions are not supported")

  static let unsupportedInstanceOf = Self(
    .unsupported, nl: "'instance of' wordt niet ondersteund", en: "'instance of' is not supported")

  static let unsupportedPath = Self(
    .unsupported, nl: "een veld kan alleen van een naam worden gevraagd",
    en: "a field can only be asked of a name")

  static let unsupportedCallee = Self(
    .unsupported, nl: "alleen een functie met een naam kan worden aangeroepen",
    en: "only a function with a name can be called")

  static func unsupportedFunction(_ name: String) -> Self {
    Self(
      .unsupported, nl: "de FEEL-functie '\(name)' wordt niet ondersteund",
      en: "the FEEL function '\(name)' is not supported")
  }

  /// `suggestion` is the nearest name there is, when one is near.
  package static func unknownFunction(_ name: String, suggestion: String? = nil) -> Self {
    Self(
      .unknownFunction, nl: "er is geen functie '\(name)'", en: "there is no function '\(name)'",
      hint: suggestion.map {
        Wording(nl: "bedoelde u '\($0)'?", en: "did you mean '\($0)'?")
      })
  }
}

// What is said about formats, declarations and references.
extension Diagnostic.Message {
  static func unknownFormat(_ text: String, allowed: [String]) -> Self {
    let choices = Listing.choices(allowed)
    let kind = text.prefix { $0 != "/" }
    let isOtherVersion = text.contains("/") && allowed.contains { $0.prefix { $0 != "/" } == kind }
    let hint =
      isOtherVersion
      ? Wording(
        nl: "het bestand is gemaakt voor een andere versie van ambitie",
        en: "the file was made for another version of ambitie")
      : Suggestion.hint(for: text, among: allowed)
    return Self(
      .wrongFormat, nl: "\(quoted(text)) is een onbekend formaat; toegestaan: \(choices.dutch)",
      en: "\(quoted(text)) is an unknown format; allowed: \(choices.english)", hint: hint)
  }

  static func otherFormat(found: String, expected: String) -> Self {
    Self(
      .wrongFormat, nl: "dit bestand heeft formaat \(quoted(found)); verwacht is \(quoted(expected))",
      en: "this file has format \(quoted(found)); expected is \(quoted(expected))")
  }

  static func duplicateIdentifier(_ identifier: String, _ kind: Wording) -> Self {
    Self(
      .duplicateIdentifier, nl: "er is al een \(kind.dutch) \(quoted(identifier)); een id komt één keer voor",
      en: "another \(kind.english) is called \(quoted(identifier)); an id is used once")
  }

  static func duplicateName(_ name: String) -> Self {
    Self(
      .duplicateIdentifier, nl: "de naam \(quoted(name)) is al in gebruik; een naam betekent één ding",
      en: "the name \(quoted(name)) is taken; a name means one thing")
  }

  static func unknownReference(_ identifier: String, _ kind: Wording, declared: [String]) -> Self {
    let choices = Listing.choices(declared)
    return Self(
      .unknownReference,
      nl: "er is geen \(kind.dutch) \(quoted(identifier))"
        + (declared.isEmpty ? "; er is er geen opgegeven" : "; toegestaan: \(choices.dutch)"),
      en: "there is no \(kind.english) \(quoted(identifier))"
        + (declared.isEmpty ? "; none is declared" : "; allowed: \(choices.english)"),
      meant: identifier, among: declared)
  }

  static func invalidName(_ text: String) -> Self {
    Self(
      .invalidIdentifier,
      nl: "\(quoted(text)) is geen naam; verwacht is een id, of een laag met een id: 'data.rights'",
      en: "\(quoted(text)) is no name; expected is an id, or a layer with an id: 'data.rights'")
  }

  static func wrongTestCount(_ found: Int, inputs: Int) -> Self {
    let (tests, columns) = (Count.of(found, .test), Count.of(inputs, .input))
    return Self(
      .wrongShape,
      nl: "de regel heeft \(tests.dutch) en de tabel \(columns.dutch); nodig is er één per invoer",
      en: "the rule has \(tests.english) and the table \(columns.english); needed is one for each input",
      hint: Wording(nl: "schrijf \"-\" waar alles goed is", en: "write \"-\" where anything will do"))
  }

  static func wrongValueCount(_ found: Int, outputs: Int) -> Self {
    let (values, columns) = (Count.of(found, .value), Count.of(outputs, .output))
    return Self(
      .wrongShape,
      nl: "de regel heeft \(values.dutch) en de tabel \(columns.dutch); nodig is er één per uitvoer",
      en: "the rule has \(values.english) and the table \(columns.english); needed is one for each output")
  }

  static func wrongWeightCount(_ found: Int, names: Int) -> Self {
    let (weights, operands) = (Count.of(found, .weight), Count.of(names, .name))
    return Self(
      .wrongShape, nl: "\(weights.dutch) voor \(operands.dutch); nodig is er één per naam",
      en: "\(weights.english) for \(operands.english); needed is one for each name")
  }

  static func thresholdBelow(_ threshold: String, previous: String) -> Self {
    Self(
      .outOfRange,
      nl: "drempel \(threshold) ligt onder die van het niveau ervoor, \(previous), en doet niets",
      en: "threshold \(threshold) is below that of the level before it, \(previous), and has no effect")
  }

  static var incompleteAssumption: Self {
    Self(
      .incompleteAssumption,
      nl:
        "een werkhypothese ('confidence' is 'assumed') is een antwoord met in 'assessor' wie het aanneemt en in 'rationale' waarom",
      en:
        "a working assumption ('confidence' is 'assumed') is an answer that names who assumes it in 'assessor' and says why in 'rationale'"
    )
  }

  static var missingReason: Self {
    Self(
      .missingReason, nl: "'not_applicable' heeft een reden nodig, in 'reason'",
      en: "'not_applicable' needs a reason, in 'reason'",
      hint: Wording(
        nl: "schrijf {\"answer\": \"not_applicable\", \"reason\": \"…\"}",
        en: "write {\"answer\": \"not_applicable\", \"reason\": \"…\"}"))
  }
}

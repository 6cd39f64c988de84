import AmbitionModel

extension Diagnostic.Message {
  static func otherCaseVersion(_ own: String, _ other: String, path: String) -> Self {
    Self(
      .wrongRubric,
      nl:
        "de antwoorden horen bij versie \(quoted(other)) van de rubric, \(quoted(path)) bij versie \(quoted(own))",
      en:
        "the answers belong to version \(quoted(other)) of the rubric, \(quoted(path)) to version \(quoted(own))",
      hint: Wording(
        nl: "'ambitie migrate' brengt de casus naar versie \(quoted(other))",
        en: "'ambitie migrate' brings the case to version \(quoted(other))"))
  }

  static func carriedAway(_ question: String, _ version: String) -> Self {
    Self(
      .unknownOption,
      nl: "dit antwoord op \(quoted(question)) bestaat niet in versie \(quoted(version)) van de rubric",
      en: "this answer to \(quoted(question)) does not exist in version \(quoted(version)) of the rubric")
  }

  static func noCaseName(_ text: String) -> Self {
    Self(
      .invalidIdentifier,
      nl: "van \(quoted(text)) is geen naam in bestanden te maken; er is niets overgenomen",
      en: "no name in files can be made of \(quoted(text)); nothing was taken over", hint: .giveID)
  }

  static func otherProduct(_ text: String, own: LocalizedText, path: String) -> Self {
    Self(
      .conflictingKeys,
      nl:
        "dit bestand gaat over \(quoted(text)), \(quoted(path)) over \(quoted(own[.dutch])); er is niets overgenomen",
      en:
        "this file is about \(quoted(text)), and \(quoted(path)) about \(quoted(own[.english])); nothing was taken over",
      hint: .giveID)
  }

  static func otherCase(_ id: String, own: String, path: String) -> Self {
    Self(
      .conflictingKeys,
      nl:
        "dit bestand gaat over \(quoted(id)), maar in \(quoted(path)) staat \(quoted(own)); er is niets overgenomen",
      en: "this file is about \(quoted(id)), but \(quoted(path)) holds \(quoted(own)); nothing was taken over"
    )
  }
}

extension Wording {
  static let giveID = Wording(
    nl: "vul in de rij 'case:id' een naam in (kleine letters, cijfers en _), of wijs de casus aan met --into",
    en:
      "fill in a name in the row 'case:id' (lowercase letters, digits and _), or point at the case with --into"
  )
}

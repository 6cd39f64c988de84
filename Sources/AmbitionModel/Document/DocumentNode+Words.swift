extension DocumentNode {
  /// What kind of value this is, with its article.
  var words: Wording {
    switch kind {
    case .null: Wording(nl: "null", en: "null")
    case .boolean(let value): Wording(nl: "\(value)", en: "\(value)")
    case .number: Wording(nl: "een getal", en: "a number")
    case .string: Wording(nl: "een tekst", en: "a text")
    case .array: Wording(nl: "een lijst", en: "a list")
    case .object: Wording(nl: "een object", en: "an object")
    }
  }
}

extension Diagnostic.Message {
  static func wrongType(_ name: String, found: DocumentNode, expected: Wording) -> Self {
    Self(
      .wrongType, nl: "\(quoted(name)) moet \(expected.dutch) zijn; gevonden: \(found.words.dutch)",
      en: "\(quoted(name)) must be \(expected.english); found \(found.words.english)")
  }

  static func wrongType(_ subject: Wording, found: DocumentNode) -> Self {
    Self(
      .wrongType, nl: "\(subject.dutch) moet een object zijn; gevonden: \(found.words.dutch)",
      en: "\(subject.english) must be an object; found \(found.words.english)")
  }
}

// Single values by their types; `name` is the key that a value is under.
extension DiagnosticLog {
  func localizedText(_ node: DocumentNode, _ name: String) -> LocalizedText? {
    switch node.kind {
    case .string:
      return string(node, name).map { LocalizedText($0.value) }
    case .object:
      enum Key: String, FieldKey { case nl, en }
      guard let fields = FieldReader<Key>(node, as: Wording(nl: "een tekst", en: "a text"), log: self) else {
        return nil
      }
      guard fields.has(.nl) || fields.has(.en) else {
        report(.textWithoutLanguage(name), at: fields.openingBrace)
        return nil
      }
      let (dutch, english) = (fields.optionalString(.nl), fields.optionalString(.en))
      guard (dutch != nil) == fields.has(.nl), (english != nil) == fields.has(.en) else { return nil }
      return LocalizedText(dutch: dutch?.value, english: english?.value)
    default:
      wrongType(node, name, Wording(nl: "een tekst", en: "a text"))
      return nil
    }
  }

  /// A text that is not blank; the place is with the quotes.
  func string(_ node: DocumentNode, _ name: String) -> Located<String>? {
    guard case .string(let text) = node.kind else {
      wrongType(node, name, Wording(nl: "een tekst", en: "a text"))
      return nil
    }
    guard !text.text.isBlank else {
      report(.emptyText(name), at: node.range)
      return nil
    }
    return Located(text.text, at: node.range)
  }

  func boolean(_ node: DocumentNode, _ name: String) -> Located<Bool>? {
    guard case .boolean(let truth) = node.kind else {
      wrongType(node, name, Wording(nl: "true of false", en: "true or false"))
      return nil
    }
    return Located(truth, at: node.range)
  }

  func expression(_ node: DocumentNode, _ name: String) -> LocatedText? {
    guard string(node, name) != nil, case .string(let text) = node.kind else { return nil }
    return text
  }

  func identifier<Subject>(_ node: DocumentNode, _ name: String) -> Located<Identifier<Subject>>? {
    guard let text = string(node, name), checkIdentifier(text) else { return nil }
    return text.map { Identifier($0) }
  }

  func choice<Choice: RawRepresentable & CaseIterable>(_ node: DocumentNode, _ name: String) -> Choice?
  where Choice.RawValue == String {
    guard let text = string(node, name) else { return nil }
    if let choice = Choice(rawValue: text.value) { return choice }
    report(
      .unknownValue(text.value, for: name, allowed: Choice.allCases.map({ $0.rawValue })), at: text.range)
    return nil
  }

  /// A number as it is written: at most 18 digits, an exponent of at most 30.
  func number(_ node: DocumentNode, _ name: String) -> Located<Rational>? {
    guard case .number(let text) = node.kind else {
      wrongType(node, name, Wording(nl: "een getal", en: "a number"))
      return nil
    }
    guard let value = Rational(written: text) else {
      report(.tooManyDigits(text), at: node.range)
      return nil
    }
    return Located(value, at: node.range)
  }

  func list(_ node: DocumentNode, _ name: String, atLeast minimum: Int = 0) -> [DocumentNode]? {
    guard case .array(let items) = node.kind else {
      wrongType(node, name, Wording(nl: "een lijst", en: "a list"))
      return nil
    }
    if items.count < minimum { report(.tooFew(name, items.count, minimum: minimum), at: node.range) }
    return items
  }

  /// The members of an object whose keys are free, each key once.
  func members(_ node: DocumentNode, _ name: String) -> [DocumentNode.Member]? {
    guard case .object(let members) = node.kind else {
      wrongType(node, name, Wording(nl: "een object", en: "an object"))
      return nil
    }
    return members.reportingDuplicates(to: self)
  }

  func date(_ text: Located<String>) -> CalendarDate? {
    if let date = CalendarDate(text.value) { return date }
    report(.invalidDate(text.value), at: text.range)
    return nil
  }

  func wrongType(_ node: DocumentNode, _ name: String, _ expected: Wording) {
    if case .null = node.kind { return report(.nullValue(name, expected: expected), at: node.range) }
    report(.wrongType(name, found: node, expected: expected), at: node.range)
  }
}

extension String {
  /// Whether there is nothing to see in this text.
  fileprivate var isBlank: Bool {
    // Nearly every text has a letter that is ASCII, which needs no Unicode table.
    if utf8.contains(where: { $0 > 0x20 && $0 < 0x7F }) { return false }
    return unicodeScalars.allSatisfy { $0.properties.isWhitespace }
  }
}

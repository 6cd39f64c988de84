extension DocumentNode {
  /// The same values with every number in its shortest decimal notation (`1.50` and `15e-1` become `1.5`), and every text
  /// and key as `form` makes it.
  ///
  /// A number that has no such notation stays as it is written.
  /// - Complexity: O(*n*) in the values of the document.
  package func inOneNotation(_ form: (String) -> String = { $0 }) -> DocumentNode {
    let kind: Kind =
      switch self.kind {
      case .number(let text): .number(Rational(decimal: text)?.decimalText ?? text)
      default: self.kind
      }
    return DocumentNode(kind, at: range).mapped(form) { $0.inOneNotation(form) }
  }

  /// The same values with every text and key as `form` makes it.
  package func inForm(_ form: (String) -> String) -> DocumentNode { mapped(form) { $0.inForm(form) } }

  private func mapped(_ form: (String) -> String, _ inner: (DocumentNode) -> DocumentNode) -> DocumentNode {
    switch kind {
    case .string(let text): DocumentNode(.string(LocatedText(form(text.text), at: text.range)), at: range)
    case .array(let items): DocumentNode(.array(items.map(inner)), at: range)
    case .object(let members):
      DocumentNode(
        .object(
          members.map { Member(key: form($0.key), keyRange: $0.keyRange, value: inner($0.value)) }),
        at: range)
    case .null, .boolean, .number: self
    }
  }
}

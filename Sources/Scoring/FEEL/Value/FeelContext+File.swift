package import AmbitionModel

extension FeelContext {
  /// The values of a JSON object by their names; numbers exactly as they are written.
  ///
  /// `nil` when the file is no JSON object, a key is there twice, or a number has more digits than are kept.
  package static func read(_ file: SourceFile) -> Reading<FeelContext> {
    let document = DocumentParser.parse(file)
    guard let node = document.value else { return Reading(nil, document.diagnostics) }
    guard case .object(let members) = node.kind else {
      return Reading(nil, [Diagnostic(.contextNeedsObject, at: node.range)])
    }
    var diagnostics: [Diagnostic] = []
    let context = context(members, &diagnostics)
    return Reading(diagnostics.isEmpty ? context : nil, diagnostics.inFileOrder())
  }

  private static func context(
    _ members: [DocumentNode.Member], _ diagnostics: inout [Diagnostic]
  ) -> FeelContext {
    var places: [String: SourceRange] = [:]
    return FeelContext(
      members.map { member in
        if let first = places.updateValue(member.keyRange, forKey: member.key) {
          let note = Diagnostic.Note(
            Wording(nl: "hier voor het eerst", en: "first here"), at: first)
          diagnostics.append(Diagnostic(.repeatedName(member.key), at: member.keyRange, notes: [note]))
        }
        return (member.key, value(member.value, &diagnostics))
      })
  }

  /// As deep as the document, which its reader limits.
  private static func value(_ node: DocumentNode, _ diagnostics: inout [Diagnostic]) -> FeelValue {
    switch node.kind {
    case .null: return .null
    case .boolean(let value): return .boolean(value)
    case .string(let text): return .string(text.text)
    case .number(let text):
      if let number = Rational(decimal: text) { return .number(number) }
      diagnostics.append(Diagnostic(.numberTooLarge, at: node.range))
      return .null
    case .array(let items): return .list(FeelList(items.map { value($0, &diagnostics) }))
    case .object(let members): return .context(context(members, &diagnostics))
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let contextNeedsObject = Self(
    .wrongType, nl: "de context moet een object zijn: {\"naam\": waarde}",
    en: "the context must be an object: {\"name\": value}")

  fileprivate static func repeatedName(_ name: String) -> Self {
    Self(
      .duplicateKey, nl: "sleutel \(quoted(name)) staat hier voor de tweede keer; één keer is toegestaan",
      en: "key \(quoted(name)) is here for the second time; once is allowed")
  }
}

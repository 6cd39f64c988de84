/// A value of JSON that is about to be written.
package enum JSON: Sendable {
  case null
  case boolean(Bool)
  /// As it will be written, so that no digit is lost.
  case number(String)
  case string(String)
  case array([JSON])
  /// Each key once, in any order.
  case object([(key: String, value: JSON)])

  package static func number(_ number: Int) -> JSON { .number("\(number)") }

  /// The shortest digits that read back as the same number.
  /// - Parameter number: finite, since JSON has nothing else.
  package static func number(_ number: Double) -> JSON {
    let text = number.description
    return .number(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }

  package static func numbers(_ numbers: [Int]) -> JSON { .array(numbers.map { .number($0) }) }

  package static func strings(_ texts: [String]) -> JSON { .array(texts.map { .string($0) }) }

  /// An object with a member for each key; of pairs with the same key the first counts.
  package static func members(_ pairs: some Sequence<(String, JSON)>) -> JSON {
    let table = Dictionary(firstOf: pairs.map { ($0, $1) })
    return .object(table.map { ($0.key, $0.value) })
  }
}

extension JSON: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = .string(text) }
}

extension JSON: ExpressibleByArrayLiteral {
  package init(arrayLiteral items: JSON...) { self = .array(items) }
}

extension JSON: ExpressibleByDictionaryLiteral {
  /// What is `nil` is left out.
  package init(dictionaryLiteral members: (String, JSON?)...) {
    self = .object(members.compactMap { key, value in value.map { (key, $0) } })
  }
}

extension DocumentNode {
  /// The value as it would be read from no place in particular, with sorted keys.
  package init(_ json: JSON) {
    let nowhere = SourceRange(0, 0)
    let kind: Kind =
      switch json {
      case .null: .null
      case .boolean(let truth): .boolean(truth)
      case .number(let text): .number(text)
      case .string(let text): .string(LocatedText(text, at: nowhere))
      case .array(let items): .array(items.map { DocumentNode($0) })
      case .object(let members):
        .object(
          JSON.sorted(members).map { Member(key: $0.key, keyRange: nowhere, value: DocumentNode($0.value)) })
      }
    self.init(kind, at: nowhere)
  }
}

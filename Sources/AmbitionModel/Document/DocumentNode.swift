/// A value in a JSON file, with its place there.
package struct DocumentNode: Sendable {
  package enum Kind: Sendable {
    case null
    case boolean(Bool)
    /// Exactly as it is written: `0.10` stays `0.10`.
    case number(String)
    case string(LocatedText)
    case array([DocumentNode])
    /// In the order of the file; a key can be there twice.
    case object([Member])
  }

  /// A key of an object with its value.
  package struct Member: Sendable {
    package var key: String
    /// With the quotes.
    package var keyRange: SourceRange
    package var value: DocumentNode

    package init(key: String, keyRange: SourceRange, value: DocumentNode) {
      self.key = key
      self.keyRange = keyRange
      self.value = value
    }
  }

  package var kind: Kind
  /// From the first byte through the last, with quotes or brackets.
  package var range: SourceRange

  package init(_ kind: Kind, at range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  /// The first value under `key`; `nil` when there is none or this is no object.
  package subscript(key: String) -> DocumentNode? {
    guard case .object(let members) = kind else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// A number as it is written; empty for anything else.
  var numberText: String {
    if case .number(let text) = kind { text } else { "" }
  }
}

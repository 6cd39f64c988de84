import AmbitionModel

/// One value in which a document differs from what it should be.
struct DocumentDifference {
  /// What differs.
  enum Kind {
    /// What it says.
    case value
    /// How a number is written: `1.50` for `1.5`.
    case notation
    /// How Unicode writes a text: a letter and its accent in one, or apart.
    case unicodeForm
    /// The order of a list.
    case order
  }

  var kind = Kind.value
  /// Keys, and the names or places of items, from the outside in.
  var path: [String]
  /// The value, or where one is missing.
  var range: SourceRange
  /// `nil` where the document has no such value.
  var written: DocumentNode?
  /// `nil` where there should be no such value.
  var expected: DocumentNode?

  /// Every difference, in the order of the document; items of lists that have a name are held against those of the same
  /// name.
  static func all(
    between written: DocumentNode, and expected: DocumentNode, at path: [String] = []
  ) -> [DocumentDifference] {
    switch (written.kind, expected.kind) {
    case (.object(let members), .object(let others)):
      return keyed(
        members.map { ($0.key, $0.value, $0.keyRange) }, others.map { ($0.key, $0.value) }, in: written, path)
    case (.array(let items), .array(let others)):
      let (names, otherNames) = (Self.names(of: items), Self.names(of: others))
      if isSameInOtherOrder(names, items, otherNames, others) {
        return [.init(kind: .order, path: path, range: written.range, written: written, expected: expected)]
          + (names == otherNames ? [] : pairs(names, items, otherNames, others, in: written, path))
      }
      return pairs(names, items, otherNames, others, in: written, path)
    default:
      guard let one = written.scalar, let other = expected.scalar, one == other else {
        return [
          .init(
            kind: kind(of: written, expected), path: path, range: written.range, written: written,
            expected: expected)
        ]
      }
      return []
    }
  }

  private static func pairs(
    _ names: [String], _ items: [DocumentNode], _ otherNames: [String], _ others: [DocumentNode],
    in whole: DocumentNode, _ path: [String]
  ) -> [DocumentDifference] {
    keyed(
      zip(names, items).map { ($0, $1, $1.range) }, zip(otherNames, others).map { ($0, $1) }, in: whole, path)
  }

  /// Whether two lists name the same in another order; of items without names, whether they are the same.
  private static func isSameInOtherOrder(
    _ names: [String], _ items: [DocumentNode], _ otherNames: [String], _ others: [DocumentNode]
  ) -> Bool {
    guard names.count == otherNames.count else { return false }
    if names != otherNames { return names.sorted() == otherNames.sorted() }
    let (one, other) = (items.map(CanonicalJSON.text), others.map(CanonicalJSON.text))
    return one != other && one.sorted() == other.sorted()
  }

  private static func kind(of written: DocumentNode, _ expected: DocumentNode) -> Kind {
    switch (written.kind, expected.kind) {
    case (.number(let one), .number(let other)):
      if let one = Rational(decimal: one), let other = Rational(decimal: other), one == other {
        return .notation
      }
    // Texts are equal where Unicode says so, however they are written.
    case (.string(let one), .string(let other)) where one.text == other.text: return .unicodeForm
    default: break
    }
    return .value
  }

  /// The names of items, or their places, counted from 1.
  private static func names(of items: [DocumentNode]) -> [String] {
    items.enumerated().map { index, item in
      if case .string(let name)? = item["name"]?.kind { name.text } else { "\(index + 1)" }
    }
  }

  private static func keyed(
    _ written: [(key: String, value: DocumentNode, place: SourceRange)],
    _ expected: [(key: String, value: DocumentNode)], in whole: DocumentNode, _ path: [String]
  ) -> [DocumentDifference] {
    var rest = Dictionary(firstOf: expected.map { ($0.key, $0.value) })
    var differences: [DocumentDifference] = []
    for member in written {
      // The second of two with the same key is one too many.
      if let other = rest.removeValue(forKey: member.key) {
        differences += all(between: member.value, and: other, at: path + [member.key])
      } else {
        differences.append(
          .init(path: path + [member.key], range: member.place, written: member.value, expected: nil))
      }
    }
    let opening = SourceRange(whole.range.start, min(whole.range.start + 1, whole.range.end))
    for member in expected where rest[member.key] != nil {
      differences.append(
        .init(path: path + [member.key], range: opening, written: nil, expected: member.value))
    }
    return differences
  }
}

extension DocumentNode {
  /// A value that holds no others, as JSON writes it; `nil` for a list or object.
  fileprivate var scalar: [UInt8]? {
    switch kind {
    case .array, .object: nil
    default: CanonicalJSON.bytes(of: self)
    }
  }
}

extension CanonicalJSON {
  fileprivate static func text(of node: DocumentNode) -> String {
    String(decoding: bytes(of: node), as: UTF8.self)
  }
}

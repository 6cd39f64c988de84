/// The keys that one kind of object may have, by the words in files.
protocol FieldKey: RawRepresentable, CaseIterable, Equatable where RawValue == String {}

/// Typed access to the fields of one object, by an enum of the keys that it may have.
///
/// Missing, unknown and duplicate keys and wrong values are worded here and nowhere else. Each accessor
/// answers `nil` after a finding, so that the reader of the object can go on with its other fields.
///
/// That keys are `FieldKey`s is said by the extension: where a type itself demands it, the runtime looks through all
/// conformances of the process for each enum of keys, which took a tenth of the time to score one case.
struct FieldReader<Key> {
  private let object: ObjectFields
}

extension FieldReader where Key: FieldKey {
  /// Reports unknown and duplicate keys at once; `nil` when the node is no object.
  init?(_ node: DocumentNode, as subject: Wording, alsoAllowed: [String] = [], log: DiagnosticLog) {
    let object = ObjectFields(
      node, as: subject, isAllowed: { Key(rawValue: $0) != nil || alsoAllowed.contains($0) },
      allowed: { Key.allCases.map { $0.rawValue } + alsoAllowed }, log: log)
    guard let object else { return nil }
    self.object = object
  }

  /// What is being read, for messages: "a criterion".
  var subject: Wording { object.subject }
  var log: DiagnosticLog { object.log }
  /// The whole object.
  var range: SourceRange { object.range }
  /// Where a missing key is reported: the opening brace.
  var openingBrace: SourceRange { object.openingBrace }

  private func member(_ key: Key) -> DocumentNode.Member? { object.member(key.rawValue) }

  func has(_ key: Key) -> Bool { member(key) != nil }

  /// The value under a key that may be absent.
  func optional(_ key: Key) -> DocumentNode? { member(key)?.value }

  func keyRange(_ key: Key) -> SourceRange { member(key)?.keyRange ?? openingBrace }

  /// The value under a key that must be there.
  func required(_ key: Key) -> DocumentNode? {
    object.required(key.rawValue)
  }

  /// The one of `keys` that is there; reports when there is none or more than one.
  func exactlyOne(of keys: [Key]) -> Key? {
    let present = keys.filter(has).sorted { keyRange($0) < keyRange($1) }
    for other in present.dropFirst() {
      log.report(.conflictingKeys(other.rawValue, with: present[0].rawValue), at: keyRange(other))
    }
    if present.isEmpty, !keys.contains(where: { object.isMisspelled($0.rawValue) }) {
      log.report(.missingOneOf(keys.map { $0.rawValue }, in: subject), at: openingBrace)
    }
    return present.first
  }

  /// Reports `key` when it is there although `other` is not `value`.
  func reject(_ key: Key, unless other: Key, is value: String) {
    guard has(key) else { return }
    log.report(.keyNeeds(key.rawValue, other.rawValue, value: value), at: keyRange(key))
  }

  // MARK: Values

  func text(_ key: Key) -> LocalizedText? {
    required(key).flatMap { log.localizedText($0, key.rawValue) }
  }

  func optionalText(_ key: Key) -> LocalizedText? {
    optional(key).flatMap { log.localizedText($0, key.rawValue) }
  }

  func string(_ key: Key) -> Located<String>? {
    required(key).flatMap { log.string($0, key.rawValue) }
  }

  func optionalString(_ key: Key) -> Located<String>? {
    optional(key).flatMap { log.string($0, key.rawValue) }
  }

  func identifier<Subject>(_ key: Key) -> Located<Identifier<Subject>>? {
    required(key).flatMap { log.identifier($0, key.rawValue) }
  }

  func optionalIdentifier<Subject>(_ key: Key) -> Located<Identifier<Subject>>? {
    optional(key).flatMap { log.identifier($0, key.rawValue) }
  }

  func choice<Choice: RawRepresentable & CaseIterable>(_ key: Key) -> Choice?
  where Choice.RawValue == String {
    required(key).flatMap { log.choice($0, key.rawValue) }
  }

  func optionalChoice<Choice: RawRepresentable & CaseIterable>(_ key: Key) -> Choice?
  where Choice.RawValue == String {
    optional(key).flatMap { log.choice($0, key.rawValue) }
  }

  func optionalNumber(_ key: Key) -> Located<Rational>? {
    optional(key).flatMap { log.number($0, key.rawValue) }
  }

  func optionalBoolean(_ key: Key) -> Located<Bool>? {
    optional(key).flatMap { log.boolean($0, key.rawValue) }
  }

  /// FEEL, with the place of each of its bytes.
  func expression(_ key: Key) -> LocatedText? {
    required(key).flatMap { log.expression($0, key.rawValue) }
  }

  func optionalExpression(_ key: Key) -> LocatedText? {
    optional(key).flatMap { log.expression($0, key.rawValue) }
  }

  /// The items of a list that must be there.
  func list(_ key: Key, atLeast minimum: Int = 0) -> [DocumentNode]? {
    required(key).flatMap { log.list($0, key.rawValue, atLeast: minimum) }
  }

  /// The items of a list; none when the key is absent.
  func optionalList(_ key: Key) -> [DocumentNode] {
    optional(key).flatMap { log.list($0, key.rawValue) } ?? []
  }

  /// Every item of a list of names, each an id or a layer with an id; none when the key is absent.
  func names(_ key: Key) -> [Located<String>] {
    optionalList(key).compactMap { log.name($0, key.rawValue) }
  }

  /// Every item of a list of identifiers; none when the key is absent.
  func identifiers<Subject>(_ key: Key) -> [Located<Identifier<Subject>>] {
    optionalList(key).compactMap { log.identifier($0, key.rawValue) }
  }
}

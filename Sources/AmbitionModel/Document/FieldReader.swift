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
  /// What is being read, for messages: "a criterion".
  let subject: Wording
  let log: DiagnosticLog
  /// The whole object.
  let range: SourceRange
  /// Those with a key of `Key`, each once; few, so that looking through them beats hashing.
  private let members: [DocumentNode.Member]
  /// Keys that are not there, while an unknown key looks like a slip of the pen for them.
  private let misspelled: [Key]
}

extension FieldReader where Key: FieldKey {
  /// Reports unknown and duplicate keys at once; `nil` when the node is no object.
  init?(_ node: DocumentNode, as subject: Wording, alsoAllowed: [String] = [], log: DiagnosticLog) {
    guard case .object(let all) = node.kind else {
      log.report(.wrongType(subject, found: node), at: node.range)
      return nil
    }
    self.subject = subject
    self.log = log
    self.range = node.range
    let members = all.reportingDuplicates(to: log)
    let unknown = members.filter { Key(rawValue: $0.key) == nil && !alsoAllowed.contains($0.key) }
    self.members = members
    var misspelled: [Key] = []
    if !unknown.isEmpty {
      let allowed = Key.allCases.map { $0.rawValue } + alsoAllowed
      for member in unknown where !log.isFull {
        let suggestion = Suggestion.nearest(to: member.key, among: allowed)
        if let meant = suggestion.flatMap(Key.init(rawValue:)) { misspelled.append(meant) }
        log.report(
          .unknownKey(member.key, in: subject, allowed: allowed, suggestion: suggestion),
          at: member.keyRange)
      }
    }
    self.misspelled = misspelled
  }

  private func member(_ key: Key) -> DocumentNode.Member? {
    let name = key.rawValue
    return members.first { $0.key == name }
  }

  /// Where a missing key is reported: the opening brace.
  var openingBrace: SourceRange { SourceRange(range.start, range.start + 1) }

  func has(_ key: Key) -> Bool { member(key) != nil }

  /// The value under a key that may be absent.
  func optional(_ key: Key) -> DocumentNode? { member(key)?.value }

  func keyRange(_ key: Key) -> SourceRange { member(key)?.keyRange ?? openingBrace }

  /// The value under a key that must be there.
  func required(_ key: Key) -> DocumentNode? {
    if let member = member(key) { return member.value }
    if !misspelled.contains(key) { log.report(.missingKey(key.rawValue, in: subject), at: openingBrace) }
    return nil
  }

  /// The one of `keys` that is there; reports when there is none or more than one.
  func exactlyOne(of keys: [Key]) -> Key? {
    let present = keys.filter(has).sorted { keyRange($0) < keyRange($1) }
    for other in present.dropFirst() {
      log.report(.conflictingKeys(other.rawValue, with: present[0].rawValue), at: keyRange(other))
    }
    if present.isEmpty, !misspelled.contains(where: keys.contains) {
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

extension [DocumentNode.Member] {
  /// The first member of each key; reports the others.
  func reportingDuplicates(to log: DiagnosticLog) -> [DocumentNode.Member] {
    if count <= 16, !hasDuplicateKeys { return self }
    var first: [String: SourceRange] = [:]
    return filter { member in
      if let range = first[member.key] {
        let note = Diagnostic.Note(.firstHere, at: range)
        log.report(.duplicateKey(member.key), at: member.keyRange, notes: [note])
        return false
      }
      first[member.key] = member.keyRange
      return true
    }
  }

  /// - Complexity: O(*n*²), so for small objects only.
  private var hasDuplicateKeys: Bool {
    var index = 1
    while index < count {
      let key = self[index].key
      var other = 0
      while other < index {
        if self[other].key == key { return true }
        other += 1
      }
      index += 1
    }
    return false
  }
}

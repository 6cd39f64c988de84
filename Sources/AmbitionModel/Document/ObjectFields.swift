/// The fields of one object by their names, whatever keys it may have: what ``FieldReader`` does for every kind alike.
struct ObjectFields {
  let subject: Wording
  let log: DiagnosticLog
  let range: SourceRange
  /// Those with a key that is allowed, each once; few, so that looking through them beats hashing.
  private let members: [DocumentNode.Member]
  /// Keys that are not there, while an unknown key looks like a slip of the pen for them.
  private let misspelled: [String]

  /// Reports unknown and duplicate keys at once; `nil` when the node is no object.
  init?(
    _ node: DocumentNode, as subject: Wording, isAllowed: (String) -> Bool, allowed: () -> [String],
    log: DiagnosticLog
  ) {
    guard case .object(let all) = node.kind else {
      log.report(.wrongType(subject, found: node), at: node.range)
      return nil
    }
    self.subject = subject
    self.log = log
    self.range = node.range
    let members = all.reportingDuplicates(to: log)
    let unknown = members.filter { !isAllowed($0.key) }
    self.members = members
    var misspelled: [String] = []
    if !unknown.isEmpty {
      let allowed = allowed()
      for member in unknown where !log.isFull {
        let suggestion = Suggestion.nearest(to: member.key, among: allowed)
        if let suggestion { misspelled.append(suggestion) }
        log.report(
          .unknownKey(member.key, in: subject, allowed: allowed, suggestion: suggestion),
          at: member.keyRange)
      }
    }
    self.misspelled = misspelled
  }

  var openingBrace: SourceRange { SourceRange(range.start, range.start + 1) }

  func member(_ name: String) -> DocumentNode.Member? { members.first { $0.key == name } }

  /// The value under a key that must be there.
  func required(_ name: String) -> DocumentNode? {
    if let member = member(name) { return member.value }
    if !isMisspelled(name) { log.report(.missingKey(name, in: subject), at: openingBrace) }
    return nil
  }

  func isMisspelled(_ name: String) -> Bool { misspelled.contains(name) }
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

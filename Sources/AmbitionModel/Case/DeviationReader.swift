/// Reads the recorded deviations of a case: kader, then rule, then the reason.
struct DeviationReader {
  let log: DiagnosticLog

  private enum Key: String, FieldKey { case reason, date, by }

  func deviations(_ node: DocumentNode, _ name: String) -> [Deviation] {
    (log.members(node, name) ?? []).flatMap(rules)
  }

  /// Whether the kader and its rules exist is checked where the kader is at hand.
  private func rules(of kader: DocumentNode.Member) -> [Deviation] {
    let isKader = log.checkIdentifier(Located(kader.key, at: kader.keyRange))
    let found = (log.members(kader.value, kader.key) ?? [])
      .filter { log.checkName(Located($0.key, at: $0.keyRange)) }
      .compactMap { deviation($0, Located(Identifier(kader.key), at: kader.keyRange)) }
    return isKader ? found : []
  }

  private func deviation(
    _ member: DocumentNode.Member, _ kader: Located<Identifier<Kader>>
  ) -> Deviation? {
    let subject = Wording(nl: "een afwijking", en: "a deviation")
    guard let fields = FieldReader<Key>(member.value, as: subject, log: log) else { return nil }
    let reason = fields.text(.reason)
    let date = fields.optionalString(.date).flatMap(log.date)
    let by = fields.optionalText(.by)
    guard let reason else { return nil }
    return Deviation(
      kader: kader, rule: Located(member.key, at: member.keyRange), reason: reason, date: date, by: by)
  }
}

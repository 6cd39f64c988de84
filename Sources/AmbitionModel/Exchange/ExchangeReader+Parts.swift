// The smaller parts of an exchange.
extension ExchangeReader {
  private enum EngineKey: String, FieldKey { case name, version }
  private enum AnonymisedKey: String, FieldKey {
    case texts, dates
    case minimumGroup = "minimum_group"
  }
  private enum DigestsKey: String, FieldKey { case all, head, rubrics, cases }
  private enum DigestKey: String, FieldKey { case id, sha256 }
  private enum AssessmentKey: String, FieldKey {
    case rubric, answers, decisions, flags
    case caseStudy = "case"
  }
  private enum CaseKey: String, FieldKey {
    case id, organisation
    case referenceDate = "reference_date"
  }
  private enum RubricKey: String, FieldKey { case id, version }

  func engine(_ node: DocumentNode) -> Exchange.Engine? {
    let subject = Wording(nl: "een rekenprogramma", en: "an engine")
    guard let fields = FieldReader<EngineKey>(node, as: subject, log: log) else { return nil }
    let name = fields.string(.name)
    let version = fields.string(.version)
    guard let name, let version else { return nil }
    return Exchange.Engine(name: name.value, version: version)
  }

  func anonymisation(_ node: DocumentNode) -> Exchange.Anonymisation? {
    let subject = Wording(nl: "een verslag van wat is weggelaten", en: "an account of what was left out")
    guard let fields = FieldReader<AnonymisedKey>(node, as: subject, log: log) else { return nil }
    let texts: Exchange.Anonymisation.Texts? = fields.choice(.texts)
    let dates: Exchange.Anonymisation.Dates? = fields.choice(.dates)
    let group = fields.required(.minimumGroup).flatMap { log.number($0, AnonymisedKey.minimumGroup.rawValue) }
    guard let group else { return nil }
    let most = Exchange.Anonymisation.largestGroup
    guard group.value.isInteger, Rational.zero < group.value, group.value <= Rational(most) else {
      let allowed = Wording(
        nl: "een heel getal van 1 t/m \(most)", en: "a whole number from 1 to \(most)")
      log.report(
        .outOfRange(
          AnonymisedKey.minimumGroup.rawValue, found: group.value.description, allowed: allowed),
        at: group.range)
      return nil
    }
    guard let texts, let dates else { return nil }
    return Exchange.Anonymisation(
      texts: texts, dates: dates, minimumGroup: Int(clamping: group.value.numerator))
  }

  func digests(_ node: DocumentNode) -> Exchange.Digests? {
    let subject = Wording(nl: "een lijst controlegetallen", en: "a list of digests")
    guard let fields = FieldReader<DigestsKey>(node, as: subject, log: log) else { return nil }
    let all = fields.string(.all)
    let head = fields.string(.head)
    let rubrics = fields.list(.rubrics)?.compactMap(digest)
    let cases = fields.list(.cases)?.compactMap(digest)
    guard let all, let head, let rubrics, let cases else { return nil }
    return Exchange.Digests(all: all, head: head, rubrics: rubrics, cases: cases, node: node)
  }

  private func digest(_ node: DocumentNode) -> Exchange.Digests.Digest? {
    let subject = Wording(nl: "een controlegetal", en: "a digest")
    guard let fields = FieldReader<DigestKey>(node, as: subject, log: log) else { return nil }
    let id: Located<Identifier<Exchange>>? = fields.identifier(.id)
    let value = fields.string(.sha256)
    guard let id, let value else { return nil }
    return Exchange.Digests.Digest(id: id.map { $0.rawValue }, value: value)
  }

  /// Only what tells of which case it is: the rest is held against what the case comes to.
  func assessment(_ node: DocumentNode) -> Exchange.WrittenAssessment? {
    let subject = Wording(nl: "een beoordeling", en: "an assessment")
    guard let fields = FieldReader<AssessmentKey>(node, as: subject, log: log) else { return nil }
    let key = fields.required(.caseStudy).flatMap(caseKey)
    let rubric = fields.required(.rubric).flatMap(rubric)
    for list in [AssessmentKey.answers, .decisions, .flags] { _ = fields.list(list) }
    guard let key, let rubric else { return nil }
    return Exchange.WrittenAssessment(
      caseKey: key, rubric: rubric.id, version: rubric.version, node: node)
  }

  private func caseKey(_ node: DocumentNode) -> CaseStudy.Key? {
    let subject = Wording(nl: "een verwijzing naar een casus", en: "a reference to a case")
    guard let fields = FieldReader<CaseKey>(node, as: subject, log: log) else { return nil }
    let id: Located<Identifier<CaseStudy>>? = fields.identifier(.id)
    let organisation = fields.text(.organisation)
    let date = fields.string(.referenceDate).flatMap(log.date)
    guard let id, let organisation, let date else { return nil }
    return CaseStudy.Key(id: id.value, organisation: organisation, referenceDate: date)
  }

  private func rubric(_ node: DocumentNode) -> (id: Identifier<Rubric>, version: String)? {
    let subject = Wording(nl: "een verwijzing naar een rubric", en: "a reference to a rubric")
    guard let fields = FieldReader<RubricKey>(node, as: subject, log: log) else { return nil }
    let id: Located<Identifier<Rubric>>? = fields.identifier(.id)
    let version = fields.string(.version)
    guard let id, let version else { return nil }
    return (id.value, version.value)
  }
}

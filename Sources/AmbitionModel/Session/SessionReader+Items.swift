// The items of the lists of a harvest.
extension SessionReader {
  private enum CaseTallyKey: String, FieldKey {
    case layer, levels, unknown, blank
    case caseStudy = "case"
  }
  private enum LayerTallyKey: String, FieldKey { case layer, levels, unknown, blank }
  private enum VariantKey: String, FieldKey {
    case name, levels
    case caseStudy = "case"
  }
  private enum ConsistencyKey: String, FieldKey { case layer, cases, deliberate, accidental }
  private enum KaderKey: String, FieldKey { case kader, rule, agree, adjust, reject, wording }
  private enum DecisionKey: String, FieldKey { case layer, level }
  private enum NoteKey: String, FieldKey {
    case slide, text
    case caseStudy = "case"
  }

  func caseTally(_ node: DocumentNode) -> WorkingSession.CaseTally? {
    let subject = Wording(nl: "een telling", en: "a tally")
    guard let fields = FieldReader<CaseTallyKey>(node, as: subject, log: log) else { return nil }
    let caseStudy: Located<Identifier<CaseStudy>>? = fields.identifier(.caseStudy)
    let layer: Located<Identifier<Layer>>? = fields.identifier(.layer)
    let tally = tally(
      fields.list(.levels, atLeast: 1), fields.optional(.unknown), fields.optional(.blank))
    guard let caseStudy, let layer, let tally else { return nil }
    return .init(caseStudy: caseStudy, layer: layer, tally: tally)
  }

  func layerTally(_ node: DocumentNode) -> WorkingSession.LayerTally? {
    let subject = Wording(nl: "een voorkeur", en: "a preference")
    guard let fields = FieldReader<LayerTallyKey>(node, as: subject, log: log) else { return nil }
    let layer: Located<Identifier<Layer>>? = fields.identifier(.layer)
    let tally = tally(
      fields.list(.levels, atLeast: 1), fields.optional(.unknown), fields.optional(.blank))
    guard let layer, let tally else { return nil }
    return .init(layer: layer, tally: tally)
  }

  private func tally(
    _ levels: [DocumentNode]?, _ unknown: DocumentNode?, _ blank: DocumentNode?
  ) -> Tally? {
    let counts = levels.map { $0.map { count($0, "levels") } }
    let unknown = unknown.map { count($0, "unknown") } ?? 0
    let blank = blank.map { count($0, "blank") } ?? 0
    guard let counts, let unknown, let blank else { return nil }
    let known = counts.compactMap { $0 }
    return known.count == counts.count ? Tally(levels: known, unknown: unknown, blank: blank) : nil
  }

  func variant(_ node: DocumentNode) -> WorkingSession.Variant? {
    let subject = Wording(nl: "een variant", en: "a variant")
    guard let fields = FieldReader<VariantKey>(node, as: subject, log: log) else { return nil }
    let caseStudy: Located<Identifier<CaseStudy>>? = fields.identifier(.caseStudy)
    let name = fields.string(.name)
    let moves = fields.required(.levels).flatMap { log.members($0, VariantKey.levels.rawValue) }
    let levels = (moves ?? []).compactMap { member -> WorkingSession.Variant.Move? in
      let layer = Located(member.key, at: member.keyRange)
      let level: Located<Identifier<Level>>? = log.identifier(member.value, member.key)
      guard log.checkIdentifier(layer), let level else { return nil }
      return .init(layer: layer.map { Identifier($0) }, level: level)
    }
    guard let caseStudy, let name, moves != nil else { return nil }
    return .init(caseStudy: caseStudy, name: name.value, levels: levels)
  }

  func consistencyVote(_ node: DocumentNode) -> WorkingSession.ConsistencyVote? {
    let subject = Wording(nl: "een oordeel over twee casussen", en: "a view of two cases")
    guard let fields = FieldReader<ConsistencyKey>(node, as: subject, log: log) else { return nil }
    let layer: Located<Identifier<Layer>>? = fields.identifier(.layer)
    let nodes = fields.list(.cases)
    if let nodes, nodes.count != 2, let place = fields.optional(.cases)?.range {
      let two = Wording(nl: "een paar van twee casussen", en: "a pair of two cases")
      log.report(.outOfRange("cases", found: "\(nodes.count)", allowed: two), at: place)
    }
    let cases: [Located<Identifier<CaseStudy>>] = (nodes ?? []).compactMap { log.identifier($0, "cases") }
    let deliberate = fields.required(.deliberate).flatMap { count($0, "deliberate") }
    let accidental = fields.required(.accidental).flatMap { count($0, "accidental") }
    guard let layer, let deliberate, let accidental, cases.count == 2 else { return nil }
    return .init(
      layer: layer, first: cases[0], second: cases[1], deliberate: deliberate, accidental: accidental)
  }

  func kaderVote(_ node: DocumentNode) -> WorkingSession.KaderVote? {
    let subject = Wording(nl: "een oordeel over een regel", en: "a view of a rule")
    guard let fields = FieldReader<KaderKey>(node, as: subject, log: log) else { return nil }
    let kader: Located<Identifier<Kader>>? = fields.identifier(.kader)
    let rule: Located<Identifier<Kader.Rule>>? = fields.identifier(.rule)
    let agree = fields.required(.agree).flatMap { count($0, "agree") }
    let adjust = fields.required(.adjust).flatMap { count($0, "adjust") }
    let reject = fields.required(.reject).flatMap { count($0, "reject") }
    let wording = fields.optionalString(.wording)
    guard let kader, let rule, let agree, let adjust, let reject else { return nil }
    return .init(
      kader: kader, rule: rule, agree: agree, adjust: adjust, reject: reject, wording: wording?.value)
  }

  func decision(_ node: DocumentNode) -> WorkingSession.Decision? {
    let subject = Wording(nl: "een besluit over een laag", en: "a decision on a layer")
    guard let fields = FieldReader<DecisionKey>(node, as: subject, log: log) else { return nil }
    let layer: Located<Identifier<Layer>>? = fields.identifier(.layer)
    let level: Located<Identifier<Level>>? = fields.identifier(.level)
    guard let layer, let level else { return nil }
    return .init(layer: layer, level: level)
  }

  func note(_ node: DocumentNode) -> WorkingSession.Note? {
    let subject = Wording(nl: "een notitie", en: "a note")
    guard let fields = FieldReader<NoteKey>(node, as: subject, log: log) else { return nil }
    let slide = fields.string(.slide)
    let caseStudy: Located<Identifier<CaseStudy>>? = fields.optionalIdentifier(.caseStudy)
    let text = fields.string(.text)
    guard let slide, let text else { return nil }
    return .init(slide: slide.value, caseStudy: caseStudy, text: text.value)
  }

  /// A whole number of people.
  private func count(_ node: DocumentNode, _ name: String) -> Int? {
    guard let number = log.number(node, name) else { return nil }
    let most = Rational(Tally.mostCounted)
    guard number.value.isInteger, !number.value.isNegative, number.value <= most else {
      let allowed = Wording(
        nl: "een heel getal van 0 t/m \(Tally.mostCounted)",
        en: "a whole number from 0 to \(Tally.mostCounted)")
      log.report(.outOfRange(name, found: number.value.description, allowed: allowed), at: node.range)
      return nil
    }
    return Int(clamping: number.value.numerator)
  }
}

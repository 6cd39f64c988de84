/// Reads what the outcomes of decisions ask, give and give up.
struct ConsequenceReader {
  let context: RubricContext
  /// Those that could be read.
  let decisions: [Decision]
  /// False when a decision could not be read; then a consequence may be of that one, and is not reported.
  let decisionsAreComplete: Bool

  private enum AspectKey: String, FieldKey { case id, title }
  private enum Key: String, FieldKey {
    case decision, outcome, layers, asks, gives
    case givesUp = "gives_up"
  }
  private enum DemandKey: String, FieldKey { case aspect, text, sources }
  private enum PointKey: String, FieldKey { case text, sources }

  private static let subject = Wording(nl: "een gevolg", en: "a consequence")

  func aspects(_ nodes: [DocumentNode]) -> (list: [Aspect], names: Declarations<Aspect>) {
    var names = Declarations<Aspect>(Wording(nl: "aspect", en: "aspect"))
    let list = nodes.compactMap { node -> Aspect? in
      let subject = Wording(nl: "een aspect", en: "an aspect")
      guard let fields = FieldReader<AspectKey>(node, as: subject, log: context.log) else {
        names.isComplete = false
        return nil
      }
      let id: Located<Identifier<Aspect>>? = fields.identifier(.id)
      names.declare(id, log: context.log)
      guard let id, let title = fields.text(.title) else { return nil }
      return Aspect(id: id, title: title)
    }
    return (list, names)
  }

  func consequences(_ nodes: [DocumentNode], of aspects: Declarations<Aspect>) -> [Consequence] {
    var taken: [String: SourceRange] = [:]
    return nodes.compactMap { node in
      guard let read = consequence(node, aspects) else { return nil }
      for place in places(read) {
        if let first = taken[place] {
          context.log.report(
            .duplicateName(place), at: read.outcome.range, notes: [Diagnostic.Note(.firstHere, at: first)])
        } else {
          taken[place] = read.outcome.range
        }
      }
      return read
    }
  }

  /// `data.shown = lead`, once for each layer.
  private func places(_ consequence: Consequence) -> [String] {
    let end = "\(consequence.decision.value) = \(consequence.outcome.value)"
    return switch consequence.scope {
    case .wholeCase, .eachLayer: [end]
    case .layers(let layers): layers.map { "\($0.value).\(end)" }
    }
  }

  private func consequence(_ node: DocumentNode, _ aspects: Declarations<Aspect>) -> Consequence? {
    guard let fields = FieldReader<Key>(node, as: Self.subject, log: context.log) else { return nil }
    let decision: Located<Identifier<Decision>>? = fields.identifier(.decision)
    let outcome = fields.string(.outcome)
    let scope: Scope? = fields.has(.layers) ? context.layers(fields, .layers) : .eachLayer
    let asks = fields.optionalList(.asks).compactMap { demand($0, aspects) }
    let gives = fields.optionalList(.gives).compactMap(point)
    let givesUp = fields.optionalList(.givesUp).compactMap(point)
    let said: [Key] = [.asks, .gives, .givesUp]
    if !said.contains(where: fields.has) {
      context.log.report(
        .missingOneOf(said.map { $0.rawValue }, in: Self.subject), at: fields.openingBrace)
    }
    guard let decision, let outcome, let scope else { return nil }
    check(decision, outcome)
    return Consequence(
      decision: decision, outcome: outcome, scope: scope, asks: asks, gives: gives, givesUp: givesUp)
  }

  private func check(_ name: Located<Identifier<Decision>>, _ outcome: Located<String>) {
    guard decisionsAreComplete else { return }
    let meant = decisions.filter { $0.id.value == name.value }
    guard !meant.isEmpty else {
      var declared: [String] = []
      for decision in decisions where !declared.contains(decision.id.value.rawValue) {
        declared.append(decision.id.value.rawValue)
      }
      let kind = Wording(nl: "besluitregel", en: "decision")
      return context.log.report(
        .unknownReference(name.value.rawValue, kind, declared: declared), at: name.range)
    }
    let outcomes = meant.flatMap { $0.outcomes(levels: context.levels.identifiers) }
    guard context.levels.isComplete, !outcomes.contains(outcome.value) else { return }
    let kind = Wording(nl: "uitkomst", en: "outcome")
    context.log.report(.unknownReference(outcome.value, kind, declared: outcomes), at: outcome.range)
  }

  private func demand(_ node: DocumentNode, _ aspects: Declarations<Aspect>) -> Consequence.Demand? {
    let subject = Wording(nl: "wat een gevolg vraagt", en: "what a consequence asks")
    guard let fields = FieldReader<DemandKey>(node, as: subject, log: context.log) else { return nil }
    let aspect: Located<Identifier<Aspect>>? = fields.identifier(.aspect)
    aspects.check(aspect, log: context.log)
    guard let aspect, let point = point(fields, .text, .sources) else { return nil }
    return .init(aspect: aspect, point: point)
  }

  private func point(_ node: DocumentNode) -> Consequence.Point? {
    let subject = Wording(nl: "wat een gevolg geeft of kost", en: "what a consequence gives or gives up")
    guard let fields = FieldReader<PointKey>(node, as: subject, log: context.log) else { return nil }
    return point(fields, .text, .sources)
  }

  private func point<Key: FieldKey>(
    _ fields: FieldReader<Key>, _ text: Key, _ sources: Key
  ) -> Consequence.Point? {
    let text = fields.text(text)
    let sources = context.sources(fields, sources)
    return text.map { Consequence.Point(text: $0, sources: sources) }
  }
}

extension Decision {
  /// The ids of what it can come to; none for numbers, and for yes or no.
  fileprivate func outcomes(levels: [Identifier<Level>]) -> [String] {
    switch type {
    case .ordinal(let options): options.map { $0.id.value.rawValue }
    case .level, .inferred: levels.map { $0.rawValue }
    case .number, .boolean: []
    }
  }
}

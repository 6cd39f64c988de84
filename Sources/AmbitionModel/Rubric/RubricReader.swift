/// Reads rubric files (`ambitie-rubric/1`, docs/formats.md) and collects everything that is wrong with them.
///
/// Expressions stay text, at their places; names within them and within examples are not looked up here.
package enum RubricReader {
  /// The rubric in a file; `nil` when there are errors.
  package static func read(_ file: SourceFile) -> Reading<Rubric> {
    let document = DocumentParser.parse(file)
    guard let node = document.value else { return Reading(nil, document.diagnostics) }
    return read(node)
  }

  /// The rubric in a document; `nil` when there are errors.
  package static func read(_ node: DocumentNode) -> Reading<Rubric> {
    let log = DiagnosticLog()
    guard FileFormat.rubric.isClaimed(by: node, log: log) else { return Reading(nil, log.diagnostics) }
    let rubric = rubric(node, log)
    return Reading(log.hasErrors ? nil : rubric, log.diagnostics)
  }

  private enum Key: String, FieldKey {
    case format, id, version, language, title, summary, status, statement, sources, axes, scales, layers,
      context, levels, decisions, flags, aspects, consequences, portfolio, examples
  }
  private enum ScaleKey: String, FieldKey { case id, options }

  private static func rubric(_ node: DocumentNode, _ log: DiagnosticLog) -> Rubric? {
    let subject = Wording(nl: "een rubric", en: "a rubric")
    guard let fields = FieldReader<Key>(node, as: subject, alsoAllowed: ["$schema"], log: log) else {
      return nil
    }
    let context = RubricContext(log: log)
    let id: Located<Identifier<Rubric>>? = fields.identifier(.id)
    let version = fields.string(.version)
    let language: Language? = fields.choice(.language)
    let title = fields.text(.title)
    let summary = fields.text(.summary)
    let status: Rubric.Status? = fields.choice(.status)
    let statement = fields.text(.statement)

    // Parts are read before those that refer to them, whatever their order in the file.
    let sourceNodes = fields.list(.sources)
    context.sources.isComplete = sourceNodes != nil
    let sources = SourceReader(log: log).sources(sourceNodes ?? [], declaringIn: &context.sources)
    let axisNodes = fields.list(.axes)
    context.axes.isComplete = axisNodes != nil
    let axes = LayerReader(context: context).axes(axisNodes ?? [])
    readScales(fields, context)
    let layerNodes = fields.list(.layers)
    context.layers.isComplete = layerNodes != nil
    let layers = LayerReader(context: context).layers(layerNodes ?? [])
    let facts = fields.optionalList(.context).compactMap(FactReader(context: context).fact)
    let levels = LevelReader(context: context).levels(fields.optionalList(.levels))
    let decisionNodes = fields.optionalList(.decisions)
    let decisions =
      decisionNodes
      .compactMap(DecisionReader(context: context, levels: levels).decision)
    if decisions.contains(where: { $0.climbsLevels }) {
      LevelReader(context: context).checkSteps(fields.optionalList(.levels))
    }
    var flagNames = Declarations<Flag>(Wording(nl: "signaal", en: "flag"))
    let flags = fields.optionalList(.flags)
      .compactMap { FlagReader(context: context).flag($0, declaringIn: &flagNames) }
    let consequenceReader = ConsequenceReader(
      context: context, decisions: decisions, decisionsAreComplete: decisions.count == decisionNodes.count)
    let aspects = consequenceReader.aspects(fields.optionalList(.aspects))
    let consequences = consequenceReader.consequences(
      fields.optionalList(.consequences), of: aspects.names)
    let portfolio = fields.optional(.portfolio).flatMap(PortfolioReader(context: context).portfolio)
    var exampleNames = Declarations<Example>(Wording(nl: "voorbeeld", en: "example"))
    let examples = fields.optionalList(.examples)
      .compactMap { ExampleReader(context: context).example($0, declaringIn: &exampleNames) }

    FormerNames.check(layers, facts, log: log)

    guard let id, let version, let language, let title, let summary, let status, let statement else {
      return nil
    }
    return Rubric(
      id: id, version: version.value, language: language, title: title, summary: summary,
      status: status, statement: statement, sources: sources, axes: axes, layers: layers, facts: facts,
      levels: levels, decisions: decisions, flags: flags, aspects: aspects.list, consequences: consequences,
      portfolio: portfolio, examples: examples,
      unusedScales: context.scaleOrder.filter { !context.usedScales.contains($0.value) })
  }

  private static func readScales(_ fields: FieldReader<Key>, _ context: RubricContext) {
    for node in fields.optionalList(.scales) {
      let subject = Wording(nl: "een schaal", en: "a scale")
      guard let scale = FieldReader<ScaleKey>(node, as: subject, log: context.log) else {
        context.scaleNames.isComplete = false
        continue
      }
      let id: Located<Identifier<[Option]>>? = scale.identifier(.id)
      context.scaleNames.declare(id, log: context.log)
      if let id { context.scaleOrder.append(id) }
      let options = OptionReader(context: context).options(scale, .options)
      if let id, let options, context.scales[id.value] == nil { context.scales[id.value] = options }
    }
  }
}

extension Decision {
  /// Whether this is a ladder over the rubric's levels.
  fileprivate var climbsLevels: Bool {
    if case .ladder(let ladder) = logic, case .levels = ladder.steps { true } else { false }
  }
}

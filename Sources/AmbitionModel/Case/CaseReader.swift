/// Reads case files (`ambitie-case/1`, docs/formats.md) and collects everything that is wrong with them.
///
/// Knows no rubric: whether questions and options exist is checked where both are at hand.
package enum CaseReader {
  /// The case in a file; `nil` when there are errors.
  package static func read(_ file: SourceFile) -> Reading<CaseStudy> {
    let document = DocumentParser.parse(file)
    guard let node = document.value else { return Reading(nil, document.diagnostics) }
    return read(node)
  }

  /// The case in a document; `nil` when there are errors.
  package static func read(_ node: DocumentNode) -> Reading<CaseStudy> {
    let log = DiagnosticLog()
    guard FileFormat.caseStudy.isClaimed(by: node, log: log) else { return Reading(nil, log.diagnostics) }
    let study = caseStudy(node, log)
    return Reading(log.hasErrors ? nil : study, log.diagnostics)
  }

  private enum Key: String, FieldKey {
    case format, id, rubric, practice, title, summary, organisation, theme
    case referenceDate = "reference_date"
    case assessors, sources, context, answers, retired, reasons, deviations
  }
  private enum AssessorKey: String, FieldKey { case id, name }

  private static func caseStudy(_ node: DocumentNode, _ log: DiagnosticLog) -> CaseStudy? {
    let subject = Wording(nl: "een casus", en: "a case")
    guard let fields = FieldReader<Key>(node, as: subject, alsoAllowed: ["$schema"], log: log) else {
      return nil
    }
    let id: Located<Identifier<CaseStudy>>? = fields.identifier(.id)
    let rubric = fields.required(.rubric).flatMap { RubricReference.read($0, log) }
    let isPractice = fields.optionalBoolean(.practice)
    let title = fields.text(.title)
    let summary = fields.text(.summary)
    let organisation = fields.text(.organisation)
    let theme = fields.text(.theme)
    let date = fields.string(.referenceDate).flatMap(log.date)
    var assessorNames = Declarations<Assessor>(Wording(nl: "beoordelaar", en: "assessor"))
    let assessors = fields.optionalList(.assessors).compactMap { assessor($0, log, &assessorNames) }
    var sourceNames = Declarations<Source>(Wording(nl: "bron", en: "source"))
    let sources = SourceReader(log: log)
      .sources(fields.optionalList(.sources), declaringIn: &sourceNames)

    let reader = AnswerReader(log: log, sources: sourceNames, assessors: assessorNames)
    let context = fields.optional(.context).flatMap { log.members($0, Key.context.rawValue) } ?? []
    let facts = context.filter { log.checkName(Located($0.key, at: $0.keyRange)) }
      .compactMap { named($0, reader.fact($0.value, $0.key), log, prefix: "") }
    let answers = (fields.optional(.answers).flatMap { log.members($0, Key.answers.rawValue) } ?? [])
      .flatMap { layerAnswers($0, reader) }
    let retired = (fields.optional(.retired).flatMap { log.members($0, Key.retired.rawValue) } ?? [])
      .filter { log.checkName(Located($0.key, at: $0.keyRange)) }
      .compactMap { named($0, reader.fact($0.value, $0.key), log, prefix: "") }
    tellOnePersonTwice(assessors, log)
    let reasons = (fields.optional(.reasons).flatMap { log.members($0, Key.reasons.rawValue) } ?? [])
      .compactMap { reason($0, log) }
    let deviations =
      fields.optional(.deviations).map { DeviationReader(log: log).deviations($0, Key.deviations.rawValue) }
      ?? []
    guard let id, let rubric, let title, let summary, let organisation, let theme, let date else {
      return nil
    }
    return CaseStudy(
      id: id, rubric: rubric, title: title, summary: summary, organisation: organisation, theme: theme,
      referenceDate: date, assessors: assessors, sources: sources, context: facts, answers: answers,
      reasons: reasons, deviations: deviations, retired: retired, isPractice: isPractice?.value ?? false)
  }

  private static func assessor(
    _ node: DocumentNode, _ log: DiagnosticLog, _ names: inout Declarations<Assessor>
  ) -> Assessor? {
    let subject = Wording(nl: "een beoordelaar", en: "an assessor")
    guard let fields = FieldReader<AssessorKey>(node, as: subject, log: log) else {
      names.isComplete = false
      return nil
    }
    let id: Located<Identifier<Assessor>>? = fields.identifier(.id)
    names.declare(id, log: log)
    let name = fields.string(.name)
    guard let id, let name else { return nil }
    return Assessor(id: id, name: name.value)
  }

  /// One person under two ids counts as one; whoever reads the file should know.
  private static func tellOnePersonTwice(_ assessors: [Assessor], _ log: DiagnosticLog) {
    var seen: [String: Assessor] = [:]
    for assessor in assessors {
      guard let first = seen[assessor.name.folded] else {
        seen[assessor.name.folded] = assessor
        continue
      }
      let note = Diagnostic.Note(.firstHere, at: first.id.range)
      log.warn(.samePerson(assessor.name, first.name), at: assessor.id.range, notes: [note])
    }
  }

  /// Why the choices in one layer were made.
  private static func reason(_ member: DocumentNode.Member, _ log: DiagnosticLog) -> CaseStudy.RecordedReason?
  {
    let name = Located(member.key, at: member.keyRange)
    guard log.checkIdentifier(name), let text = log.localizedText(member.value, member.key) else {
      return nil
    }
    return CaseStudy.RecordedReason(layer: name, text: text)
  }

  /// The answers about one layer, each named with the layer: `data.rights`.
  private static func layerAnswers(
    _ layer: DocumentNode.Member, _ reader: AnswerReader
  ) -> [CaseStudy.NamedAnswer] {
    let log = reader.log
    let isLayer = log.checkIdentifier(Located(layer.key, at: layer.keyRange))
    let answers = (log.members(layer.value, layer.key) ?? [])
      .filter { log.checkIdentifier(Located($0.key, at: $0.keyRange)) }
      .compactMap { named($0, reader.answer($0.value, $0.key), log, prefix: layer.key + ".") }
    return isLayer ? answers : []
  }

  private static func named(
    _ member: DocumentNode.Member, _ answer: Answer?, _ log: DiagnosticLog, prefix: String
  ) -> CaseStudy.NamedAnswer? {
    guard let answer else { return nil }
    // Within an object the reader of answers asks for it.
    if case .string = member.value.kind, answer.value.value == .notApplicable {
      log.report(.missingReason, at: answer.value.range)
    }
    return CaseStudy.NamedAnswer(
      name: Located(prefix + member.key, at: member.keyRange), answer: answer)
  }
}

extension Diagnostic.Message {
  fileprivate static func samePerson(_ name: String, _ first: String) -> Self {
    let (one, other) = (quoted(name), quoted(first))
    return Self(
      .duplicateIdentifier,
      nl: "\(one) is dezelfde persoon als \(other): de naam verschilt alleen in hoofdletters of spaties",
      en: "\(one) is the same person as \(other): the names differ only in capitals or blanks",
      hint: Wording(nl: "geef beide antwoorden één id", en: "give the answers of both one id"))
  }
}

/// Reads exchange files (`ambitie-exchange/1`, docs/formats.md) and collects everything that is wrong with them.
///
/// The rubrics and cases in it are read by their own readers, at their places in the file. What the assessments say
/// is not looked at, nor whether digests are right: that takes scoring.
package struct ExchangeReader {
  let log = DiagnosticLog()

  /// The exchange in a file; `nil` when there are errors.
  package static func read(_ file: SourceFile) -> Reading<Exchange> {
    let document = DocumentParser.parse(file)
    guard let node = document.value else { return Reading(nil, document.diagnostics) }
    return read(node)
  }

  /// The exchange in a document; `nil` when there are errors.
  package static func read(_ node: DocumentNode) -> Reading<Exchange> {
    let reader = ExchangeReader()
    guard FileFormat.exchange.isClaimed(by: node, log: reader.log) else {
      return Reading(nil, reader.log.diagnostics)
    }
    let exchange = reader.exchange(node)
    return Reading(reader.log.hasErrors ? nil : exchange, reader.log.diagnostics)
  }

  private enum Key: String, FieldKey {
    case format, title, practice, statement, engine, anonymised, digests, rubrics, cases, assessments
  }

  private func exchange(_ node: DocumentNode) -> Exchange? {
    let subject = Wording(nl: "een uitwisseling", en: "an exchange")
    guard let fields = FieldReader<Key>(node, as: subject, alsoAllowed: ["$schema"], log: log) else {
      return nil
    }
    let title = fields.optionalText(.title)
    let isPractice = fields.optionalBoolean(.practice)
    let statement = fields.optionalText(.statement)
    let engine = fields.required(.engine).flatMap(engine)
    let anonymised = fields.optional(.anonymised).flatMap(anonymisation)
    let digests = fields.required(.digests).flatMap(digests)
    let rubrics = (fields.list(.rubrics, atLeast: 1) ?? []).compactMap { enclosed($0, RubricReader.read) }
    let cases = (fields.list(.cases, atLeast: 1) ?? []).compactMap { enclosed($0, CaseReader.read) }
    let assessments = fields.list(.assessments)?.compactMap(assessment)
    rejectDoubles(rubrics)
    rejectDoubles(cases)
    if !fields.has(.practice) || isPractice != nil { checkPractice(cases, isPractice?.value ?? false) }
    guard let engine, let digests, let assessments else { return nil }
    return Exchange(
      title: title, isPractice: isPractice?.value ?? false, statement: statement, engine: engine,
      anonymised: anonymised, digests: digests, rubrics: rubrics, cases: cases, assessments: assessments,
      node: node)
  }

  /// What a reader makes of a part of the file, with what it finds.
  private func enclosed<Value>(
    _ node: DocumentNode, _ read: (DocumentNode) -> Reading<Value>
  ) -> Exchange.Enclosed<Value>? {
    let reading = read(node)
    log.add(reading.diagnostics)
    return reading.value.map { Exchange.Enclosed(value: $0, node: node) }
  }

  /// A rubric is in the file once in each version.
  private func rejectDoubles(_ rubrics: [Exchange.Enclosed<Rubric>]) {
    var seen: [[String]: SourceRange] = [:]
    for rubric in rubrics.map({ $0.value }) {
      let id = rubric.id
      if let first = seen.updateValue(id.range, forKey: [id.value.rawValue, rubric.version]) {
        let note = Diagnostic.Note(.firstHere, at: first)
        log.report(.repeatedRubric(id.value, rubric.version), at: id.range, notes: [note])
      }
    }
  }

  /// An id can be there more than once, but not of the same organisation at the same date.
  private func rejectDoubles(_ cases: [Exchange.Enclosed<CaseStudy>]) {
    var seen: [CaseStudy.Key: SourceRange] = [:]
    for study in cases.map({ $0.value }) {
      if let first = seen.updateValue(study.id.range, forKey: study.key) {
        let note = Diagnostic.Note(.firstHere, at: first)
        log.report(.repeatedCase(study.key), at: study.id.range, notes: [note])
      }
    }
  }

  /// Invented cases and others are never in one file.
  private func checkPractice(_ cases: [Exchange.Enclosed<CaseStudy>], _ isPractice: Bool) {
    for study in cases.map({ $0.value }) where study.isPractice != isPractice {
      log.report(.otherPractice(study.id.value, isPractice: isPractice), at: study.id.range)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func repeatedRubric(_ id: Identifier<Rubric>, _ version: String) -> Self {
    Self(
      .duplicateIdentifier,
      nl: "rubric \(quoted(id.rawValue)) staat al in dit bestand, ook met versie \(quoted(version))",
      en: "rubric \(quoted(id.rawValue)) is in this file already, also with version \(quoted(version))")
  }

  fileprivate static func repeatedCase(_ key: CaseStudy.Key) -> Self {
    let id = quoted(key.id.rawValue)
    return Self(
      .duplicateIdentifier,
      nl: "casus \(id) staat al in dit bestand, van dezelfde organisatie op dezelfde peildatum",
      en: "case \(id) is in this file already, of the same organisation at the same reference date")
  }

  fileprivate static func otherPractice(_ id: Identifier<CaseStudy>, isPractice: Bool) -> Self {
    let name = quoted(id.rawValue)
    return isPractice
      ? Self(
        .conflictingKeys,
        nl: "dit bestand met oefendata bevat casus \(name), die niet zegt dat hij verzonnen is",
        en: "this file of practice data holds case \(name), which does not say that it was invented",
        hint: Wording(nl: "houd oefendata apart", en: "keep practice data apart"))
      : Self(
        .conflictingKeys, nl: "casus \(name) is oefendata, en dit bestand zegt dat niet",
        en: "case \(name) is practice data, and this file does not say so",
        hint: Wording(nl: "houd oefendata apart", en: "keep practice data apart"))
  }
}

/// Reads harvests of working sessions (`ambitie-session/1`, docs/formats.md) and collects everything that is
/// wrong with them.
///
/// Knows no rubric: whether cases, layers, levels and kaders exist is checked where those are at hand.
package struct SessionReader {
  /// What `format` says.
  package static let format = "ambitie-session/1"

  let log: DiagnosticLog

  private enum Key: String, FieldKey {
    case format, rubric, date, tallies, preferences, variants, consistency, kaders, decided, notes
  }

  /// The harvest in a file; `nil` when there are errors.
  package static func read(_ file: SourceFile) -> Reading<WorkingSession> {
    let document = DocumentParser.parse(file)
    guard let node = document.value else { return Reading(nil, document.diagnostics) }
    let reader = SessionReader(log: DiagnosticLog())
    let session = reader.session(node)
    return Reading(reader.log.hasErrors ? nil : session, reader.log.diagnostics)
  }

  private func session(_ node: DocumentNode) -> WorkingSession? {
    let subject = Wording(nl: "een oogst", en: "a harvest")
    guard log.admits(node, as: subject, format: Self.format) else { return nil }
    guard let fields = FieldReader<Key>(node, as: subject, alsoAllowed: ["$schema"], log: log) else {
      return nil
    }
    _ = fields.required(.format)
    let rubric = fields.required(.rubric).flatMap { RubricReference.read($0, log) }
    let date = fields.optionalString(.date).flatMap(log.date)
    let tallies = fields.optionalList(.tallies).compactMap(caseTally)
    rejectDoubles(tallies.map { ("\($0.caseStudy.value).\($0.layer.value)", $0.layer.range) })
    let preferences = fields.optionalList(.preferences).compactMap(layerTally)
    rejectDoubles(preferences.map { ($0.layer.value.rawValue, $0.layer.range) })
    let variants = fields.optionalList(.variants).compactMap(variant)
    let consistency = fields.optionalList(.consistency).compactMap(consistencyVote)
    let kaders = fields.optionalList(.kaders).compactMap(kaderVote)
    rejectDoubles(kaders.map { ("\($0.kader.value).\($0.rule.value)", $0.rule.range) })
    let decided = fields.optionalList(.decided).compactMap(decision)
    rejectDoubles(decided.map { ($0.layer.value.rawValue, $0.layer.range) })
    let notes = fields.optionalList(.notes).compactMap(note)
    guard let rubric else { return nil }
    return WorkingSession(
      rubric: rubric, date: date, tallies: tallies, preferences: preferences, variants: variants,
      consistency: consistency, kaders: kaders, decided: decided, notes: notes)
  }

  /// Reports each name that was there before.
  private func rejectDoubles(_ names: [(name: String, place: SourceRange)]) {
    var seen: [String: SourceRange] = [:]
    for (name, place) in names {
      if let first = seen[name] {
        let note = Diagnostic.Note(.firstHere, at: first)
        log.report(.duplicateName(name), at: place, notes: [note])
      } else {
        seen[name] = place
      }
    }
  }
}

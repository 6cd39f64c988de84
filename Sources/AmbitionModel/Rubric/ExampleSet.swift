/// Examples of a rubric in a file of their own, so that the rubric stays short enough to read.
package struct ExampleSet: Sendable {
  package var rubric: RubricReference
  package var examples: [Example]
}

/// Reads files of examples (`ambitie-examples/1`, docs/formats.md) and collects everything that is wrong with them.
///
/// Knows no rubric: whether the names in an example exist is checked where both are at hand.
package enum ExampleSetReader {
  private enum Key: String, FieldKey { case format, rubric, examples }

  /// The examples in a file; `nil` when there are errors.
  package static func read(_ file: SourceFile) -> Reading<ExampleSet> {
    let document = DocumentParser.parse(file)
    guard let node = document.value else { return Reading(nil, document.diagnostics) }
    let log = DiagnosticLog()
    guard FileFormat.examples.isClaimed(by: node, log: log) else { return Reading(nil, log.diagnostics) }
    let subject = Wording(nl: "een bestand met voorbeelden", en: "a file of examples")
    guard let fields = FieldReader<Key>(node, as: subject, alsoAllowed: ["$schema"], log: log) else {
      return Reading(nil, log.diagnostics)
    }
    let context = RubricContext(log: log)
    // Which sources there are is in the rubric.
    context.sources.isComplete = false
    let rubric = fields.required(.rubric).flatMap { RubricReference.read($0, log) }
    var names = Declarations<Example>(Wording(nl: "voorbeeld", en: "example"))
    let examples = (fields.list(.examples) ?? [])
      .compactMap { ExampleReader(context: context).example($0, declaringIn: &names) }
    guard let rubric, !log.hasErrors else { return Reading(nil, log.diagnostics) }
    return Reading(ExampleSet(rubric: rubric, examples: examples), log.diagnostics)
  }
}

import AmbitionModel
import Telling

extension Command {
  static let schema = Command(
    name: "schema",
    summary: Wording(
      nl: "geef het JSON Schema van een soort bestand, voor uw editor",
      en: "print the JSON Schema of a kind of file, for your editor"),
    operands: SchemaFile.allCases.map(\.rawValue).joined(separator: "|"),
    operandKind: .words(SchemaFile.allCases.map(\.rawValue)),
    options: [.output, .overwrite],
    examples: [
      (
        "ambitie schema rubric -o rubric.schema.json",
        Wording(nl: "zie docs/editors.md voor het gebruik", en: "docs/editors.md tells how to use it")
      )
    ],
    run: runSchema)
}

private func runSchema(
  _ request: Request, _ library: inout Library
) throws(UsageError) -> Reply {
  let names = SchemaFile.allCases.map(\.rawValue)
  let choices = Listing.either(names)
  guard request.operands.count == 1 else {
    throw UsageError(
      nl: "schema vraagt één soort bestand: \(choices.dutch)",
      en: "schema takes one kind of file: \(choices.english)")
  }
  guard let schema = SchemaFile(rawValue: request.operands[0]) else {
    throw UsageError(
      nl: "er is geen schema \(quoted(request.operands[0])); wel \(choices.dutch)",
      en: "there is no schema \(quoted(request.operands[0])); there is \(choices.english)",
      hint: Suggestion.hint(for: request.operands[0], among: names))
  }
  return Reply(.text(schema.text))
}

import AmbitionModel

/// What the page is to do: each part only where something changed.
struct WorkbenchReply {
  /// What is to stand within the elements with these ids.
  var html: [(id: String, content: HTML)] = []
  /// A document that was asked for.
  var text: String?
  /// Why nothing was done.
  var error: Wording?

  static let notUnderstood = WorkbenchReply(
    error: Wording(nl: "deze opdracht kent de werkbank niet", en: "the workbench does not know this request"))

  var bytes: [UInt8] {
    let json: JSON = [
      "html": html.isEmpty ? nil : .members(html.map { ($0.id, .string($0.content.markup)) }),
      "text": text.map { .string($0) },
      "error": error.map { .text($0) },
    ]
    return Array(json.line.utf8)
  }
}

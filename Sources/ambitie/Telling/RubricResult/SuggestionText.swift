package import AmbitionModel

/// Suggested examples as a JSON list, laid out so that it can be pasted into a rubric.
package struct SuggestionText {
  package let text: String

  package init(_ suggestions: [Example]) {
    let items = suggestions.map(Self.text)
    text = items.isEmpty ? "[]\n" : "[\n" + items.joined(separator: ",\n") + "\n]\n"
  }

  private static func text(of example: Example) -> String {
    var expected: [String] = []
    if !example.values.isEmpty {
      let values = example.values.map { "\(JSONText.quoted($0.name.value)): \(text(of: $0.value.value))" }
      expected.append("\"values\": { \(values.joined(separator: ", ")) }")
    }
    for (key, names) in [("raised", example.raised.map { $0.name }), ("not_raised", example.notRaised)]
    where !names.isEmpty {
      expected.append("\"\(key)\": [\(names.map { JSONText.quoted($0.value) }.joined(separator: ", "))]")
    }
    let answers = example.answers.map {
      "      \(JSONText.quoted($0.name.value)): \(text(of: $0.answer.value))"
    }
    let sheet = answers.isEmpty ? "{}" : "{\n\(answers.joined(separator: ",\n"))\n    }"
    let title =
      example.title.map {
        "\n    \"title\": { \"nl\": \(JSONText.quoted($0[.dutch])), \"en\": \(JSONText.quoted($0[.english])) },"
      } ?? ""
    return """
        {
          "id": \(JSONText.quoted(example.id.value)),\(title)
          "answers": \(sheet),
          "expect": { \(expected.joined(separator: ", ")) }
        }
      """
  }

  private static func text(of answer: Answer.Value) -> String {
    switch answer {
    case .option(let id): JSONText.quoted(id)
    case .text(let text): JSONText.quoted(text)
    case .number(let number): number.decimalText ?? "\"unknown\""
    case .boolean(let truth): "\(truth)"
    case .unknown: "\"unknown\""
    case .notApplicable: "\"not_applicable\""
    }
  }

  private static func text(of value: Example.Value) -> String {
    switch value {
    case .option(let id): JSONText.quoted(id)
    case .number(let number): number.decimalText ?? "\"unknown\""
    case .boolean(let truth): "\(truth)"
    case .unknown: "\"unknown\""
    case .notApplicable: "\"not_applicable\""
    }
  }
}

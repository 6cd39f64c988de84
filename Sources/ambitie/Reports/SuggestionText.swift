import AmbitionModel
import Scoring

/// Suggested examples as a JSON list, laid out so that it can be pasted into a rubric.
struct SuggestionText {
  let text: String

  init(_ suggestions: [ExampleSuggestion]) {
    let items = suggestions.map { Self.text(of: $0.example) }
    text = items.isEmpty ? "[]\n" : "[\n" + items.joined(separator: ",\n") + "\n]\n"
  }

  private static func text(of example: Example) -> String {
    var expected: [String] = []
    if !example.values.isEmpty {
      let values = example.values.map { "\(string($0.name.value)): \(text(of: $0.value.value))" }
      expected.append("\"values\": { \(values.joined(separator: ", ")) }")
    }
    for (key, names) in [("raised", example.raised), ("not_raised", example.notRaised)] where !names.isEmpty {
      expected.append("\"\(key)\": [\(names.map { string($0.value) }.joined(separator: ", "))]")
    }
    let answers = example.answers.map {
      "      \(string($0.name.value)): \(text(of: $0.answer.value))"
    }
    let sheet = answers.isEmpty ? "{}" : "{\n\(answers.joined(separator: ",\n"))\n    }"
    return """
        {
          "id": \(string(example.id.value)),
          "answers": \(sheet),
          "expect": { \(expected.joined(separator: ", ")) }
        }
      """
  }

  private static func text(of answer: Answer.Value) -> String {
    switch answer {
    case .option(let id): string(id)
    case .text(let text): string(text)
    case .number(let number): number.decimalText ?? "\"unknown\""
    case .boolean(let truth): "\(truth)"
    case .unknown: "\"unknown\""
    case .notApplicable: "\"not_applicable\""
    }
  }

  private static func text(of value: Example.Value) -> String {
    switch value {
    case .option(let id): string(id)
    case .number(let number): number.decimalText ?? "\"unknown\""
    case .boolean(let truth): "\(truth)"
    case .unknown: "\"unknown\""
    case .notApplicable: "\"not_applicable\""
    }
  }

  /// A JSON string; only free texts hold anything that needs an escape.
  private static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case _ where scalar.value < 0x20:
        let hexadecimal = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

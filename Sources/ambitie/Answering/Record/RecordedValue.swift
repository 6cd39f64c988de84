import AmbitionModel
import Scoring
import Telling

/// The reader of what people type as the answer to one question.
struct RecordedValue {
  private let input: Input

  init(_ input: Input) {
    self.input = input
  }

  /// The answer that `text` means: for options a number, an id or a label.
  func value(of text: String) throws(UsageError) -> Answer.Value {
    switch input.domain {
    case .options(let options): return .option(try option(text, options))
    case .boolean: return .boolean(try truth(text))
    case .number(let minimum, let maximum): return .number(try number(text, minimum, maximum))
    case .text:
      // What files read as something else than a text.
      guard text != "not_applicable", text != "unknown" else {
        throw UsageError(
          nl: "\(quoted(text)) is geen tekst voor \(quoted(input.name))",
          en: "\(quoted(text)) is no text for \(quoted(input.name))",
          hint: Wording(nl: "typ ?, of nvt met een reden", en: "type ?, or na with a reason"))
      }
      return .option(text)
    }
  }

  private func option(_ text: String, _ options: [Option]) throws(UsageError) -> String {
    if let number = Int(text), options.indices.contains(number - 1) {
      return options[number - 1].id.value.rawValue
    }
    let wanted = text.lowercased()
    let match = options.first { option in
      [option.id.value.rawValue, option.label[.dutch].lowercased(), option.label[.english].lowercased()]
        .contains(wanted)
    }
    if let match { return match.id.value.rawValue }
    let ids = options.map(\.id.value.rawValue)
    let choices = Listing.choices(ids)
    throw UsageError(
      nl:
        "\(quoted(text)) is geen antwoord op \(quoted(input.name)): kies 1 t/m \(ids.count), of \(choices.dutch)",
      en:
        "\(quoted(text)) is no answer to \(quoted(input.name)): choose 1 to \(ids.count), or \(choices.english)",
      hint: Suggestion.hint(for: text, among: ids))
  }

  private func truth(_ text: String) throws(UsageError) -> Bool {
    switch text.lowercased() {
    case "1", "ja", "j", "yes", "y", "true": return true
    case "2", "nee", "no", "false": return false
    default:
      throw UsageError(
        nl: "\(quoted(text)) is geen antwoord op \(quoted(input.name)): kies ja of nee",
        en: "\(quoted(text)) is no answer to \(quoted(input.name)): choose yes or no")
    }
  }

  private func number(
    _ text: String, _ minimum: Rational?, _ maximum: Rational?
  ) throws(UsageError) -> Rational {
    guard let number = Rational(decimal: text.replacing(",", with: ".")), number.decimalText != nil else {
      throw UsageError(
        nl: "\(quoted(text)) is geen getal, zoals 12 of 0,5",
        en: "\(quoted(text)) is no number, such as 12 or 0.5")
    }
    let isInside = minimum.map { $0 <= number } != false && maximum.map { number <= $0 } != false
    guard isInside else {
      let bounds = [minimum, maximum].map { $0?.decimalText ?? "…" }
      throw UsageError(
        nl: "\(quoted(text)) ligt niet tussen \(bounds[0]) en \(bounds[1])",
        en: "\(quoted(text)) is not between \(bounds[0]) and \(bounds[1])")
    }
    return number
  }
}

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
      guard !text.trimmed.isEmpty else {
        throw UsageError(
          nl: "een leeg antwoord op \(quoted(input.name)) is niet te bewaren",
          en: "an empty answer to \(quoted(input.name)) cannot be kept",
          hint: Wording(nl: "typ een tekst, of ? voor onbekend", en: "type a text, or ? for unknown"))
      }
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
    let ids = options.map(\.id.value.rawValue)
    switch options.match(text) {
    case .one(let index): return ids[index]
    case .several(let indices): throw .severalOptions(text, indices.map { ids[$0] })
    case .none: break
    }
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
    let number = try TypedNumber.read(text, as: input.domain.measure).number(from: text)
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

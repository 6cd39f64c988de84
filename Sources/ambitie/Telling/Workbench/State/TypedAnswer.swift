import AmbitionModel
import Scoring

/// What somebody typed as the answer to a question for a number or a text.
enum TypedAnswer {
  case value(Answer.Value)
  case refused(Wording)

  init(_ text: String, for input: Input, _ language: Language) {
    switch input.domain {
    case .number(let minimum, let maximum):
      let typed = TypedNumber.read(text, as: input.domain.measure)
      guard case .number(let number) = typed else {
        self = .refused(typed.problem(with: text).map { $0.wording.joined(with: $0.hint) } ?? Words.unknown)
        return
      }
      if let minimum, number < minimum {
        self = .refused(WorkbenchWords.atLeast(minimum))
      } else if let maximum, number > maximum {
        self = .refused(WorkbenchWords.atMost(maximum))
      } else {
        self = .value(.number(number))
      }
    case .text:
      // What files read as something else than a text.
      self =
        text == "not_applicable" || text == "unknown"
        ? .refused(WorkbenchWords.reservedWord) : .value(.option(text))
    case .options, .boolean: self = .refused(Words.unknown)
    }
  }
}

extension Wording {
  /// Two sentences as one text.
  func joined(with other: Wording) -> Wording {
    Wording(nl: "\(dutch); \(other.dutch)", en: "\(english); \(other.english)")
  }
}

extension Answer.Value {
  /// The answer as it stands in the field where it was typed; empty for what is chosen.
  func typed(_ language: Language) -> String {
    switch self {
    case .option(let text), .text(let text): return text
    case .number(let number):
      let text = number.typedText
      return language == .dutch ? String(text.map { $0 == "." ? "," : $0 }) : text
    case .boolean, .unknown, .notApplicable: return ""
    }
  }
}

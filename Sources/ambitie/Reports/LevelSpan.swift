import AmbitionModel
import Scoring

/// A level in as few characters as a table has: `2`, `1–3`, `1/3`, `–` for not applicable.
enum LevelSpan {
  static func text(_ outcome: Assessment.Outcome?) -> String {
    guard let outcome else { return "" }
    guard let possible = outcome.possible else { return "?" }
    let numbers = possible.compactMap { if case .option(let index) = $0 { index + 1 } else { nil } }
    guard let low = numbers.first, let high = numbers.last else { return "–" }
    let span =
      low == high
      ? "\(low)"
      : high - low == numbers.count - 1 ? "\(low)–\(high)" : numbers.map(String.init).joined(separator: "/")
    return numbers.count < possible.count ? span + "/–" : span
  }
}

import AmbitionModel
import Scoring

/// A level in as few characters as a table has: `2`, `1–3`, `1/3`, `–` for not applicable.
///
/// For readers only: a spreadsheet would take `1–3` for a date.
enum LevelSpan {
  /// The same with a sign before a level that is less firm than it looks.
  static func marked(_ result: CaseProfile.DecisionResult, in assessment: Assessment) -> String {
    (assessment.isShaky(decision: result.index) ? CaveatWords.sign : "") + text(result.outcome)
  }

  /// `?` where it is too much to tell.
  static func text(_ outcome: Assessment.Outcome) -> String {
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

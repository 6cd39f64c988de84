import AmbitionModel
import FEEL

/// A rubric with one small thing about its rules changed, as an author could have written it by mistake.
///
/// Names, questions and their options stay what they are, so that every answer sheet fits both.
struct RubricVariant: Sendable {
  var rubric: Rubric
  /// Trees that take the place of what the rubric's texts say.
  var expressions: [LocatedText: Expression] = [:]
  var tests: [LocatedText: [UnaryTest]] = [:]
  /// The questions, where numbers of them were changed; `nil` where they are the rubric's own.
  var inputs: [Input]?
  /// By index in the rubric, the decisions and flags that were changed themselves.
  var decisions: Set<Int> = []
  var flags: Set<Int> = []
  /// The place of what was changed.
  var place: SourceRange
  /// What was changed, for readers.
  var wording: Wording
  /// Whether a part of an `and` or `or` was left out.
  var isPartLeftOut = false

  /// What a change is about: `flag 'no_exit'`.
  typealias Subject = Wording

  static func wording(_ subject: Subject, _ before: String, _ after: String?) -> Wording {
    guard let after else {
      return Wording(
        nl: "\(subject.dutch) zonder \(quoted(before))", en: "\(subject.english) without \(quoted(before))")
    }
    return Wording(
      nl: "\(subject.dutch): \(quoted(before)) wordt \(quoted(after))",
      en: "\(subject.english): \(quoted(before)) becomes \(quoted(after))")
  }
}

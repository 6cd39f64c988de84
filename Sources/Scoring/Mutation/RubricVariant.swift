import AmbitionModel
import FEEL

/// A rubric with one small thing about its rules changed, as an author could have written it by mistake.
///
/// Names, questions and their options stay what they are, so that every answer sheet fits both.
struct RubricVariant: Sendable {
  /// The rubric before the change.
  var base: Rubric
  /// What is otherwise in it, done when the variant is looked at: there are as many variants as parts, and each whole rubric
  /// is as large as all of them. `nil` where only texts are replaced.
  var edit: (@Sendable (inout Rubric) -> Void)?
  /// Trees that take the place of what the rubric's texts say.
  var expressions: [LocatedText: Expression] = [:]
  var tests: [LocatedText: [UnaryTest]] = [:]
  /// Whether numbers of questions were changed: they are worked out anew only then.
  var questions: Questions = .unchanged
  /// By index in the rubric, the decisions and flags that were changed themselves.
  var decisions: Set<Int> = []
  var flags: Set<Int> = []
  /// The place of what was changed.
  var place: SourceRange
  /// What was changed, for readers.
  var wording: Wording
  /// Whether a part of an `and` or `or` was left out.
  var isPartLeftOut = false

  enum Questions: Sendable { case unchanged, changed }

  /// The rubric with the change.
  /// - Complexity: O(*n*) in the size of the part that is changed.
  var rubric: Rubric {
    var rubric = base
    edit?(&rubric)
    return rubric
  }

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

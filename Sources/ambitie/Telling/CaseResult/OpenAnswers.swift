package import AmbitionModel
import Scoring

/// Answers that something waits for, by what they ask for: an agreement, or an answer.
///
/// Both count as unknown.
struct OpenAnswers {
  /// The assessors say different things, and did not agree.
  let disputed: [Int]
  /// Nobody answered, or nobody knows.
  let missing: [Int]

  /// Keeps the order of `slots`.
  init(_ slots: [Int], in assessment: Assessment) {
    let differing = Set(assessment.sheet.disputedSlots)
    disputed = slots.filter(differing.contains)
    missing = slots.filter { !differing.contains($0) }
  }
}

extension NextQuestions {
  /// What to ask about `assessment`, without what was answered and has only to be agreed on.
  func toAsk(about assessment: Assessment) -> [NextQuestion] {
    let differing = assessment.sheet.disputedSlots
    return questions.filter { !differing.contains($0.slot) }
  }
}

extension [Diagnostic] {
  /// Without what assessors differ on, where that is told in a line of its own.
  package var withoutDisputes: [Diagnostic] { filter { $0.code != .disputedAnswer } }
}

package enum OpenWords {
  static func disputed(_ names: String) -> Wording {
    Wording(nl: "De beoordelaars verschillen over: \(names).", en: "The assessors differ on: \(names).")
  }

  /// Said beside results, with where to read who says what.
  /// - Parameter names: of the cases, as a command takes them.
  package static func notice(_ answers: Int, in cases: Int, _ names: String) -> Wording {
    let (answers, cases) = (Count.of(answers, .answer), Count.of(cases, .caseStudy))
    return Wording(
      nl: "de beoordelaars verschillen over \(answers.dutch) in \(cases.dutch); wat zij niet eens zijn, telt"
        + " als onbekend. Wie wat zegt: ambitie agree \(names)",
      en: "the assessors differ on \(answers.english) in \(cases.english); what they do not agree on counts"
        + " as unknown. Who says what: ambitie agree \(names)")
  }

  static func missing(_ names: String) -> Wording {
    Wording(nl: "Nog niet bekend: \(names).", en: "Not known yet: \(names).")
  }
}

import AmbitionModel
import Scoring

/// Answers that something waits for, by what they ask for: an agreement, or an answer.
///
/// Both count as unknown.
struct OpenAnswers {
  /// The assessors say different things, and did not agree.
  private(set) var disputed: [Int] = []
  /// Nobody answered, or nobody knows.
  private(set) var missing: [Int] = []

  /// Keeps the order of `slots`.
  init(_ slots: [Int], in assessment: Assessment) {
    for slot in slots {
      if assessment.sheet.answers[slot]?.isDisputed == true {
        disputed.append(slot)
      } else {
        missing.append(slot)
      }
    }
  }
}

extension Assessment {
  /// The questions on which the assessors differ, in the order of the rubric.
  var disputedSlots: [Int] { OpenAnswers(Array(program.inputs.indices), in: self).disputed }
}

enum OpenWords {
  static func disputed(_ names: String) -> Wording {
    Wording(nl: "De beoordelaars verschillen over: \(names).", en: "The assessors differ on: \(names).")
  }

  static func missing(_ names: String) -> Wording {
    Wording(nl: "Nog niet bekend: \(names).", en: "Not known yet: \(names).")
  }
}

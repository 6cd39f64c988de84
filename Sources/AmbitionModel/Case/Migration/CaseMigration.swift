/// A case carried over to another version of its rubric, with everything that this changed.
///
/// Nothing is lost: an answer that no longer fits goes to the history of its question, and an answer to a
/// question that is no longer asked goes to `retired`.
package struct CaseMigration: Sendable {
  /// One thing that carrying over did, or that is left to do.
  package enum Step: Sendable, Hashable {
    case renamedQuestion(from: String, to: String)
    case renamedOption(question: String, from: String, to: String)
    /// The chosen option is gone, or the question asks for something else; it needs a new answer.
    case misfit(question: String, answer: Answer.Value)
    /// The question is no longer asked.
    case retired(question: String)
    /// The question is asked again; the answer that was kept counts again.
    case returned(question: String)
    /// A question that the case says nothing about.
    case unanswered(question: String)
  }

  package internal(set) var migrated: CaseStudy
  /// What happened in the order of the case, then what is unanswered in that of the rubric.
  package internal(set) var steps: [Step] = []

  /// The questions that need an answer: those whose answer no longer fits, and those without one.
  package var toAnswer: [String] {
    steps.compactMap { step in
      switch step {
      case .misfit(let question, _), .unanswered(let question): question
      default: nil
      }
    }
  }
}

extension CaseStudy {
  /// This case with its answers under the names of `rubric`, another version of the rubric it was answered with.
  /// - Parameter date: the day on which answers that no longer fit end.
  /// - Complexity: O(*n*²) in the answers of the case.
  package func migrated(to rubric: Rubric, on date: CalendarDate? = nil) -> CaseMigration {
    var carrier = AnswerCarrier(self, QuestionList(rubric), date)
    for section in Section.allCases { carrier.carryOver(section) }
    carrier.restore()
    carrier.tellUnanswered()
    carrier.migration.migrated.rubric.version = rubric.version
    return carrier.migration
  }
}

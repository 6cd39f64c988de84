/// A case that took over the answers of another file, with everything that this changed.
///
/// Nothing is lost: an answer that another one takes the place of goes to the history of its question; an
/// answer of another assessor is put beside it; what the other file leaves out stays.
package struct CaseMerge: Sendable {
  /// A text about the whole case, of which the case kept its own.
  package struct KeptText: Sendable {
    /// The key in the file: `title`, `reasons.data`.
    package var key: String
    package var kept: String
    package var incoming: String
  }

  /// What becomes of a rationale, reason, source or certainty that the same answer comes in without.
  package enum Omissions: Sendable {
    /// It stays, since whoever sent the answer may not have had it.
    case kept
    /// It goes to the history with the answer that had it, since whoever answers saw it and took it away.
    case dropped
  }

  package internal(set) var merged: CaseStudy
  /// In the order of the incoming file, one for each answer of each assessor in it.
  package internal(set) var differences: [AnswerDifference] = []
  /// What the incoming file says otherwise about the case itself; the case keeps what it had.
  package internal(set) var kept: [KeptText] = []
}

extension CaseStudy {
  /// This case with the answers of `incoming`, a case that may answer only some questions.
  ///
  /// Both are about the same version of the same rubric: migrate one of them first where they are not. An
  /// answer given as `unknown` withdraws what the same assessor knew; one that is left out changes nothing.
  /// An answer without an assessor, here or there, is by the same person as the one answer there is.
  /// - Parameters:
  ///   - date: the day of the answers that tell none, and on which earlier answers end.
  ///   - assessor: who gave the answers that name nobody.
  /// - Complexity: O(*n* · *m*) in the questions of this case and of `incoming`.
  package func taking(
    _ incoming: CaseStudy, on date: CalendarDate? = nil, by assessor: Assessor? = nil,
    omissions: CaseMerge.Omissions = .kept
  ) -> CaseMerge {
    var merge = CaseMerge(merged: self)
    var names = MergedNames(into: self)
    let giver = assessor.map { Located(names.assessor(for: $0), at: $0.id.range) }
    names.add(incoming)
    for section in Section.allCases {
      for named in incoming[section] {
        let taken = AnswerMerge(date: date, assessor: giver, omissions: omissions).taking(
          names.renamed(named.answer), into: merge.merged[section].answer(to: named.name.value))
        merge.merged[section].set(taken.answer, for: named)
        merge.differences += taken.steps.map { step in
          AnswerDifference(
            section: section, name: named.name.value, kind: step.kind, incoming: step.incoming,
            earlier: step.earlier, isConsensus: step.isConsensus, outcome: taken.answer)
        }
      }
    }
    for named in incoming.retired {
      let taken = AnswerMerge(date: date, assessor: giver, omissions: omissions).taking(
        names.renamed(named.answer), into: merge.merged.retired.answer(to: named.name.value))
      merge.merged.retired.set(taken.answer, for: named)
    }
    merge.merged.assessors = names.assessors
    merge.merged.sources = names.sources
    merge.takeTexts(of: incoming)
    return merge
  }
}

package import AmbitionModel

/// The outcomes of a case when answers that are not certain enough are taken as open.
package struct FirmReading: Sendable, Equatable {
  /// Answers that are less certain are taken as open; an answer of which nobody said how certain it is, is not doubted.
  package let floor: Answer.Confidence
  /// The slots whose answers are taken as open, in rising order; there is at least one.
  package let doubted: [Int]
  /// One for each of the program's decisions, in its order.
  package let decisions: [Assessment.Outcome]
  /// One for each of the program's flags, in its order.
  package let flags: [Assessment.FlagOutcome]
}

extension Assessment {
  /// The outcome of one decision or flag that comes out less firm than the answers have it.
  package struct Doubt<Firm: Sendable & Equatable>: Sendable, Equatable {
    /// The outcome without the answers that are not certain enough.
    package var firm: Firm
    /// The slots of those answers that decide about it, in rising order; there is at least one.
    package var restsOn: [Int]
  }

  /// How the decision at `index` comes out in the firm reading; `nil` where both readings say the same.
  package func doubt(ofDecision index: Int) -> Doubt<Outcome>? {
    guard let firm, !firm.decisions[index].isSame(as: decisions[index]) else { return nil }
    return doubt(firm.decisions[index], firm.decisions[index].undecidedBy)
  }

  /// How the flag at `index` comes out in the firm reading; `nil` where both readings say the same.
  package func doubt(ofFlag index: Int) -> Doubt<FlagOutcome>? {
    guard let firm, firm.flags[index].state != flags[index].state else { return nil }
    return doubt(firm.flags[index], firm.flags[index].undecidedBy)
  }

  private func doubt<Firm>(_ outcome: Firm, _ undecidedBy: [Int]) -> Doubt<Firm> {
    let doubted = firm?.doubted ?? []
    let own = doubted.filter { undecidedBy.contains($0) }
    return Doubt(firm: outcome, restsOn: own.isEmpty ? doubted : own)
  }

  /// The threshold that the settled level or option of the decision at `index` lies exactly on: a hair lower and it
  /// would be the one below. `nil` where it lies on none.
  package func threshold(underDecision index: Int) -> Rational? {
    guard decisions[index].value.isSettled, case .rungs(let rungs) = reason(forDecision: index),
      let last = rungs.last(where: { $0.reached == true }), let threshold = last.threshold,
      last.score == .number(threshold)
    else { return nil }
    return threshold
  }

  /// The same with the firm reading from another floor; the answers as given are not worked out again.
  func firm(from floor: Answer.Confidence) -> Assessment {
    var assessment = self
    assessment.firm = nil
    let doubted = sheet.values.indices.filter { slot in
      sheet.values[slot] != .unknown && sheet.certainty(ofSlot: slot).map { $0 < floor } == true
    }
    guard !doubted.isEmpty else { return assessment }
    let kept = sheet.values.indices.filter { !doubted.contains($0) }
    let firm = Scorer(program).assess(caseStudy, sheet.keeping(kept))
    assessment.firm = FirmReading(
      floor: floor, doubted: doubted, decisions: firm.decisions, flags: firm.flags)
    return assessment
  }

  /// The slots that are answered by a working assumption, in rising order.
  package var assumedSlots: [Int] {
    sheet.values.indices.filter { sheet.values[$0] != .unknown && sheet.certainty(ofSlot: $0) == .assumed }
  }
}

extension AnswerSheet {
  /// How certain the answer in `slot` is; `nil` where nobody said.
  ///
  /// A fact that follows from another case is as certain as the least certain answer there that it rests on.
  package func certainty(ofSlot slot: Int) -> Answer.Confidence? {
    guard let answer = answers[slot] else { return nil }
    return [answer.confidence, answer.origin?.found?.confidence].compactMap { $0 }.min()
  }
}

extension Scorer {
  /// The assessment of answers that fit the program, in both readings.
  package func assess(
    _ caseStudy: CaseStudy, _ sheet: AnswerSheet, firmFrom floor: Answer.Confidence
  ) -> Assessment {
    assess(caseStudy, sheet).firm(from: floor)
  }
}

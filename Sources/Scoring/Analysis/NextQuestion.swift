package import AmbitionModel

/// An open question with what its answers would settle.
package struct NextQuestion: Sendable, Equatable {
  /// What is left open after one answer.
  package struct Answer: Sendable, Equatable {
    package var value: Value
    /// How much stays open: see ``NextQuestion/openness(_:)``.
    package var openness: Int
    /// The decisions that the answer settles, with their values.
    package var settledDecisions: [Settled] = []
    /// The flags that the answer settles; the value is whether they are raised.
    package var settledFlags: [Settled] = []
  }

  /// A decision or flag of the program that comes to one value.
  package struct Settled: Sendable, Equatable {
    package var index: Int
    package var value: Value
  }

  package var slot: Int
  /// In the order of options.
  package var answers: [Answer]

  /// How much stays open on average over the answers, each counted equally.
  package var averageOpenness: Rational {
    let sum = answers.reduce(0) { $0 + $1.openness }
    return Rational(Int128(sum), over: Int128(max(1, answers.count))) ?? .zero
  }

  /// How much stays open after the least helpful answer.
  package var worstOpenness: Int { answers.map { $0.openness }.max() ?? 0 }
}

/// What to ask about a case, the question that narrows the outcome most first.
package struct NextQuestions: Sendable, Equatable {
  /// How much is open now: over the shown and fitting levels and choices the number of values beyond the first
  /// that are still possible, plus one for each undetermined flag. Zero when nothing open matters any more.
  package var openness: Int
  /// Sorted by average, then worst openness, then order of the rubric; only questions that can narrow anything.
  package var questions: [NextQuestion]

  /// The questions of a case; `nil` when that is too large to tell.
  /// - Complexity: O(*q* · *a* · *n*) for *q* open questions with *a* answers and diagrams of *n* nodes.
  package init?(for assessment: Assessment) {
    var search = Search(assessment)
    guard let found = try? search.run() else { return nil }
    self = found
  }

  init(openness: Int, questions: [NextQuestion]) {
    self.openness = openness
    self.questions = questions
  }
}

private struct Search {
  private let program: Program
  private var possibilities: Possibilities
  private let decisions: [Int]

  init(_ assessment: Assessment) {
    program = assessment.program
    possibilities = Possibilities(program: program, values: assessment.registers)
    decisions = program.decisions.indices.filter { index in
      switch assessment.program.decisions[index].decision.role {
      case .shown, .fitting, .choice: true
      default: false
      }
    }
  }

  mutating func run() throws(DiagramStore.LimitReached) -> NextQuestions {
    var outcomes: [OpenResult] = []
    for decision in decisions {
      outcomes.append(
        .init(
          kind: .decision(decision),
          diagram: try possibilities.diagram(of: program.decisions[decision].result)))
    }
    for flag in program.flags.indices {
      let truth = try possibilities.diagram(of: program.flags[flag].condition)
      var memo: [DiagramStore.Diagram: DiagramStore.Diagram] = [:]
      let raised = try possibilities.store.map(truth, { $0 == .boolean(true) }, &memo)
      outcomes.append(.init(kind: .flag(flag), diagram: raised))
    }
    for index in outcomes.indices {
      let reach = possibilities.store.reach(of: outcomes[index].diagram)
      outcomes[index].openness = reach.values.count - 1
      outcomes[index].slots = Set(reach.variables)
    }
    let total = outcomes.reduce(0) { $0 + $1.openness }
    var questions: [NextQuestion] = []
    for slot in Set(outcomes.flatMap({ $0.slots })).sorted() {
      questions.append(try question(slot, outcomes, total))
    }
    questions.sort {
      ($0.averageOpenness, $0.worstOpenness, $0.slot) < ($1.averageOpenness, $1.worstOpenness, $1.slot)
    }
    return NextQuestions(openness: total, questions: questions)
  }

  private struct OpenResult {
    enum Kind {
      case decision(Int)
      case flag(Int)
    }

    var kind: Kind
    var diagram: DiagramStore.Diagram
    var openness = 0
    var slots: Set<Int> = []
  }

  private mutating func question(
    _ slot: Int, _ outcomes: [OpenResult], _ total: Int
  ) throws(DiagramStore.LimitReached) -> NextQuestion {
    var answers: [NextQuestion.Answer] = []
    for (index, value) in (program.possibleAnswers(forSlot: slot) ?? []).enumerated() {
      var answer = NextQuestion.Answer(value: value, openness: total)
      for outcome in outcomes where outcome.slots.contains(slot) {
        let narrowed = try possibilities.store.restrict(outcome.diagram, slot, to: index)
        let values = possibilities.store.reach(of: narrowed).values
        let openness = values.count - 1
        answer.openness += openness - outcome.openness
        guard openness == 0, outcome.openness > 0, let settled = values.first else { continue }
        switch outcome.kind {
        case .decision(let decision): answer.settledDecisions.append(.init(index: decision, value: settled))
        case .flag(let flag): answer.settledFlags.append(.init(index: flag, value: settled))
        }
      }
      answers.append(answer)
    }
    return NextQuestion(slot: slot, answers: answers)
  }
}

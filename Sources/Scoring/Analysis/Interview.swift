import AmbitionModel

/// All open questions that can still change something, in an order in which levels are settled soonest.
///
/// The order is the same whatever the answers are; an interviewer leaves out what an answer made needless.
package struct Interview: Sendable, Equatable {
  package struct Step: Sendable, Equatable {
    package var slot: Int
    /// The decisions that are settled for certain once this and all earlier questions are answered.
    package var settles: [Int]
  }

  /// How many answers it takes to settle a level.
  package struct Distance: Sendable, Equatable {
    /// The index of the decision.
    package var decision: Int
    /// With the answers that settle it soonest; `nil` where that is too large to tell.
    package var least: Int?
    /// However the answers turn out.
    package var most: Int
  }

  package var steps: [Step]
  /// Of the open shown and fitting levels, in the order of the program.
  package var distances: [Distance]
  /// After how many steps every level is settled for certain.
  package var stepsToLevels: Int

  /// The interview of a case; levels come before choices, and those before flags.
  /// - Complexity: O(*q* · *d*) for *q* questions and *d* decisions, and what ``Distance/least`` takes.
  package init(for assessment: Assessment) {
    let program = assessment.program
    let open = program.decisions.indices.filter { !assessment.decisions[$0].undecidedBy.isEmpty }
    let levels = open.filter { [.shown, .fitting].contains(program.decisions[$0].decision.role) }
    let choices = open.filter { program.decisions[$0].decision.role == .choice }
    var order = Order(told: levels + choices) { assessment.decisions[$0].undecidedBy }
    order.ask(for: levels.map { assessment.decisions[$0].undecidedBy })
    stepsToLevels = order.steps.count
    order.ask(for: choices.map { assessment.decisions[$0].undecidedBy })
    order.ask(for: assessment.flags.map { $0.undecidedBy })
    steps = order.steps
    var search = SettlingSearch(assessment)
    distances = levels.map { index in
      Distance(
        decision: index, least: search.least(for: index), most: assessment.decisions[index].undecidedBy.count)
    }
  }

  /// Puts questions in an order: always those of the goal that the fewest of them still keep open.
  private struct Order {
    /// The decisions of which is told when they are settled.
    let told: [Int]
    let slots: (Int) -> [Int]
    private(set) var steps: [Step] = []
    private var asked: Set<Int> = []

    init(told: [Int], slots: @escaping (Int) -> [Int]) {
      (self.told, self.slots) = (told, slots)
    }

    mutating func ask(for goals: [[Int]]) {
      var goals = goals
      while true {
        goals = goals.map { $0.filter { !asked.contains($0) } }.filter { !$0.isEmpty }
        guard let nearest = goals.min(by: { $0.count < $1.count }) else { return }
        // Of its questions, first what bears on most of the other goals.
        let weighed = nearest.map { slot in (slot, goals.count { $0.contains(slot) }) }
        let slot = weighed.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }[0].0
        let before = told.filter { isSettled($0) }
        asked.insert(slot)
        steps.append(Step(slot: slot, settles: told.filter { isSettled($0) && !before.contains($0) }))
      }
    }

    private func isSettled(_ decision: Int) -> Bool { slots(decision).allSatisfy { asked.contains($0) } }
  }
}

/// Looks for the fewest answers that settle a decision.
private struct SettlingSearch {
  private let program: Program
  private var possibilities: Possibilities
  /// So many diagrams are looked at for one decision.
  private static let limit = 2_000

  init(_ assessment: Assessment) {
    program = assessment.program
    possibilities = Possibilities(program: program, values: assessment.registers)
  }

  /// Goes through what answers lead to, those with fewer answers first; equal diagrams are one.
  mutating func least(for decision: Int) -> Int? {
    do {
      let start = try possibilities.diagram(of: program.decisions[decision].result)
      var seen: Set<DiagramStore.Diagram> = [start]
      var current = [start]
      for count in 0... {
        if current.contains(where: { possibilities.store.value(of: $0) != nil }) { return count }
        var next: [DiagramStore.Diagram] = []
        for diagram in current {
          for variable in possibilities.store.reach(of: diagram).variables {
            for branch in 0..<(program.possibleAnswers(forSlot: variable)?.count ?? 0) {
              let narrowed = try possibilities.store.restrict(diagram, variable, to: branch)
              if seen.insert(narrowed).inserted { next.append(narrowed) }
              if seen.count > Self.limit { return nil }
            }
          }
        }
        guard !next.isEmpty else { return nil }
        current = next
      }
      return nil
    } catch {
      return nil
    }
  }
}

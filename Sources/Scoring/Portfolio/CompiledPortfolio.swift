package import AmbitionModel

/// How cases are chosen together, made ready to run: its expressions come after those of the rubric.
package struct CompiledPortfolio: Sendable {
  /// A limit with the registers of what it counts.
  package struct Limit: Sendable {
    package let limit: Portfolio.Limit
    /// What a case counts for; `nil` for one.
    let amount: Register?
    /// Whether a case counts; `nil` for always.
    let condition: Register?
    package let grouping: Grouping?
  }

  /// What cases are grouped by.
  package enum Grouping: Hashable, Sendable {
    case theme, organisation
    /// The answer in this slot.
    case answer(Int)
    /// The program's decision at this index.
    case decision(Int)
  }

  package let portfolio: Portfolio
  /// The rubric's program followed by the expressions; decisions and flags are the rubric's.
  package let program: Program
  let value: Register
  let eligible: Register?
  package let limits: [Limit]

  /// Everything that is read of a case.
  var registers: [Register] {
    let groups = limits.compactMap { limit in
      if case .decision(let index) = limit.grouping { program.decisions[index].result } else { nil }
    }
    return [value] + [eligible].compactMap { $0 }
      + limits.flatMap { [$0.amount, $0.condition].compactMap { $0 } }
      + groups
  }

  /// The slots of the answers that the choice can hang on.
  var slots: Set<Int> {
    let groups = limits.compactMap { if case .answer(let slot) = $0.grouping { slot } else { nil } }
    return program.slots(readBy: registers).union(groups)
  }

  /// The slots of the answers that a limit adds up as they are, each with the limit.
  package var addedSlots: [Int: Portfolio.Limit] {
    let pairs = limits.compactMap { limit -> (Int, Portfolio.Limit)? in
      guard let amount = limit.amount, case .input(let slot) = program.instructions[amount.index].operation
      else { return nil }
      return (slot, limit.limit)
    }
    return Dictionary(firstOf: pairs)
  }

  /// The slots that the worth of a case follows from, in order.
  package var slotsOfValue: [Int] { program.slots(readBy: [value]).sorted() }
}

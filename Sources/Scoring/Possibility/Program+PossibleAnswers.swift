import AmbitionModel

extension Program {
  /// One answer for each way in which the answer in `slot` can matter; `nil` where rules calculate with it.
  ///
  /// For a number those are the values that rules compare it with and one between each two of them.
  /// *Not applicable* is no completion of an open answer: it is a finding of its own.
  /// - Complexity: O(*n*) in the number of instructions for numbers and texts.
  func possibleAnswers(forSlot slot: Int) -> [Value]? {
    switch inputs[slot].domain {
    case .options(let options): options.indices.map { .option($0) }
    case .boolean: [.boolean(false), .boolean(true)]
    case .number(let minimum, let maximum):
      comparedConstants(forSlot: slot).flatMap { constants in
        numbers(around: constants, from: minimum, to: maximum)?.map { .number($0) }
      }
    case .text: comparedConstants(forSlot: slot).map { $0 + [.text(-1)] }
    }
  }

  /// The constants that the answer in `slot` is compared with; `nil` when something else is done with it.
  private func comparedConstants(forSlot slot: Int) -> [Value]? {
    // A decision that is the answer itself can be any answer, not only those that rules tell apart.
    let isResult = decisions.contains { instructions[$0.result.index].operation == .input(slot) }
    guard !isResult else { return nil }
    var constants: [Value] = []
    var seen: Set<Value> = [.null]
    for instruction in instructions {
      let isUsed = instruction.operands.contains { instructions[$0.index].operation == .input(slot) }
      guard isUsed else { continue }
      switch instruction.operation {
      case .isNull: continue
      case .equal, .less, .lessOrEqual:
        for operand in instruction.operands where instructions[operand.index].operation != .input(slot) {
          guard case .constant(let value) = instructions[operand.index].operation else { return nil }
          if seen.insert(value).inserted { constants.append(value) }
        }
      default: return nil
      }
    }
    return constants
  }

  private func numbers(around constants: [Value], from minimum: Rational?, to maximum: Rational?)
    -> [Rational]?
  {
    var cuts = constants.compactMap { if case .number(let number) = $0 { number } else { nil } }
    cuts += [minimum, maximum].compactMap { $0 }
    cuts = Array(Set(cuts)).sorted()
    guard let low = cuts.first, let high = cuts.last else { return [.zero] }
    var found = cuts
    for (a, b) in zip(cuts, cuts.dropFirst()) {
      guard let middle = a.adding(b)?.divided(by: 2) else { return nil }
      found.append(middle)
    }
    if minimum == nil, let below = low.subtracting(1) { found.append(below) }
    if maximum == nil, let above = high.adding(1) { found.append(above) }
    return found.filter { number in
      minimum.map { $0 <= number } != false && maximum.map { number <= $0 } != false
    }.sorted()
  }

  /// A few answers for a slot that rules calculate with.
  func sampleAnswers(forSlot slot: Int) -> [Value] {
    guard case .number(let minimum, let maximum) = inputs[slot].domain else { return [] }
    let round: [Rational] = [-1, 0, 1, 2, 10, 100, 1000]
    let inside = round.filter { number in
      minimum.map { $0 <= number } != false && maximum.map { number <= $0 } != false
    }
    let cuts = inside.map { Value.number($0) }
    return (numbers(around: cuts, from: minimum, to: maximum) ?? inside).map { .number($0) }
  }

  /// The slots whose answers can reach one of `registers`, by what the instructions read.
  /// - Complexity: O(*n*) in the number of instructions.
  func slots(readBy registers: [Register]) -> Set<Int> {
    let slots = self.registers(readBy: registers).compactMap { index in
      if case .input(let slot) = instructions[index].operation { slot } else { nil }
    }
    return Set(slots)
  }

  /// The indices of `registers` and of all that they are worked out from.
  /// - Complexity: O(*n*) in the number of instructions.
  func registers(readBy registers: [Register]) -> Set<Int> {
    var seen: Set<Int> = []
    var pending = registers.map { $0.index }
    while let index = pending.popLast() {
      guard seen.insert(index).inserted else { continue }
      pending += instructions[index].operands.map { $0.index }
    }
    return seen
  }
}

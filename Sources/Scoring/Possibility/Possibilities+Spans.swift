import AmbitionModel

extension Possibilities {
  /// What is known of one register: all that it can be, or that it is too much to tell.
  enum Outlook {
    case span(ValueSpan)
    case anything

    var span: ValueSpan? {
      if case .span(let span) = self { span } else { nil }
    }
  }

  /// All that `register` can still be, where answers without end are calculated with; `nil` where that is too much
  /// to tell.
  ///
  /// What does not rest on such answers is told by diagrams, and the rest by arithmetic over spans: that may hold more
  /// than is possible, since it forgets that two numbers come from one answer, but never less.
  /// - Complexity: O(*n*) in the instructions that `register` is worked out from, besides the diagrams.
  mutating func span(of register: Register) -> ValueSpan? {
    let (instructions, optionValues) = (program.instructions, program.optionValues)
    var pending = [register.index]
    while let index = pending.last {
      guard outlooks[index] == nil else {
        pending.removeLast()
        continue
      }
      if let leaf = leaf(index) {
        outlooks[index] = leaf
        continue
      }
      let operands = instructions[index].operands
      let open = operands.filter { outlooks[$0.index] == nil }
      guard open.isEmpty else {
        pending += open.map { $0.index }
        continue
      }
      let span = instructions[index].operation.span(
        of: operands.map { outlooks[$0.index]?.span }, optionValues: optionValues)
      outlooks[index] = span.map { .span($0) } ?? .anything
    }
    return outlooks[register.index]?.span
  }

  /// What is known of a register without looking at its operands; `nil` where those decide.
  private mutating func leaf(_ index: Int) -> Outlook? {
    if values[index] != .unknown { return .span(ValueSpan([values[index]])) }
    if case .input(let slot) = program.instructions[index].operation {
      guard isEndless(index) else { return answers(slot).map { .span(ValueSpan($0)) } ?? .anything }
      guard slot < program.inputs.count, case .number(let low, let high) = program.inputs[slot].domain else {
        return .anything
      }
      return .span(ValueSpan(NumberSpan(low: low, high: high)))
    }
    guard !isEndless(index), !isFull else { return nil }
    do {
      let found = store.reach(of: try diagram(of: Register(index))).values
      return found.contains(.unknown) ? nil : .span(ValueSpan(found))
    } catch {
      isFull = true
      return nil
    }
  }
}

extension Operation {
  /// The span for operands of which some can be anything.
  fileprivate func span(of operands: [ValueSpan?], optionValues: [[Rational]]) -> ValueSpan? {
    let known = operands.compactMap { $0 }
    if known.count == operands.count { return span(of: known, optionValues: optionValues) }
    switch self {
    case .and: return known.contains { $0.only == .boolean(false) } ? ValueSpan([.boolean(false)]) : nil
    case .or: return known.contains { $0.only == .boolean(true) } ? ValueSpan([.boolean(true)]) : nil
    case .select:
      switch operands[0]?.only {
      case .boolean(true)?: return operands[1]
      case .boolean(false)?, .null?: return operands[2]
      default: return nil
      }
    default: return nil
    }
  }
}

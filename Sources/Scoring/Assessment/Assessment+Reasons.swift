import AmbitionModel

extension Assessment {
  /// Why the program's decision at `index` came out as it did.
  package func reason(forDecision index: Int) -> Reason {
    let finder = GroundFinder(program: program, registers: registers)
    let decision = program.decisions[index]
    switch decision.steps {
    case .expression(let register):
      let depth: GroundFinder.Depth = decisions[index].value == .unknown ? .openParts : .allParts
      return .grounds(finder.grounds(of: register, explaining: index, to: depth))
    case .table(let rows): return .rows(bindingRows(of: decision, rows, index, finder))
    case .aggregate(let operands):
      guard case .aggregate(let aggregate) = decision.decision.logic else { return .grounds([]) }
      return .contributions(aggregate.function, operands.compactMap { contribution($0, index, finder) })
    case .ladder(let rungs): return .rungs(self.rungs(rungs, index, finder))
    }
  }

  /// What the program's flag at `index` rests on; of an undetermined flag, what it waits for.
  package func grounds(forFlag index: Int) -> [Ground] {
    let flag = program.flags[index]
    return GroundFinder(program: program, registers: registers).grounds(
      of: flag.condition, inLayer: flag.layer,
      to: flags[index].state == .undetermined ? .openParts : .allParts)
  }

  /// What the value of the program's decision at `index` rests on: enough to settle it, whatever all other
  /// answers are, and so also what kept rows and steps from counting.
  package func grounds(forDecision index: Int) -> [Ground] {
    GroundFinder(program: program, registers: registers)
      .grounds(of: program.decisions[index].result, explaining: index, to: .allParts)
  }

  /// The slots of the answers that grounds rest on in the end, through all decisions, in rising order.
  ///
  /// When the grounds settle something, these answers settle it: no other can change it.
  package func answers(behind grounds: [Ground]) -> [Int] {
    var slots: Set<Int> = []
    var seen: Set<Ground.Subject> = []
    var pending = grounds.flatMap { $0.subjects }
    while let subject = pending.popLast() {
      guard seen.insert(subject).inserted else { continue }
      switch subject {
      case .answer(let slot): slots.insert(slot)
      case .decision(let index): pending += self.grounds(forDecision: index).flatMap { $0.subjects }
      }
    }
    return slots.sorted()
  }

  /// The rows that match and give the value, or are in conflict; while it is open, all rows that still can.
  private func bindingRows(
    of decision: CompiledDecision, _ rows: [CompiledDecision.Row], _ own: Int, _ finder: GroundFinder
  ) -> [Reason.Row] {
    guard case .table(let table) = decision.decision.logic else { return [] }
    let result = decisions[own].value
    var binding = rows.indices.filter { index in
      let output = registers[rows[index].output.index]
      switch registers[rows[index].condition.index] {
      case .boolean(true): return output == result || !result.isSettled || table.hitPolicy.addsUp
      // Open answers may leave the rows open and yet settle the value.
      case .unknown: return result == .unknown || output == result
      default: return false
      }
    }
    if result.isSettled, !table.hitPolicy.addsUp, table.hitPolicy != .collectMaximum,
      table.hitPolicy != .collectMinimum
    {
      binding = Array(binding.prefix(1))
    }
    return binding.map { index in
      Reason.Row(
        index: index, rule: table.rules[index], output: registers[rows[index].output.index],
        matches: result == .unknown ? registers[rows[index].condition.index].asBoolean : true,
        grounds: finder.grounds(of: rows[index].condition, explaining: own))
    }
  }

  private func contribution(
    _ operand: CompiledDecision.Operand, _ own: Int, _ finder: GroundFinder
  ) -> Reason.Contribution? {
    guard let subject = finder.grounds(of: operand.register, explaining: own).first?.subject else {
      return nil
    }
    return Reason.Contribution(
      subject: subject, value: registers[operand.number.index], weight: operand.weight)
  }

  private func rungs(
    _ rungs: [CompiledDecision.Rung], _ own: Int, _ finder: GroundFinder
  ) -> [Reason.Rung] {
    let reached = rungs.map { isReached($0, decisions[own]) }
    let lastReached = reached.lastIndex { $0 == true } ?? -1
    return zip(rungs, reached).prefix(lastReached + 2).map { rung, reached in
      Reason.Rung(
        value: rung.value, threshold: rung.threshold,
        scoreSubject: rung.score.flatMap { finder.grounds(of: $0, explaining: own).first?.subject },
        score: rung.score.map { registers[$0.index] },
        meetsThreshold: rung.meetsThreshold.flatMap { registers[$0.index].asBoolean },
        requirement: rung.requirement.map { finder.grounds(of: $0, explaining: own) } ?? [],
        meetsRequirement: rung.requirement.flatMap { registers[$0.index].asBoolean },
        reached: reached, place: rung.place)
    }
  }

  /// Whether every completion of the open answers, or none, comes as far as `rung`; else `nil`.
  private func isReached(_ rung: CompiledDecision.Rung, _ outcome: Outcome) -> Bool? {
    if let known = registers[rung.reached.index].asBoolean { return known }
    let options = (outcome.possible ?? []).map { value in
      if case .option(let index) = value { index >= rung.value } else { false }
    }
    guard let first = options.first, options.allSatisfy({ $0 == first }) else { return nil }
    return first
  }
}

extension DecisionTable.HitPolicy {
  /// Whether every matching row counts towards the value.
  fileprivate var addsUp: Bool {
    self == .collectSum || self == .collectCount
  }
}

extension Ground {
  /// The subject, and what it was held against where that is a subject too.
  package var subjects: [Subject] {
    if case .subject(let other) = comparison?.bound { [subject, other] } else { [subject] }
  }
}

package import AmbitionModel

/// What one case brings to a choice of cases, with what its open answers leave open.
package struct PortfolioCase: Sendable {
  /// What the case adds to one limit.
  package struct Part: Sendable {
    /// What it counts for; zero where the condition of the limit does not hold.
    package var amount: NumberSpan
    package var membership: PortfolioMembership
    /// The slots of the open answers that decide about the part.
    package var undecidedBy: [Int]
  }

  package let caseStudy: CaseStudy
  package let sheet: AnswerSheet
  /// Whether the case may take part; `nil` while open answers decide.
  package let isEligible: Bool?
  /// What the case is worth; `nil` where that does not apply.
  package let value: NumberSpan?
  /// One for each limit.
  package let parts: [Part]
  /// The slots of the open answers that decide about anything here, in order.
  package let undecidedBy: [Int]

  /// The case as `portfolio` sees it, or `nil` and every answer that does not fit the rubric.
  package static func read(_ caseStudy: CaseStudy, for portfolio: CompiledPortfolio) -> Reading<PortfolioCase>
  {
    let reading = AnswerSheet.read(caseStudy, for: portfolio.program)
    return Reading(reading.value.map { PortfolioCase(caseStudy, $0, portfolio) }, reading.diagnostics)
  }

  private init(_ caseStudy: CaseStudy, _ sheet: AnswerSheet, _ portfolio: CompiledPortfolio) {
    self.caseStudy = caseStudy
    self.sheet = sheet
    var facts = CaseFacts(caseStudy, sheet, portfolio.program)
    let eligible = portfolio.eligible.map { facts.values(of: $0) } ?? (values: [.boolean(true)], slots: [])
    isEligible = Self.truth(eligible.values)
    let value = facts.span(of: portfolio.value)
    self.value = value.span
    parts = portfolio.limits.map { limit in
      var amount = limit.amount.map { facts.span(of: $0) } ?? (span: NumberSpan(1), slots: [])
      if let condition = limit.condition {
        let holds = facts.values(of: condition)
        switch Self.truth(holds.values) {
        case true: break
        case false: amount = (NumberSpan(.zero), [])
        case nil: amount = (amount.span?.orZero, amount.slots + holds.slots)
        }
      }
      let membership = limit.grouping.map { facts.membership(by: $0) } ?? (membership: .all, slots: [])
      // What does not apply adds nothing, and what adds nothing needs no group.
      let span = amount.span ?? NumberSpan(.zero)
      let isNothing = span.number == .zero
      return Part(
        amount: span, membership: isNothing ? .none : membership.membership,
        undecidedBy: Set(amount.slots + (isNothing ? [] : membership.slots)).sorted())
    }
    undecidedBy = Set(eligible.slots + value.slots + parts.flatMap { $0.undecidedBy }).sorted()
  }

  /// Null asks about what does not apply, and is no yes.
  private static func truth(_ values: [Value]) -> Bool? {
    guard values.allSatisfy({ $0.isSettled }) else { return nil }
    let yes = values.contains(.boolean(true))
    return values.allSatisfy { $0 == .boolean(true) } ? true : yes ? nil : false
  }

  /// Whether nothing is open.
  package var isSettled: Bool {
    isEligible != nil && value?.number != nil
      && parts.allSatisfy { part in
        if case .open = part.membership { return false }
        return part.amount.number != nil
      }
  }
}

/// What the registers of one case can still be.
private struct CaseFacts {
  private let caseStudy: CaseStudy
  private let sheet: AnswerSheet
  private let program: Program
  private var possibilities: Possibilities

  init(_ caseStudy: CaseStudy, _ sheet: AnswerSheet, _ program: Program) {
    self.caseStudy = caseStudy
    self.sheet = sheet
    self.program = program
    let registers = Evaluator(program).registers(for: sheet.values)
    possibilities = Possibilities(program: program, values: registers)
  }

  /// All values that a register can have; unknown among them where it is too much to tell.
  mutating func values(of register: Register) -> (values: [Value], slots: [Int]) {
    guard let reach = possibilities.reach(of: register) else { return ([.unknown], open(register)) }
    if reach.values.contains(.unknown) { return (reach.values, open(register)) }
    return (reach.values, reach.values.count == 1 ? [] : reach.slots)
  }

  /// What a number can be; `nil` where it does not apply, without ends where it is too much to tell.
  mutating func span(of register: Register) -> (span: NumberSpan?, slots: [Int]) {
    // Rules that compare tell only some answers apart, while here each answer is a number of its own.
    if case .input(let slot) = program.instructions[register.index].operation, sheet.values[slot] == .unknown,
      case .number(let minimum, let maximum) = program.inputs[slot].domain
    {
      return (NumberSpan(low: minimum, high: maximum), [slot])
    }
    let (values, slots) = values(of: register)
    guard values.allSatisfy({ $0.isSettled }) else {
      guard let span = possibilities.reach(of: register)?.span, let numbers = span.numbers,
        span.others.allSatisfy({ $0 == .null })
      else { return (NumberSpan(low: nil, high: nil), slots) }
      return (span.others.isEmpty ? numbers : numbers.orZero, slots)
    }
    let numbers = values.compactMap { if case .number(let number) = $0 { number } else { nil } }
    guard let low = numbers.min(), let high = numbers.max() else { return (nil, slots) }
    let span = NumberSpan(low: low, high: high)
    return (numbers.count < values.count ? span.orZero : span, slots)
  }

  mutating func membership(
    by grouping: CompiledPortfolio.Grouping
  ) -> (membership: PortfolioMembership, slots: [Int]) {
    let language = program.rubric.language
    switch grouping {
    case .theme: return (.one(PortfolioGroup(caseStudy.theme, in: language)), [])
    case .organisation: return (.one(PortfolioGroup(caseStudy.organisation, in: language)), [])
    case .answer(let slot):
      guard case .text = program.inputs[slot].domain else { return answer(slot) }
      switch sheet.answers[slot]?.value.value {
      case .text(let text)?, .option(let text)?:
        return (.one(PortfolioGroup(LocalizedText(text), in: language)), [])
      case .notApplicable?: return (.none, [])
      default: return (.open(nil), [slot])
      }
    case .decision(let index):
      let (values, slots) = values(of: program.decisions[index].result)
      return (membership(values), slots)
    }
  }

  private func answer(_ slot: Int) -> (membership: PortfolioMembership, slots: [Int]) {
    guard sheet.values[slot] == .unknown else { return (membership([sheet.values[slot]]), []) }
    // Of numbers each is a group of its own.
    if case .number = program.inputs[slot].domain { return (.open(nil), [slot]) }
    return (program.possibleAnswers(forSlot: slot).map(membership) ?? .open(nil), [slot])
  }

  private func membership(_ values: [Value]) -> PortfolioMembership {
    guard values.allSatisfy({ $0.isSettled }) else { return .open(nil) }
    let sorted = values.sorted { $0.isBefore($1) }
    if sorted.count == 1 { return sorted[0] == .null ? .none : .one(PortfolioGroup(sorted[0])) }
    // One that may not apply can be in no group as well, which no list says.
    return sorted.contains(.null) ? .open(nil) : .open(sorted.map { PortfolioGroup($0) })
  }

  private func open(_ register: Register) -> [Int] {
    program.slots(readBy: [register]).filter { sheet.values[$0] == .unknown }.sorted()
  }
}

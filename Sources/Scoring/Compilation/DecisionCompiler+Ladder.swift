import AmbitionModel

extension DecisionCompiler {
  /// A ladder as a chain of steps, each of which needs all below it.
  func compile(
    _ ladder: Ladder, into builder: inout ProgramBuilder
  ) throws(CompileFailure) -> Compiled {
    switch ladder.steps {
    case .levels(let score): return try levels(score, at: ladder.range, into: &builder)
    case .own(let steps): return try own(steps, at: ladder.range, into: &builder)
    }
  }

  private func levels(
    _ score: LocatedText?, at range: SourceRange, into builder: inout ProgramBuilder
  ) throws(CompileFailure) -> Compiled {
    let type = TermType.options(OptionDomain(levels: rubric.levels))
    var scoreRegister: Register?
    if let score { scoreRegister = try expressions.number(try expression(score), &builder) }
    var rungs: [CompiledDecision.Rung] = []
    var below: Register?
    for (index, level) in rubric.levels.enumerated() {
      var conditions: [Register] = below.map { [$0] } ?? []
      var meetsThreshold: Register?
      if let threshold = level.threshold, let scoreRegister {
        let bound = builder.number(threshold.value, as: .threshold(level: index))
        let meets = builder.emit(.lessOrEqual, bound, scoreRegister)
        meetsThreshold = meets
        conditions.append(meets)
      }
      var requirement: Register?
      if let requires = level.requires {
        let condition = try condition(requires, into: &builder)
        requirement = condition
        conditions.append(condition)
      }
      let reached = builder.all(conditions)
      rungs.append(
        .init(
          value: index, score: scoreRegister, threshold: level.threshold?.value,
          meetsThreshold: meetsThreshold, requirement: requirement, reached: reached,
          place: level.id.range))
      below = reached
    }
    let null = builder.constant(.null)
    var result = climb(rungs, from: null, into: &builder)
    if let scoreRegister {
      // A layer to which nothing applies has no level; it is not at the lowest one.
      result = builder.emit(.select, builder.emit(.isNull, scoreRegister), null, result)
    }
    return try finish(result, type, steps: .ladder(rungs), at: range)
  }

  private func own(
    _ steps: [Ladder.Step], at range: SourceRange, into builder: inout ProgramBuilder
  ) throws(CompileFailure) -> Compiled {
    guard let declared, case .options(let domain) = declared else {
      throw .found(
        .init(
          .expected("type \"ordinal\" or \"level\"", nl: "type \"ordinal\" of \"level\"", found: .null),
          at: range))
    }
    var rungs: [CompiledDecision.Rung] = []
    var below: Register?
    for step in steps {
      guard let value = domain.index(of: step.value.value) else {
        throw .found(.init(.unknownOption(step.value.value, allowed: domain.ids), at: step.value.range))
      }
      let requirement = try condition(step.when, into: &builder)
      let reached = builder.all((below.map { [$0] } ?? []) + [requirement])
      rungs.append(
        .init(
          value: value, score: nil, threshold: nil, meetsThreshold: nil, requirement: requirement,
          reached: reached, place: step.range))
      below = reached
    }
    let start = builder.constant(.option(0))
    return try finish(
      climb(rungs, from: start, into: &builder), declared, steps: .ladder(rungs), at: range)
  }

  /// The value of the highest rung that was reached.
  private func climb(
    _ rungs: [CompiledDecision.Rung], from start: Register, into builder: inout ProgramBuilder
  ) -> Register {
    rungs.reduce(start) { lower, rung in
      builder.emit(.select, rung.reached, builder.constant(.option(rung.value)), lower)
    }
  }
}

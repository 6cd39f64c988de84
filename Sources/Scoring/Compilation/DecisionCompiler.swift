import AmbitionModel
import FEEL

/// Turns one planned decision into instructions.
struct DecisionCompiler {
  let rubric: Rubric
  let parsed: ParsedRubric
  let expressions: ExpressionCompiler
  let plan: DecisionPlan

  /// A compiled decision together with the type that other expressions see.
  typealias Compiled = (decision: CompiledDecision, type: TermType)

  func compile(into builder: inout ProgramBuilder) throws(CompileFailure) -> Compiled {
    switch plan.decision.logic {
    case .expression(let text):
      let (register, type) = try scalar(text, into: &builder)
      return try finish(register, type, steps: .expression(register), at: text.range)
    case .table(let table): return try compile(table, into: &builder)
    case .aggregate(let aggregate): return try compile(aggregate, into: &builder)
    case .ladder(let ladder): return try compile(ladder, into: &builder)
    }
  }

  /// The decision, when the type that came out is the one that was declared.
  func finish(
    _ register: Register, _ type: TermType, steps: CompiledDecision.Steps, columns: [Register] = [],
    at range: SourceRange
  ) throws(CompileFailure) -> Compiled {
    if let declared, declared != type {
      throw .found(.init(.typeMismatch(expected: declared, found: .scalar(register, type)), at: range))
    }
    let shownType: CompiledDecision.ValueType
    switch (plan.decision.type, type) {
    case (_, .boolean): shownType = .boolean
    case (_, .number): shownType = .number
    case (.ordinal(let options), _): shownType = .options(options)
    case (_, .options(let domain)) where domain == OptionDomain(levels: rubric.levels): shownType = .level
    case (_, .options(let domain)): shownType = .options(options(like: domain))
    case (_, .text):
      throw .found(
        .init(
          .expected(
            "a number, condition or option", nl: "een getal, voorwaarde of optie",
            found: .scalar(register, type)), at: range))
    }
    let decision = CompiledDecision(
      name: plan.name, decision: plan.decision, layer: plan.layer, type: shownType, steps: steps,
      columns: columns, result: register, order: expressions.decisions.count)
    return (decision, type)
  }

  /// The type that the author declared; `nil` where it is to be inferred.
  var declared: TermType? {
    switch plan.decision.type {
    case .inferred: nil
    case .number: .number
    case .boolean: .boolean
    case .level: .options(OptionDomain(levels: rubric.levels))
    case .ordinal(let options): .options(OptionDomain(options))
    }
  }

  func expression(_ text: LocatedText) throws(CompileFailure) -> Expression {
    guard let expression = parsed.expressions[text] else { throw .reportedElsewhere }
    return expression
  }

  func condition(_ text: LocatedText, into builder: inout ProgramBuilder) throws(CompileFailure) -> Register {
    try expressions.condition(try expression(text), into: &builder)
  }

  /// One value; a bare string is one of the declared options.
  func scalar(
    _ text: LocatedText, into builder: inout ProgramBuilder
  ) throws(CompileFailure) -> (Register, TermType) {
    let tree = try expression(text)
    if let declared { return (try expressions.register(tree, as: declared, &builder), declared) }
    let term = try expressions.compile(tree, into: &builder)
    guard case .scalar(let register, let type) = term else {
      throw .found(.init(.expected("one value", nl: "één waarde", found: term), at: tree.range))
    }
    return (register, type)
  }

  /// The options that a criterion or fact with this domain shows to readers.
  private func options(like domain: OptionDomain) -> [Option] {
    for input in expressions.inputs {
      if case .options(let options) = input.domain, OptionDomain(options) == domain { return options }
    }
    for decision in rubric.decisions {
      if case .ordinal(let options) = decision.type, OptionDomain(options) == domain { return options }
    }
    return []
  }
}

import AmbitionModel
import FEEL

/// Turns a rubric into a program, finding everything that a rubric can get wrong before a case is scored.
package struct RubricCompiler {
  /// The most instructions that a program may have.
  static let instructionLimit = 500_000

  private let rubric: Rubric
  private let parsed: ParsedRubric
  private let inputs: [Input]
  private let plans: [DecisionPlan]
  private let names: NameTable
  private var diagnostics: [Diagnostic]
  private var builder: ProgramBuilder
  private var compiled: [Int: CompiledDecision] = [:]
  private var results: [Int: (register: Register, type: TermType)] = [:]

  /// The program of the rules of `rubric` with its weights and thresholds as constants or as parameters, or
  /// `nil` and the errors that prevent one.
  /// - Parameters:
  ///   - trees: its texts where they were parsed before, as those of a rubric that it is a part of.
  ///   - role: whose decisions are compiled, with those that they rest on; `nil` for all.
  /// - Complexity: O(*n*) in the number of expression nodes, each counted once for every layer it holds for.
  static func compileRules(
    of rubric: Rubric, parsed trees: ParsedRubric? = nil, numbers: RubricNumbers = .fixed,
    for role: Decision.Role? = nil
  ) -> Reading<Program> {
    var compiler = RubricCompiler(rubric, trees ?? ParsedRubric(rubric), numbers)
    return compiler.run(for: role)
  }

  private init(_ rubric: Rubric, _ trees: ParsedRubric, _ numbers: RubricNumbers) {
    self.rubric = rubric
    parsed = trees
    inputs = rubric.inputs
    builder = ProgramBuilder(numbers: numbers, behind: inputs.count)
    plans = DecisionPlan.all(of: rubric)
    names = NameTable(layers: rubric.layers, inputs: inputs, plans: plans)
    diagnostics = parsed.diagnostics
  }

  private mutating func run(for role: Decision.Role?) -> Reading<Program> {
    reportDuplicateNames()
    compileDecisions(for: role)
    let flags = compileFlags()
    diagnostics = Array(Set(diagnostics)).inFileOrder()
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return Reading(nil, diagnostics) }
    let program = Program(
      rubric: rubric, trees: parsed, inputs: inputs, parameters: builder.parameters,
      instructions: builder.instructions,
      optionValues: builder.optionValues, texts: builder.texts,
      decisions: plans.indices.compactMap { compiled[$0] }, flags: flags)
    return Reading(program, diagnostics)
  }

  private mutating func reportDuplicateNames() {
    var seen = Set(inputs.map { $0.name })
    if seen.count < inputs.count {
      var names: Set<String> = []
      for input in inputs where !names.insert(input.name).inserted {
        diagnostics.append(.init(.duplicateName(input.name), at: input.place))
      }
    }
    for plan in plans where !seen.insert(plan.name).inserted {
      diagnostics.append(.init(.duplicateName(plan.name), at: plan.decision.id.range))
    }
  }

  private mutating func compileDecisions(for role: Decision.Role?) {
    let dependencies = reads.decisions(readBy: plans)
    let order = DependencyOrder(dependencies: dependencies)
    // A cycle of decisions of each layer is there once for every layer; the first says it all.
    var places: Set<SourceRange> = []
    for cycle in order.cycles where places.insert(plans[cycle[0]].decision.id.range).inserted {
      let members = cycle.map { plans[$0].name }
      diagnostics.append(.init(.cycle(members), at: plans[cycle[0]].decision.id.range))
    }
    let needed = needed(for: role, dependencies)
    for index in order.order where needed.contains(index) {
      let plan = plans[index]
      let decision = DecisionCompiler(
        rubric: rubric, parsed: parsed, expressions: expressions(inLayer: plan.layer), plan: plan)
      let outcome = attempt { builder throws(CompileFailure) in try decision.compile(into: &builder) }
      guard let outcome else { continue }
      compiled[index] = outcome.decision
      results[index] = (outcome.decision.result, outcome.type)
    }
  }

  /// The indices of the plans with this role and of all that they rest on.
  private func needed(for role: Decision.Role?, _ dependencies: [[Int]]) -> Set<Int> {
    guard let role else { return Set(plans.indices) }
    var needed: Set<Int> = []
    var pending = plans.indices.filter { plans[$0].decision.role == role }
    while let index = pending.popLast() {
      if needed.insert(index).inserted { pending += dependencies[index] }
    }
    return needed
  }

  private mutating func compileFlags() -> [CompiledFlag] {
    var flags: [CompiledFlag] = []
    for flag in rubric.flags {
      guard let condition = parsed.expressions[flag.when] else { continue }
      for layer in rubric.instances(of: flag.scope) {
        let expressions = expressions(inLayer: layer)
        let name = rubric.name(flag.id.value.rawValue, inLayer: layer)
        let compiled = attempt { builder throws(CompileFailure) in
          let condition = try expressions.condition(condition, into: &builder)
          return CompiledFlag(
            name: name, flag: flag, layer: layer, condition: condition, raised: builder.holds(condition))
        }
        if let compiled { flags.append(compiled) }
      }
    }
    return flags
  }

  /// Runs one step of compilation; what goes wrong is reported once and does not stop the rest.
  private mutating func attempt<Result>(
    _ step: (inout ProgramBuilder) throws(CompileFailure) -> Result
  ) -> Result? {
    guard builder.instructions.count <= Self.instructionLimit else {
      diagnostics.append(
        .init(.tooManyInstructions(limit: Self.instructionLimit), at: rubric.id.range))
      return nil
    }
    do {
      return try step(&builder)
    } catch {
      if case .found(let diagnostic) = error { diagnostics.append(diagnostic) }
      return nil
    }
  }

  private func expressions(inLayer layer: Int?) -> ExpressionCompiler {
    ExpressionCompiler(
      names: names, inputs: inputs, decisions: results, layer: layer)
  }

  /// The places of the decisions that another decision or a flag of the rubric of `program` reads.
  /// - Complexity: that of reading all its expressions; only a check asks for it.
  static func readDecisions(of program: Program) -> Set<SourceRange> {
    RubricCompiler(program.rubric, program.trees, .fixed).readDecisions
  }

  private var readDecisions: Set<SourceRange> {
    let byDecisions = zip(plans, reads.decisions(readBy: plans)).flatMap { plan, read in
      read.filter { plans[$0].decision.id.range != plan.decision.id.range }
    }
    let byFlags = rubric.flags.flatMap { flag in
      rubric.instances(of: flag.scope).flatMap { reads.decisions(readBy: flag, inLayer: $0) }
    }
    return Set((byDecisions + byFlags).map { plans[$0].decision.id.range })
  }

  private var reads: DecisionReads { DecisionReads(rubric: rubric, trees: parsed, names: names) }
}

extension Input {
  /// The place of the question in the rubric file.
  var place: SourceRange {
    switch question {
    case .criterion(let criterion): criterion.id.range
    case .fact(let fact): fact.id.range
    }
  }
}

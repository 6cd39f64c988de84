import AmbitionModel
import FEEL

/// A variant of a rubric as what it works out otherwise than the rubric does.
struct CompiledVariant: Sendable {
  let variant: RubricVariant
  /// The decisions with another register, by index in the program: first those that were changed themselves.
  var decisions: [(index: Int, result: Register)] = []
  /// The flags with another register, by index in the program.
  var flags: [(index: Int, raised: Register)] = []
}

/// Writes variants of a rubric behind the instructions of its program, each only as far as it differs.
struct VariantCompiler {
  let program: Program
  private let trees: ParsedRubric
  private let names: NameTable
  private let plans: [DecisionPlan]
  /// For each plan the index of its decision in the rubric.
  private let declared: [Int]
  /// The indices of plans in an order in which each comes after those that it reads.
  private let order: [Int]
  private let reads: [[Int]]
  /// For each flag of the program the index in the rubric and the plans it reads.
  private let flags: [(declared: Int, reads: [Int])]
  private let results: [Int: (register: Register, type: TermType)]
  private var builder: ProgramBuilder

  init(_ program: Program) {
    let rubric = program.rubric
    self.program = program
    trees = program.trees
    plans = DecisionPlan.all(of: rubric)
    names = NameTable(layers: rubric.layers, inputs: program.inputs, plans: plans)
    declared = rubric.decisions.indices.flatMap { index in
      rubric.instances(of: rubric.decisions[index].scope).map { _ in index }
    }
    order = program.decisions.indices.sorted { program.decisions[$0].order < program.decisions[$1].order }
    let known = DecisionReads(rubric: rubric, trees: trees, names: names)
    reads = known.decisions(readBy: plans)
    flags = rubric.flags.indices.flatMap { index in
      rubric.instances(of: rubric.flags[index].scope).map { layer in
        (index, known.decisions(readBy: rubric.flags[index], inLayer: layer))
      }
    }
    let compiled = program.decisions.enumerated().map { index, decision in
      (index, (register: decision.result, type: TermType(decision.type, rubric)))
    }
    results = Dictionary(uniqueKeysWithValues: compiled)
    builder = ProgramBuilder(extending: program)
  }

  /// How many instructions the variants have added so far; long lists of numbers count for as much as they take.
  var growth: Int {
    builder.instructions.count - program.instructions.count + (builder.tableSize - ownTableSize) / 16
  }

  private var ownTableSize: Int { program.optionValues.reduce(0) { $0 + $1.count } }

  /// The program with the instructions of every variant so far behind its own.
  var extended: Program { program.extended(by: builder) }

  /// The variant as far as it differs; `nil` where it cannot be compiled.
  mutating func compile(_ variant: RubricVariant) -> CompiledVariant? {
    let trees = trees.replacing(variant.expressions, variant.tests)
    let rubric = variant.rubric
    let inputs =
      switch variant.questions {
      case .unchanged: program.inputs
      case .changed: rubric.inputs
      }
    var results = results
    var changed: Set<Int> = []
    var direct: [(index: Int, result: Register)] = []
    var later: [(index: Int, result: Register)] = []
    for index in order {
      let isTouched = variant.decisions.contains(declared[index])
      guard isTouched || reads[index].contains(where: { changed.contains($0) }) else { continue }
      let plan = DecisionPlan(
        decision: rubric.decisions[declared[index]], layer: plans[index].layer,
        name: plans[index].name)
      let expressions = ExpressionCompiler(
        names: names, inputs: inputs, decisions: results, layer: plan.layer)
      let compiler = DecisionCompiler(
        rubric: rubric, parsed: trees, expressions: expressions, plan: plan)
      guard let (decision, type) = try? compiler.compile(into: &builder) else { return nil }
      guard decision.result != results[index]?.register else { continue }
      results[index] = (decision.result, type)
      changed.insert(index)
      if isTouched { direct.append((index, decision.result)) } else { later.append((index, decision.result)) }
    }
    var found = CompiledVariant(variant: variant, decisions: direct + later)
    for (index, flag) in program.flags.enumerated() {
      let isTouched = variant.flags.contains(flags[index].declared)
      guard isTouched || flags[index].reads.contains(where: { changed.contains($0) }) else { continue }
      guard let tree = trees.expressions[flag.flag.when] else { return nil }
      let expressions = ExpressionCompiler(
        names: names, inputs: inputs, decisions: results, layer: flag.layer)
      guard let condition = try? expressions.condition(tree, into: &builder) else { return nil }
      let raised = builder.holds(condition)
      if raised != flag.raised { found.flags.append((index, raised)) }
    }
    return found
  }
}

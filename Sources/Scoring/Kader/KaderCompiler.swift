package import AmbitionModel
import FEEL

/// Turns a kader into instructions after those of its rubric, so that one engine works out both.
package struct KaderCompiler {
  private let kader: Kader
  private let program: Program
  private let names: NameTable
  private let decisions: [Int: (register: Register, type: TermType)]
  private var builder: ProgramBuilder
  private var diagnostics: [Diagnostic] = []
  private var trees: [LocatedText: Expression] = [:]

  /// The compiled kader, or `nil` and the errors that prevent it; their places are in the kader's file.
  /// - Complexity: O(*n*) in the instructions of `program` and the nodes of the kader's expressions, each
  ///   counted once for every layer it holds for.
  package static func compile(_ kader: Kader, for program: Program) -> Reading<CompiledKader> {
    var compiler = KaderCompiler(kader, program)
    return compiler.run()
  }

  private init(_ kader: Kader, _ program: Program) {
    self.kader = kader
    self.program = program
    names = NameTable(
      layers: program.rubric.layers, inputs: program.inputs, plans: DecisionPlan.all(of: program.rubric),
      flags: program.flags.map { $0.name })
    let compiled = program.decisions.enumerated().map { index, decision in
      (index, (register: decision.result, type: TermType(decision.type, program.rubric)))
    }
    decisions = Dictionary(uniqueKeysWithValues: compiled)
    builder = ProgramBuilder(extending: program)
  }

  private mutating func run() -> Reading<CompiledKader> {
    guard kader.rubric.id.value == program.rubric.id.value else {
      let message = Diagnostic.Message.kaderOfOtherRubric(
        kader.rubric.id.value, expected: program.rubric.id.value)
      return Reading(nil, [Diagnostic(message, at: kader.rubric.id.range)])
    }
    if let version = kader.rubric.version, version != program.rubric.version {
      let message = Diagnostic.Message.kaderOfOtherVersion(version, found: program.rubric.version)
      diagnostics.append(Diagnostic(message, at: kader.rubric.id.range, severity: .warning))
    }
    parse()
    let rules = kader.rules.flatMap { compile($0) }
    diagnostics = Array(Set(diagnostics)).inFileOrder()
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return Reading(nil, diagnostics) }
    let extended = program.extended(by: builder).within(program.budget)
    return Reading(CompiledKader(kader: kader, program: extended, rules: rules), diagnostics)
  }

  private mutating func parse() {
    for rule in kader.rules {
      var texts = [rule.when].compactMap { $0 }
      if case .condition(let text) = rule.demand { texts.append(text) }
      for text in texts {
        do {
          trees[text] = try ExpressionParser.parse(text).get()
        } catch {
          diagnostics.append(error)
        }
      }
    }
  }

  private mutating func compile(_ rule: Kader.Rule) -> [CompiledRule] {
    if case .layers(let ids) = rule.scope {
      let known = program.rubric.layers.map { $0.id.value }
      for id in ids where !known.contains(id.value) {
        let message = Diagnostic.Message.noSuchLayer(id.value.rawValue, known: known.map { $0.rawValue })
        diagnostics.append(Diagnostic(message, at: id.range))
      }
    }
    return program.rubric.instances(of: rule.scope).compactMap { layer in
      do throws(CompileFailure) {
        let verdict = try verdict(of: rule, inLayer: layer)
        let name = program.rubric.name(rule.id.value.rawValue, inLayer: layer)
        return CompiledRule(name: name, rule: rule, layer: layer, verdict: verdict)
      } catch {
        if case .found(let diagnostic) = error { diagnostics.append(diagnostic) }
        return nil
      }
    }
  }

  /// True where the case keeps the rule, false where it does not, null where the rule does not apply.
  private mutating func verdict(
    of rule: Kader.Rule, inLayer layer: Int?
  ) throws(CompileFailure) -> Register {
    guard builder.instructions.count <= RubricCompiler.instructionLimit else {
      let message = Diagnostic.Message.tooManyInstructions(limit: RubricCompiler.instructionLimit)
      throw .found(Diagnostic(message, at: kader.id.range))
    }
    let expressions = ExpressionCompiler(
      names: names, inputs: program.inputs, decisions: decisions, layer: layer,
      flags: program.flags.map { $0.condition })
    let demand: Register
    switch rule.demand {
    case .condition(let text): demand = try condition(text, expressions)
    case .minimum(let level):
      let (shown, bound) = try shown(level, inLayer: layer)
      demand = builder.emit(.lessOrEqual, bound, shown)
    case .target(let level):
      let (shown, bound) = try shown(level, inLayer: layer)
      // Where nothing applies there is no level, and both comparisons are null: equality would be false.
      let atLeast = builder.emit(.lessOrEqual, bound, shown)
      demand = builder.emit(.and, atLeast, builder.emit(.lessOrEqual, shown, bound))
    }
    guard let when = rule.when else { return demand }
    let applies = try condition(when, expressions)
    return builder.emit(.select, applies, demand, builder.constant(.null))
  }

  private mutating func condition(
    _ text: LocatedText, _ expressions: ExpressionCompiler
  ) throws(CompileFailure) -> Register {
    guard let tree = trees[text] else { throw .reportedElsewhere }
    return try expressions.condition(tree, into: &builder)
  }

  /// The register of the level that choices amount to, and that of `level`.
  private mutating func shown(
    _ level: Located<Identifier<Level>>, inLayer layer: Int?
  ) throws(CompileFailure) -> (shown: Register, bound: Register) {
    let levels = program.rubric.levels.map { $0.id.value.rawValue }
    guard let index = levels.firstIndex(of: level.value.rawValue) else {
      throw .found(Diagnostic(.noSuchLevel(level.value.rawValue, known: levels), at: level.range))
    }
    let decision = program.decisions.first { decision in
      guard decision.decision.role == .shown, decision.layer == layer else { return false }
      if case .level = decision.type { return true } else { return false }
    }
    guard let decision else {
      let part = layer.map { program.rubric.layers[$0].id.value.rawValue }
      throw .found(Diagnostic(.noShownLevel(inLayer: part), at: level.range))
    }
    return (decision.result, builder.constant(.option(index)))
  }
}

extension TermType {
  /// The type that expressions see of a decision.
  init(_ type: CompiledDecision.ValueType, _ rubric: Rubric) {
    self =
      switch type {
      case .boolean: .boolean
      case .number: .number
      case .level: .options(OptionDomain(levels: rubric.levels))
      case .options(let options): .options(OptionDomain(options))
      }
  }
}

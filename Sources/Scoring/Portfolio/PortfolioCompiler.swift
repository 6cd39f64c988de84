package import AmbitionModel
import FEEL

/// Turns what a rubric says about choosing cases together into instructions after those of the rubric.
package struct PortfolioCompiler {
  /// The most limits of one rubric.
  private static let limitCount = 100

  private let portfolio: Portfolio
  private let program: Program
  private let names: NameTable
  private let expressions: ExpressionCompiler
  private var builder: ProgramBuilder
  private var diagnostics: [Diagnostic] = []

  /// The compiled portfolio, or `nil` and the errors that prevent it.
  ///
  /// - Parameter program: of the rubric that has the portfolio.
  package static func compile(_ portfolio: Portfolio, for program: Program) -> Reading<CompiledPortfolio> {
    var compiler = PortfolioCompiler(portfolio, program)
    return compiler.run()
  }

  private init(_ portfolio: Portfolio, _ program: Program) {
    self.portfolio = portfolio
    self.program = program
    names = NameTable(
      layers: program.rubric.layers, inputs: program.inputs, plans: DecisionPlan.all(of: program.rubric))
    let compiled = program.decisions.enumerated().map { index, decision in
      (index, (register: decision.result, type: TermType(decision.type, program.rubric)))
    }
    expressions = ExpressionCompiler(
      names: names, inputs: program.inputs, decisions: Dictionary(uniqueKeysWithValues: compiled), layer: nil)
    builder = ProgramBuilder(extending: program)
  }

  private mutating func run() -> Reading<CompiledPortfolio> {
    let value = number(portfolio.value.expression)
    let eligible = portfolio.eligible.flatMap { condition($0.expression) }
    let limits = portfolio.limits.map { limit in
      CompiledPortfolio.Limit(
        limit: limit, amount: limit.of.flatMap { number($0) },
        condition: limit.when.flatMap { condition($0) },
        grouping: limit.by.flatMap { grouping($0) })
    }
    if portfolio.limits.count > Self.limitCount {
      diagnostics.append(Diagnostic(.tooManyLimits(Self.limitCount), at: portfolio.range))
    }
    if builder.instructions.count > RubricCompiler.instructionLimit {
      let message = Diagnostic.Message.tooManyInstructions(limit: RubricCompiler.instructionLimit)
      diagnostics.append(Diagnostic(message, at: portfolio.range))
    }
    guard let value, diagnostics.isEmpty else {
      return Reading(nil, Array(Set(diagnostics)).inFileOrder())
    }
    let extended = program.extended(by: builder).within(program.budget)
    return Reading(
      CompiledPortfolio(
        portfolio: portfolio, program: extended, value: value, eligible: eligible, limits: limits), [])
  }

  private mutating func number(_ text: LocatedText) -> Register? {
    compile(text) { (expressions, tree, builder) throws(CompileFailure) in
      try expressions.number(tree, &builder)
    }
  }

  private mutating func condition(_ text: LocatedText) -> Register? {
    compile(text) { (expressions, tree, builder) throws(CompileFailure) in
      try expressions.condition(tree, into: &builder)
    }
  }

  private mutating func compile(
    _ text: LocatedText,
    _ step: (ExpressionCompiler, Expression, inout ProgramBuilder) throws(CompileFailure) -> Register
  ) -> Register? {
    switch ExpressionParser.parse(text) {
    case .failure(let diagnostic): diagnostics.append(diagnostic)
    case .success(let tree):
      do throws(CompileFailure) {
        return try step(expressions, tree, &builder)
      } catch {
        if case .found(let diagnostic) = error { diagnostics.append(diagnostic) }
      }
    }
    return nil
  }

  /// The texts of a case that cases can be grouped by, unless a question of the rubric has that name.
  private static let texts: [(name: String, grouping: CompiledPortfolio.Grouping)] = [
    ("theme", .theme), ("organisation", .organisation),
  ]

  private mutating func grouping(_ name: Located<String>) -> CompiledPortfolio.Grouping? {
    switch names.resolve(name.value, inLayer: nil) {
    case .one(.input(let slot)): return .answer(slot)
    case .one(.decision(let index)): return .decision(index)
    case nil:
      if let text = Self.texts.first(where: { $0.name == name.value }) { return text.grouping }
      let candidates = names.candidates(inLayer: nil) + Self.texts.map { $0.name }
      diagnostics.append(Diagnostic(.unknownName(name.value, candidates: candidates), at: name.range))
    case .one(.flag), .everyLayer:
      diagnostics.append(
        Diagnostic(.expected("one value", nl: "één waarde", found: .list([])), at: name.range))
    }
    return nil
  }
}

extension Diagnostic.Message {
  fileprivate static func tooManyLimits(_ limit: Int) -> Self {
    Self(
      .outOfRange, nl: "een portfolio heeft hoogstens \(limit) grenzen",
      en: "a portfolio has at most \(limit) limits")
  }
}

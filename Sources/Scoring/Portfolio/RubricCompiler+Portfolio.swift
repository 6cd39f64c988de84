package import AmbitionModel

extension RubricCompiler {
  /// The program of `rubric`, whose portfolio was compiled too; `nil` and the errors that prevent one.
  /// - Complexity: O(*n*) in the number of expression nodes, each counted once for every layer it holds for.
  package static func compile(_ rubric: Rubric) -> Reading<Program> {
    let rules = compileRules(of: rubric)
    guard var program = rules.value, let portfolio = rubric.portfolio else { return rules }
    let reading = PortfolioCompiler.compile(portfolio, for: program)
    let diagnostics = (rules.diagnostics + reading.diagnostics).inFileOrder()
    guard let compiled = reading.value else { return Reading(nil, diagnostics) }
    program.note(
      slotsReadBesides: compiled.slots, registers: compiled.program.registers(readBy: compiled.registers))
    return Reading(program, diagnostics)
  }
}

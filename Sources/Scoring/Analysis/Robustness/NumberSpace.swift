import AmbitionModel

/// The shown levels of one case as a function of the rubric's weights and thresholds.
///
/// What the answers settle whatever the numbers are is worked out once; the rest is a small program whose
/// parameters are the numbers.
struct NumberSpace {
  /// A shown level that the answers settle, as the rubric is.
  struct Watched {
    /// The index of the decision.
    var decision: Int
    var value: Value
    /// In the small program.
    var result: Register
    /// The indices of the instructions that it rests on, itself included.
    var cone: [Int]
    /// The parameters that it rests on.
    var parameters: Set<Int>
  }

  let watched: [Watched]
  /// The shown levels that missing answers leave open.
  let open: [Int]
  /// Only what the watched levels rest on.
  let program: Program
  private let answers: [Value]

  var parameters: [Parameter] { program.parameters }
  /// The numbers as the rubric has them.
  var numbers: [Rational] { parameters.map { $0.value } }

  /// `nil` when the rubric with its numbers left open is too large.
  /// - Parameter role: whose decisions' weights and thresholds are parameters; `nil` for all of the rubric.
  init?(of assessment: Assessment, for role: Decision.Role? = nil) {
    var rubric = assessment.program.rubric
    // No level rests on a flag.
    rubric.flags = []
    let compiled = RubricCompiler.compileRules(
      of: rubric, parsed: assessment.program.trees, numbers: .varied, for: role)
    guard let whole = compiled.value?.within(assessment.program.budget) else { return nil }
    answers = assessment.sheet.values
    let decisions = assessment.program.decisions
    let shown = decisions.indices.filter { decisions[$0].decision.role == .shown }
    let settled = shown.filter { assessment.decisions[$0].value.isSettled }
    open = shown.filter { !assessment.decisions[$0].value.isSettled }
    let results = settled.compactMap { whole.decision(named: decisions[$0].name)?.result }
    guard results.count == settled.count else { return nil }
    let slice = ProgramSlice(of: whole, answers: answers, keeping: results)
    program = slice.program
    let inputCount = whole.inputs.count
    watched = zip(settled, slice.results).map { decision, result in
      let cone = slice.program.cone(of: result)
      let slots = cone.compactMap { index -> Int? in
        if case .input(let slot) = slice.program.instructions[index].operation { slot } else { nil }
      }
      return Watched(
        decision: decision, value: assessment.decisions[decision].value, result: result, cone: cone,
        parameters: Set(slots.filter { $0 >= inputCount }.map { $0 - inputCount }))
    }
  }

  /// What each of the watched levels at `indices` can be when the rubric has these numbers, each in order;
  /// `nil` for one where that is too much to tell. With it how many steps that took.
  /// - Complexity: O(*n*) in the instructions of the small program; more where answers are open.
  func outcomes(of indices: [Int], at numbers: [Rational]) -> (possible: [[Value]?], steps: Int) {
    let filled = program.filled(with: numbers)
    var possibilities = Possibilities(
      program: filled, values: Evaluator(filled).registers(for: answers))
    let possible = indices.map { index -> [Value]? in
      guard let reach = possibilities.reach(of: watched[index].result), !reach.values.contains(.unknown),
        reach.isExact || reach.values.count == 1
      else { return nil }
      return reach.values.sorted { $0.isBefore($1) }
    }
    return (possible, possibilities.store.work)
  }
}

/// The part of a program that the answers of a case leave unsettled as long as its parameters are.
struct ProgramSlice {
  let program: Program
  /// The registers that were kept, in the order asked for.
  let results: [Register]

  init(of whole: Program, answers: [Value], keeping kept: [Register]) {
    let values = Evaluator(whole).registers(for: answers + whole.parameters.map { _ in .unknown })
    var isNeeded = Array(repeating: false, count: whole.instructions.count)
    for register in kept { isNeeded[register.index] = true }
    for index in whole.instructions.indices.reversed() where isNeeded[index] && values[index] == .unknown {
      for operand in whole.instructions[index].operands { isNeeded[operand.index] = true }
    }
    var instructions: [Instruction] = []
    var places: [Int: Register] = [:]
    for index in whole.instructions.indices where isNeeded[index] {
      places[index] = Register(instructions.count)
      guard values[index] == .unknown else {
        instructions.append(Instruction(operation: .constant(values[index]), operands: []))
        continue
      }
      var instruction = whole.instructions[index]
      instruction.operands = instruction.operands.compactMap { places[$0.index] }
      instructions.append(instruction)
    }
    program = whole.with(instructions, parameters: whole.parameters)
    results = kept.compactMap { places[$0.index] }
  }
}

extension Program {
  /// The program in which the parameters are these numbers.
  fileprivate func filled(with numbers: [Rational]) -> Program {
    let filled = instructions.map { instruction in
      guard case .input(let slot) = instruction.operation, slot >= inputs.count else { return instruction }
      return Instruction(operation: .constant(.number(numbers[slot - inputs.count])), operands: [])
    }
    return with(filled, parameters: [])
  }

  /// The indices of the instructions that `register` rests on, itself included, in rising order.
  fileprivate func cone(of register: Register) -> [Int] {
    var isNeeded = Array(repeating: false, count: instructions.count)
    isNeeded[register.index] = true
    for index in instructions.indices.reversed() where isNeeded[index] {
      for operand in instructions[index].operands { isNeeded[operand.index] = true }
    }
    return instructions.indices.filter { isNeeded[$0] }
  }
}

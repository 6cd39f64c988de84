/// Runs a program over the answers of one case.
package struct Evaluator {
  private let program: Program

  package init(_ program: Program) {
    self.program = program
  }

  /// The value of every register for these answers, one value for each slot.
  /// - Complexity: O(*n*) in the number of instructions.
  package func registers(for answers: [Value]) -> [Value] {
    precondition(
      answers.count == program.inputs.count + program.parameters.count,
      "one value for each of the program's inputs and parameters")
    let (instructions, optionValues) = (program.instructions, program.optionValues)
    var registers: [Value] = []
    registers.reserveCapacity(instructions.count)
    for instruction in instructions {
      switch instruction.operation {
      case .input(let slot): registers.append(answers[slot])
      case .constant(let value): registers.append(value)
      case let operation:
        let operands = instruction.operands.lazy.map { registers[$0.index] }
        registers.append(operation.result(of: operands, optionValues: optionValues))
      }
    }
    return registers
  }
}

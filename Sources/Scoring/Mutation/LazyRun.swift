import AmbitionModel

/// The registers of a program for one answer sheet, each worked out when it is first asked for.
struct LazyRun {
  /// Unknown where nobody asked.
  private(set) var values: [Value]
  private let program: Program
  private let sheet: [Value]
  private var isKnown: [Bool]

  init(_ program: Program, _ sheet: [Value]) {
    self.program = program
    self.sheet = sheet
    values = Array(repeating: .unknown, count: program.instructions.count)
    isKnown = Array(repeating: false, count: program.instructions.count)
  }

  mutating func value(of register: Register) -> Value {
    var pending = [register.index]
    while let index = pending.last {
      if isKnown[index] {
        pending.removeLast()
        continue
      }
      let instruction = program.instructions[index]
      switch instruction.operation {
      case .input(let slot): values[index] = sheet[slot]
      case .constant(let value): values[index] = value
      case let operation:
        let open = instruction.operands.filter { !isKnown[$0.index] }
        guard open.isEmpty else {
          pending += open.map { $0.index }
          continue
        }
        values[index] = operation.result(
          of: instruction.operands.map { values[$0.index] }, optionValues: program.optionValues)
      }
      isKnown[index] = true
      pending.removeLast()
    }
    return values[register.index]
  }
}

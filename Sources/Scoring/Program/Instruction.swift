/// The index of an instruction, and so of the value that it writes.
package struct Register: Hashable, Sendable, Comparable {
  package var index: Int

  init(_ index: Int) {
    self.index = index
  }

  package static func < (left: Register, right: Register) -> Bool { left.index < right.index }
}

/// One step of a program; it writes the register of its own index, once.
package struct Instruction: Hashable, Sendable {
  package var operation: Operation
  /// Registers of earlier instructions.
  package var operands: [Register]

  /// By operands and what stands in the instruction itself; the compiler looks for equal ones all the time.
  package func hash(into hasher: inout Hasher) {
    var mixer = Mixer(Int32(truncatingIfNeeded: operands.count))
    for operand in operands { mixer.mix(Int32(truncatingIfNeeded: operand.index)) }
    switch operation {
    case .input(let slot): mixer.mix(Int32(truncatingIfNeeded: slot))
    case .constant(let value): hasher.combine(value)
    default: mixer.mix(operation.code)
    }
    hasher.combine(mixer.value)
  }
}

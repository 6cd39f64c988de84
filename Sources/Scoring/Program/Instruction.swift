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
}

/// The index of an instruction, and so of the value it leaves behind.
public struct Register: Hashable, Sendable, Comparable {
  public var index: Int

  init(_ index: Int) {
    self.index = index
  }

  public static func < (left: Register, right: Register) -> Bool { left.index < right.index }
}

/// One step of a program; it writes the register of its own index, once.
public struct Instruction: Hashable, Sendable {
  public var operation: Operation
  /// Registers of earlier instructions.
  public var operands: [Register]
}

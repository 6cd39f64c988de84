import AmbitionModel

/// Reads off a program that was run which answers and decisions settled a register.
///
/// Of a conjunction that fails the first failing part is enough, of a disjunction that holds the first that
/// holds. Of what is still open, every open part counts; of what is settled although parts of it are open,
/// everything does. A decision is a ground of its own and not looked into: its reasons can be asked for
/// separately.
struct GroundFinder {
  private let instructions: [Instruction]
  private let compiled: [CompiledDecision]
  let registers: [Value]
  /// Equal rules share a register, so one can belong to several decisions, here in the order of working out.
  private let decisions: [Register: [Int]]

  init(program: Program, registers: [Value]) {
    (instructions, compiled) = (program.instructions, program.decisions)
    self.registers = registers
    let compiled = compiled
    let inOrder = compiled.indices.sorted { compiled[$0].order < compiled[$1].order }
    decisions = Dictionary(grouping: inOrder) { compiled[$0].result }
  }

  /// How far an open register is followed.
  enum Depth {
    /// To what is waited for.
    case openParts
    /// To everything, since the parts settle the whole only together.
    case allParts
  }

  /// What is being explained: no ground of itself.
  private struct Scope {
    var decision: Int?
    var layer: Int?
    var depth: Depth
    /// Whether the opposite of what is met is explained.
    var isNegated = false

    var opposite: Scope {
      var scope = self
      scope.isNegated.toggle()
      return scope
    }

    /// For what is not the condition itself but decides which condition counts.
    var plain: Scope {
      var scope = self
      scope.isNegated = false
      return scope
    }
  }

  /// The grounds of `register`, each once, in the order in which the rule mentions them.
  /// - Parameter decision: the decision being explained, which is no ground of itself.
  /// - Parameter layer: the layer that is being explained, whose decisions are named first.
  func grounds(
    of register: Register, explaining decision: Int? = nil, inLayer layer: Int? = nil,
    to depth: Depth = .openParts
  ) -> [Ground] {
    var found: [Ground] = []
    let layer = layer ?? decision.flatMap { compiled[$0].layer }
    let scope = Scope(decision: decision, layer: layer, depth: depth)
    collect(register, explaining: scope, into: &found)
    var seen: Set<Ground> = []
    return found.filter { seen.insert($0).inserted }
  }

  private func collect(_ register: Register, explaining own: Scope, into found: inout [Ground]) {
    if let subject = subject(register, explaining: own) {
      found.append(Ground(subject: subject, comparison: nil))
      return
    }
    let instruction = instructions[register.index]
    let operands = instruction.operands
    let value = registers[register.index]
    switch instruction.operation {
    case .and: collect(operands, of: value, settledBy: .boolean(false), own, into: &found)
    case .or: collect(operands, of: value, settledBy: .boolean(true), own, into: &found)
    case .equal, .less, .lessOrEqual:
      if let ground = comparison(instruction, value, own) {
        found.append(ground)
      } else {
        for operand in operands { collect(operand, explaining: own, into: &found) }
      }
    case .not:
      collect(operands[0], explaining: own.opposite, into: &found)
    case .select:
      collect(operands[0], explaining: own.plain, into: &found)
      switch registers[operands[0].index] {
      case .boolean(true): collect(operands[1], explaining: own, into: &found)
      case .unknown:
        collect(operands[1], explaining: own, into: &found)
        collect(operands[2], explaining: own, into: &found)
      default: collect(operands[2], explaining: own, into: &found)
      }
    default:
      for operand in operands { collect(operand, explaining: own, into: &found) }
    }
  }

  /// Follows the first operand that alone is enough; without one, those that are open or all.
  private func collect(
    _ operands: [Register], of value: Value, settledBy decisive: Value, _ own: Scope,
    into found: inout [Ground]
  ) {
    if value == decisive, let enough = operands.first(where: { registers[$0.index] == decisive }) {
      return collect(enough, explaining: own, into: &found)
    }
    for operand in operands {
      let isWaitedFor = registers[operand.index] == .unknown || own.depth == .allParts
      if value != .unknown || isWaitedFor { collect(operand, explaining: own, into: &found) }
    }
  }

  private func comparison(_ instruction: Instruction, _ value: Value, _ own: Scope) -> Ground? {
    let met: Ground.Relation =
      switch instruction.operation {
      case .equal: .equal
      case .less: .less
      default: .lessOrEqual
      }
    let relation = own.isNegated ? met.opposite : met
    let (left, right) = (instruction.operands[0], instruction.operands[1])
    let holds: Bool? = value == .unknown ? nil : value == .boolean(!own.isNegated)
    if let subject = subject(left, explaining: own), let bound = bound(right, own) {
      return Ground(subject: subject, comparison: .init(relation: relation, bound: bound, holds: holds))
    }
    if let subject = subject(right, explaining: own), let bound = bound(left, own) {
      return Ground(
        subject: subject, comparison: .init(relation: relation.mirrored, bound: bound, holds: holds))
    }
    return nil
  }

  private func subject(_ register: Register, explaining own: Scope) -> Ground.Subject? {
    let operation = instructions[register.index].operation
    if case .constant = operation { return nil }
    var candidates = decisions[register] ?? []
    if let decision = own.decision, candidates.contains(decision) {
      // Decisions with equal rules share a register; only one that came before can be a ground.
      candidates = candidates.filter { other in
        compiled[other].order < compiled[decision].order
          && [nil, own.layer].contains(compiled[other].layer)
      }
    }
    let nearest = candidates.first { compiled[$0].layer == own.layer } ?? candidates.first
    if let nearest { return .decision(nearest) }
    switch operation {
    case .input(let slot): return .answer(slot)
    case .optionValue: return subject(instructions[register.index].operands[0], explaining: own)
    default: return nil
    }
  }

  private func bound(_ register: Register, _ own: Scope) -> Ground.Bound? {
    if case .constant(let value) = instructions[register.index].operation { return .value(value) }
    return subject(register, explaining: own).map(Ground.Bound.subject)
  }
}

import AmbitionModel

/// Reads off a program that was run which answers and decisions settled a register.
///
/// Of a conjunction that fails the first failing part is enough, of a disjunction that holds the first that
/// holds; of what is still open, every open part counts. A decision is a ground of its own and not looked
/// into: its reasons can be asked for separately.
struct GroundFinder {
  let program: Program
  let registers: [Value]
  /// Equal rules share a register, so one can belong to decisions of several layers.
  private let decisions: [Register: [Int]]

  init(program: Program, registers: [Value]) {
    self.program = program
    self.registers = registers
    decisions = Dictionary(grouping: program.decisions.indices) { program.decisions[$0].result }
  }

  /// What is being explained: no ground of itself.
  private struct Scope {
    var decision: Int?
    var layer: Int?
  }

  /// The grounds of `register`, each once, in the order in which the rule mentions them.
  /// - Parameter decision: the decision being explained, which is no ground of itself.
  /// - Parameter layer: the layer that is being explained, whose decisions are named first.
  func grounds(
    of register: Register, explaining decision: Int? = nil, inLayer layer: Int? = nil
  ) -> [Ground] {
    var found: [Ground] = []
    let scope = Scope(decision: decision, layer: layer ?? decision.flatMap { program.decisions[$0].layer })
    collect(register, explaining: scope, into: &found)
    var seen: Set<Ground> = []
    return found.filter { seen.insert($0).inserted }
  }

  private func collect(_ register: Register, explaining own: Scope, into found: inout [Ground]) {
    if let subject = subject(register, explaining: own) {
      found.append(Ground(subject: subject, comparison: nil))
      return
    }
    let instruction = program.instructions[register.index]
    let operands = instruction.operands
    let value = registers[register.index]
    switch instruction.operation {
    case .and: collect(operands, where: value == .boolean(true) ? nil : value, own, into: &found)
    case .or: collect(operands, where: value == .boolean(false) ? nil : value, own, into: &found)
    case .equal, .less, .lessOrEqual:
      if let ground = comparison(instruction, value, own) {
        found.append(ground)
      } else {
        for operand in operands { collect(operand, explaining: own, into: &found) }
      }
    case .not:
      var inner: [Ground] = []
      collect(operands[0], explaining: own, into: &inner)
      found += inner.map(Self.negated)
    case .select:
      collect(operands[0], explaining: own, into: &found)
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

  /// Follows the first operand with `value`, all of them where `value` is unknown or `nil`.
  private func collect(
    _ operands: [Register], where value: Value?, _ own: Scope, into found: inout [Ground]
  ) {
    let matching = operands.filter { value == nil || registers[$0.index] == value }
    for operand in value == nil || value == .unknown ? matching : Array(matching.prefix(1)) {
      collect(operand, explaining: own, into: &found)
    }
  }

  private func comparison(_ instruction: Instruction, _ value: Value, _ own: Scope) -> Ground? {
    let relation: Ground.Relation
    switch instruction.operation {
    case .equal: relation = .equal
    case .less: relation = .less
    default: relation = .lessOrEqual
    }
    let (left, right) = (instruction.operands[0], instruction.operands[1])
    let holds: Bool? = value == .unknown ? nil : value == .boolean(true)
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
    let operation = program.instructions[register.index].operation
    if case .constant = operation { return nil }
    let candidates = (decisions[register] ?? []).filter { $0 != own.decision }
    let nearest = candidates.first { program.decisions[$0].layer == own.layer } ?? candidates.first
    if let nearest { return .decision(nearest) }
    switch operation {
    case .input(let slot): return .answer(slot)
    case .optionValue: return subject(program.instructions[register.index].operands[0], explaining: own)
    default: return nil
    }
  }

  private func bound(_ register: Register, _ own: Scope) -> Ground.Bound? {
    if case .constant(let value) = program.instructions[register.index].operation { return .value(value) }
    return subject(register, explaining: own).map(Ground.Bound.subject)
  }

  private static func negated(_ ground: Ground) -> Ground {
    guard let comparison = ground.comparison else { return ground }
    let relation: Ground.Relation =
      switch comparison.relation {
      case .equal: .notEqual
      case .notEqual: .equal
      case .less: .greaterOrEqual
      case .lessOrEqual: .greater
      case .greater: .lessOrEqual
      case .greaterOrEqual: .less
      }
    return Ground(
      subject: ground.subject,
      comparison: .init(relation: relation, bound: comparison.bound, holds: comparison.holds.map { !$0 }))
  }
}

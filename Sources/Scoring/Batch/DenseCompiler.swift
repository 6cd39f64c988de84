import AmbitionModel

/// Makes a program dense, where every answer has an end and every number fits.
///
/// Only what decisions and flags come to is kept; reasons are for the evaluator.
struct DenseCompiler {
  /// Larger tables leave the processor's caches.
  static let tableLimit = 4096
  static let shortTableLimit = 64
  /// Counts stay below this, so that no sum of two products overflows.
  static let countLimit = Int64(1) << 60

  struct Counted {
    var register: Int32
    var denominator: Int64
    /// Never further from zero than this many counts.
    var bound: Int64
  }

  /// The program cannot be dense.
  struct NotDense: Error {}

  let program: Program
  let quotients: Quotients
  var steps: [DenseStep] = []
  var codes: [UInt16] = []
  var counts: [Int64] = []
  var operands: [(register: Int32, stride: Int32)] = []
  var initial: [Int64] = []
  var kinds: [DenseProgram.Kind] = []
  var operations: [Operation] = []
  /// The dense register of each of the program's, as far as it is needed.
  var places: [Int32]
  /// By dense register: how large counts get, and the counted form of listed numbers.
  var bounds: [Int32: Int64] = [:]
  var countedForms: [Int32: Counted] = [:]
  /// By dense register that holds numbers: what can stand in the place of one.
  var exceptions: [Int32: [Value]] = [:]
  /// By dense register that holds a ratio: how large its parts get.
  var ratioBounds: [Int32: RatioBound] = [:]
  /// By dense register that holds none: the one with its ratio.
  var ratioForms: [Int32: Int32] = [:]
  /// By dense register: its code for each combination of what it depends on, where those are few.
  var directForms: [Int32: Direct] = [:]
  /// By register of the program: the numbers that it is compared with, where those are few.
  let comparedWith: [Int: Set<Rational>]
  /// By register of the program: the dense one that tells where among those it lies.
  var regions: [Int: Int32] = [:]

  /// `nil` when the program cannot be dense.
  ///
  /// With many weights a sum of those that count differs by so many values from case to case that quotients have no
  /// common fraction; then they are ratios.
  /// - Parameter wanted: the indices of the decisions that are worked out, beside every flag.
  /// - Complexity: O(*n*) in the number of instructions, times the size of a table.
  static func compile(_ program: Program, of wanted: [Int]) -> DenseProgram? {
    compile(program, of: wanted, .counted) ?? compile(program, of: wanted, .ratios)
  }

  static func compile(_ program: Program, of wanted: [Int], _ quotients: Quotients) -> DenseProgram? {
    var compiler = DenseCompiler(program, quotients)
    return try? compiler.compiled(wanted)
  }

  private init(_ program: Program, _ quotients: Quotients) {
    self.program = program
    self.quotients = quotients
    comparedWith = Self.numbersComparedWith(in: program)
    places = Array(repeating: -1, count: program.instructions.count)
  }

  private mutating func compiled(_ wanted: [Int]) throws(NotDense) -> DenseProgram {
    guard program.parameters.isEmpty else { throw NotDense() }
    var answers: [AnswerCodes] = []
    for slot in program.inputs.indices {
      guard let codes = AnswerCodes(slot: slot, of: program) else { throw NotDense() }
      answers.append(codes)
      _ = register(.listed(codes.values))
    }
    let results = wanted.map { program.decisions[$0].result } + program.flags.map { $0.raised }
    let isNeeded = needed(by: results)
    for (index, instruction) in program.instructions.enumerated() where isNeeded[index] {
      switch instruction.operation {
      case .input(let slot): places[index] = Int32(slot)
      case .constant(let value):
        places[index] = register(.listed([value]))
        directForms[places[index]] = Direct(sources: [], codes: [0])
      default: places[index] = try emit(instruction)
      }
    }
    var decisions = Array(repeating: Int32(-1), count: program.decisions.count)
    for index in wanted { decisions[index] = places[program.decisions[index].result.index] }
    let flags = program.flags.map { places[$0.raised.index] }
    return DenseProgram(
      answers: answers, steps: neededSteps(for: decisions.filter { $0 >= 0 } + flags), codes: codes,
      counts: counts,
      operands: operands, initial: initial,
      kinds: kinds, operations: operations, optionValues: program.optionValues,
      decisions: decisions,
      openDecisions: decisions.map { $0 < 0 ? DenseProgram.Mark.none : content(of: .unknown, in: $0) },
      flags: flags,
      flagStates: flags.map { register in
        DenseProgram.FlagState(
          raised: content(of: .boolean(true), in: register),
          notRaised: content(of: .boolean(false), in: register), open: content(of: .unknown, in: register))
      })
  }

  private func content(of value: Value, in register: Int32) -> Int64 {
    let content =
      switch kinds[Int(register)] {
      case .listed(let values): values.firstIndex(of: value).map(Int64.init)
      case .counted(let denominator): DenseProgram.count(of: value, over: denominator)
      case .ratio: DenseProgram.Mark.content(of: value)
      }
    return content ?? DenseProgram.Mark.none
  }

  private func needed(by results: [Register]) -> [Bool] {
    var isNeeded = Array(repeating: false, count: program.instructions.count)
    var pending = results.map { $0.index }
    while let index = pending.popLast() {
      if isNeeded[index] { continue }
      isNeeded[index] = true
      pending += program.instructions[index].operands.map { $0.index }
    }
    return isNeeded
  }

  /// A new register.
  mutating func register(_ kind: DenseProgram.Kind) -> Int32 {
    kinds.append(kind)
    initial.append(0)
    return Int32(kinds.count - 1)
  }

  /// The step that does what `instruction` does; its register.
  private mutating func emit(_ instruction: Instruction) throws(NotDense) -> Int32 {
    let places = instruction.operands.map { self.places[$0.index] }
    operations.append(instruction.operation)
    var lists: [[Value]] = []
    for place in places {
      if case .listed(let values) = kinds[Int(place)] { lists.append(values) }
    }
    if lists.count == places.count, let target = table(instruction.operation, places, lists) { return target }
    if let target = comparison(inRegionsOf: instruction, places) { return target }
    return try count(instruction.operation, places)
  }
}

import AmbitionModel

/// All answer sheets of a rubric at once: every outcome as a diagram over every answer.
///
/// Nothing is sampled and nothing enumerated: what a layer can amount to is worked out once for each sum that
/// its answers can reach, and layers meet only in the rules that mention several. The one exception are facts
/// that rules calculate with beyond what ``Program/possibleAnswers(forSlot:)`` can follow: of those a few
/// values are tried, and what then does not show up counts as not decided.
struct RubricSpace {
  typealias Diagram = DiagramStore.Diagram
  typealias LimitReached = DiagramStore.LimitReached

  /// Which answer sheets are looked at.
  enum Sheets: Sendable {
    /// Every question is answered with one of its options or values.
    case answered
    /// Some questions may also be not applicable.
    case all
    /// Every question is answered, but for facts without end: those stay open rather than tried.
    case bounded
  }

  let program: Program
  let sheets: Sheets
  /// The kader whose rules the program ends with; `nil` for a rubric by itself.
  let kader: CompiledKader?
  /// What can be answered, by slot; nothing for a question that no rule reads, `nil` where that has no end.
  private let answers: [[Value]?]
  /// The slots of which only a few values are tried.
  let sampledSlots: Set<Int>
  private var possibilities: Possibilities
  private let isExhausted: @Sendable () -> Bool
  /// The same rubric over all sheets, once somebody asks for it; at most one element.
  private var wider: [RubricSpace] = []
  /// The sampled slots that kept the current check from deciding something.
  private(set) var undecided: Set<Int> = []
  /// What the current check found before it looks at something larger.
  private(set) var reported: [Finding] = []

  init(
    _ program: Program, sheets: Sheets = .answered, kader: CompiledKader? = nil,
    givingUpWhen isExhausted: @escaping @Sendable () -> Bool = { false }
  ) {
    self.program = program
    self.sheets = sheets
    self.kader = kader
    self.isExhausted = isExhausted
    let exact = program.inputs.indices.map { program.possibleAnswers(forSlot: $0) }
    let answers = program.inputs.indices.map { slot -> [Value]? in
      guard sheets != .bounded else { return exact[slot] }
      let found = exact[slot] ?? program.sampleAnswers(forSlot: slot)
      return sheets == .all ? found + [.null] : found
    }
    self.answers = answers
    sampledSlots = sheets == .bounded ? [] : Set(program.inputs.indices.filter { exact[$0] == nil })
    let blank = program.inputs.map { _ in Value.unknown }
    possibilities = Possibilities(
      program: program, values: Evaluator(program).registers(for: blank), answers: { answers[$0] },
      within: .unlimited, givingUpWhen: isExhausted)
  }

  /// The same answer sheets for a program with more rules after those of this one.
  func extended(to program: Program) -> RubricSpace {
    RubricSpace(program, sheets: sheets, givingUpWhen: isExhausted)
  }

  /// What came of looking for an answer sheet.
  enum Search {
    case found(Witness)
    /// No sheet is like that.
    case never
    /// None of the sheets that were tried, where trying all of them is not possible.
    case undecided
  }

  /// Looks for a sheet of this space that makes the diagram true; `registers` are what it was made of.
  mutating func search(_ diagram: Diagram, madeOf registers: [Register]) -> Search {
    if let witness = witness(diagram) { return .found(witness) }
    return noteUndecided(registers) ? .undecided : .never
  }

  /// Looks for a sheet on which everything applies, and failing that among all sheets.
  mutating func searchAll(
    madeOf registers: [Register], _ diagram: (inout RubricSpace) throws(LimitReached) -> Diagram
  ) throws(LimitReached) -> Search {
    let own = try diagram(&self)
    if let witness = witness(own) { return .found(witness) }
    let found = try inAllSheets { space throws(LimitReached) in
      let wide = try diagram(&space)
      return space.witness(wide)
    }
    if let found { return .found(found) }
    return noteUndecided(registers) ? .undecided : .never
  }

  /// Asks `question` of the space of all sheets.
  mutating func inAllSheets<Result>(
    _ question: (inout RubricSpace) throws(LimitReached) -> Result
  ) throws(LimitReached) -> Result {
    guard sheets == .answered else { return try question(&self) }
    if wider.isEmpty { wider = [RubricSpace(program, sheets: .all, givingUpWhen: isExhausted)] }
    return try question(&wider[0])
  }

  /// Forgets what could not be decided so far, and what the check before this one found.
  mutating func beginCheck() {
    undecided = []
    reported = []
  }

  /// Takes down what the current check found, which stands where it later has to give up.
  mutating func report(_ finding: Finding) { reported.append(finding) }

  /// Whether there was no time for more; other limits are of size, which time does not move.
  var isOutOfTime: Bool { possibilities.store.isOutOfTime || wider.contains { $0.isOutOfTime } }

  /// Whether `registers` read an answer of which only a few values were tried; remembers which.
  @discardableResult
  mutating func noteUndecided(_ registers: [Register]) -> Bool {
    guard !sampledSlots.isEmpty else { return false }
    let slots = program.slots(readBy: registers).intersection(sampledSlots)
    undecided.formUnion(slots)
    return !slots.isEmpty
  }

  mutating func diagram(of register: Register) throws(LimitReached) -> Diagram {
    try possibilities.diagram(of: register)
  }

  /// Where a condition holds; what is null does not hold.
  mutating func truth(of register: Register) throws(LimitReached) -> Diagram {
    let condition = try diagram(of: register)
    return try select(condition, constant(.boolean(true)), constant(.boolean(false)))
  }

  /// Where the value of a register satisfies `isWanted`.
  mutating func truth(
    of register: Register, where isWanted: (Value) -> Bool
  ) throws(LimitReached) -> Diagram {
    var memo: [Diagram: Diagram] = [:]
    return try possibilities.store.map(try diagram(of: register), isWanted, &memo)
  }

  mutating func constant(_ value: Value) -> Diagram {
    possibilities.store.terminal(value)
  }

  mutating func apply(_ operation: Operation, _ operands: Diagram...) throws(LimitReached) -> Diagram {
    try possibilities.store.apply(operation, to: operands, optionValues: program.optionValues)
  }

  mutating func select(_ condition: Diagram, _ yes: Diagram, _ no: Diagram) throws(LimitReached) -> Diagram {
    try apply(.select, condition, yes, no)
  }

  /// Where `diagram` is true and `excluded` is not.
  mutating func excluding(_ excluded: Diagram, from diagram: Diagram) throws(LimitReached) -> Diagram {
    try select(excluded, constant(.boolean(false)), diagram)
  }

  /// Where the values of two registers differ.
  mutating func difference(_ left: Register, _ right: Register) throws(LimitReached) -> Diagram {
    var memo: [DiagramPair: Diagram] = [:]
    let (first, second) = (try diagram(of: left), try diagram(of: right))
    return try possibilities.store.difference(first, second, &memo)
  }

  /// The diagram with the answer in `slot` settled to its `index`-th possible value.
  mutating func restrict(_ diagram: Diagram, _ slot: Int, to index: Int) throws(LimitReached) -> Diagram {
    try possibilities.store.restrict(diagram, slot, to: index)
  }

  /// What a register can come to, and the slots that decide.
  mutating func reach(of register: Register) throws(LimitReached) -> (values: [Value], slots: [Int]) {
    let diagram = try diagram(of: register)
    return reach(of: diagram)
  }

  func reach(of diagram: Diagram) -> (values: [Value], slots: [Int]) {
    let (values, variables) = possibilities.store.reach(of: diagram)
    return (values, variables)
  }

  /// By slot, the answers that lead elsewhere than the next one on some sheet, neither of them *not applicable*.
  ///
  /// A slot that is not mentioned changes nothing.
  /// - Complexity: O(*n*) in the number of nodes.
  func steps(in diagrams: [Diagram]) -> [Int: Set<Int>] {
    let store = possibilities.store
    var found: [Int: Set<Int>] = [:]
    store.visit(diagrams) { node in
      guard node >= 0 else { return }
      let slot = store.variable(of: node)
      let count = store.branchCount(of: node) - (sheets == .all ? 1 : 0)
      for lower in 0..<count - 1 where store.child(of: node, lower) != store.child(of: node, lower + 1) {
        found[slot, default: []].insert(lower)
      }
    }
    return found
  }

  /// By slot, the answers from which the value falls when the answer goes to the next on some sheet.
  /// - Complexity: O(*n*) comparisons in the number of nodes.
  mutating func falls(of diagram: Diagram) throws(LimitReached) -> [Int: Set<Int>] {
    var nodes: [Diagram] = []
    possibilities.store.visit([diagram]) { if $0 >= 0 { nodes.append($0) } }
    var found: [Int: Set<Int>] = [:]
    for node in nodes {
      let slot = possibilities.store.variable(of: node)
      for lower in options(inSlot: slot).dropLast() where found[slot]?.contains(lower) != true {
        let before = possibilities.store.child(of: node, lower)
        let after = possibilities.store.child(of: node, lower + 1)
        let isLower = try apply(.less, after, before)
        if witness(isLower) != nil { found[slot, default: []].insert(lower) }
      }
    }
    return found
  }

  /// The smallest answer sheet that makes the diagram true; `nil` when none does.
  func witness(_ diagram: Diagram) -> Witness? {
    guard let steps = possibilities.store.witness(in: diagram, where: { $0 == .boolean(true) }) else {
      return nil
    }
    return Witness(steps.map { ($0.variable, possibleAnswers(inSlot: $0.variable)[$0.branch]) })
  }

  /// What may be answered in a slot on any sheet, in this space or in that of all sheets; `nil` where that has no end.
  private func anyAnswer(inSlot slot: Int) -> [Value]? {
    program.possibleAnswers(forSlot: slot).map { $0 + [.null] }
  }

  /// By register, how large it can get on any sheet; `nil` where that is to be looked at.
  var sizes: [NumberSize?] { program.sizes(anyAnswer) }

  /// Which way values go on any sheet when an answer goes up.
  var directions: Directions { Directions(program, anyAnswer) }

  /// What can be answered in `slot`, one for each way in which it can matter.
  func possibleAnswers(inSlot slot: Int) -> [Value] { answers[slot] ?? [] }

  /// The options that can be chosen in `slot`: its answers without *not applicable*.
  func options(inSlot slot: Int) -> Range<Int> {
    if case .options(let options) = program.inputs[slot].domain { options.indices } else { 0..<0 }
  }
}

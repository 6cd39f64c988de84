import AmbitionModel

/// Writes what a case comes to as one line of JSON.
///
/// `{"id":…,"values":{name: value},"flags":[raised],"undetermined":[flags],"possible":[{"decision","values"}]}`:
/// every line has the same keys. Values are texts, exact where they are numbers; truth values are JSON's.
struct LineWriter: Sendable {
  /// A decision that is written.
  private struct Column: Sendable {
    let decision: Int
    let register: Int32
    /// What the register holds when it is open.
    let open: Int64
    /// The text `,"name":` of it, without the comma for the first one.
    let head: Int
    /// `{"decision":"name","values":[`.
    let possibleHead: Int
    let form: Form
  }

  /// How a register holds a value.
  private enum Form {
    /// By its index; the text of the first one is here, the others follow.
    case listed(words: Int)
    case counted(denominator: Int64)
    case ratio
  }

  /// A flag, with its register and what that holds.
  private struct Flag: Sendable {
    let register: Int32
    let state: DenseProgram.FlagState
    /// The text `"name"`.
    let name: Int
  }

  /// The indices of the decisions that are written.
  let told: [Int]
  /// None where there is no dense form.
  private let columns: [Column]
  private let flags: [Flag]
  private let texts: TextList
  let names: [String]
  let decisions: [CompiledDecision]
  let levels: [String]

  /// - Parameter dense: the dense form of the program, where there is one.
  init(_ program: Program, _ dense: DenseProgram?, _ detail: BatchDetail) {
    let levels = program.rubric.levels.map { $0.id.value.rawValue }
    told = program.decisions(toldIn: detail)
    var texts: [String] = []
    var columns: [Column] = []
    var flags: [Flag] = []
    if let dense {
      for index in told {
        let decision = program.decisions[index]
        let register = dense.decisions[index]
        let head = texts.count
        texts.append("\(columns.isEmpty ? "" : ",")\"\(decision.name)\":")
        texts.append("{\"decision\":\"\(decision.name)\",\"values\":[")
        let form: Form
        switch dense.kinds[Int(register)] {
        case .listed(let values):
          form = .listed(words: texts.count)
          texts += values.map { Self.json($0, decision, levels) }
        case .counted(let denominator): form = .counted(denominator: denominator)
        case .ratio: form = .ratio
        }
        columns.append(
          Column(
            decision: index, register: register, open: dense.openDecisions[index], head: head,
            possibleHead: head + 1, form: form))
      }
      for (index, flag) in program.flags.enumerated() {
        flags.append(
          Flag(register: dense.flags[index], state: dense.flagStates[index], name: texts.count))
        texts.append("\"\(flag.name)\"")
      }
    }
    (self.columns, self.flags, self.levels) = (columns, flags, levels)
    self.texts = TextList(texts)
    names = program.flags.map { $0.name }
    decisions = program.decisions
  }

  /// Whether nothing that is written is open.
  func isSettled(_ machine: DenseMachine) -> Bool {
    let registers = machine.registers
    for column in columns where registers[Int(column.register)] == column.open { return false }
    for flag in flags where registers[Int(flag.register)] == flag.state.open { return false }
    return true
  }

  /// Writes what the machine came to.
  /// - Parameter walk: what its open results can still come to; `nil` where none is open.
  func write(
    _ id: UnsafeBufferPointer<UInt8>, _ machine: DenseMachine, _ walk: OpenWalk?, to output: ByteBuffer
  ) {
    begin(id, output)
    let registers = machine.registers
    for (index, column) in columns.enumerated() {
      output.append(texts[column.head])
      let content = registers[Int(column.register)]
      if content == column.open {
        write(walk?.onlyContent(ofDecisionAt: index) ?? content, column, machine, to: output)
      } else {
        write(content, column, machine, to: output)
      }
    }
    output.append("},\"flags\":[")
    writeFlags(machine, walk, to: output)
    output.append("],\"possible\":[")
    if let walk { writePossible(machine, walk, to: output) }
    output.append("]}\n")
  }

  private func writeFlags(_ machine: DenseMachine, _ walk: OpenWalk?, to output: ByteBuffer) {
    var isFirst = true
    var undetermined = 0
    for (index, flag) in flags.enumerated() {
      let content = flagContent(flag, at: index, machine, walk)
      if content == flag.state.raised {
        writeName(of: flag, &isFirst, to: output)
      } else if content != flag.state.notRaised {
        undetermined += 1
      }
    }
    output.append("],\"undetermined\":[")
    guard undetermined > 0 else { return }
    isFirst = true
    for (index, flag) in flags.enumerated() {
      let content = flagContent(flag, at: index, machine, walk)
      if content != flag.state.raised && content != flag.state.notRaised {
        writeName(of: flag, &isFirst, to: output)
      }
    }
  }

  @inline(__always)
  private func flagContent(_ flag: Flag, at index: Int, _ machine: DenseMachine, _ walk: OpenWalk?) -> Int64 {
    let content = machine.registers[Int(flag.register)]
    guard content == flag.state.open, let walk else { return content }
    return walk.onlyContent(ofFlagAt: index) ?? content
  }

  @inline(__always)
  private func writeName(of flag: Flag, _ isFirst: inout Bool, to output: ByteBuffer) {
    if !isFirst { output.append(UInt8(ascii: ",")) }
    isFirst = false
    output.append(texts[flag.name])
  }

  /// Writes the values of each open decision that can still come to several, all of which are known.
  private func writePossible(_ machine: DenseMachine, _ walk: OpenWalk, to output: ByteBuffer) {
    var isFirst = true
    for (index, column) in columns.enumerated()
    where machine.registers[Int(column.register)] == column.open
      && walk.onlyContent(ofDecisionAt: index) == nil
    {
      var isTold = true
      walk.forEachContent(ofDecisionAt: index) { isTold = isTold && $0 != column.open }
      guard isTold else { continue }
      if !isFirst { output.append(UInt8(ascii: ",")) }
      isFirst = false
      output.append(texts[column.possibleHead])
      var isFirstValue = true
      walk.forEachContent(ofDecisionAt: index) { content in
        if !isFirstValue { output.append(UInt8(ascii: ",")) }
        isFirstValue = false
        write(content, column, machine, to: output)
      }
      output.append("]}")
    }
  }

  @inline(__always)
  private func write(
    _ content: Int64, _ column: Column, _ machine: DenseMachine, to output: ByteBuffer
  ) {
    switch column.form {
    case .listed(let words): output.append(texts[words + Int(content)])
    case .counted(let denominator) where content >= DenseProgram.Mark.limit:
      Self.write(content, over: denominator, to: output)
    case .ratio where content >= DenseProgram.Mark.limit:
      // What open answers lead to is never told as a ratio, so this is what the register holds.
      Self.write(machine.ratios[Int(column.register)], to: output)
    case .counted, .ratio:
      let value = DenseProgram.Mark.value(of: content) ?? .fault(.numberTooLarge)
      output.append(Self.json(value, decisions[column.decision], levels))
    }
  }

  func begin(_ id: UnsafeBufferPointer<UInt8>, _ output: ByteBuffer) {
    output.append("{\"id\":\"")
    output.append(id)
    output.append("\",\"values\":{")
  }

  /// A counted number in lowest terms, as ``Rational`` writes it.
  private static func write(_ count: Int64, over denominator: Int64, to output: ByteBuffer) {
    let divisor = Int64(count.magnitude.greatestCommonDivisor(with: denominator.magnitude))
    output.append(UInt8(ascii: "\""))
    output.append(count / divisor)
    if denominator != divisor {
      output.append(UInt8(ascii: "/"))
      output.append(denominator / divisor)
    }
    output.append(UInt8(ascii: "\""))
  }

  /// A ratio in lowest terms, as ``Rational`` writes it.
  private static func write(_ ratio: Ratio, to output: ByteBuffer) {
    if let dividend = Int64(exactly: ratio.dividend), let divisor = Int64(exactly: ratio.divisor) {
      write(dividend, over: divisor, to: output)
    } else {
      let number = Rational(ratio.dividend, over: ratio.divisor)
      output.append(number.map { "\"\($0)\"" } ?? "\"fault:number-too-large\"")
    }
  }

  static func json(_ value: Value, _ decision: CompiledDecision, _ levels: [String]) -> String {
    switch (value, decision.type) {
    case (.option(let index), .level): "\"\(levels[index])\""
    case (.option(let index), .options(let options)): "\"\(options[index].id.value.rawValue)\""
    case (.option(let index), _), (.text(let index), _): "\"\(index)\""
    case (.boolean(let truth), _): truth ? "true" : "false"
    case (.number(let number), _): "\"\(number)\""
    case (.null, _): "\"not_applicable\""
    case (.unknown, _): "\"unknown\""
    case (.fault(.numberTooLarge), _): "\"fault:number-too-large\""
    case (.fault(.inexactPower), _): "\"fault:inexact-power\""
    case (.fault(.conflictingRules), _): "\"fault:conflicting-rules\""
    }
  }
}

extension Program {
  /// The indices of the decisions that are written with this detail.
  func decisions(toldIn detail: BatchDetail) -> [Int] {
    decisions.indices.filter { detail == .values || decisions[$0].isLevelOrChoice }
  }
}

extension CompiledDecision {
  /// Whether this is what a case is summed up in.
  fileprivate var isLevelOrChoice: Bool {
    switch type {
    case .level, .options: decision.role != nil
    case .boolean, .number: false
    }
  }
}

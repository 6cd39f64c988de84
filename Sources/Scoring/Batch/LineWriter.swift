import AmbitionModel

/// Writes what a case comes to as one line of JSON.
///
/// `{"id":…,"values":{name: value},"flags":[raised],"undetermined":[flags],"possible":[{"decision","values"}]}`:
/// every line has the same keys. Values are texts, exact where they are numbers; truth values are JSON's.
struct LineWriter: Sendable {
  /// A decision that is written.
  private struct Column: Sendable {
    var index: Int
    /// `,"name":`, the first without its comma.
    var head: [UInt8]
    /// The JSON of each value that the register can hold; empty where it is a count.
    var words: [[UInt8]]
  }

  private let columns: [Column]
  /// `"name"` of each flag.
  private let flagNames: [[UInt8]]
  private let names: [String]
  private let decisions: [CompiledDecision]
  private let levels: [String]

  /// - Parameter dense: the dense form of the program, where there is one.
  init(_ program: Program, _ dense: DenseProgram?, _ detail: BatchDetail) {
    decisions = program.decisions
    let words = program.rubric.levels.map { $0.id.value.rawValue }
    levels = words
    let written = program.decisions.indices.filter { index in
      detail == .values || program.decisions[index].isLevelOrChoice
    }
    var columns: [Column] = []
    for index in written {
      let decision = program.decisions[index]
      let comma = columns.isEmpty ? "" : ","
      var column = Column(index: index, head: Array("\(comma)\"\(decision.name)\":".utf8), words: [])
      if let dense, case .listed(let values) = dense.kinds[Int(dense.decisions[index])] {
        column.words = values.map { Array(Self.json($0, decision, words).utf8) }
      }
      columns.append(column)
    }
    self.columns = columns
    names = program.flags.map { $0.name }
    flagNames = program.flags.map { Array("\"\($0.name)\"".utf8) }
  }

  /// Writes what the machine came to, all of which is settled.
  func write(_ id: UnsafeBufferPointer<UInt8>, _ machine: DenseMachine, to output: ByteBuffer) {
    begin(id, output)
    for column in columns {
      output.append(bytes: column.head)
      let register = machine.program.decisions[column.index]
      let content = machine.registers[Int(register)]
      if case .counted(let denominator) = machine.program.kinds[Int(register)],
        content >= DenseProgram.Mark.limit
      {
        Self.write(content, over: denominator, to: output)
      } else if column.words.isEmpty {
        output.append(Self.json(machine.value(in: register), decisions[column.index], levels))
      } else {
        output.append(bytes: column.words[Int(content)])
      }
    }
    output.append("},\"flags\":[")
    var isFirst = true
    for (index, flag) in machine.program.raised.enumerated()
    where machine.registers[Int(flag.register)] == flag.content {
      if !isFirst { output.append(UInt8(ascii: ",")) }
      isFirst = false
      output.append(bytes: flagNames[index])
    }
    output.append("],\"undetermined\":[],\"possible\":[]}\n")
  }

  /// Writes outcomes, some of which may be open.
  func write(
    _ id: UnsafeBufferPointer<UInt8>, _ outcomes: [Assessment.Outcome],
    _ flags: [Assessment.FlagOutcome.State], to output: ByteBuffer
  ) {
    begin(id, output)
    for column in columns {
      output.append(bytes: column.head)
      output.append(Self.json(outcomes[column.index].value, decisions[column.index], levels))
    }
    output.append("},\"flags\":[")
    output.append(list(flags, .raised))
    output.append("],\"undetermined\":[")
    output.append(list(flags, .undetermined))
    output.append("],\"possible\":[")
    var isFirst = true
    for column in columns {
      let outcome = outcomes[column.index]
      guard outcome.value == .unknown, let possible = outcome.possible else { continue }
      let decision = decisions[column.index]
      let values = possible.map { Self.json($0, decision, levels) }.joined(separator: ",")
      output.append("\(isFirst ? "" : ","){\"decision\":\"\(decision.name)\",\"values\":[\(values)]}")
      isFirst = false
    }
    output.append("]}\n")
  }

  private func begin(_ id: UnsafeBufferPointer<UInt8>, _ output: ByteBuffer) {
    output.append("{\"id\":\"")
    output.append(id)
    output.append("\",\"values\":{")
  }

  private func list(_ flags: [Assessment.FlagOutcome.State], _ state: Assessment.FlagOutcome.State) -> String
  {
    flags.indices.filter { flags[$0] == state }.map { "\"\(names[$0])\"" }.joined(separator: ",")
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

  private static func json(_ value: Value, _ decision: CompiledDecision, _ levels: [String]) -> String {
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

extension CompiledDecision {
  /// Whether this is what a case is summed up in.
  fileprivate var isLevelOrChoice: Bool {
    switch type {
    case .level, .options: decision.role != nil
    case .boolean, .number: false
    }
  }
}

extension ByteBuffer {
  @inline(__always)
  fileprivate func append(bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0) }
  }
}

import AmbitionModel

extension LineWriter {
  /// Writes outcomes of the decisions that are told, some of which may be open.
  func write(
    _ id: UnsafeBufferPointer<UInt8>, _ outcomes: [Assessment.Outcome],
    _ flags: [Assessment.FlagOutcome.State], to output: ByteBuffer
  ) {
    begin(id, output)
    var isFirst = true
    for (index, outcome) in zip(told, outcomes) {
      let decision = decisions[index]
      output.append("\(isFirst ? "" : ",")\"\(decision.name)\":\(Self.json(outcome.value, decision, levels))")
      isFirst = false
    }
    output.append("},\"flags\":[")
    output.append(list(flags, .raised))
    output.append("],\"undetermined\":[")
    output.append(list(flags, .undetermined))
    output.append("],\"possible\":[")
    isFirst = true
    for (index, outcome) in zip(told, outcomes) {
      guard outcome.value == .unknown, let possible = outcome.possible else { continue }
      let decision = decisions[index]
      let values = possible.map { Self.json($0, decision, levels) }.joined(separator: ",")
      output.append("\(isFirst ? "" : ","){\"decision\":\"\(decision.name)\",\"values\":[\(values)]}")
      isFirst = false
    }
    output.append("]}\n")
  }

  private func list(_ flags: [Assessment.FlagOutcome.State], _ state: Assessment.FlagOutcome.State) -> String
  {
    flags.indices.filter { flags[$0] == state }.map { "\"\(names[$0])\"" }.joined(separator: ",")
  }
}

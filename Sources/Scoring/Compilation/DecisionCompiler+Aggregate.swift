import AmbitionModel

extension DecisionCompiler {
  /// An aggregate as running totals; what is null drops out together with its weight.
  func compile(
    _ aggregate: Aggregate, into builder: inout ProgramBuilder
  ) throws(CompileFailure) -> Compiled {
    let named = try operands(of: aggregate)
    guard !named.isEmpty else { throw .found(.init(.nothingToAggregate(), at: aggregate.range)) }
    if let weights = aggregate.weights, weights.count != named.count {
      throw .found(
        .init(.wrongWeightCount(found: weights.count, expected: named.count), at: aggregate.range))
    }
    var type: TermType?
    var operands: [CompiledDecision.Operand] = []
    for (index, (name, range, target)) in named.enumerated() {
      let (register, number, own) = try value(of: target, for: aggregate.function, at: range, into: &builder)
      if let type, type != own {
        throw .found(.init(.typeMismatch(expected: type, found: .scalar(number, own)), at: range))
      }
      type = own
      let weight = aggregate.weights?[index].value ?? self.weight(of: target)
      operands.append(
        .init(
          register: register, name: name,
          weight: aggregate.function == .weightedMean ? weight : nil, number: number))
    }
    let subjects = named.enumerated().map { index, operand in
      subject(of: operand.target, at: index, named: operand.name, in: aggregate)
    }
    let result = combine(aggregate.function, operands, subjects, into: &builder)
    return try finish(result, type ?? .number, steps: .aggregate(operands), at: aggregate.range)
  }

  private typealias Named = (name: String, range: SourceRange, target: NameTable.Target)

  private func operands(of aggregate: Aggregate) throws(CompileFailure) -> [Named] {
    switch aggregate.operands {
    case .axis(let axis):
      return expressions.inputs.enumerated().compactMap { slot, input in
        guard case .criterion(let criterion) = input.question, criterion.axis.value == axis.value,
          plan.layer == nil || input.layer == plan.layer
        else { return nil }
        return (input.name, axis.range, .input(slot))
      }
    case .everyLayer(let name):
      return try resolve(name.map { "\(NameTable.everyLayer).\($0)" })
    case .names(let names):
      var all: [Named] = []
      for name in names { all += try resolve(name) }
      return all
    }
  }

  private func resolve(_ name: Located<String>) throws(CompileFailure) -> [Named] {
    switch expressions.names.resolve(name.value, inLayer: plan.layer) {
    case .one(let target): return [(name.value, name.range, target)]
    case .everyLayer(let targets): return targets.map { (name.value, name.range, $0) }
    case nil:
      let (names, layer) = (expressions.names, plan.layer)
      throw .found(
        .init(.unknownName(name.value, candidates: names.candidates(inLayer: layer)), at: name.range))
    }
  }

  /// The register of an operand, that of the number or level it counts for, and the latter's type.
  private func value(
    of target: NameTable.Target, for function: Aggregate.Function, at range: SourceRange,
    into builder: inout ProgramBuilder
  ) throws(CompileFailure) -> (Register, Register, TermType) {
    let term = try expressions.term(for: target, &builder)
    guard case .scalar(let register, let type) = term else { throw .reportedElsewhere }
    if case .input(let slot) = target, case .options(let options) = expressions.inputs[slot].domain {
      let table = builder.table(options.map { $0.value.value })
      return (register, builder.emit(.optionValue(table), register), .number)
    }
    switch (function, type) {
    case (_, .number), (.minimum, .options), (.maximum, .options), (.median, .options):
      return (register, register, type)
    default:
      throw .found(.init(.typeMismatch(expected: .number, found: term), at: range))
    }
  }

  private func weight(of target: NameTable.Target) -> Rational {
    if case .input(let slot) = target, case .criterion(let criterion) = expressions.inputs[slot].question {
      criterion.weight.value
    } else {
      .one
    }
  }

  /// What an analysis can vary about an operand; `nil` where its weight is no choice of the author.
  private func subject(
    of target: NameTable.Target, at index: Int, named name: String, in aggregate: Aggregate
  ) -> Parameter.Subject? {
    guard aggregate.function == .weightedMean else { return nil }
    if let weights = aggregate.weights {
      return .operandWeight(
        decision: plan.decision.id.value, operand: name, place: weights[index].range)
    }
    if case .input(let slot) = target, case .criterion = expressions.inputs[slot].question {
      return .weight(slot: slot)
    }
    return nil
  }

  private func combine(
    _ function: Aggregate.Function, _ operands: [CompiledDecision.Operand],
    _ subjects: [Parameter.Subject?], into builder: inout ProgramBuilder
  ) -> Register {
    let numbers = operands.map { $0.number }
    switch function {
    case .minimum: return numbers.dropFirst().reduce(numbers[0]) { builder.emit(.minimum, $0, $1) }
    case .maximum: return numbers.dropFirst().reduce(numbers[0]) { builder.emit(.maximum, $0, $1) }
    case .median: return builder.emit(.median, numbers)
    case .sum: return total(operands, subjects, divided: false, into: &builder)
    case .mean, .weightedMean: return total(operands, subjects, divided: true, into: &builder)
    }
  }

  private func total(
    _ operands: [CompiledDecision.Operand], _ subjects: [Parameter.Subject?], divided: Bool,
    into builder: inout ProgramBuilder
  ) -> Register {
    let zero = builder.constant(.number(0))
    var sum = zero
    var weights = zero
    for (operand, subject) in zip(operands, subjects) {
      let number = operand.weight ?? .one
      let weight = subject.map { builder.number(number, as: $0) } ?? builder.constant(.number(number))
      let isNull = builder.emit(.isNull, operand.number)
      let share = builder.emit(.multiply, operand.number, weight)
      sum = builder.emit(.add, sum, builder.emit(.select, isNull, zero, share))
      weights = builder.emit(.add, weights, builder.emit(.select, isNull, zero, weight))
    }
    let result = divided ? builder.emit(.divide, sum, weights) : sum
    let isEmpty = builder.emit(.equal, weights, zero)
    return builder.emit(.select, isEmpty, builder.constant(.null), result)
  }
}

import AmbitionModel
import FEEL

extension ExpressionCompiler {
  /// A call of one of the functions that a rubric can use; each is unrolled into plain instructions.
  func call(
    _ name: Located<String>, _ arguments: [Expression.Argument], at range: SourceRange,
    into builder: inout ProgramBuilder
  ) throws(CompileFailure) -> Term {
    guard let function = FunctionCatalog.function(named: name.value), let lowering = function.lowering else {
      let candidates = FunctionCatalog.namesInRubrics
      throw .found(.init(.functionNotInRubrics(name.value, candidates: candidates), at: name.range))
    }
    let expressions = try values(of: arguments, for: function, at: range)
    guard lowering.arity.contains(expressions.count) else {
      throw .found(
        .init(.wrongArity(name.value, allowed: lowering.arity, found: expressions.count), at: range))
    }
    switch lowering {
    case .negation:
      return .scalar(builder.emit(.not, try condition(expressions[0], into: &builder)), .boolean)
    case .arithmetic(let step):
      var numbers: [Register] = []
      for expression in expressions { numbers.append(try number(expression, &builder)) }
      return .scalar(builder.emit(Operation(step), numbers), .number)
    case .membership:
      let elements = try list(expressions[0], &builder)
      let subject = try compile(expressions[1], into: &builder)
      let found = try holds(
        subject, expressions[1].range, in: .list(elements), expressions[0].range, &builder)
      return .scalar(found, .boolean)
    case .count:
      let elements = try list(expressions[0], &builder)
      return .scalar(count(elements, &builder), .number)
    case .quantifier(let quantifier):
      let elements = try operands(expressions, &builder)
      return try quantified(quantifier, elements, &builder) { builder, term throws(CompileFailure) in
        try register(term, as: .boolean, at: range, &builder)
      }
    case .aggregate(let aggregate):
      return try self.aggregate(aggregate, try operands(expressions, &builder), at: range, &builder)
    }
  }

  /// The arguments in the order of the parameters, by whose names they may be passed.
  private func values(
    of arguments: [Expression.Argument], for function: FeelFunction, at range: SourceRange
  ) throws(CompileFailure) -> [Expression] {
    guard let first = arguments.first, first.label != nil else { return arguments.map { $0.value } }
    let ordered: [Expression?]
    do throws(LabelFault) {
      ordered = try function.ordered(arguments.map { ($0.label?.value ?? "", $0.value) })
    } catch {
      let label = arguments.last { $0.label?.value == error.label }?.label
      throw .found(Diagnostic(.wrongLabel(function.wording(of: error)), at: label?.range ?? range))
    }
    // Parameters that may be left out come last.
    let count = ordered.lastIndex { $0 != nil }.map { $0 + 1 } ?? 0
    var values: [Expression] = []
    for (parameter, value) in zip(function.parameterNames, ordered.prefix(count)) {
      guard let value else {
        throw .found(Diagnostic(.wrongLabel(function.wording(ofMissing: parameter)), at: range))
      }
      values.append(value)
    }
    return values
  }

  /// One list, or the arguments themselves.
  private func operands(
    _ expressions: [Expression], _ builder: inout ProgramBuilder
  ) throws(CompileFailure) -> [Term.Element] {
    if expressions.count == 1 { return try list(expressions[0], &builder) }
    var elements: [Term.Element] = []
    for expression in expressions {
      elements.append(.init(term: try compile(expression, into: &builder)))
    }
    return elements
  }

  private func count(_ elements: [Term.Element], _ builder: inout ProgramBuilder) -> Register {
    let one = builder.constant(.number(1))
    let zero = builder.constant(.number(0))
    var total = zero
    for element in elements {
      let share = element.present.map { builder.emit(.select, $0, one, zero) } ?? one
      total = builder.emit(.add, total, share)
    }
    return total
  }

  /// As FEEL has it: null among the elements makes the result null, and so does an empty list.
  private func aggregate(
    _ function: FeelFunction.Lowering.Aggregate, _ elements: [Term.Element], at range: SourceRange,
    _ builder: inout ProgramBuilder
  ) throws(CompileFailure) -> Term {
    guard let first = elements.first else { return .null }
    let type: TermType =
      if function == .sum || function == .mean { .number } else if case .scalar(_, let own) = first.term {
        own
      } else { .number }
    guard type.hasOrder else { throw .found(.init(.noOrder(first.term), at: range)) }
    let null = builder.constant(.null)
    var values: [Register] = []
    var missing: [Register] = []
    for element in elements {
      let value = try register(element.term, as: type, at: range, &builder)
      let isNull = builder.emit(.isNull, value)
      missing.append(element.present.map { builder.emit(.and, $0, isNull) } ?? isNull)
      values.append(element.present.map { builder.emit(.select, $0, value, null) } ?? value)
    }
    var result: Register
    switch function {
    case .minimum: result = values.dropFirst().reduce(values[0]) { builder.emit(.minimum, $0, $1) }
    case .maximum: result = values.dropFirst().reduce(values[0]) { builder.emit(.maximum, $0, $1) }
    case .median: result = builder.emit(.median, values)
    case .sum, .mean:
      let zero = builder.constant(.number(0))
      result = values.reduce(zero) { total, value in
        builder.emit(.add, total, builder.emit(.select, builder.emit(.isNull, value), zero, value))
      }
      let number = count(elements, &builder)
      if function == .mean { result = builder.emit(.divide, result, number) }
      let isEmpty = builder.emit(.equal, number, zero)
      result = builder.emit(.select, isEmpty, null, result)
    }
    return .scalar(builder.emit(.select, builder.any(missing), null, result), type)
  }
}

extension FeelFunction.Lowering {
  /// How many arguments a rubric's call has; where items can be given one by one, as many as a list may have.
  fileprivate var arity: ClosedRange<Int> {
    switch self {
    case .negation, .count, .arithmetic(.absolute), .arithmetic(.floor), .arithmetic(.ceiling): 1...1
    case .membership, .arithmetic(.modulo): 2...2
    case .quantifier, .aggregate: 1...ExpressionCompiler.listLimit
    }
  }
}

extension Operation {
  fileprivate init(_ step: FeelFunction.Lowering.Step) {
    self =
      switch step {
      case .absolute: .absolute
      case .floor: .floor
      case .ceiling: .ceiling
      case .modulo: .modulo
      }
  }
}

import AmbitionModel
import FEEL

extension ExpressionCompiler {
  /// A call of one of the functions that a rubric can use; each is unrolled into plain instructions.
  func call(
    _ name: Located<String>, _ arguments: [Expression.Argument], at range: SourceRange,
    into builder: inout ProgramBuilder
  ) throws(CompileFailure) -> Term {
    let expressions = arguments.map(\.value)
    guard let function = RubricFunction(rawValue: name.value) else {
      throw .found(.init(.functionNotInRubrics(name.value, candidates: RubricFunction.names), at: name.range))
    }
    guard function.arity.contains(expressions.count) else {
      throw .found(
        .init(.wrongArity(name.value, allowed: function.arity, found: expressions.count), at: range))
    }
    switch function {
    case .not:
      return .scalar(builder.emit(.not, try condition(expressions[0], into: &builder)), .boolean)
    case .abs: return try unary(.absolute, expressions[0], &builder)
    case .floor: return try unary(.floor, expressions[0], &builder)
    case .ceiling: return try unary(.ceiling, expressions[0], &builder)
    case .modulo:
      let a = try number(expressions[0], &builder)
      return .scalar(builder.emit(.modulo, a, try number(expressions[1], &builder)), .number)
    case .listContains:
      let elements = try list(expressions[0], &builder)
      let subject = try compile(expressions[1], into: &builder)
      let found = try holds(
        subject, expressions[1].range, in: .list(elements), expressions[0].range, &builder)
      return .scalar(found, .boolean)
    case .count:
      let elements = try list(expressions[0], &builder)
      return .scalar(count(elements, &builder), .number)
    case .all, .any:
      let elements = try operands(expressions, &builder)
      var conditions: [Register] = []
      for element in elements {
        let truth = try register(element.term, as: .boolean, at: range, &builder)
        conditions.append(
          element.present.map {
            builder.emit(.select, $0, truth, builder.constant(.boolean(function == .all)))
          }
            ?? truth)
      }
      return .scalar(function == .all ? builder.all(conditions) : builder.any(conditions), .boolean)
    case .sum, .mean, .min, .max, .median:
      return try aggregate(function, try operands(expressions, &builder), at: range, &builder)
    }
  }

  private func unary(
    _ operation: Operation, _ operand: Expression, _ builder: inout ProgramBuilder
  ) throws(CompileFailure) -> Term {
    .scalar(builder.emit(operation, try number(operand, &builder)), .number)
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
    _ function: RubricFunction, _ elements: [Term.Element], at range: SourceRange,
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
    case .min, .max:
      let operation: Operation = function == .min ? .minimum : .maximum
      result = values.dropFirst().reduce(values[0]) { builder.emit(operation, $0, $1) }
    case .median: result = builder.emit(.median, values)
    default:
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

/// The functions that a rubric's expressions can call.
enum RubricFunction: String, CaseIterable {
  case not, abs, floor, ceiling, modulo, count, sum, mean, min, max, median, all, any
  case listContains = "list contains"

  static var names: [String] { allCases.map(\.rawValue) }

  /// How many arguments it takes.
  var arity: ClosedRange<Int> {
    switch self {
    case .not, .abs, .floor, .ceiling, .count: 1...1
    case .modulo, .listContains: 2...2
    default: 1...Swift.max(ExpressionCompiler.listLimit, 1)
    }
  }
}

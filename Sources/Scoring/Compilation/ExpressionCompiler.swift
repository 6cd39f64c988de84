import AmbitionModel
import FEEL

/// Turns expressions of one scope into instructions, checking types and names on the way.
struct ExpressionCompiler {
  /// The most elements that a list in a rubric may unroll to.
  static let listLimit = 1_000

  let names: NameTable
  let inputs: [Input]
  /// The compiled decisions, by index of their plan; `nil` where one did not compile.
  let decisions: [Int: (register: Register, type: TermType)]
  /// The index of the layer whose names need no prefix; `nil` in the scope of the whole case.
  let layer: Int?
  /// The conditions of flags, by index, for kaders; a rubric cannot read its own flags.
  var flags: [Register] = []
  /// What loops, filters and unary tests bind.
  var locals: [String: Term] = [:]

  func compile(
    _ expression: Expression, into builder: inout ProgramBuilder
  ) throws(CompileFailure) -> Term {
    switch expression.kind {
    case .null: return .null
    case .boolean(let truth): return .scalar(builder.constant(.boolean(truth)), .boolean)
    case .number(let number): return .scalar(builder.constant(.number(number)), .number)
    case .string(let text): return .literal(text)
    case .name(let parts): return try resolve(parts, at: expression.range, &builder)
    case .list(let elements):
      var terms: [Term.Element] = []
      for element in elements { terms.append(.init(term: try compile(element, into: &builder))) }
      return .list(terms)
    case .interval(let interval): return try compile(interval, into: &builder)
    case .negation(let operand):
      let number = try self.number(operand, &builder)
      return .scalar(builder.emit(.negate, number), .number)
    case .binary(let symbol, let left, let right):
      return try binary(symbol, left, right, &builder)
    case .between(let value, let low, let high):
      let above = try comparison(.greaterOrEqual, value, low, &builder)
      let below = try comparison(.lessOrEqual, value, high, &builder)
      return .scalar(builder.emit(.and, above, below), .boolean)
    case .membership(let value, let tests):
      let subject = try compile(value, into: &builder)
      return .scalar(try any(tests, of: subject, at: value.range, into: &builder), .boolean)
    case .conditional(let condition, let yes, let no):
      return try conditional(condition, yes, no, &builder)
    case .quantified(let quantifier, let iterations, let body):
      return try quantified(quantifier, iterations[...], body, &builder)
    case .iteration(let iterations, let body):
      return .list(try elements(of: iterations[...], yielding: body, &builder))
    case .filter(let list, let condition):
      return try filter(list, by: condition, &builder)
    case .call(let name, let arguments):
      return try call(name, arguments, at: expression.range, into: &builder)
    }
  }

  /// A condition; its register holds a boolean or null.
  func condition(
    _ expression: Expression, into builder: inout ProgramBuilder
  ) throws(CompileFailure) -> Register {
    switch try compile(expression, into: &builder) {
    case .scalar(let register, .boolean): return register
    case .null: return builder.constant(.null)
    case let other:
      throw .found(.init(.expected("a condition", nl: "een voorwaarde", found: other), at: expression.range))
    }
  }

  func number(
    _ expression: Expression, _ builder: inout ProgramBuilder
  ) throws(CompileFailure) -> Register {
    switch try compile(expression, into: &builder) {
    case .scalar(let register, .number): return register
    case .null: return builder.constant(.null)
    case let other:
      throw .found(.init(.expected("a number", nl: "een getal", found: other), at: expression.range))
    }
  }

  private func resolve(
    _ parts: [Located<String>], at range: SourceRange, _ builder: inout ProgramBuilder
  ) throws(CompileFailure) -> Term {
    let name = parts.map { $0.value }.joined(separator: ".")
    if let local = locals[name] { return local }
    switch names.resolve(name, inLayer: layer) {
    case .one(let target): return try term(for: target, &builder)
    case .everyLayer(let targets):
      var elements: [Term.Element] = []
      for target in targets { elements.append(.init(term: try term(for: target, &builder))) }
      return .list(elements)
    case nil:
      let (names, layer) = (names, layer)
      throw .found(.init(.unknownName(name, candidates: names.candidates(inLayer: layer)), at: range))
    }
  }

  /// The term of an input or of a decision that was compiled before.
  func term(for target: NameTable.Target, _ builder: inout ProgramBuilder) throws(CompileFailure) -> Term {
    switch target {
    case .input(let slot):
      return .scalar(builder.input(slot), TermType(inputs[slot].domain))
    case .decision(let plan):
      guard let decision = decisions[plan] else { throw .reportedElsewhere }
      return .scalar(decision.register, decision.type)
    case .flag(let index):
      // A condition that is null asks about what does not apply, and raises nothing.
      let (yes, no) = (builder.constant(.boolean(true)), builder.constant(.boolean(false)))
      return .scalar(builder.emit(.select, flags[index], yes, no), .boolean)
    }
  }

  private func binary(
    _ symbol: Expression.Operator, _ left: Expression, _ right: Expression,
    _ builder: inout ProgramBuilder
  ) throws(CompileFailure) -> Term {
    switch symbol {
    case .and, .or:
      let a = try condition(left, into: &builder)
      let b = try condition(right, into: &builder)
      return .scalar(builder.emit(symbol == .and ? .and : .or, a, b), .boolean)
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      return .scalar(try comparison(symbol, left, right, &builder), .boolean)
    case .add: return try arithmetic(.add, left, right, &builder)
    case .subtract: return try arithmetic(.subtract, left, right, &builder)
    case .multiply: return try arithmetic(.multiply, left, right, &builder)
    case .divide: return try arithmetic(.divide, left, right, &builder)
    case .power: return try arithmetic(.power, left, right, &builder)
    }
  }

  private func arithmetic(
    _ operation: Operation, _ left: Expression, _ right: Expression, _ builder: inout ProgramBuilder
  ) throws(CompileFailure) -> Term {
    let a = try number(left, &builder)
    let b = try number(right, &builder)
    return .scalar(builder.emit(operation, a, b), .number)
  }

  private func conditional(
    _ condition: Expression, _ yes: Expression, _ no: Expression, _ builder: inout ProgramBuilder
  ) throws(CompileFailure) -> Term {
    let test = try self.condition(condition, into: &builder)
    let first = try compile(yes, into: &builder)
    let second = try compile(no, into: &builder)
    let (a, b, type) = try unify(first, yes.range, second, no.range, &builder)
    guard let type else { return .null }
    return .scalar(builder.emit(.select, test, a, b), type)
  }
}

extension TermType {
  init(_ domain: Input.Domain) {
    self =
      switch domain {
      case .options(let options): .options(OptionDomain(options))
      case .boolean: .boolean
      case .number: .number
      case .text: .text
      }
  }
}

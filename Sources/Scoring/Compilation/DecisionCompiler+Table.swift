import AmbitionModel
import FEEL

extension DecisionCompiler {
  /// A decision table as a chain of choices, one row at a time.
  func compile(
    _ table: DecisionTable, into builder: inout ProgramBuilder
  ) throws(CompileFailure) -> Compiled {
    var inputs: [(term: Term, range: SourceRange)] = []
    for text in table.inputs {
      let tree = try expression(text)
      inputs.append((try expressions.compile(tree, into: &builder), tree.range))
    }
    var conditions: [Register] = []
    for rule in table.rules {
      conditions.append(try condition(of: rule, inputs, into: &builder))
    }
    let (outputs, otherwise, type) = try outputs(of: table, into: &builder)
    let result = combine(table.hitPolicy, conditions, outputs, otherwise, into: &builder)
    let rows = zip(conditions, outputs).map { CompiledDecision.Row(condition: $0, output: $1) }
    let columns = inputs.compactMap { input -> Register? in
      if case .scalar(let register, _) = input.term { register } else { nil }
    }
    return try finish(result, type, steps: .table(rows), columns: columns, at: table.range)
  }

  private func condition(
    of rule: DecisionTable.Rule, _ inputs: [(term: Term, range: SourceRange)],
    into builder: inout ProgramBuilder
  ) throws(CompileFailure) -> Register {
    guard rule.when.count == inputs.count else {
      throw .found(.init(.wrongCellCount(found: rule.when.count, expected: inputs.count), at: rule.range))
    }
    var cells: [Register] = []
    for (text, input) in zip(rule.when, inputs) {
      guard let tests = parsed.tests[text] else { throw .reportedElsewhere }
      cells.append(try expressions.any(tests, of: input.term, at: input.range, into: &builder))
    }
    return builder.all(cells)
  }

  /// The outputs of the rows and of no row, all of one type.
  private func outputs(
    of table: DecisionTable, into builder: inout ProgramBuilder
  ) throws(CompileFailure) -> (rows: [Register], otherwise: Register, type: TermType) {
    if table.hitPolicy == .collectCount {
      let one = builder.constant(.number(1))
      return (table.rules.map { _ in one }, builder.constant(.number(0)), .number)
    }
    var type = declared
    var rows: [Register] = []
    for rule in table.rules { rows.append(try register(of: rule.then, &type, into: &builder)) }
    let otherwise =
      if let output = table.otherwise {
        try register(of: output, &type, into: &builder)
      } else { builder.constant(.null) }
    let common = type ?? .boolean
    try check(table, yields: common)
    return (rows, otherwise, common)
  }

  /// Only numbers add up, and only what has an order has a lowest or a first.
  private func check(_ table: DecisionTable, yields type: TermType) throws(CompileFailure) {
    let isFine: Bool =
      switch (table.hitPolicy, type) {
      case (.unique, _), (.first, _), (.any, _), (.collectCount, _): true
      case (.collectSum, .number), (.priority, .options): true
      case (.collectMinimum, _), (.collectMaximum, _): type.hasOrder
      case (.collectSum, _), (.priority, _): false
      }
    guard !isFine, let place = table.rules.first?.then.range else { return }
    throw .found(.init(.hitPolicyDoesNotFit(table.hitPolicy, type), at: place))
  }

  /// The first output settles the type where none was declared.
  private func register(
    of output: DecisionTable.Output, _ type: inout TermType?, into builder: inout ProgramBuilder
  ) throws(CompileFailure) -> Register {
    let term: Term
    let range: SourceRange
    switch output {
    case .option(let id): (term, range) = (.literal(id.value), id.range)
    case .number(let number):
      (term, range) = (.scalar(builder.constant(.number(number.value)), .number), number.range)
    case .boolean(let truth):
      (term, range) = (.scalar(builder.constant(.boolean(truth.value)), .boolean), truth.range)
    case .expression(let text):
      let tree = try expression(text)
      if let type { return try expressions.register(tree, as: type, &builder) }
      (term, range) = (try expressions.compile(tree, into: &builder), tree.range)
    }
    switch (type, term) {
    case (let type?, _): return try expressions.register(term, as: type, at: range, &builder)
    case (nil, .scalar(let register, let own)):
      type = own
      return register
    case (nil, .null): return builder.constant(.null)
    case (nil, _):
      throw .found(
        .init(
          .expected(
            "a number or condition, or a declared type,", nl: "een getal, een voorwaarde of een type vooraf",
            found: term),
          at: range))
    }
  }

  private func combine(
    _ policy: DecisionTable.HitPolicy, _ conditions: [Register], _ outputs: [Register],
    _ otherwise: Register, into builder: inout ProgramBuilder
  ) -> Register {
    let rows = Array(zip(conditions, outputs))
    switch policy {
    case .first: return first(rows, otherwise, &builder)
    case .priority:
      // DMN: the output that comes first in the list of outputs wins; our list is the options' order.
      guard outputs.allSatisfy({ builder.constantValue($0) != nil }) else {
        return collected(.collectMinimum, rows, otherwise, &builder)
      }
      let ranked = rows.enumerated().sorted {
        let a = rank($0.element.1, builder)
        let b = rank($1.element.1, builder)
        return a != b ? a < b : $0.offset < $1.offset
      }
      return first(ranked.map { $0.element }, otherwise, &builder)
    case .unique, .any: return checked(policy, rows, otherwise, &builder)
    case .collectSum, .collectCount, .collectMinimum, .collectMaximum:
      return collected(policy, rows, otherwise, &builder)
    }
  }

  private func rank(_ register: Register, _ builder: ProgramBuilder) -> Int {
    if case .option(let index) = builder.constantValue(register) { index } else { Int.max }
  }

  private func first(
    _ rows: [(Register, Register)], _ otherwise: Register, _ builder: inout ProgramBuilder
  ) -> Register {
    rows.reversed().reduce(otherwise) { rest, row in builder.emit(.select, row.0, row.1, rest) }
  }

  /// The one matching row; a fault where rows match that must not match together.
  private func checked(
    _ policy: DecisionTable.HitPolicy, _ rows: [(Register, Register)], _ otherwise: Register,
    _ builder: inout ProgramBuilder
  ) -> Register {
    let never = builder.constant(.boolean(false))
    var seen = never
    var clash = never
    var value = otherwise
    for (condition, output) in rows {
      // A row that is null does not match; `select` makes it false, so that no later step turns null.
      let holds = builder.holds(condition)
      var together = builder.emit(.and, seen, holds)
      if policy == .any {
        together = builder.emit(.and, together, builder.emit(.not, builder.emit(.equal, value, output)))
      }
      clash = builder.emit(.or, clash, together)
      value = builder.emit(.select, seen, value, builder.emit(.select, holds, output, value))
      seen = builder.emit(.or, seen, holds)
    }
    return builder.emit(.select, clash, builder.constant(.fault(.conflictingRules)), value)
  }

  private func collected(
    _ policy: DecisionTable.HitPolicy, _ rows: [(Register, Register)], _ otherwise: Register,
    _ builder: inout ProgramBuilder
  ) -> Register {
    let adds = policy == .collectSum || policy == .collectCount
    let neutral = builder.constant(adds ? .number(0) : .null)
    let never = builder.constant(.boolean(false))
    var total = neutral
    var seen = never
    for (condition, output) in rows {
      let operation: Operation =
        adds ? .add : policy == .collectMinimum ? .minimum : .maximum
      total = builder.emit(operation, total, builder.emit(.select, condition, output, neutral))
      seen = builder.emit(.or, seen, builder.holds(condition))
    }
    return builder.emit(.select, seen, total, otherwise)
  }
}

extension DecisionTable.Output {
  fileprivate var range: SourceRange {
    switch self {
    case .option(let id): id.range
    case .number(let number): number.range
    case .boolean(let truth): truth.range
    case .expression(let text): text.range
    }
  }
}

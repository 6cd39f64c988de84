import AmbitionModel
import FEEL

extension ExpressionCompiler {
  /// Whether one of the tests holds of `subject`.
  func any(
    _ tests: [UnaryTest], of subject: Term, at range: SourceRange, into builder: inout ProgramBuilder
  ) throws(CompileFailure) -> Register {
    var conditions: [Register] = []
    for test in tests { conditions.append(try self.test(test, of: subject, at: range, into: &builder)) }
    return builder.any(conditions)
  }

  func compile(
    _ interval: Expression.Interval, into builder: inout ProgramBuilder
  ) throws(CompileFailure) -> Term {
    let low: Term.Bound? =
      if let bound = interval.low {
        .init(term: try compile(bound, into: &builder), isIncluded: interval.includesLow, range: bound.range)
      } else { nil }
    let high: Term.Bound? =
      if let bound = interval.high {
        .init(term: try compile(bound, into: &builder), isIncluded: interval.includesHigh, range: bound.range)
      } else { nil }
    return .interval(low: low, high: high)
  }

  private func test(
    _ test: UnaryTest, of subject: Term, at range: SourceRange, into builder: inout ProgramBuilder
  ) throws(CompileFailure) -> Register {
    switch test {
    case .any: return builder.constant(.boolean(true))
    case .not(let tests, _):
      return builder.emit(.not, try any(tests, of: subject, at: range, into: &builder))
    case .interval(let interval, let place):
      return try holds(subject, range, in: try compile(interval, into: &builder), place, &builder)
    case .expression(let expression):
      var inner = self
      inner.locals["?"] = subject
      if expression.mentionsSubject { return try inner.condition(expression, into: &builder) }
      let term = try inner.compile(expression, into: &builder)
      return try holds(subject, range, in: term, expression.range, &builder)
    }
  }

  /// Whether `subject` equals a value, or is in a list or interval.
  func holds(
    _ subject: Term, _ range: SourceRange, in term: Term, _ place: SourceRange,
    _ builder: inout ProgramBuilder
  ) throws(CompileFailure) -> Register {
    switch term {
    case .list(let elements):
      var conditions: [Register] = []
      for element in elements {
        let found = try holds(subject, range, in: element.term, place, &builder)
        conditions.append(element.present.map { builder.emit(.and, $0, found) } ?? found)
      }
      return builder.any(conditions)
    case .interval(let low, let high):
      var conditions: [Register] = []
      if let low {
        let (value, bound) = try ordered(subject, range, against: low, &builder)
        conditions.append(builder.emit(low.isIncluded ? .lessOrEqual : .less, bound, value))
      }
      if let high {
        let (value, bound) = try ordered(subject, range, against: high, &builder)
        conditions.append(builder.emit(high.isIncluded ? .lessOrEqual : .less, value, bound))
      }
      return builder.all(conditions)
    default:
      let (value, other, _) = try unify(subject, range, term, place, &builder)
      return builder.emit(.equal, value, other)
    }
  }

  /// A subject and a bound of one type that has an order; what is wrong is wrong with the bound.
  private func ordered(
    _ subject: Term, _ range: SourceRange, against bound: Term.Bound,
    _ builder: inout ProgramBuilder
  ) throws(CompileFailure) -> (subject: Register, bound: Register) {
    let (value, limit, type) = try unify(subject, range, bound.term, bound.range, &builder)
    if let type, !type.hasOrder { throw .found(.init(.noOrder(subject), at: bound.range)) }
    return (value, limit)
  }
}

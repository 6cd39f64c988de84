import AmbitionModel
import FEEL

extension ExpressionCompiler {
  func list(
    _ expression: Expression, _ builder: inout ProgramBuilder
  ) throws(CompileFailure) -> [Term.Element] {
    switch try compile(expression, into: &builder) {
    case .list(let elements): return elements
    case let other:
      throw .found(.init(.expected("a list", nl: "een lijst", found: other), at: expression.range))
    }
  }

  func quantified(
    _ quantifier: Expression.Quantifier, _ iterations: ArraySlice<Expression.Iteration>,
    _ body: Expression, _ builder: inout ProgramBuilder
  ) throws(CompileFailure) -> Term {
    let elements = try elements(of: iterations, yielding: body, &builder)
    return try quantified(quantifier, elements, &builder) { _, term throws(CompileFailure) in
      guard case .scalar(let condition, .boolean) = term else {
        throw .found(.init(.expected("a condition", nl: "een voorwaarde", found: term), at: body.range))
      }
      return condition
    }
  }

  /// Whether the condition that `condition` makes of an element holds of every one, or of some.
  func quantified(
    _ quantifier: Expression.Quantifier, _ elements: [Term.Element], _ builder: inout ProgramBuilder,
    _ condition: (inout ProgramBuilder, Term) throws(CompileFailure) -> Register
  ) throws(CompileFailure) -> Term {
    var conditions: [Register] = []
    for element in elements {
      let truth = try condition(&builder, element.term)
      conditions.append(
        element.present.map {
          builder.emit(.select, $0, truth, builder.constant(.boolean(quantifier == .every)))
        } ?? truth)
    }
    return .scalar(quantifier == .some ? builder.any(conditions) : builder.all(conditions), .boolean)
  }

  /// What `body` yields for each combination of elements, the last name varying fastest.
  func elements(
    of iterations: ArraySlice<Expression.Iteration>, yielding body: Expression,
    _ builder: inout ProgramBuilder
  ) throws(CompileFailure) -> [Term.Element] {
    guard let iteration = iterations.first else {
      return [.init(term: try compile(body, into: &builder))]
    }
    if let end = iteration.end {
      throw .found(.init(.unsupportedInRubric("'..'"), at: iteration.domain.range.joined(with: end.range)))
    }
    var results: [Term.Element] = []
    for element in try list(iteration.domain, &builder) {
      var inner = self
      inner.locals[iteration.name.value] = element.term
      for result in try inner.elements(of: iterations.dropFirst(), yielding: body, &builder) {
        results.append(.init(term: result.term, present: both(element.present, result.present, &builder)))
        guard results.count <= Self.listLimit else {
          throw .found(.init(.listTooLong(limit: Self.listLimit), at: iteration.domain.range))
        }
      }
    }
    return results
  }

  /// The elements for which `condition` holds, or the one at a fixed place counted from 1.
  func filter(
    _ list: Expression, by condition: Expression, _ builder: inout ProgramBuilder
  ) throws(CompileFailure) -> Term {
    let elements = try self.list(list, &builder)
    if case .number(let index) = condition.kind {
      return try element(at: index, of: elements, range: condition.range)
    }
    var kept: [Term.Element] = []
    for element in elements {
      var inner = self
      inner.locals["item"] = element.term
      // An element of which the condition is null is left out.
      let holds = builder.holds(try inner.condition(condition, into: &builder))
      kept.append(.init(term: element.term, present: both(element.present, holds, &builder)))
    }
    return .list(kept)
  }

  private func element(
    at index: Rational, of elements: [Term.Element], range: SourceRange
  ) throws(CompileFailure) -> Term {
    guard elements.allSatisfy({ $0.present == nil }) else {
      throw .found(.init(.unsupportedInRubric("list[…][number]"), at: range))
    }
    guard index.isInteger, index >= 1, index <= Rational(elements.count) else { return .null }
    return elements[Int(index.numerator) - 1].term
  }

  private func both(_ a: Register?, _ b: Register?, _ builder: inout ProgramBuilder) -> Register? {
    guard let a else { return b }
    guard let b else { return a }
    return builder.emit(.and, a, b)
  }
}

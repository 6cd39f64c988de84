import AmbitionModel
import FEEL

/// The small changes that can be made to a condition or calculation.
///
/// Left out are parts of `and`, `or` and lists of tests; changed are operators, options, numbers, and what a
/// function or quantifier does. What does not compile afterwards is nobody's mistake for long.
struct ExpressionVariants {
  typealias Variant = TreeVariant<Expression>

  let neighbours: LiteralNeighbours

  /// - Complexity: O(*n* · *d*) in the nodes and the depth of the tree.
  func of(_ tree: Expression) -> [Variant] {
    switch tree.kind {
    case .null, .name: return []
    case .boolean(let truth): return [replaced(tree, by: .boolean(!truth))]
    case .number(let number):
      return neighbours.numbers(near: number).map { replaced(tree, by: .number($0)) }
    case .string(let text): return neighbours.options(near: text).map { replaced(tree, by: .string($0)) }
    case .negation(let operand):
      return [replaced(tree, by: operand.kind)] + within(operand) { .negation($0) }.map { at(tree, $0) }
    case .binary(let symbol, let left, let right): return binary(tree, symbol, left, right)
    case .conditional(let condition, let yes, let no):
      let inner =
        within(condition) { .conditional($0, then: yes, otherwise: no) }
        + within(yes) { .conditional(condition, then: $0, otherwise: no) }
        + within(no) { .conditional(condition, then: yes, otherwise: $0) }
      return [replaced(tree, by: .conditional(condition, then: no, otherwise: yes))]
        + inner.map { at(tree, $0) }
    case .between(let value, let low, let high):
      let inner =
        within(value) { .between($0, low: low, high: high) }
        + within(low) { .between(value, low: $0, high: high) }
        + within(high) { .between(value, low: low, high: $0) }
      return inner.map { at(tree, $0) }
    case .membership(let value, let tests):
      let inner = within(value) { .membership($0, tests) }
      return inner.map { at(tree, $0) }
        + of(tests, at: tree.range).map { $0.map { Expression(.membership(value, $0), at: tree.range) } }
    case .quantified(let quantifier, let iterations, let body):
      let other: Expression.Quantifier = quantifier == .some ? .every : .some
      return [replaced(tree, by: .quantified(other, iterations, satisfies: body))]
        + within(body) { .quantified(quantifier, iterations, satisfies: $0) }.map { at(tree, $0) }
    case .iteration(let iterations, let body):
      return within(body) { .iteration(iterations, yields: $0) }.map { at(tree, $0) }
    case .filter(let list, let condition):
      return [replaced(tree, by: list.kind)]
        + within(condition) { .filter(list, by: $0) }.map { at(tree, $0) }
        + within(list) { .filter($0, by: condition) }.map { at(tree, $0) }
    case .list(let elements):
      return elements.indices.flatMap { index -> [Variant] in
        let inner = within(elements[index]) { .list(elements.replacing(index, with: $0)) }
        return inner.map { at(tree, $0) }
      }
    case .interval(let interval):
      return of(interval, at: tree.range).map { $0.map { Expression(.interval($0), at: tree.range) } }
    case .call(let name, let arguments): return call(tree, name, arguments)
    }
  }

  private func binary(
    _ tree: Expression, _ symbol: Expression.Operator, _ left: Expression, _ right: Expression
  ) -> [Variant] {
    var found: [Variant] = []
    if symbol == .and || symbol == .or {
      // Of a row of conditions the left side holds all but the last; those are left out there.
      if !left.isRow(of: symbol) { found.append(without(left, leaving: right)) }
      found.append(without(right, leaving: left))
    }
    found += symbol.mistakenFor.map { replaced(tree, by: .binary($0, left, right)) }
    let inner = within(left) { .binary(symbol, $0, right) } + within(right) { .binary(symbol, left, $0) }
    return found + inner.map { at(tree, $0) }
  }

  private func call(
    _ tree: Expression, _ name: Located<String>, _ arguments: [Expression.Argument]
  ) -> [Variant] {
    var found: [Variant] = []
    if name.value == "not", arguments.count == 1 { found.append(replaced(tree, by: arguments[0].value.kind)) }
    let others = [
      "min": "max", "max": "min", "all": "any", "any": "all", "floor": "ceiling", "ceiling": "floor",
    ]
    if let other = others[name.value] {
      found.append(replaced(tree, by: .call(name.map { _ in other }, arguments)))
    }
    for index in arguments.indices {
      let inner = within(arguments[index].value) { value in
        var changed = arguments
        changed[index].value = value
        return .call(name, changed)
      }
      found += inner.map { at(tree, $0) }
    }
    return found
  }

  /// The changes to an interval or a comparison with an open end.
  func of(_ interval: Expression.Interval, at place: SourceRange) -> [TreeVariant<Expression.Interval>] {
    typealias Interval = Expression.Interval
    var found: [TreeVariant<Interval>] = []
    func add(_ other: Interval) {
      found.append(
        TreeVariant(
          tree: other, place: place, before: ExpressionPrinter.text([.interval(interval, place)]),
          after: ExpressionPrinter.text([.interval(other, place)])))
    }
    if interval.low != nil {
      var other = interval
      other.includesLow.toggle()
      add(other)
    }
    if interval.high != nil {
      var other = interval
      other.includesHigh.toggle()
      add(other)
    }
    if interval.low == nil || interval.high == nil {
      // The other way round, so that what was inside is outside.
      add(
        Interval(
          low: interval.high, includesLow: !interval.includesHigh, high: interval.low,
          includesHigh: !interval.includesLow))
    }
    func ends(_ end: Expression?, _ put: (inout Interval, Expression) -> Void) {
      guard let end else { return }
      for variant in of(end) {
        var other = interval
        put(&other, variant.tree)
        add(other)
      }
    }
    ends(interval.low) { $0.low = $1 }
    ends(interval.high) { $0.high = $1 }
    return found
  }

  private func within(_ part: Expression, _ wrap: (Expression) -> Expression.Kind) -> [TreeVariant<
    Expression.Kind
  >] {
    of(part).map { variant in variant.map { wrap($0) } }
  }

  private func at(_ tree: Expression, _ variant: TreeVariant<Expression.Kind>) -> Variant {
    variant.map { Expression($0, at: tree.range) }
  }

  private func replaced(_ tree: Expression, by kind: Expression.Kind) -> Variant {
    let other = Expression(kind, at: tree.range)
    return Variant(
      tree: other, place: tree.range, before: ExpressionPrinter.text(tree),
      after: ExpressionPrinter.text(other))
  }

  private func without(_ part: Expression, leaving rest: Expression) -> Variant {
    Variant(
      tree: rest, place: part.range, before: ExpressionPrinter.text(part), after: nil, isPartLeftOut: true)
  }
}

extension Expression {
  fileprivate func isRow(of symbol: Operator) -> Bool {
    if case .binary(symbol, _, _) = kind { true } else { false }
  }
}

extension Expression.Operator {
  /// The operators that people write where they mean this one.
  fileprivate var mistakenFor: [Expression.Operator] {
    switch self {
    case .and: [.or]
    case .or: [.and]
    case .equal: [.notEqual, .lessOrEqual, .greaterOrEqual]
    case .notEqual: [.equal]
    case .less: [.lessOrEqual, .greater]
    case .lessOrEqual: [.less, .greaterOrEqual]
    case .greater: [.greaterOrEqual, .less]
    case .greaterOrEqual: [.greater, .lessOrEqual]
    case .add: [.subtract]
    case .subtract: [.add]
    case .multiply: [.divide]
    case .divide: [.multiply]
    case .power: []
    }
  }
}

extension Array {
  fileprivate func replacing(_ index: Int, with element: Element) -> [Element] {
    var changed = self
    changed[index] = element
    return changed
  }
}

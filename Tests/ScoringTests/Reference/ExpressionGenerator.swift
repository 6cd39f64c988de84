import TestSupport

/// Makes random well-typed expressions over names that are in scope.
struct ExpressionGenerator {
  enum Kind: Hashable {
    case boolean
    case number
    /// A number that rules may compare but not calculate with, so that what is open stays countable.
    case measured
    case options([String])
  }

  var random: SeededGenerator
  /// Names of single values by what they are.
  var names: [(name: String, kind: Kind)] = []
  /// Names of lists, such as `layers.score`.
  var lists: [(name: String, kind: Kind)] = []

  mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &random) }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[roll(elements.count)] }

  mutating func condition(_ depth: Int) -> ReferenceExpression {
    switch depth > 0 ? roll(9) : roll(4) {
    case 0, 1: return comparison(depth)
    case 2: return name(.boolean) ?? comparison(depth)
    case 3: return membership()
    case 4: return .not(condition(depth - 1))
    case 5: return .conditional(condition(depth - 1), condition(depth - 1), condition(depth - 1))
    case 6: return quantified() ?? comparison(depth)
    default: return .junction(roll(2) == 0 ? "and" : "or", condition(depth - 1), condition(depth - 1))
    }
  }

  mutating func number(_ depth: Int) -> ReferenceExpression {
    switch depth > 0 ? roll(6) : roll(2) {
    case 0: return numberLiteral()
    case 1: return name(.number) ?? numberLiteral()
    case 2: return .conditional(condition(depth - 1), number(depth - 1), number(depth - 1))
    case 3:
      let elements = (0...roll(3)).map { _ in number(depth - 1) }
      return .call(pick(["min", "max", "sum", "mean", "median", "count"]), .list(elements))
    case 4: return counted() ?? numberLiteral()
    default: return .arithmetic(pick(["+", "-", "*", "/"]), number(depth - 1), number(depth - 1))
    }
  }

  /// An option that is one of `ids`; never a bare literal, whose type nothing would tell.
  mutating func option(_ ids: [String], _ depth: Int) -> ReferenceExpression {
    let named = name(.options(ids))
    if let named, depth == 0 || roll(3) == 0 { return named }
    return .conditional(condition(max(depth - 1, 0)), named ?? literal(ids), literal(ids))
  }

  mutating func any(_ kind: Kind, _ depth: Int) -> ReferenceExpression {
    switch kind {
    case .boolean: condition(depth)
    case .number, .measured: number(depth)
    case .options(let ids): option(ids, depth)
    }
  }

  mutating func literal(_ ids: [String]) -> ReferenceExpression {
    let index = roll(ids.count)
    return .literal(.option(index), "\"\(ids[index])\"")
  }

  mutating func numberLiteral() -> ReferenceExpression {
    let number = roll(5) - 1
    return .literal(.number(SmallFraction(number)), "\(number)")
  }

  private mutating func name(_ kind: Kind) -> ReferenceExpression? {
    let fitting = names.filter { $0.kind == kind }
    return fitting.isEmpty ? nil : .name(pick(fitting).name)
  }

  /// A test of one name against a constant, null or another name of its kind.
  private mutating func comparison(_ depth: Int) -> ReferenceExpression {
    let (name, kind) = pick(names)
    let order = ["=", "!=", "<", "<=", ">", ">="]
    switch kind {
    case .boolean:
      return .comparison(pick(["=", "!="]), .name(name), .literal(.boolean(true), "true"))
    case .measured: return .comparison(pick(order), .name(name), numberLiteral())
    case .number: return .comparison(pick(order), .name(name), number(max(depth - 1, 0)))
    case .options(let ids):
      if roll(8) == 0 { return .comparison(pick(["=", "!="]), .name(name), .literal(.null, "null")) }
      if roll(6) == 0 { return .between(.name(name), literal(ids), literal(ids)) }
      return .comparison(
        pick(order), .name(name), roll(4) == 0 ? self.name(kind) ?? literal(ids) : literal(ids))
    }
  }

  private mutating func membership() -> ReferenceExpression {
    let (name, kind) = pick(names)
    return .membership(.name(name), (0...roll(2)).map { _ in test(kind) })
  }

  /// A test for a cell over values of `kind`.
  mutating func test(_ kind: Kind) -> ReferenceTest {
    if kind == .boolean {
      let truth = roll(2) == 0
      return .equals(.literal(.boolean(truth), "\(truth)"))
    }
    func bound(_ generator: inout Self) -> ReferenceExpression {
      if case .options(let ids) = kind { generator.literal(ids) } else { generator.numberLiteral() }
    }
    switch roll(4) {
    case 0: return .comparison(pick(["<", "<=", ">", ">="]), bound(&self))
    case 1: return .interval(pick(["[", "("]), bound(&self), bound(&self), pick(["]", ")"]))
    default: return .equals(bound(&self))
    }
  }

  private mutating func quantified() -> ReferenceExpression? {
    guard !lists.isEmpty else { return nil }
    let (list, kind) = pick(lists)
    return .quantified(pick(["some", "every"]), .name(list), about("x", kind))
  }

  /// Something about those elements of a list for which something holds.
  private mutating func counted() -> ReferenceExpression? {
    guard !lists.isEmpty else { return nil }
    let (list, kind) = pick(lists)
    let kept = ReferenceExpression.filter(.name(list), about("item", kind))
    return .call(kind == .number ? pick(["count", "sum", "max", "mean", "median"]) : "count", kept)
  }

  private mutating func about(_ name: String, _ kind: Kind) -> ReferenceExpression {
    var inner = self
    inner.names = [(name, kind), (name, kind)] + names.prefix(1)
    inner.lists = []
    let body = inner.condition(1)
    random = inner.random
    return body
  }
}

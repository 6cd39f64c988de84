import AmbitionModel
import FEEL

extension ExpressionCompiler {
  /// The truth of `left` `symbol` `right`, compiled and checked in the order in which they are written.
  func comparison(
    _ symbol: Expression.Operator, _ left: Expression, _ right: Expression, _ builder: inout ProgramBuilder
  ) throws(CompileFailure) -> Register {
    let first = try compile(left, into: &builder)
    let second = try compile(right, into: &builder)
    let (a, b, type) = try unify(first, left.range, second, right.range, &builder)
    switch symbol {
    case .equal: return builder.emit(.equal, a, b)
    case .notEqual: return builder.emit(.not, builder.emit(.equal, a, b))
    default: break
    }
    if let type, !type.hasOrder {
      throw .found(.init(.noOrder(first), at: left.range.joined(with: right.range)))
    }
    switch symbol {
    case .less: return builder.emit(.less, a, b)
    case .lessOrEqual: return builder.emit(.lessOrEqual, a, b)
    case .greater: return builder.emit(.less, b, a)
    case .greaterOrEqual: return builder.emit(.lessOrEqual, b, a)
    default: preconditionFailure("\(symbol) is no comparison")
    }
  }

  /// Both terms as registers of one type; a string literal becomes what the other side calls for.
  ///
  /// The type is `nil` when both are null.
  func unify(
    _ left: Term, _ leftRange: SourceRange, _ right: Term, _ rightRange: SourceRange,
    _ builder: inout ProgramBuilder
  ) throws(CompileFailure) -> (Register, Register, TermType?) {
    switch (left, right) {
    case (.null, .null):
      return (builder.constant(.null), builder.constant(.null), nil)
    case (.literal, .literal):
      let a = try register(left, as: .text, at: leftRange, &builder)
      return (a, try register(right, as: .text, at: rightRange, &builder), .text)
    case (.scalar(let a, let type), _):
      return (a, try register(right, as: type, at: rightRange, &builder), type)
    case (_, .scalar(let b, let type)):
      return (try register(left, as: type, at: leftRange, &builder), b, type)
    case (.null, .literal), (.literal, .null):
      let a = try register(left, as: .text, at: leftRange, &builder)
      return (a, try register(right, as: .text, at: rightRange, &builder), .text)
    default:
      let isLeft = if case .list = left { true } else if case .interval = left { true } else { false }
      throw .found(
        .init(
          .expected("one value", nl: "één waarde", found: isLeft ? left : right),
          at: isLeft ? leftRange : rightRange))
    }
  }

  /// The register of an expression that must be of `type`, and so must both branches of a choice.
  func register(
    _ expression: Expression, as type: TermType, _ builder: inout ProgramBuilder
  ) throws(CompileFailure) -> Register {
    guard case .conditional(let condition, let yes, let no) = expression.kind else {
      return try register(try compile(expression, into: &builder), as: type, at: expression.range, &builder)
    }
    let test = try self.condition(condition, into: &builder)
    let first = try register(yes, as: type, &builder)
    return builder.emit(.select, test, first, try register(no, as: type, &builder))
  }

  /// The register of a term that must be of `type`.
  package func register(
    _ term: Term, as type: TermType, at range: SourceRange, _ builder: inout ProgramBuilder
  ) throws(CompileFailure) -> Register {
    switch (term, type) {
    case (.null, _): return builder.constant(.null)
    case (.literal(let id), .options(let domain)):
      guard let index = domain.index(of: id) else {
        throw .found(.init(.unknownOption(id, allowed: domain.ids), at: range))
      }
      return builder.constant(.option(index))
    case (.literal(let text), .text):
      return builder.constant(.text(builder.text(text)))
    case (.scalar(let register, let own), _) where own == type:
      return register
    default:
      throw .found(.init(.typeMismatch(expected: type, found: term), at: range))
    }
  }
}

import AmbitionModel

/// A built-in function: what it is called, what it takes, what it is for, what it does, and how rubrics use it.
package struct FeelFunction: Sendable {
  /// The arguments that a call may have.
  enum Shape: Sendable {
    case fixed([FeelParameter])
    /// A parameter `list`, or its items one by one.
    case aggregate
    /// Some parameters, then one or more of the last.
    case spread([FeelParameter], rest: FeelParameter)
  }

  typealias Body =
    @Sendable ([FeelValue], inout FeelEvaluation, FeelCallSite) throws(FeelStop) -> FeelValue

  /// How a rubric's compiler turns a call into plain steps.
  package enum Lowering: Hashable, Sendable {
    /// The opposite of a condition.
    case negation
    /// Numbers in, a number out.
    case arithmetic(Step)
    /// Whether a list has an item.
    case membership
    case count
    /// Whether a condition holds of every item, or of some.
    case quantifier(Expression.Quantifier)
    case aggregate(Aggregate)

    /// One step over a fixed number of numbers.
    package enum Step: Sendable { case absolute, floor, ceiling, modulo }
    /// One value from the items of a list.
    package enum Aggregate: Sendable { case sum, mean, minimum, maximum, median }
  }

  package let name: String
  /// One sentence.
  package let summary: String
  /// Expressions with what they come to; every one of them is evaluated by the tests.
  package let examples: [(expression: String, value: String)]
  let shape: Shape
  /// `nil` where rubrics cannot use the function.
  package let lowering: Lowering?
  let body: Body

  init(
    _ name: String, _ shape: Shape, inRubrics lowering: Lowering? = nil, _ summary: String,
    _ examples: [(String, String)], body: @escaping Body
  ) {
    self.name = name
    self.shape = shape
    self.lowering = lowering
    self.summary = summary
    self.examples = examples.map { (expression: $0.0, value: $0.1) }
    self.body = body
  }

  /// The names by which arguments can be passed.
  package var parameterNames: [String] {
    switch shape {
    case .fixed(let parameters): parameters.map { $0.name }
    case .aggregate: ["list"]
    case .spread(let parameters, let rest): parameters.map { $0.name } + [rest.name]
    }
  }

  /// `substring(string, start position, length?)`.
  package var signature: String {
    switch shape {
    case .fixed(let parameters):
      name + "(" + parameters.map { $0.name + ($0.isOptional ? "?" : "") }.joined(separator: ", ") + ")"
    case .aggregate: name + "(list) or " + name + "(a, b, …)"
    case .spread(let parameters, let rest):
      name + "(" + (parameters.map { $0.name } + [rest.name + "…"]).joined(separator: ", ") + ")"
    }
  }
}

/// One parameter of a function.
struct FeelParameter: Sendable {
  var name: String
  var kind: FeelValue.Kind
  /// Whether it may be left out.
  var isOptional = false
  /// Whether null may be passed, which is then the same as leaving it out.
  var isNullable = false

  static func any(_ name: String) -> Self { Self(name: name, kind: .any) }
  static func list(_ name: String) -> Self { Self(name: name, kind: .list) }
  static func number(_ name: String) -> Self { Self(name: name, kind: .number) }
  static func string(_ name: String) -> Self { Self(name: name, kind: .string) }
  static func boolean(_ name: String) -> Self { Self(name: name, kind: .boolean) }
  static func context(_ name: String) -> Self { Self(name: name, kind: .context) }

  var optional: Self { Self(name: name, kind: kind, isOptional: true) }
  var nullable: Self { Self(name: name, kind: kind, isOptional: isOptional, isNullable: true) }

  /// The value as this parameter takes it: a single one as a list of one and the other way round; `nil`
  /// when it does not fit.
  func fitting(_ value: FeelValue) -> FeelValue? {
    if kind == .any || value.kind == kind { return value }
    if value.isNull { return isNullable ? value : nil }
    if kind == .list { return .list([value]) }
    if case .list(let list) = value, list.count == 1, list[0].kind == kind { return list[0] }
    return nil
  }
}

/// Where and as what a function was called, for its reasons.
struct FeelCallSite {
  var function: FeelFunction
  var range: SourceRange
}

/// The payload of an argument whose kind was checked when it was bound.
extension FeelValue {
  var asNumber: Rational { if case .number(let value) = self { value } else { .zero } }
  var asString: String { if case .string(let value) = self { value } else { "" } }
  var asItems: [FeelValue] { if case .list(let value) = self { value.items } else { [] } }
}

extension FeelEvaluation {
  /// Null, because an argument is outside of what the function is defined for.
  mutating func undefined(_ site: FeelCallSite, nl dutch: String, en english: String) -> FeelValue {
    null(.outOfDomain(site.function.name, nl: dutch, en: english), at: site.range)
  }

  /// The numbers of a list; `nil` with a reason when something else is among them, or nothing at all.
  mutating func numbers(_ items: [FeelValue], _ site: FeelCallSite) -> [Rational]? {
    guard !items.isEmpty else {
      _ = undefined(site, nl: "de lijst is leeg", en: "the list is empty")
      return nil
    }
    var numbers: [Rational] = []
    for item in items {
      guard case .number(let number) = item else {
        _ = null(.wrongArgument(site.function.name, "list", item), at: site.range)
        return nil
      }
      numbers.append(number)
    }
    return numbers
  }
}

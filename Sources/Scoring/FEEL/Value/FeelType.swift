package import AmbitionModel

/// A type that a result is asked to have.
package indirect enum FeelType: Hashable, Sendable {
  case any, boolean, number, string
  case list(FeelType)
  case context

  var dutch: String { kind.dutch }
  var english: String { kind.english }

  private var kind: FeelValue.Kind {
    switch self {
    case .any: .any
    case .boolean: .boolean
    case .number: .number
    case .string: .string
    case .list: .list
    case .context: .context
    }
  }

  func admits(_ value: FeelValue) -> Bool {
    switch (self, value) {
    case (.any, _), (_, .null), (.boolean, .boolean), (.number, .number), (.string, .string),
      (.context, .context):
      true
    case (.list(let item), .list(let list)): list.allSatisfy(item.admits)
    default: false
    }
  }
}

extension FeelResult {
  /// The result as a `type`: a single value becomes a list of one and the other way round; whatever else
  /// does not conform becomes null, with the reason placed at `range` (DMN 1.5, section 10.3.2.9.4).
  package func coerced(to type: FeelType, at range: SourceRange) -> FeelResult {
    if type.admits(value) { return self }
    if case .list(let item) = type, item.admits(value) { return FeelResult(.list([value]), reasons: reasons) }
    if case .list(let list) = value, list.count == 1, type.admits(list[0]) {
      return FeelResult(list[0], reasons: reasons)
    }
    return FeelResult(
      .null, reasons: reasons + [FeelReason(.notCoercible(value, to: type), at: range)])
  }
}

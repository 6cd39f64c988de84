import AmbitionModel

extension FeelEvaluation {
  mutating func call(
    _ name: Located<String>, _ arguments: [Expression.Argument], _ range: SourceRange
  ) throws(FeelStop) -> FeelValue {
    guard let function = FunctionCatalog.function(named: name.value) else {
      return null(Diagnostic.Message.unknownFunction(name.value).wording, at: name.range)
    }
    var values: [(label: String?, value: FeelValue)] = []
    for argument in arguments { values.append((argument.label?.value, try evaluate(argument.value))) }
    let site = FeelCallSite(function: function, range: range)
    guard let bound = try bind(values, site) else { return .null }
    try charge(bound.reduce(1) { $0 + min($1.weight, limits.steps) }, at: range)
    return try function.body(bound, &self, site)
  }

  /// The arguments in the order of the parameters, an absent one as null; `nil` with a reason when they do
  /// not fit.
  private mutating func bind(
    _ values: [(label: String?, value: FeelValue)], _ site: FeelCallSite
  ) throws(FeelStop) -> [FeelValue]? {
    let function = site.function
    let given: [FeelValue?]
    if values.contains(where: { $0.label != nil }) {
      do throws(LabelFault) {
        given = try function.ordered(values.map { ($0.label ?? "", $0.value) })
      } catch {
        _ = null(function.wording(of: error), at: site.range)
        return nil
      }
    } else {
      given = values.map { $0.value }
    }
    switch function.shape {
    case .fixed(let parameters): return fit(given, parameters, site)
    case .aggregate: return try aggregate(given, site)
    case .spread(let parameters, let rest):
      guard given.count > parameters.count else {
        _ = null(.wrongArgumentCount(function.name, given.count), at: site.range)
        return nil
      }
      return fit(given, parameters + Array(repeating: rest, count: given.count - parameters.count), site)
    }
  }

  private mutating func fit(
    _ given: [FeelValue?], _ parameters: [FeelParameter], _ site: FeelCallSite
  ) -> [FeelValue]? {
    guard given.count <= parameters.count else {
      _ = null(.wrongArgumentCount(site.function.name, given.count), at: site.range)
      return nil
    }
    var result: [FeelValue] = []
    for (index, parameter) in parameters.enumerated() {
      guard index < given.count, let value = given[index] else {
        guard parameter.isOptional else {
          _ = null(
            index < given.count
              ? site.function.wording(ofMissing: parameter.name)
              : .wrongArgumentCount(site.function.name, given.count), at: site.range)
          return nil
        }
        result.append(.null)
        continue
      }
      guard let fitting = parameter.fitting(value) else {
        _ = null(.wrongArgument(site.function.name, parameter.name, value), at: site.range)
        return nil
      }
      result.append(fitting)
    }
    return result
  }

  /// The values of `sum(list)` or `sum(a, b, c)` as one list.
  private mutating func aggregate(_ given: [FeelValue?], _ site: FeelCallSite) throws(FeelStop)
    -> [FeelValue]?
  {
    let values = given.compactMap { $0 }
    switch (values.count, values.first) {
    case (0, _):
      _ = null(.wrongArgumentCount(site.function.name, 0), at: site.range)
      return nil
    case (1, .list(let list)): return [.list(list)]
    case (1, .null):
      _ = null(.wrongArgument(site.function.name, "list", .null), at: site.range)
      return nil
    default: return [try list(values, at: site.range)]
    }
  }
}

import AmbitionModel

/// What else an author could have written for an option or a number in a rule.
struct LiteralNeighbours: Sendable {
  /// By id the options or levels before and after it, of every list that has it.
  private let neighbours: [String: [String]]
  /// For each decision that is a number all that it can come to, rising.
  private let reached: [[Rational]]

  /// More numbers than this near a threshold tell nothing new.
  private static let limit = 8

  init(_ rubric: Rubric, reached: [[Rational]]) {
    self.reached = reached
    var lists: Set<[String]> = []
    var found: [String: [String]] = [:]
    func add(_ id: String, _ other: String) {
      let known = found[id] ?? []
      if known.count < Self.limit, !known.contains(other) { found[id] = known + [other] }
    }
    func add(_ ids: [String]) {
      guard lists.insert(ids).inserted else { return }
      for (lower, upper) in zip(ids, ids.dropFirst()) {
        add(upper, lower)
        add(lower, upper)
      }
    }
    func add(_ options: [Option]) { add(options.map { $0.id.value.rawValue }) }
    add(rubric.levels.map { $0.id.value.rawValue })
    for layer in rubric.layers { for criterion in layer.criteria { add(criterion.options) } }
    for fact in rubric.facts { if case .ordinal(let options) = fact.kind { add(options) } }
    for decision in rubric.decisions { if case .ordinal(let options) = decision.type { add(options) } }
    neighbours = found
  }

  /// The options before and after `id`, of every list that has it; at most eight.
  func options(near id: String) -> [String] { neighbours[id] ?? [] }

  /// Numbers in the nearest gaps between what decisions can come to, and one unit further away.
  ///
  /// All numbers in one gap tell the same cases apart, so that each gap needs one, with few digits.
  func numbers(near number: Rational) -> [Rational] {
    var found: [Rational] = []
    func add(_ other: Rational?) {
      if let other, other != number, !found.contains(other), found.count < Self.limit { found.append(other) }
    }
    for values in reached {
      let below = values.filter { $0 < number }.suffix(2)
      let above = values.filter { $0 > number }.prefix(2)
      let near = below + (values.contains(number) ? [number] : []) + above
      if let first = near.first { add(first.subtracting(1)) }
      for (low, high) in zip(near, near.dropFirst()) where !(low < number && number < high) {
        add(Rational.shortest(between: low, and: high))
      }
    }
    let unit = number.lastUnit
    add(number.adding(unit))
    add(number.subtracting(unit))
    return found
  }
}

extension Rational {
  /// One in the last place that a person wrote: 10,000 of 250,000 and 1 of 12; 0.1 of a fraction.
  fileprivate var lastUnit: Rational {
    guard isInteger, self != .zero else { return self == .zero ? .one : Rational(1, over: 10) ?? .one }
    var unit = Rational.one
    while let larger = unit.multiplied(by: 10), let share = divided(by: larger), share.isInteger {
      unit = larger
    }
    return unit
  }

  /// The number with the fewest decimals between two others; `nil` where that takes more than twelve.
  fileprivate static func shortest(between low: Rational, and high: Rational) -> Rational? {
    var scale = Rational.one
    for _ in 0...12 {
      guard let scaled = low.multiplied(by: scale), let next = Rational(scaled.floor, over: 1)?.adding(1),
        let candidate = next.divided(by: scale), let finer = scale.multiplied(by: 10)
      else { return nil }
      if candidate < high { return candidate }
      scale = finer
    }
    return nil
  }
}

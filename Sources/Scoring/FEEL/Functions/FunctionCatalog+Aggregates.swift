import AmbitionModel

extension FunctionCatalog {
  static let aggregates: [FeelFunction] = [
    FeelFunction(
      "count", .fixed([.list("list")]), inRubrics: .count, "The number of items.",
      [("count([1, 2, 3])", "3"), ("count([])", "0"), ("count([1, [2, 3]])", "2")]
    ) { arguments, _, _ throws(FeelStop) in .number(Rational(arguments[0].asItems.count)) },
    FeelFunction(
      "sum", .aggregate, inRubrics: .aggregate(.sum), "The sum of numbers; null for an empty list.",
      [("sum([1, 2, 3])", "6"), ("sum(0.1, 0.2)", "0.3"), ("sum([])", "null"), ("sum([1, null])", "null")]
    ) { arguments, evaluation, site throws(FeelStop) in
      guard let numbers = evaluation.numbers(arguments[0].asItems, site) else { return .null }
      return evaluation.number(try evaluation.total(numbers, site), at: site.range)
    },
    FeelFunction(
      "mean", .aggregate, inRubrics: .aggregate(.mean), "The arithmetic mean; null for an empty list.",
      [("mean([1, 2, 3, 4])", "2.5"), ("mean(1, 1, 3) = 5/3", "true")]
    ) { arguments, evaluation, site throws(FeelStop) in
      guard let numbers = evaluation.numbers(arguments[0].asItems, site) else { return .null }
      return evaluation.number(try evaluation.mean(numbers, site), at: site.range)
    },
    FeelFunction(
      "min", .aggregate, inRubrics: .aggregate(.minimum),
      "The least of numbers or strings; null for an empty list.",
      [("min([3, 1, 2])", "1"), ("min(\"b\", \"a\")", "\"a\""), ("min([])", "null")]
    ) { arguments, evaluation, site throws(FeelStop) in
      evaluation.extreme(arguments[0].asItems, site) { FeelComparison.less($0, $1) }
    },
    FeelFunction(
      "max", .aggregate, inRubrics: .aggregate(.maximum),
      "The greatest of numbers or strings; null for an empty list.",
      [("max([3, 1, 2])", "3"), ("max(1, \"a\")", "null")]
    ) { arguments, evaluation, site throws(FeelStop) in
      evaluation.extreme(arguments[0].asItems, site) { FeelComparison.less($1, $0) }
    },
    FeelFunction(
      "median", .aggregate, inRubrics: .aggregate(.median),
      "The middle number, or the mean of the middle two.",
      [("median(8, 2, 5, 3, 4)", "4"), ("median([6, 1, 2, 3])", "2.5"), ("median([])", "null")]
    ) { arguments, evaluation, site throws(FeelStop) in
      try evaluation.charge(4 * arguments[0].asItems.count, at: site.range)
      guard let sorted = evaluation.numbers(arguments[0].asItems, site)?.sorted() else { return .null }
      let middle = sorted.count / 2
      if sorted.count % 2 == 1 { return .number(sorted[middle]) }
      let sum = FeelNumber.sum(sorted[middle - 1], sorted[middle])
      return evaluation.number(sum.flatMap { FeelNumber.quotient($0, 2) }, at: site.range)
    },
    FeelFunction(
      "mode", .aggregate, "The most frequent numbers, in ascending order; empty for an empty list.",
      [("mode(6, 3, 9, 6, 6)", "[6]"), ("mode([6, 1, 9, 6, 1])", "[1, 6]"), ("mode([])", "[]")]
    ) { arguments, evaluation, site throws(FeelStop) in
      if arguments[0].asItems.isEmpty { return .list([]) }
      try evaluation.charge(4 * arguments[0].asItems.count, at: site.range)
      guard let sorted = evaluation.numbers(arguments[0].asItems, site)?.sorted() else { return .null }
      return try evaluation.list(mostFrequent(sorted).map(FeelValue.number), at: site.range)
    },
    FeelFunction(
      "product", .aggregate, "The product of numbers; null for an empty list.",
      [("product([2, 3, 4])", "24"), ("product([])", "null")]
    ) { arguments, evaluation, site throws(FeelStop) in
      guard let numbers = evaluation.numbers(arguments[0].asItems, site) else { return .null }
      return evaluation.number(try evaluation.product(numbers, site), at: site.range)
    },
    FeelFunction(
      "stddev", .aggregate, "The standard deviation of a sample; null for fewer than two numbers.",
      [("stddev(2, 4, 7, 5)", "2.081665999466132735282297706979931"), ("stddev([47])", "null")]
    ) { arguments, evaluation, site throws(FeelStop) in
      guard let numbers = evaluation.numbers(arguments[0].asItems, site) else { return .null }
      guard numbers.count > 1 else {
        return evaluation.undefined(site, nl: "er zijn twee getallen nodig", en: "it takes two numbers")
      }
      try evaluation.charge(500, at: site.range)
      return evaluation.number(try evaluation.deviation(numbers, site), at: site.range)
    },
  ]

  /// The values that occur most often in a sorted list.
  private static func mostFrequent(_ sorted: [Rational]) -> [Rational] {
    var runs: [(value: Rational, count: Int)] = []
    for number in sorted {
      if let last = runs.last, last.value == number {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((number, 1))
      }
    }
    let most = runs.map { $0.count }.max() ?? 0
    return runs.filter { $0.count == most }.map { $0.value }
  }
}

extension FeelEvaluation {
  fileprivate mutating func total(
    _ numbers: [Rational], _ site: FeelCallSite
  ) throws(FeelStop) -> Rational? {
    try fold(numbers, from: .zero, by: FeelNumber.sum, site)
  }

  /// The numbers taken together one by one; `nil` where a step is too large a number.
  private mutating func fold(
    _ numbers: [Rational], from start: Rational, by combine: (Rational, Rational) -> Rational?,
    _ site: FeelCallSite
  ) throws(FeelStop) -> Rational? {
    var result = start
    for number in numbers {
      try charge(FeelNumber.steps(result, number), at: site.range)
      guard let next = combine(result, number) else { return nil }
      result = next
    }
    return result
  }

  fileprivate mutating func mean(
    _ numbers: [Rational], _ site: FeelCallSite
  ) throws(FeelStop) -> Rational? {
    try total(numbers, site).flatMap { FeelNumber.quotient($0, Rational(numbers.count)) }
  }

  fileprivate mutating func product(
    _ numbers: [Rational], _ site: FeelCallSite
  ) throws(FeelStop) -> Rational? {
    try fold(numbers, from: .one, by: FeelNumber.product, site)
  }

  fileprivate mutating func deviation(
    _ numbers: [Rational], _ site: FeelCallSite
  ) throws(FeelStop) -> Rational? {
    guard let mean = try mean(numbers, site) else { return nil }
    var squares: [Rational] = []
    for number in numbers {
      try charge(2 * FeelNumber.steps(number, mean), at: site.range)
      guard let distance = FeelNumber.difference(number, mean),
        let square = FeelNumber.product(distance, distance)
      else { return nil }
      squares.append(square)
    }
    return try total(squares, site)
      .flatMap { FeelNumber.quotient($0, Rational(numbers.count - 1)) }
      .flatMap(FeelNumber.squareRoot)
  }

  fileprivate mutating func extreme(
    _ items: [FeelValue], _ site: FeelCallSite, _ isBetter: (FeelValue, FeelValue) -> Bool?
  ) -> FeelValue {
    guard var best = items.first else {
      return undefined(site, nl: "de lijst is leeg", en: "the list is empty")
    }
    // Comparing the first with itself finds a list of one that cannot be compared at all.
    for item in items {
      switch isBetter(item, best) {
      case true: best = item
      case false: continue
      case nil: return null(.cannotCompute(.less, best, item), at: site.range)
      }
    }
    return best
  }
}

import AmbitionModel

extension FunctionCatalog {
  static let lists: [FeelFunction] = [
    FeelFunction(
      "list contains", .fixed([.list("list"), .any("element").nullable]), inRubrics: .membership,
      "Whether an item equals the element.",
      [("list contains([1, 2, 3], 2)", "true"), ("list contains([1, null], null)", "true")]
    ) { arguments, evaluation, site throws(FeelStop) in
      .boolean(try !evaluation.places(of: arguments[1], in: arguments[0].asItems, site).isEmpty)
    },
    FeelFunction(
      "index of", .fixed([.list("list"), .any("match").nullable]),
      "The places, from 1, of what equals the match.",
      [("index of([1, 2, 3, 2], 2)", "[2, 4]"), ("index of([1], 5)", "[]")]
    ) { arguments, evaluation, site throws(FeelStop) in
      let places = try evaluation.places(of: arguments[1], in: arguments[0].asItems, site)
      return try evaluation.list(places.map { .number(Rational($0 + 1)) }, at: site.range)
    },
    FeelFunction(
      "distinct values", .fixed([.list("list")]),
      "The items without repetition, in the order of first appearance.",
      [("distinct values([1, 2, 3, 2, 1])", "[1, 2, 3]")]
    ) { arguments, evaluation, site throws(FeelStop) in
      try evaluation.distinct(arguments[0].asItems, site)
    },
    FeelFunction(
      "union", .spread([], rest: .list("list")), "The items of all lists, without repetition.",
      [("union([1, 2], [2, 3])", "[1, 2, 3]")]
    ) { arguments, evaluation, site throws(FeelStop) in
      try evaluation.distinct(arguments.flatMap { $0.asItems }, site)
    },
    FeelFunction(
      "flatten", .fixed([.list("list")]), "All items of the lists within lists, in one list.",
      [("flatten([[1, 2], [[3]], 4])", "[1, 2, 3, 4]")]
    ) { arguments, evaluation, site throws(FeelStop) in
      var items: [FeelValue] = []
      flatten(arguments[0], into: &items)
      return try evaluation.list(items, at: site.range)
    },
    FeelFunction(
      "sublist", .fixed([.list("list"), .number("start position"), .number("length").optional]),
      "Items from a place on, counted from 1, or from the end when it is negative.",
      [
        ("sublist([4, 5, 6], 1, 2)", "[4, 5]"), ("sublist([4, 5, 6], -2)", "[5, 6]"),
        ("sublist([4, 5, 6], 5)", "null"),
      ]
    ) { arguments, evaluation, site throws(FeelStop) in
      let items = arguments[0].asItems
      guard let start = FeelEvaluation.position(in: items.count, arguments[1].asNumber) else {
        return evaluation.null(
          .indexOutOfRange(FeelNumber.text(arguments[1].asNumber), count: items.count), at: site.range)
      }
      guard !arguments[2].isNull else { return try evaluation.list(Array(items[start...]), at: site.range) }
      guard let length = Int(exactly: arguments[2].asNumber.truncated.numerator), length >= 0,
        length <= items.count - start
      else {
        return evaluation.undefined(
          site, nl: "zoveel items zijn er niet", en: "there are not that many items")
      }
      return try evaluation.list(Array(items[start..<(start + length)]), at: site.range)
    },
    FeelFunction(
      "reverse", .fixed([.list("list")]), "The items, last first.", [("reverse([1, 2, 3])", "[3, 2, 1]")]
    ) { arguments, evaluation, site throws(FeelStop) in
      try evaluation.list(arguments[0].asItems.reversed(), at: site.range)
    },
  ]

  static let listEdits: [FeelFunction] = [
    FeelFunction(
      "append", .spread([.list("list")], rest: .any("item").nullable),
      "The list with the items added at its end.",
      [("append([1], 2, 3)", "[1, 2, 3]"), ("append([1], [2])", "[1, [2]]")]
    ) { arguments, evaluation, site throws(FeelStop) in
      try evaluation.list(arguments[0].asItems + arguments.dropFirst(), at: site.range)
    },
    FeelFunction(
      "concatenate", .spread([], rest: .list("list")), "The items of all lists, one list after the other.",
      [("concatenate([1, 2], [2, 3])", "[1, 2, 2, 3]")]
    ) { arguments, evaluation, site throws(FeelStop) in
      try evaluation.list(arguments.flatMap { $0.asItems }, at: site.range)
    },
    FeelFunction(
      "insert before", .fixed([.list("list"), .number("position"), .any("newItem").nullable]),
      "The list with an item before the one at a place.",
      [("insert before([1, 3], 2, 2)", "[1, 2, 3]"), ("insert before([1, 3], -1, 2)", "[1, 2, 3]")]
    ) { arguments, evaluation, site throws(FeelStop) in
      try evaluation.edit(arguments, site) { $0.insert(arguments[2], at: $1) }
    },
    FeelFunction(
      "list replace", .fixed([.list("list"), .number("position"), .any("newItem").nullable]),
      "The list with another item at a place.", [("list replace([2, 4, 7], 3, 6)", "[2, 4, 6]")]
    ) { arguments, evaluation, site throws(FeelStop) in
      try evaluation.edit(arguments, site) { $0[$1] = arguments[2] }
    },
    FeelFunction(
      "remove", .fixed([.list("list"), .number("position")]), "The list without the item at a place.",
      [("remove([1, 2, 3], 2)", "[1, 3]"), ("remove([1], 2)", "null")]
    ) { arguments, evaluation, site throws(FeelStop) in
      try evaluation.edit(arguments, site) { $0.remove(at: $1) }
    },
  ]

  private static func flatten(_ value: FeelValue, into items: inout [FeelValue]) {
    guard case .list(let list) = value else { return items.append(value) }
    for item in list { flatten(item, into: &items) }
  }
}

extension FeelEvaluation {
  fileprivate mutating func places(
    of match: FeelValue, in items: [FeelValue], _ site: FeelCallSite
  ) throws(FeelStop) -> [Int] {
    var places: [Int] = []
    for (index, item) in items.enumerated() {
      try charge(min(item.weight, match.weight), at: site.range)
      if FeelComparison.equal(item, match) == true { places.append(index) }
    }
    return places
  }

  fileprivate mutating func distinct(_ items: [FeelValue], _ site: FeelCallSite) throws(FeelStop) -> FeelValue
  {
    var kept: [FeelValue] = []
    for item in items where try places(of: item, in: kept, site).isEmpty { kept.append(item) }
    return try list(kept, at: site.range)
  }

  /// The first argument, changed at the place that the second one says.
  fileprivate mutating func edit(
    _ arguments: [FeelValue], _ site: FeelCallSite, _ change: (inout [FeelValue], Int) -> Void
  ) throws(FeelStop) -> FeelValue {
    var items = arguments[0].asItems
    guard let position = Self.position(in: items.count, arguments[1].asNumber) else {
      return null(
        .indexOutOfRange(FeelNumber.text(arguments[1].asNumber), count: items.count), at: site.range)
    }
    change(&items, position)
    return try list(items, at: site.range)
  }
}

import AmbitionModel

extension FunctionCatalog {
  static let booleans: [FeelFunction] = [
    FeelFunction(
      "not", .fixed([.any("negand").nullable]), inRubrics: .negation,
      "The opposite; null for what is neither true nor false.",
      [("not(true)", "false"), ("not(null)", "null")]
    ) { arguments, evaluation, site throws(FeelStop) in
      evaluation.truth(arguments[0], at: site.range).map { .boolean(!$0) } ?? .null
    },
    FeelFunction(
      "all", .aggregate, inRubrics: .quantifier(.every),
      "Whether all are true; false as soon as one is false, true for an empty list.",
      [("all([true, true])", "true"), ("all([true, null])", "null"), ("all([false, null])", "false")]
    ) { arguments, evaluation, site throws(FeelStop) in
      evaluation.combined(arguments[0].asItems, decisive: false, site)
    },
    FeelFunction(
      "any", .aggregate, inRubrics: .quantifier(.some),
      "Whether any is true; true as soon as one is, false for an empty list.",
      [("any([false, true])", "true"), ("any([false, null])", "null"), ("any([])", "false")]
    ) { arguments, evaluation, site throws(FeelStop) in
      evaluation.combined(arguments[0].asItems, decisive: true, site)
    },
    FeelFunction(
      "and", .aggregate, "The older name of `all`.", [("and([true, false])", "false")]
    ) { arguments, evaluation, site throws(FeelStop) in
      evaluation.combined(arguments[0].asItems, decisive: false, site)
    },
    FeelFunction(
      "or", .aggregate, "The older name of `any`.", [("or([true, false])", "true")]
    ) { arguments, evaluation, site throws(FeelStop) in
      evaluation.combined(arguments[0].asItems, decisive: true, site)
    },
    FeelFunction(
      "is", .fixed([.any("value1").nullable, .any("value2").nullable]),
      "Whether both are the same value of the same kind; never null.",
      [("is(1, 1.0)", "true"), ("is(1, \"1\")", "false"), ("is(null, null)", "true")]
    ) { arguments, _, _ throws(FeelStop) in .boolean(FeelComparison.equal(arguments[0], arguments[1]) == true)
    },
  ]

  static let numbers: [FeelFunction] = [
    FeelFunction(
      "abs", .fixed([.number("n")]), inRubrics: .arithmetic(.absolute), "The number without its sign.",
      [("abs(-3)", "3"), ("abs(n: 2)", "2")]
    ) { arguments, _, _ throws(FeelStop) in .number(arguments[0].asNumber.magnitude) },
    FeelFunction(
      "modulo", .fixed([.number("dividend"), .number("divisor")]), inRubrics: .arithmetic(.modulo),
      "What remains after division, with the sign of the divisor.",
      [
        ("modulo(12, 5)", "2"), ("modulo(-12, 5)", "3"), ("modulo(10.1, -4.5)", "-3.4"),
        ("modulo(1, 0)", "null"),
      ]
    ) { arguments, evaluation, site throws(FeelStop) in
      let (dividend, divisor) = (arguments[0].asNumber, arguments[1].asNumber)
      try evaluation.charge(3 * FeelNumber.steps(dividend, divisor), at: site.range)
      if divisor == .zero { return evaluation.null(.divisionByZero, at: site.range) }
      return evaluation.number(modulo(dividend, divisor), at: site.range)
    },
    FeelFunction(
      "sqrt", .fixed([.number("number")]), "The square root; null below zero.",
      [("sqrt(16)", "4"), ("sqrt(2)", "1.414213562373095048801688724209698"), ("sqrt(-1)", "null")]
    ) { arguments, evaluation, site throws(FeelStop) in
      try evaluation.charge(500, at: site.range)
      guard !arguments[0].asNumber.isNegative else {
        return evaluation.undefined(site, nl: "het getal is kleiner dan nul", en: "the number is below zero")
      }
      return evaluation.number(FeelNumber.squareRoot(arguments[0].asNumber), at: site.range)
    },
    FeelFunction(
      "odd", .fixed([.number("number")]), "Whether a whole number is odd.",
      [("odd(5)", "true"), ("odd(2)", "false")]
    ) { arguments, _, _ throws(FeelStop) in
      let number = arguments[0].asNumber
      return .boolean(number.isInteger && number.numerator % 2 != 0)
    },
    FeelFunction(
      "even", .fixed([.number("number")]), "Whether a whole number is even.",
      [("even(5)", "false"), ("even(0)", "true")]
    ) { arguments, _, _ throws(FeelStop) in
      let number = arguments[0].asNumber
      return .boolean(number.isInteger && number.numerator % 2 == 0)
    },
  ]

  static let roundings: [FeelFunction] = [
    rounding(
      "floor", .floor, scale: .number("scale").optional, inRubrics: .arithmetic(.floor),
      "Rounded down, to whole numbers or to `scale` decimals.",
      [("floor(1.5)", "1"), ("floor(-1.56, 1)", "-1.6")]),
    rounding(
      "ceiling", .ceiling, scale: .number("scale").optional, inRubrics: .arithmetic(.ceiling),
      "Rounded up, to whole numbers or to `scale` decimals.",
      [("ceiling(1.5)", "2"), ("ceiling(-1.56, 1)", "-1.5")]),
    rounding(
      "decimal", .halfEven, scale: .number("scale"), "Rounded to `scale` decimals, halves to the even digit.",
      [("decimal(1/3, 2)", "0.33"), ("decimal(2.5, 0)", "2")]),
    rounding(
      "round up", .up, scale: .number("scale"), "Rounded away from zero.",
      [("round up(5.5, 0)", "6"), ("round up(-1.121, 2)", "-1.13")]),
    rounding(
      "round down", .down, scale: .number("scale"), "Rounded towards zero.",
      [("round down(5.5, 0)", "5"), ("round down(-1.126, 2)", "-1.12")]),
    rounding(
      "round half up", .halfUp, scale: .number("scale"), "Rounded to the nearest, halves away from zero.",
      [("round half up(5.5, 0)", "6"), ("round half up(-5.5, 0)", "-6")]),
    rounding(
      "round half down", .halfDown, scale: .number("scale"), "Rounded to the nearest, halves towards zero.",
      [("round half down(5.5, 0)", "5"), ("round half down(1.126, 2)", "1.13")]),
  ]

  private static func rounding(
    _ name: String, _ rule: RoundingRule, scale: FeelParameter,
    inRubrics lowering: FeelFunction.Lowering? = nil, _ summary: String, _ examples: [(String, String)]
  ) -> FeelFunction {
    FeelFunction(name, .fixed([.number("n"), scale]), inRubrics: lowering, summary, examples) {
      arguments, evaluation, site throws(FeelStop) in
      try evaluation.charge(20, at: site.range)
      // The standard's bounds of a scale; a fraction of a digit is dropped.
      guard let scale = Int(exactly: arguments[1].asNumber.truncated.numerator),
        (-6111...6176).contains(scale)
      else {
        return evaluation.undefined(
          site, nl: "'scale' ligt tussen -6111 en 6176", en: "'scale' lies between -6111 and 6176")
      }
      return evaluation.number(
        FeelNumber.rounded(arguments[0].asNumber, scale: scale, by: rule), at: site.range)
    }
  }

  private static func modulo(_ dividend: Rational, _ divisor: Rational) -> Rational? {
    guard let quotient = FeelNumber.quotient(dividend, divisor),
      let whole = Rational(quotient.floor, over: 1),
      let product = FeelNumber.product(divisor, whole)
    else { return nil }
    return FeelNumber.difference(dividend, product)
  }
}

extension FeelEvaluation {
  /// The items under three-valued `and` (`decisive` false) or `or` (`decisive` true).
  fileprivate mutating func combined(
    _ items: [FeelValue], decisive: Bool, _ site: FeelCallSite
  ) -> FeelValue {
    var isKnown = true
    for item in items {
      if case .boolean(decisive) = item { return .boolean(decisive) }
      if truth(item, at: site.range) == nil { isKnown = false }
    }
    return isKnown ? .boolean(!decisive) : .null
  }
}

import AmbitionModel

/// One level under drawn weights, with its outcome for every pattern of signs that came up.
struct DrawnLevel {
  private let index: Int
  private let watched: NumberSpace.Watched
  /// The forms that can change sign; `nil` where the level must be worked out for every draw.
  private let forms: [SteppedForm]?
  private var known: [[Int8]: Int] = [:]
  private var outcomes: [WeightDraws.Frequency] = []
  /// The index of the decision.
  var decision: Int { watched.decision }

  init(
    _ index: Int, _ watched: NumberSpace.Watched, _ symbolic: SymbolicEvaluation, weights: [Rational],
    spread: Rational
  ) {
    self.index = index
    self.watched = watched
    forms = Self.forms(watched, symbolic, weights, spread)
  }

  /// `nil` where a form could not be followed.
  private static func forms(
    _ watched: NumberSpace.Watched, _ symbolic: SymbolicEvaluation, _ weights: [Rational], _ spread: Rational
  ) -> [SteppedForm]? {
    guard symbolic.terms(of: watched.result.index) != nil else { return nil }
    var forms: [SteppedForm] = []
    for form in watched.cone.flatMap({ symbolic.forms(of: $0) }) {
      guard let stepped = SteppedForm(form, weights: weights, spread: spread) else { return nil }
      if stepped.canChangeSign { forms.append(stepped) }
    }
    return forms
  }

  /// Counts one draw and tells whether the level is as it was; `nil` where that is too much to tell.
  mutating func count(_ steps: [Int64], outcome: (Int) -> [Value]?) -> Bool? {
    let pattern = forms.map { $0.map { $0.sign(at: steps) } }
    let place: Int
    if let pattern, let seen = known[pattern] {
      place = seen
    } else {
      guard let values = outcome(index) else { return nil }
      place = outcomes.firstIndex { $0.values == values } ?? outcomes.count
      if place == outcomes.count { outcomes.append(.init(values: values, count: 0)) }
      if let pattern { known[pattern] = place }
    }
    outcomes[place].count += 1
    return outcomes[place].values == [watched.value]
  }

  func share(_ plan: WeightDraws.Plan) -> WeightDraws.Share {
    // Equally frequent ones stay in the order of values, as sorting keeps the order of equals.
    let ordered = outcomes.sorted { a, b in
      a.count != b.count
        ? a.count > b.count : a.values.lexicographicallyPrecedes(b.values) { $0.isBefore($1) }
    }
    return WeightDraws.Share(
      decision: watched.decision, value: watched.value, outcomes: ordered, isCertain: forms?.isEmpty == true)
  }
}

/// A linear form of weights as whole numbers of the steps that each weight is off, scaled to be exact.
struct SteppedForm {
  private var constant: Int64
  /// Only those that are not zero, with the weight they belong to.
  private var terms: [(weight: Int, coefficient: Int64)]

  /// `nil` where the scaled form does not fit 62 bits for every choice of steps.
  init?(_ form: LinearForm, weights: [Rational], spread: Rational) {
    var exact: [Rational] = []
    var middle = form.constant
    let fineness = Rational(Int(NumberSpace.fineness))
    for (coefficient, weight) in zip(form.coefficients, weights) {
      guard let share = coefficient.multiplied(by: weight), let sum = middle.adding(share),
        let step = share.multiplied(by: spread)?.divided(by: fineness)
      else { return nil }
      middle = sum
      exact.append(step)
    }
    guard let scale = Self.commonDenominator([middle] + exact),
      let constant = Self.scaled(middle, by: scale)
    else { return nil }
    self.constant = constant
    terms = []
    var reach = constant.magnitude
    for (index, step) in exact.enumerated() where step != .zero {
      guard let coefficient = Self.scaled(step, by: scale) else { return nil }
      let (most, o1) = coefficient.magnitude.multipliedReportingOverflow(by: UInt64(NumberSpace.fineness))
      let (sum, o2) = reach.addingReportingOverflow(most)
      guard !o1, !o2, sum < 1 << 62 else { return nil }
      reach = sum
      terms.append((index, coefficient))
    }
  }

  /// Whether some steps give another sign than others.
  var canChangeSign: Bool {
    let most = terms.reduce(0) { $0 + $1.coefficient.magnitude * UInt64(NumberSpace.fineness) }
    return constant.magnitude <= most && most > 0
  }

  /// -1, 0 or 1.
  func sign(at steps: [Int64]) -> Int8 {
    var sum = constant
    for term in terms { sum += term.coefficient * steps[term.weight] }
    return Int8(sum.signum())
  }

  private static func commonDenominator(_ numbers: [Rational]) -> Rational? {
    var common = Rational.one
    for number in numbers {
      // Their least common multiple: the denominator of what is left of one over the other, times the other.
      guard let rest = Rational(common.numerator, over: number.denominator),
        let multiple = common.multiplied(by: Rational(rest.denominator, over: 1) ?? .one)
      else { return nil }
      common = multiple
    }
    return common
  }

  private static func scaled(_ number: Rational, by scale: Rational) -> Int64? {
    number.multiplied(by: scale).flatMap { $0.isInteger ? Int64(exactly: $0.numerator) : nil }
  }
}

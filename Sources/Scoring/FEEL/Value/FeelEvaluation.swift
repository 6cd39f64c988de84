import AmbitionModel

/// An evaluation that reached a limit.
struct FeelStop: Error {
  var reason: FeelReason
}

/// One evaluation on its way: the names in reach, the reasons so far, and what is left to spend.
struct FeelEvaluation {
  enum Frame {
    case variable(String, FeelValue)
    case context(FeelContext)
    /// The results of a `for` so far; the number says which of `partials`.
    case partial(Int)
  }

  let inputs: FeelContext
  let limits: FeelLimits
  var frames: [Frame] = []
  var partials: [[FeelValue]] = []
  private(set) var reasons: [FeelReason] = []
  private var steps = 0

  init(inputs: FeelContext, limits: FeelLimits) {
    self.inputs = inputs
    self.limits = limits
  }

  /// Null, for this reason.
  mutating func null(_ wording: @autoclosure () -> Wording, at range: SourceRange) -> FeelValue {
    guard reasons.count < limits.reasons else { return .null }
    let reason = FeelReason(wording(), at: range)
    if !reasons.contains(reason) { reasons.append(reason) }
    return .null
  }

  /// Spends `count` steps.
  mutating func charge(_ count: Int, at range: SourceRange) throws(FeelStop) {
    let (sum, overflow) = steps.addingReportingOverflow(count)
    guard !overflow, sum <= limits.steps else { throw FeelStop(reason: FeelReason(.tooManySteps, at: range)) }
    steps = sum
  }

  /// What is left to spend.
  var remainingSteps: Int { limits.steps - steps }

  /// A list value, when it is not too large.
  mutating func list(_ items: [FeelValue], at range: SourceRange) throws(FeelStop) -> FeelValue {
    try charge(items.count, at: range)
    let list = FeelList(items)
    guard list.weight - 1 <= limits.listSize, list.depth <= limits.listDepth else {
      throw FeelStop(reason: FeelReason(.listTooLarge, at: range))
    }
    return .list(list)
  }

  /// A string value, when it is not too long.
  mutating func string(_ text: String, at range: SourceRange) throws(FeelStop) -> FeelValue {
    let length = text.utf8.count
    try charge(length / 16, at: range)
    guard length <= limits.stringLength else {
      throw FeelStop(reason: FeelReason(.stringTooLong, at: range))
    }
    return .string(text)
  }

  /// A number, or null where it is out of reach.
  mutating func number(_ value: Rational?, at range: SourceRange) -> FeelValue {
    value.map(FeelValue.number) ?? null(.numberOutOfReach, at: range)
  }

  /// Runs `body` with more names in reach.
  mutating func with(
    _ frames: [Frame], _ body: (inout FeelEvaluation) throws(FeelStop) -> FeelValue
  ) throws(FeelStop) -> FeelValue {
    let count = self.frames.count
    self.frames += frames
    defer { self.frames.removeLast(self.frames.count - count) }
    return try body(&self)
  }

  /// The truth of a value; `nil` for null and, with a reason, for whatever is no boolean.
  mutating func truth(_ value: FeelValue, at range: SourceRange) -> Bool? {
    if case .boolean(let truth) = value { return truth }
    if !value.isNull { _ = null(.notBoolean(value), at: range) }
    return nil
  }

  /// The offset of a place that a function is given; a fraction of a place is dropped.
  static func position(in count: Int, _ index: Rational) -> Int? {
    position(index.truncated, count: count)
  }

  /// The offset of a place that counts from 1, or from the end when it is negative; `nil` for a fraction.
  static func position(_ index: Rational, count: Int) -> Int? {
    guard index.isInteger, let place = Int(exactly: index.numerator), place != 0, place != .min,
      abs(place) <= count
    else { return nil }
    return place > 0 ? place - 1 : count + place
  }
}

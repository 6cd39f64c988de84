import AmbitionModel

/// A number as a constant and shares, each of which one answer decides.
///
/// Running totals and means stay sums until something else than a sum is made of them; only then do they get a diagram, in
/// one go. Taking two diagrams of sums together costs what the first can come to times the size of the second, too much for
/// the means of four layers with five weights each.
///
/// The order in which the parts are added is another than that of the program. That is no matter, since only what fits in 127
/// bits in every order is kept as a sum (`scale`).
struct Addends {
  typealias Diagram = DiagramStore.Diagram

  /// A terminal that holds a number.
  var constant: Diagram
  /// Each asks for a variable of its own and then is a number, in the order of variables.
  var shares: [Diagram]
  var scale: Scale

  /// How large a sum can get on the way, in whichever order.
  struct Scale {
    /// A common denominator of all parts.
    var unit: Int128
    /// The most that the parts can amount to together whatever their signs, in units.
    var most: Int128

    init(_ number: Rational) {
      (unit, most) = (number.denominator, number.numerator < 0 ? -number.numerator : number.numerator)
    }

    private init(most: Int128, unit: Int128) {
      (self.most, self.unit) = (most, unit)
    }

    /// Of one part or the other; `nil` where that may not fit.
    func either(_ other: Scale) -> Scale? {
      guard let (own, others, unit) = alike(other) else { return nil }
      return Scale(most: max(own, others), unit: unit)
    }

    /// Of the parts of both; `nil` where that may not fit.
    func adding(_ other: Scale) -> Scale? {
      guard let (own, others, unit) = alike(other) else { return nil }
      let (most, overflow) = own.addingReportingOverflow(others)
      return overflow ? nil : Scale(most: most, unit: unit)
    }

    func multiplied(by factor: Rational) -> Scale? {
      let size = factor.numerator < 0 ? -factor.numerator : factor.numerator
      let (most, o1) = most.multipliedReportingOverflow(by: size)
      let (unit, o2) = unit.multipliedReportingOverflow(by: factor.denominator)
      return o1 || o2 ? nil : Scale(most: most, unit: unit)
    }

    /// Both in the least unit that they have in common.
    private func alike(_ other: Scale) -> (own: Int128, others: Int128, unit: Int128)? {
      // In lowest terms the fraction of both units is what each has to be multiplied by, crosswise.
      guard let ratio = Rational(unit, over: other.unit) else { return nil }
      let (own, o1) = most.multipliedReportingOverflow(by: ratio.denominator)
      let (others, o2) = other.most.multipliedReportingOverflow(by: ratio.numerator)
      let (unit, o3) = unit.multipliedReportingOverflow(by: ratio.denominator)
      return o1 || o2 || o3 ? nil : (own, others, unit)
    }
  }
}

extension Possibilities {
  /// The sum that an operation makes of its operands; `nil` where that is none.
  mutating func sum(
    _ operation: Operation, _ operands: [Register]
  ) throws(DiagramStore.LimitReached) -> Addends? {
    switch operation {
    case .add:
      guard let a = sum(operands[0]), let b = sum(operands[1]) else { return nil }
      return try store.joined(a, b)
    case .multiply:
      guard let a = sum(operands[0]), let b = sum(operands[1]) else { return nil }
      if let factor = store.constant(b) { return try store.scaled(a, by: factor) }
      guard let factor = store.constant(a) else { return nil }
      return try store.scaled(b, by: factor)
    case .divide:
      guard let a = sum(operands[0]), let b = sum(operands[1]), let divisor = store.constant(b),
        let factor = Rational.one.divided(by: divisor)
      else { return nil }
      return try store.scaled(a, by: factor)
    case .select:
      switch store.value(of: try drawn(operands[0])) {
      case .boolean(true)?: return sum(operands[1])
      case .boolean(false)?, .null?: return sum(operands[2])
      default: return nil
      }
    default: return nil
    }
  }

  /// The sum that a register is, be it of one share.
  private func sum(_ register: Register) -> Addends? {
    addends[register.index] ?? diagram(at: register.index).flatMap { store.addends(of: $0) }
  }
}

extension DiagramStore {
  /// A constant, or what one answer decides, as a sum; `nil` for others and for what can be no number.
  func addends(of diagram: Diagram) -> Addends? {
    if diagram < 0 {
      return number(diagram).map { Addends(constant: diagram, shares: [], scale: .init($0)) }
    }
    var scale = Addends.Scale(.zero)
    for child in children(of: diagram) {
      guard child < 0, let number = number(child), let larger = scale.either(.init(number))
      else { return nil }
      scale = larger
    }
    return Addends(constant: terminal(.number(.zero)), shares: [diagram], scale: scale)
  }

  private func number(_ diagram: Diagram) -> Rational? {
    if case .number(let number)? = value(of: diagram) { number } else { nil }
  }

  /// The number that a sum without shares is; `nil` for others.
  func constant(_ sum: Addends) -> Rational? { sum.shares.isEmpty ? number(sum.constant) : nil }

  /// Two sums as one; `nil` where that may not fit.
  func joined(_ a: Addends, _ b: Addends) throws(LimitReached) -> Addends? {
    guard a.shares.count + b.shares.count < Self.depthLimit,
      let scale = a.scale.adding(b.scale)
    else { return nil }
    try spend(1 + b.shares.count)
    var sum = Addends(
      constant: try apply(.add, to: [a.constant, b.constant], optionValues: []), shares: [], scale: scale)
    // Both are in the order of variables.
    var (one, other) = (0, 0)
    while one < a.shares.count || other < b.shares.count {
      let first = one < a.shares.count ? variable(of: a.shares[one]) : .max
      let second = other < b.shares.count ? variable(of: b.shares[other]) : .max
      if first < second {
        sum.shares.append(a.shares[one])
      } else if second < first {
        sum.shares.append(b.shares[other])
      } else {
        try take(try apply(.add, to: [a.shares[one], b.shares[other]], optionValues: []), into: &sum)
      }
      if first <= second { one += 1 }
      if second <= first { other += 1 }
    }
    return sum
  }

  /// A sum of which each part is multiplied; `nil` where that may not fit.
  func scaled(_ sum: Addends, by factor: Rational) throws(LimitReached) -> Addends? {
    guard let scale = sum.scale.multiplied(by: factor) else { return nil }
    let factor = terminal(.number(factor))
    var scaled = Addends(
      constant: try apply(.multiply, to: [sum.constant, factor], optionValues: []), shares: [], scale: scale)
    for share in sum.shares {
      try take(try apply(.multiply, to: [share, factor], optionValues: []), into: &scaled)
    }
    return scaled
  }

  /// Adds what became a constant, or a share of the next variable.
  private func take(_ diagram: Diagram, into sum: inout Addends) throws(LimitReached) {
    if diagram >= 0 {
      sum.shares.append(diagram)
    } else {
      sum.constant = try apply(.add, to: [sum.constant, diagram], optionValues: [])
    }
  }
}

import AmbitionModel

/// A number as a constant and shares, each of which one answer decides.
///
/// Running totals and means stay sums until something else than a sum is made of them; only then do they get a diagram, in
/// one go. Taking two diagrams of sums together costs what the first can come to times the size of the second, too much for
/// the means of four layers with five weights each.
struct Addends {
  typealias Diagram = DiagramStore.Diagram

  /// A terminal that holds a number.
  var constant: Diagram
  /// Each asks for a variable of its own and then is a number, in the order of variables.
  var shares: [Diagram]
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
    case .multiply, .divide:
      guard let a = sum(operands[0]), let b = sum(operands[1]) else { return nil }
      if b.shares.isEmpty {
        return try store.mapped(a) { (store, part) throws(DiagramStore.LimitReached) in
          try store.apply(operation, to: [part, b.constant], optionValues: [])
        }
      }
      guard operation == .multiply, a.shares.isEmpty else { return nil }
      return try store.mapped(b) { (store, part) throws(DiagramStore.LimitReached) in
        try store.apply(operation, to: [a.constant, part], optionValues: [])
      }
    case .select:
      guard let condition = try made(operands[0]) else { return nil }
      switch store.value(of: condition) {
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
    if diagram < 0 { return isNumber(diagram) ? Addends(constant: diagram, shares: []) : nil }
    guard children(of: diagram).allSatisfy({ $0 < 0 && isNumber($0) }) else { return nil }
    return Addends(constant: terminal(.number(.zero)), shares: [diagram])
  }

  private func isNumber(_ diagram: Diagram) -> Bool {
    if case .number? = value(of: diagram) { true } else { false }
  }

  /// Two sums as one; `nil` where a number gets too large.
  func joined(_ a: Addends, _ b: Addends) throws(LimitReached) -> Addends? {
    var sum = Addends(constant: try apply(.add, to: [a.constant, b.constant], optionValues: []), shares: [])
    guard isNumber(sum.constant), a.shares.count + b.shares.count < Self.depthLimit else { return nil }
    try spend(1 + b.shares.count)
    var byVariable: [Int: Diagram] = [:]
    for share in a.shares { byVariable[variable(of: share)] = share }
    for share in b.shares {
      let variable = variable(of: share)
      byVariable[variable] =
        if let other = byVariable[variable] { try apply(.add, to: [other, share], optionValues: []) } else {
          share
        }
    }
    for (_, share) in byVariable.sorted(by: { $0.key < $1.key }) {
      guard try take(share, into: &sum) else { return nil }
    }
    return sum
  }

  /// A sum in which each part is another; `nil` where one is then no number.
  func mapped(
    _ sum: Addends, _ change: (DiagramStore, Diagram) throws(LimitReached) -> Diagram
  ) throws(LimitReached) -> Addends? {
    var mapped = Addends(constant: try change(self, sum.constant), shares: [])
    guard isNumber(mapped.constant) else { return nil }
    for share in sum.shares {
      guard try take(change(self, share), into: &mapped) else { return nil }
    }
    return mapped
  }

  /// Adds a constant or a share of the next variable; `false` where that is no number.
  private func take(_ diagram: Diagram, into sum: inout Addends) throws(LimitReached) -> Bool {
    guard diagram < 0 else {
      guard children(of: diagram).allSatisfy({ isNumber($0) }) else { return false }
      sum.shares.append(diagram)
      return true
    }
    sum.constant = try apply(.add, to: [sum.constant, diagram], optionValues: [])
    return isNumber(sum.constant)
  }
}

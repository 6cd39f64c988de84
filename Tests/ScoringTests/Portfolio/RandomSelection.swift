import AmbitionModel
import TestSupport

@testable import Scoring

/// Random selection problems, and all choices that they allow by trying each.
enum RandomSelection {
  /// Items under a size, two groupings, and now and then a budget, pairs and a required item.
  static func problem(_ count: Int, _ generator: inout SeededGenerator) -> SelectionProblem {
    let kind = Int.random(in: 0..<4, using: &generator)
    let values: [Rational] = (0..<count).map { _ in
      switch kind {
      case 0: 1
      case 1: Rational(Int.random(in: -3...6, using: &generator))
      case 2: fraction(1...40, 1...6, &generator)
      default: Rational(Int.random(in: 0...3, using: &generator))
      }
    }
    let fewest = Int.random(in: 0...min(count, 4), using: &generator)
    let most = fewest + Int.random(in: 0...4, using: &generator)
    var limits = [
      SelectionProblem.Limit(
        amounts: values.map { _ in 1 }, minimum: Rational(fewest), maximum: Rational(most))
    ]
    for _ in 0..<2 { limits += groups(count, &generator) }
    if Bool.random(using: &generator) {
      let amounts = (0..<count).map { _ in fraction(0...50, 3...3, &generator) }
      limits.append(.init(amounts: amounts, maximum: Rational(Int.random(in: 5...70, using: &generator))))
    }
    for _ in 0..<Int.random(in: 0...count / 2, using: &generator) where count > 1 {
      limits.append(pair(count, &generator))
    }
    var problem = SelectionProblem(values: values, limits: limits)
    if count > 0, Int.random(in: 0..<4, using: &generator) == 0 {
      problem.required = [Int.random(in: 0..<count, using: &generator)]
    }
    return problem
  }

  static func fraction(
    _ above: ClosedRange<Int>, _ below: ClosedRange<Int>, _ generator: inout SeededGenerator
  ) -> Rational {
    let numerator = Int128(Int.random(in: above, using: &generator))
    return Rational(numerator, over: Int128(Int.random(in: below, using: &generator))) ?? .zero
  }

  private static func groups(
    _ count: Int, _ generator: inout SeededGenerator
  ) -> [SelectionProblem.Limit] {
    let number = Int.random(in: 2...5, using: &generator)
    let homes = (0..<count).map { _ in Int.random(in: 0..<number, using: &generator) }
    let maximum = Rational(Int.random(in: 1...3, using: &generator))
    let minimum: Rational? = Int.random(in: 0...3, using: &generator) == 0 ? 1 : nil
    return (0..<number).filter(homes.contains).map { group in
      .init(amounts: homes.map { $0 == group ? 1 : 0 }, minimum: minimum, maximum: maximum)
    }
  }

  static func pair(_ count: Int, _ generator: inout SeededGenerator) -> SelectionProblem.Limit {
    var amounts = [Rational](repeating: 0, count: count)
    amounts[Int.random(in: 0..<count, using: &generator)] = 1
    amounts[Int.random(in: 0..<count, using: &generator)] = 1
    return .init(amounts: amounts, maximum: 1)
  }
}

extension SelectionProblem {
  /// Every choice that is allowed, from the best on, of equals the one with the earliest items first.
  func allChoices() -> [Selection] {
    // In whole multiples of a sixtieth, which all numbers of these tests are.
    func whole(_ number: Rational) -> Int { Int((number.multiplied(by: 60) ?? .zero).numerator) }
    let worth = values.map(whole)
    let rows = limits.map {
      (amounts: $0.amounts.map(whole), low: $0.minimum.map(whole), high: $0.maximum.map(whole))
    }
    // A set is one with an item less and that item, so that each sum takes one step.
    func sums(_ amounts: [Int]) -> [Int] {
      amounts.reduce(into: [0]) { sums, amount in sums += sums.map { $0 + amount } }
    }
    var isAllowed = [Bool](repeating: true, count: 1 << values.count)
    for row in rows {
      let (low, high) = (row.low ?? .min, row.high ?? .max)
      for (mask, sum) in sums(row.amounts).enumerated() where sum < low || sum > high {
        isAllowed[mask] = false
      }
    }
    let value = sums(worth)
    var found: [(items: [Int], value: Int, mask: Int)] = []
    for mask in isAllowed.indices where isAllowed[mask] {
      let items = values.indices.filter { mask >> $0 & 1 == 1 }
      guard required.isSubset(of: items) else { continue }
      // Read from the first item on, the mask with the earliest items is the highest number.
      let order = items.reduce(0) { $0 | 1 << (values.count - 1 - $1) }
      found.append((items, value[mask], order))
    }
    return found.sorted { ($0.value, $0.mask) > ($1.value, $1.mask) }
      .map { Selection(items: $0.items, value: Rational(Int128($0.value), over: 60) ?? .zero) }
  }
}

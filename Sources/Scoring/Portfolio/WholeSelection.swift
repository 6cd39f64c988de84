import AmbitionModel

/// A selection problem in whole numbers: fractions brought to a common denominator, each limit a *no more than*.
struct WholeSelection {
  /// No more than `bound` in total; amounts can be negative, which makes *at least* out of it.
  struct Row {
    var amounts: [Int128]
    var bound: Int128
  }

  /// A part of a row that an item takes.
  struct Share {
    var row: Int
    var amount: Int128
  }

  /// The most items of one problem.
  static let itemLimit = 128
  /// The most bits of the sum of all magnitudes, which leaves room to multiply by what bounds are made with.
  private static let bits = 80

  /// In multiples of one over `unit`.
  private(set) var values: [Int128]
  let unit: Int128
  /// What all values are a multiple of; at least 1.
  let step: Int128
  private(set) var rows: [Row] = []
  /// The parts of rows that each item takes, without zeros.
  private(set) var shares: [[Share]]
  /// Rows of one group have no item in common, and each of their items counts for one towards its row: as many
  /// items must be chosen as the rows of a group lack together.
  private(set) var covers: [[Int]] = []
  /// How many items can be chosen, as far as that follows from limits on their number.
  private(set) var count: ClosedRange<Int>
  /// Whether no choice can meet a limit, however the others are.
  private(set) var isImpossible = false

  var itemCount: Int { values.count }

  init(_ problem: SelectionProblem) throws(SelectionFailure) {
    guard problem.values.count <= Self.itemLimit else {
      throw .tooManyItems(limit: Self.itemLimit)
    }
    (values, unit) = try Self.whole(problem.values)
    step = max(1, Int128(values.reduce(0) { Self.divisor($0, $1.magnitude) }))
    shares = Array(repeating: [], count: values.count)
    count = 0...values.count
    for limit in problem.limits {
      let bounds = [limit.minimum, limit.maximum].compactMap { $0 }
      guard !bounds.isEmpty else { continue }
      let (numbers, _) = try Self.whole(limit.amounts + bounds)
      let amounts = Array(numbers.prefix(limit.amounts.count))
      if limit.minimum != nil { add(Row(amounts: amounts.map { -$0 }, bound: -numbers[amounts.count])) }
      if limit.maximum != nil, let bound = numbers.last { add(Row(amounts: amounts, bound: bound)) }
    }
    findCovers()
  }

  private mutating func add(_ row: Row) {
    let highest = row.amounts.reduce(0) { $0 + max($1, 0) }
    let lowest = row.amounts.reduce(0) { $0 + min($1, 0) }
    if row.bound >= highest { return }
    if row.bound < lowest {
      isImpossible = true
      return
    }
    for (item, amount) in row.amounts.enumerated() where amount != 0 {
      shares[item].append(Share(row: rows.count, amount: amount))
    }
    rows.append(row)
    limitCount(by: row)
  }

  /// Where all items count alike the row is about their number.
  private mutating func limitCount(by row: Row) {
    guard let amount = row.amounts.first, amount != 0, row.amounts.allSatisfy({ $0 == amount }) else {
      return
    }
    // Rows that always or never hold are not here, so that the quotient lies within the number of items.
    let (low, high) = (count.lowerBound, count.upperBound)
    if amount > 0 {
      let most = Int(row.bound / amount)
      if most < low { isImpossible = true } else { count = low...min(high, most) }
    } else {
      let least = Int((row.bound + amount + 1) / amount)
      if least > high { isImpossible = true } else { count = max(low, least)...high }
    }
  }

  private mutating func findCovers() {
    let candidates = rows.indices.filter { index in
      rows[index].bound < 0 && rows[index].amounts.allSatisfy { $0 == 0 || $0 == -1 }
    }
    var taken: [[Bool]] = []
    for row in candidates {
      let items = rows[row].amounts.map { $0 != 0 }
      let home = covers.indices.first { cover in !zip(taken[cover], items).contains { $0 && $1 } }
      if let home {
        covers[home].append(row)
        for item in items.indices where items[item] { taken[home][item] = true }
      } else {
        covers.append([row])
        taken.append(items)
      }
    }
  }

  /// The numbers as whole multiples of one over the same unit.
  private static func whole(_ numbers: [Rational]) throws(SelectionFailure) -> ([Int128], unit: Int128) {
    var unit: Int128 = 1
    for number in numbers {
      let factor = number.denominator / Int128(divisor(unit.magnitude, number.denominator.magnitude))
      let (product, isTooLarge) = unit.multipliedReportingOverflow(by: factor)
      if isTooLarge { throw .numberTooLarge }
      unit = product
    }
    var result: [Int128] = []
    var total: UInt128 = 0
    for number in numbers {
      let (product, isTooLarge) = number.numerator.multipliedReportingOverflow(by: unit / number.denominator)
      guard !isTooLarge, product.magnitude < 1 << Self.bits else { throw .numberTooLarge }
      total += product.magnitude
      result.append(product)
    }
    guard total < 1 << Self.bits else { throw .numberTooLarge }
    return (result, unit)
  }

  private static func divisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (a, b) = (left, right)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}

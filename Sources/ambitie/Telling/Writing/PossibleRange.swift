import Scoring

/// The values that something can still take, as a lowest and a highest, with the values that lie outside them.
struct PossibleRange {
  /// The lowest and highest number or option; `nil` when there is none.
  var ends: (lowest: Value, highest: Value)?
  /// Values without an order, such as not applicable.
  var others: [Value]
  /// Whether naming the ends says enough: three numbers or more, or three options without a gap.
  var isDense: Bool

  /// - Parameter possible: in rising order.
  init(_ possible: [Value]) {
    let ordered = possible.filter { $0.order != nil }
    others = possible.filter { $0.order == nil }
    ends = ordered.first.flatMap { first in ordered.last.map { (first, $0) } }
    switch (ordered.first?.order, ordered.last?.order) {
    case (.option(let low), .option(let high)): isDense = ordered.count > 2 && high - low + 1 == ordered.count
    default: isDense = ordered.count > 1
    }
  }
}

extension Value {
  fileprivate enum Order {
    case number
    case option(Int)
  }

  fileprivate var order: Order? {
    switch self {
    case .number: .number
    case .option(let index): .option(index)
    default: nil
    }
  }
}

package import AmbitionModel

/// A value of FEEL.
package indirect enum FeelValue: Sendable {
  case null
  case boolean(Bool)
  case number(Rational)
  case string(String)
  case list(FeelList)
  case range(FeelRange)
  case context(FeelContext)

  /// The kinds of value there are; `any` is for what may be each of them.
  package enum Kind: Hashable, Sendable {
    case any, null, boolean, number, string, list, range, context
  }

  package var kind: Kind {
    switch self {
    case .null: .null
    case .boolean: .boolean
    case .number: .number
    case .string: .string
    case .list: .list
    case .range: .range
    case .context: .context
    }
  }

  package var isNull: Bool {
    if case .null = self { true } else { false }
  }

  /// How many values this one is made of, itself included; long strings count for more.
  var weight: Int {
    switch self {
    case .null, .boolean, .number: 1
    case .string(let text): 1 + text.utf8.count / 16
    case .list(let list): list.weight
    case .range(let range): range.weight
    case .context(let context): context.weight
    }
  }

  /// How many levels of lists, ranges and contexts there are.
  var depth: Int {
    switch self {
    case .null, .boolean, .number, .string: 0
    case .list(let list): list.depth
    case .range(let range): range.depth
    case .context(let context): context.depth
    }
  }
}

/// A list, which knows its size and depth so that both can be limited.
package struct FeelList: Sendable, RandomAccessCollection, ExpressibleByArrayLiteral {
  package let items: [FeelValue]
  let weight: Int
  let depth: Int

  /// - Complexity: O(*n*) in the items, whatever is inside them.
  package init(_ items: [FeelValue]) {
    self.items = items
    weight = items.reduce(1) { $0.addingReportingOverflow($1.weight).overflow ? .max : $0 + $1.weight }
    depth = 1 + items.reduce(0) { Swift.max($0, $1.depth) }
  }

  package init(arrayLiteral items: FeelValue...) {
    self.init(items)
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { items.count }
  package subscript(position: Int) -> FeelValue { items[position] }
}

/// A context: named values, in the order in which they were given.
///
/// Contexts come from outside and from tables with several outputs; expressions cannot write them.
package struct FeelContext: Sendable {
  package let entries: [(name: String, value: FeelValue)]
  private let index: [String: Int]
  let weight: Int
  let depth: Int

  /// Of entries with the same name, the last one counts.
  package init(_ entries: [(name: String, value: FeelValue)]) {
    self.entries = entries
    index = Dictionary(
      lastOf: entries.enumerated().map { ($1.name, $0) })
    weight = entries.reduce(1) {
      $0.addingReportingOverflow($1.value.weight).overflow ? .max : $0 + $1.value.weight
    }
    depth = 1 + entries.reduce(0) { max($0, $1.value.depth) }
  }

  package static let empty = FeelContext([])

  package subscript(name: String) -> FeelValue? {
    index[name].map { entries[$0].value }
  }
}

/// An interval, or a single comparison as a value: `[1..5)`, `(> 3)`, `(= 3)`.
///
/// `(< 5)` and `(null..5)` are different values in FEEL, so a missing end is not the same as null.
package struct FeelRange: Sendable {
  /// How the range was written.
  package enum Form: Hashable, Sendable {
    case interval
    /// `> 3`, `<= 3`.
    case halfLine
    /// `= 3`.
    case only
    /// `!= 3`.
    case allBut
  }

  package var form: Form
  package var low: FeelValue
  package var includesLow: Bool
  package var high: FeelValue
  package var includesHigh: Bool

  var weight: Int {
    let (sum, overflow) = low.weight.addingReportingOverflow(high.weight)
    return overflow ? .max : sum
  }
  var depth: Int { 1 + max(low.depth, high.depth) }
}

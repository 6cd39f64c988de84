import AmbitionModel

/// All that something can still be: values one by one, and numbers between two ends.
///
/// It may hold more than is possible, never less.
package struct ValueSpan: Hashable, Sendable {
  /// Everything that is no number; of numbers only those between the ends are possible.
  package var others: Set<Value> = []
  /// Between which ends numbers lie, both included; `nil` where no number is possible.
  package var numbers: NumberSpan?

  init(_ values: some Sequence<Value>) {
    for value in values { insert(value) }
  }

  init(_ numbers: NumberSpan) {
    self.numbers = numbers
  }

  mutating func insert(_ value: Value) {
    if case .number(let number) = value {
      form(union: NumberSpan(number))
    } else {
      others.insert(value)
    }
  }

  mutating func form(union other: ValueSpan) {
    others.formUnion(other.others)
    if let numbers = other.numbers { form(union: numbers) }
  }

  private mutating func form(union other: NumberSpan) {
    guard let own = numbers else {
      numbers = other
      return
    }
    numbers = own.union(other)
  }

  /// The values one by one; `nil` where numbers between two ends are among them.
  var listed: [Value]? {
    guard let numbers else { return Array(others) }
    return numbers.number.map { others + [.number($0)] }
  }

  /// The only value there is; `nil` where there are more.
  var only: Value? {
    guard let listed, listed.count == 1 else { return nil }
    return listed[0]
  }
}

import AmbitionModel

/// The codes of what can be answered in one slot.
struct AnswerCodes: Sendable {
  static let unknown: Int64 = 0
  static let notApplicable: Int64 = 1
  /// The first code that stands for an answer.
  static let first: Int64 = 2

  /// By code.
  let values: [Value]
  /// For numbers: whether the value with the first code is a bound between regions, as every second one then is.
  private let startsWithCut: Bool

  /// `nil` when rules calculate with the answer, so that there is no end to what it can mean.
  init?(slot: Int, of program: Program) {
    guard let answers = program.possibleAnswers(forSlot: slot) else { return nil }
    values = [.unknown, .null] + answers
    if case .number(let minimum, _) = program.inputs[slot].domain {
      startsWithCut = minimum != nil
    } else {
      startsWithCut = false
    }
  }

  private init(_ values: [Value], startsWithCut: Bool) {
    (self.values, self.startsWithCut) = (values, startsWithCut)
  }

  /// The same codes in an array of their own, for another thread.
  func copied() -> AnswerCodes {
    AnswerCodes(values.map { $0 }, startsWithCut: startsWithCut)
  }

  /// The code of `value`, which fits the slot.
  /// - Complexity: O(log *n*) in the number of codes for numbers, else O(*n*).
  func code(of value: Value) -> Int64? {
    if case .number(let number) = value { return code(of: number) }
    if let index = values.firstIndex(of: value) { return Int64(index) }
    // A text that no rule mentions.
    if case .text = value { return Int64(values.count - 1) }
    return nil
  }

  /// The code of the bound that `number` is, or else of the region that it lies in.
  private func code(of number: Rational) -> Int64? {
    var low = Int(Self.first)
    var high = values.count
    while low < high {
      let middle = (low + high) / 2
      guard case .number(let found) = values[middle] else { return nil }
      if found < number { low = middle + 1 } else { high = middle }
    }
    if low < values.count, values[low] == .number(number) { return Int64(low) }
    let isCut = (low - Int(Self.first)).isMultiple(of: 2) == startsWithCut
    let region = isCut ? low - 1 : low
    return (Int(Self.first)..<values.count).contains(region) ? Int64(region) : nil
  }
}

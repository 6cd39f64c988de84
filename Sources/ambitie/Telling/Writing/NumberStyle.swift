package import AmbitionModel

/// The only place where a number becomes digits for readers.
package struct NumberStyle {
  package var language: Language
  /// Numbers that are told beside these, in order and each once.
  private var neighbours: [Rational] = []
  private static let mostDecimals = 12

  package init(language: Language) {
    self.language = language
  }

  /// The style in which no number reads as another one that is told beside it.
  package func beside(_ numbers: some Sequence<Rational>) -> Self {
    var style = self
    style.neighbours = Set(neighbours + numbers).sorted()
    return style
  }

  /// `1,67` in Dutch, `1.67` in English: rounded half up to two decimals, without zeros at the end.
  ///
  /// It has as many more decimals as tell it apart from every other number beside it, so that two that differ never
  /// read the same, nor the other way round; where twelve do not, it is exact: `5/3`.
  /// - Complexity: O(log *n*) in the numbers beside it.
  package func text(_ number: Rational) -> String {
    // Rounding keeps the order, so that the nearest on either side decide.
    let index = neighbours.partitioningIndex { $0 >= number }
    let above = neighbours[index...].first { $0 != number }
    let nearest = [index > 0 ? neighbours[index - 1] : nil, above].compactMap { $0 }
    for decimals in 2...Self.mostDecimals {
      guard let units = Self.units(of: number, decimals) else { break }
      if nearest.allSatisfy({ Self.units(of: $0, decimals) != units }) { return text(units, decimals) }
    }
    guard let exact = number.decimalText else { return number.description }
    return exact.map { $0 == "." ? mark : String($0) }.joined()
  }

  /// The number in units of the last of so many decimals, rounded half away from zero; `nil` where it does not fit.
  private static func units(of number: Rational, _ decimals: Int) -> Int128? {
    let power = Rational((0..<decimals).reduce(1) { power, _ in power * 10 })
    let scaled = number.magnitude.multiplied(by: power)?.adding(Rational(1, over: 2) ?? .zero)
    return scaled.map { number.isNegative ? -$0.floor : $0.floor }
  }

  private func text(_ units: Int128, _ decimals: Int) -> String {
    let digits = String(units.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    var fraction = padded.suffix(decimals)
    while fraction.last == "0" { fraction.removeLast() }
    let whole = "\(units < 0 ? "-" : "")\(padded.dropLast(decimals))"
    return fraction.isEmpty ? whole : "\(whole)\(mark)\(fraction)"
  }

  /// A share from 0 to 1 as whole percents, rounded half up, without the sign.
  package func percent(_ share: Rational) -> String {
    let percents = share.multiplied(by: 100)?.adding(Rational(1, over: 2) ?? .zero)
    return percents.map { "\($0.floor)" } ?? "?"
  }

  private var mark: String {
    switch language {
    case .dutch: ","
    case .english: "."
    }
  }

  /// `18 mei 2022`, `18 May 2022`.
  package func text(_ date: CalendarDate) -> String {
    "\(date.day) \(Self.months[date.month - 1][language]) \(date.year)"
  }

  private static let months = [
    Wording(nl: "januari", en: "January"), Wording(nl: "februari", en: "February"),
    Wording(nl: "maart", en: "March"), Wording(nl: "april", en: "April"), Wording(nl: "mei", en: "May"),
    Wording(nl: "juni", en: "June"), Wording(nl: "juli", en: "July"), Wording(nl: "augustus", en: "August"),
    Wording(nl: "september", en: "September"), Wording(nl: "oktober", en: "October"),
    Wording(nl: "november", en: "November"), Wording(nl: "december", en: "December"),
  ]
}

extension Array {
  /// The first index from which on `isBehind` holds, which it does of all elements after one of which it does.
  fileprivate func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

package import AmbitionModel

/// Numbers as the cells of a workbook hold them.
package enum CellNumber {
  /// The digits of a cell's number that are meant: it keeps a binary fraction, of which the rest is noise.
  private static let significant = 15

  /// The digits that a cell is given: more than a binary fraction can tell apart.
  private static let written = 20

  /// The number for a cell to hold: exactly where it has few decimals, else cut off where no program keeps more.
  package static func text(of number: Rational) -> String {
    if let exact = number.decimalText { return exact }
    var (whole, rest) = number.numerator.magnitude.quotientAndRemainder(
      dividingBy: number.denominator.magnitude)
    // Room for ten times the rest, at the cost of bits far beyond the digits that are written.
    let spare = max(0, 4 - number.denominator.magnitude.leadingZeroBitCount)
    let denominator = number.denominator.magnitude >> spare
    rest >>= spare
    var text = (number.isNegative ? "-" : "") + String(whole)
    var count = whole == 0 ? 0 : String(whole).utf8.count
    if rest != 0 { text += "." }
    while rest != 0, count < written {
      (whole, rest) = (rest * 10).quotientAndRemainder(dividingBy: denominator)
      text += String(min(9, whole))
      if count > 0 || whole != 0 { count += 1 }
    }
    return text.last == "." ? text + "0" : text
  }

  /// The number that a cell means; `nil` for what is no decimal number, or one that no file could hold.
  package static func value(of text: String) -> Rational? {
    Rational(decimal: rounded(text)).flatMap { $0.fitsInFile ? $0 : nil }
  }

  /// The number that a cell asks for which shows it as a percentage: `0.125` is shown as 12.5 %.
  package static func percentage(
    of text: String, as measure: TypedNumber.Measure
  ) -> (shown: String, TypedNumber)? {
    guard let shown = value(of: text)?.multiplied(by: 100)?.typedText else { return nil }
    return (shown + " %", TypedNumber.read(shown + " %", as: measure))
  }

  /// The same number with as many digits as are meant; halves go up. A text without that many stays as it is.
  private static func rounded(_ text: String) -> String {
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "E" || $0 == "e" }
    guard var mantissa = parts.first, let power = parts.count > 1 ? Int(parts[1]) : 0 else { return text }
    let sign = mantissa.first == "-" ? "-" : ""
    if !sign.isEmpty { mantissa.removeFirst() }
    var digits: [UInt8] = []
    var (scale, isFraction) = (0, false)
    for byte in mantissa.utf8 {
      if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return text }
      if isFraction { scale += 1 }
      if byte != UInt8(ascii: "0") || !digits.isEmpty { digits.append(byte - UInt8(ascii: "0")) }
    }
    guard digits.count > significant, abs(power) < 1_000 else { return text }
    let isUp = digits[significant] >= 5
    let kept = digits.prefix(significant).reduce(0) { $0 * 10 + Int($1) } + (isUp ? 1 : 0)
    return "\(sign)\(kept)e\(power - scale + digits.count - significant)"
  }
}

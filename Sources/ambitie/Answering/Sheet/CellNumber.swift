import AmbitionModel

/// Numbers as the cells of a workbook hold them.
enum CellNumber {
  /// The number that a workbook holds: it keeps binary fractions, of which 15 digits are meant.
  static func value(of text: String) -> Rational? {
    let digits = text.prefix { $0 != "E" && $0 != "e" }.filter(\.isNumber).drop { $0 == "0" }
    if digits.count <= 15, let exact = Rational(decimal: text) { return exact.fitsInFile ? exact : nil }
    guard let double = Double(text), double.isFinite else { return nil }
    return Rational(decimal: rounded(double)).flatMap { $0.fitsInFile ? $0 : nil }
  }

  /// The number that a cell asks for which shows it as a percentage: `0.125` is shown as 12.5 %.
  static func percentage(of text: String, as measure: TypedNumber.Measure) -> (shown: String, TypedNumber)? {
    guard let shown = value(of: text)?.multiplied(by: 100)?.typedText else { return nil }
    return (shown + " %", TypedNumber.read(shown + " %", as: measure))
  }
}

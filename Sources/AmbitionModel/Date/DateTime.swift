/// The time of day behind a typed date: `T00:00:00Z`, ` 14:30`, ` 2:30 PM`.
enum DateTime {
  /// What comes before the time; all of it where there is none, `nil` where what looks like a time is none.
  static func removed(from scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
    guard let colon = scalars.firstIndex(of: ":") else { return scalars }
    var start = colon
    while start > scalars.startIndex, scalars[start - 1].isDigit { start -= 1 }
    guard start > scalars.startIndex, isTime(scalars[start...]) else { return nil }
    var date = scalars[..<start]
    if date.last == "t" { date = date.dropLast() } else if date.last != " " { return nil }
    return date
  }

  private static func isTime(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    var rest = scalars
    guard let hours = number(&rest, 1...2), hours <= 24, take(":", &rest),
      let minutes = number(&rest, 2...2), minutes < 60
    else { return false }
    if take(":", &rest) {
      guard let seconds = number(&rest, 2...2), seconds <= 60 else { return false }
      if take(".", &rest) || take(",", &rest) {
        guard number(&rest, 1...9) != nil else { return false }
      }
    }
    while take(" ", &rest) {}
    for half in ["am", "pm", "uur", "u", "h", "z"] where rest.elementsEqual(half.unicodeScalars) {
      return true
    }
    if rest.isEmpty { return true }
    guard take("+", &rest) || take("-", &rest), number(&rest, 2...2) != nil else { return false }
    if rest.isEmpty { return true }
    _ = take(":", &rest)
    return number(&rest, 2...2) != nil && rest.isEmpty
  }

  private static func number(_ rest: inout ArraySlice<Unicode.Scalar>, _ width: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix(width.upperBound).prefix { $0.isDigit }
    guard width.contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    return digits.reduce(0) { $0 * 10 + Int($1.value) - 48 }
  }

  private static func take(_ scalar: Unicode.Scalar, _ rest: inout ArraySlice<Unicode.Scalar>) -> Bool {
    guard rest.first == scalar else { return false }
    rest = rest.dropFirst()
    return true
  }
}

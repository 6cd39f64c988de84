/// How a number loses its last digits; each is a function of FEEL.
enum RoundingRule: Sendable {
  case up, down, halfUp, halfDown, halfEven, floor, ceiling

  /// Whether what was cut off takes the magnitude one further; `twice` is the rest doubled, to hold against
  /// the divisor.
  func roundsAway(
    _ twice: WideInteger, against divisor: WideInteger, isExact: Bool, isOdd: Bool, _ isNegative: Bool
  ) -> Bool {
    if isExact { return false }
    switch self {
    case .up: return true
    case .down: return false
    case .floor: return isNegative
    case .ceiling: return !isNegative
    case .halfUp: return twice >= divisor
    case .halfDown: return twice > divisor
    case .halfEven: return twice > divisor || (twice == divisor && isOdd)
    }
  }
}

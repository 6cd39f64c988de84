/// Shades of one hue for levels, the same on every page.
enum LevelShade {
  /// Which of the five shades a level has, from 1: the lowest the lightest, the highest the darkest.
  static func step(_ level: Int, of count: Int) -> Int {
    guard count > 1 else { return 3 }
    return 1 + (4 * min(max(0, level), count - 1) + (count - 1) / 2) / (count - 1)
  }
}

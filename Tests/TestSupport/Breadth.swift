import Foundation

/// How many of a long row of trials a run takes: some of them, or with `THOROUGH_TESTS=1` all.
///
/// Debug builds score some twenty times slower than released ones; a run must stay short enough to be done
/// before each commit.
package enum Breadth {
  private static let isThorough = ProcessInfo.processInfo.environment["THOROUGH_TESTS"] == "1"

  /// Every `step`-th of `trials`, from the first on; all of them in a thorough run.
  package static func trials<Trial>(_ trials: some Sequence<Trial>, oneIn step: Int) -> [Trial] {
    let all = Array(trials)
    return isThorough ? all : stride(from: 0, to: all.count, by: step).map { all[$0] }
  }

  /// How many trials to make: `all` of them in a thorough run, else `some`.
  package static func count(_ some: Int, of all: Int) -> Int {
    isThorough ? all : some
  }
}

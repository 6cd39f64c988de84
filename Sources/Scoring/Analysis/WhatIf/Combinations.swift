/// Every way to give some things each a position, of which only so many are other than 0.
///
/// In rising order: the last position changes fastest. A page goes through them in the same order to find a place.
package struct Combinations: Sendable {
  package let all: [[Int]]

  /// - Parameters:
  ///   - sizes: how many positions each thing has.
  ///   - moves: how many of them may be other than 0.
  /// - Complexity: O(*c*) in the number of combinations.
  package init(sizes: [Int], moves: Int) {
    var found: [[Int]] = []
    var current: [Int] = []
    func extend(_ left: Int) {
      guard current.count < sizes.count else {
        found.append(current)
        return
      }
      for position in 0..<max(1, sizes[current.count]) where position == 0 || left > 0 {
        current.append(position)
        extend(position == 0 ? left : left - 1)
        current.removeLast()
      }
    }
    extend(moves)
    all = found
  }

  /// The largest number of moves of which there are at most `limit` combinations.
  static func mostMoves(of sizes: [Int], within limit: Int) -> Int {
    let movable = sizes.filter { $0 > 1 }
    // The number of combinations with exactly that many moves, cut off above the limit.
    var counts = [1] + movable.map { _ in 0 }
    for size in movable {
      for index in counts.indices.dropFirst().reversed() {
        let (product, isTooLarge) = counts[index - 1].multipliedReportingOverflow(by: size - 1)
        counts[index] = isTooLarge ? limit + 1 : min(limit + 1, counts[index] + min(limit + 1, product))
      }
    }
    var total = 1
    var moves = 0
    while moves < movable.count {
      total += counts[moves + 1]
      guard total <= limit else { break }
      moves += 1
    }
    return moves
  }
}

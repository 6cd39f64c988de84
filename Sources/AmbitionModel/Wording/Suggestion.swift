/// Finds the name that an author probably meant; the only edit distance in the house.
package enum Suggestion {
  /// The candidate closest to `name`, or `nil` when none is close.
  ///
  /// One edit is allowed for names of up to three letters, otherwise a third of the length; upper and lower
  /// case count as the same. Of equally close candidates the first wins, so the answer never varies. Of very many
  /// candidates the first 2,000 are looked at.
  /// - Complexity: O(*n* · *l*²) for *n* candidates and names of *l* letters; names over 100 letters get none.
  package static func nearest(to name: String, among candidates: [String]) -> String? {
    let wanted = letters(name)
    guard !wanted.isEmpty, wanted.count <= 100 else { return nil }
    var best: String?
    var allowed = max(1, wanted.count / 3)
    for candidate in candidates.prefix(mostCandidates) where allowed >= 0 && candidate != name {
      let other = letters(candidate)
      guard abs(other.count - wanted.count) <= allowed else { continue }
      let distance = editDistance(wanted, other, atMost: allowed)
      // From now on only a closer one will do.
      if distance <= allowed { (best, allowed) = (candidate, distance - 1) }
    }
    return best
  }

  private static let mostCandidates = 2_000

  /// "did you mean 'x'?" when a candidate is close.
  package static func hint(for name: String, among candidates: [String]) -> Wording? {
    nearest(to: name, among: candidates).map { didYouMean($0) }
  }

  /// "did you mean 'x'?"
  package static func didYouMean(_ name: String) -> Wording {
    Wording(nl: "bedoelt u \(quoted(name))?", en: "did you mean \(quoted(name))?")
  }

  private static func letters(_ text: String) -> [Unicode.Scalar] {
    // The first hundred or so letters settle it; a hostile name must not be lowercased as a whole.
    Array(String(text.unicodeScalars.prefix(101)).lowercased().unicodeScalars)
  }

  /// Insertions, removals, replacements and swaps of neighbours (optimal string alignment).
  ///
  /// Where there are more than `limit`, which is found out as soon as it is certain, the result is some number above it.
  static func editDistance(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int = .max
  ) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    var least = 0
    for (i, a) in left.enumerated() {
      var current = [i + 1]
      for (j, b) in right.enumerated() {
        var distance = min(previous[j] + (a == b ? 0 : 1), previous[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, a == right[j - 1], left[i - 1] == b {
          distance = min(distance, beforePrevious[j - 1] + 1)
        }
        current.append(distance)
      }
      (beforePrevious, previous) = (previous, current)
      // A later row builds on this one, or by a swap on the one before with one edit more.
      let leastBefore = least
      least = current.min() ?? 0
      if least > limit, leastBefore >= limit { return least }
    }
    return previous[right.count]
  }
}

/// Two organisations of which one can ask the other how it did something, in one layer and on one theme.
///
/// A pair is no ranking, and a higher level no virtue: only where a case shows less than what fits it, and a case of the
/// other organisation shows at least what fits there, is there something to learn. All of it must be certain.
package struct LearningPair: Sendable, Equatable {
  /// Why the two are a pair: one case that can learn, and the cases that it can learn from.
  package struct Reason: Sendable, Equatable {
    /// The index of the case that shows less than what fits.
    package var learner: Int
    /// Indices of cases of the other organisation that show at least what fits the learner.
    package var examples: [Int]
  }

  /// The index among the section's columns.
  package let column: Int
  /// The index among the section's themes.
  package let theme: Int
  /// The organisation that comes first in the alphabet.
  package let first: Int
  package let second: Int
  /// In the order of the section's cases; either organisation can be the one that learns.
  package let reasons: [Reason]

  /// By column, theme, and the alphabet. Cases of different themes that were taken together make no pair.
  /// - Parameter members: indices of the cases that take part.
  /// - Complexity: O(*c* · *n*²) for *c* columns and *n* cases on one theme.
  static func pairs(
    among members: [Int], of cases: [ComparedCase], _ columns: [LevelColumn]
  ) -> [LearningPair] {
    let themed = members.filter { !cases[$0].hasMergedTheme }
    let themes = Dictionary(grouping: themed) { cases[$0].theme }.sorted { $0.key < $1.key }
    let layers = columns.indices.filter { columns[$0].fitting != nil }
    let inLayers = layers.filter { columns[$0].layer != nil }
    return (inLayers.isEmpty ? layers : inLayers).flatMap { column in
      themes.flatMap { theme, members in pairs(among: members, of: cases, columns[column], column, theme) }
    }
  }

  private static func pairs(
    among members: [Int], of cases: [ComparedCase], _ place: LevelColumn, _ column: Int, _ theme: Int
  ) -> [LearningPair] {
    let shown = members.map { place.shown(of: cases[$0].assessment) }
    var reasons: [[Int]: [Reason]] = [:]
    for (position, learner) in members.enumerated() {
      guard let fitting = place.fitting(of: cases[learner].assessment), let asked = fitting.levels.last,
        LevelGap(shown: shown[position], fitting: fitting) == .below
      else { continue }
      let examples = members.indices.filter { other in
        guard let low = shown[other].levels.first, !shown[other].mayNotApply else { return false }
        return low >= asked && cases[members[other]].organisation != cases[learner].organisation
      }
      for (organisation, group) in Dictionary(grouping: examples, by: { cases[members[$0]].organisation }) {
        let pair = [organisation, cases[learner].organisation].sorted()
        reasons[pair, default: []].append(Reason(learner: learner, examples: group.map { members[$0] }))
      }
    }
    return reasons.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { pair, reasons in
      LearningPair(column: column, theme: theme, first: pair[0], second: pair[1], reasons: reasons)
    }
  }
}

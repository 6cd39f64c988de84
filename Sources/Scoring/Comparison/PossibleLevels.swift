/// The levels that one case can come to in one place, as far as its open answers leave that open.
package struct PossibleLevels: Sendable, Hashable {
  /// How much is known.
  package enum State: String, Sendable, CaseIterable {
    /// One level, whatever the open answers turn out to be.
    case settled
    /// Some levels are ruled out.
    case open
    /// Nothing is ruled out, or it is too much to tell.
    case unknown
    /// There is no level here.
    case notApplicable = "not_applicable"
  }

  package let state: State
  /// The places of the levels in their order, from 0, the lowest first; empty where no level applies.
  package let levels: [Int]
  /// Whether it is possible that no level applies.
  package let mayNotApply: Bool

  /// - Parameter count: how many levels there are; at least one.
  package init(_ outcome: Assessment.Outcome, of count: Int) {
    var levels: Set<Int> = []
    var mayNotApply = false
    var isTold = outcome.possible != nil
    for value in outcome.possible ?? [] {
      switch value {
      case .option(let index) where index < count: levels.insert(index)
      case .null: mayNotApply = true
      default: isTold = false
      }
    }
    guard isTold, !levels.isEmpty || mayNotApply else {
      self.init(state: .unknown, levels: Array(0..<count), mayNotApply: true)
      return
    }
    let state: State =
      if levels.isEmpty {
        .notApplicable
      } else if levels.count == 1, !mayNotApply {
        .settled
      } else {
        levels.count == count ? .unknown : .open
      }
    self.init(state: state, levels: levels.sorted(), mayNotApply: mayNotApply)
  }

  init(state: State, levels: [Int], mayNotApply: Bool) {
    self.state = state
    self.levels = levels
    self.mayNotApply = mayNotApply
  }

  /// The level, where it is settled.
  package var level: Int? { state == .settled ? levels.first : nil }
}

/// How the level that a case shows lies to the one that fits.
package enum LevelGap: String, Sendable, CaseIterable {
  /// Certainly below what fits.
  case below
  case fits
  /// Certainly above what fits.
  case above
  /// Open answers decide.
  case open
  case notApplicable = "not_applicable"

  /// The relation that is certain, each on its own: an open answer that moves both is not looked through.
  package init(shown: PossibleLevels, fitting: PossibleLevels) {
    guard let low = shown.levels.first, let high = shown.levels.last,
      let asked = fitting.levels.first, let most = fitting.levels.last
    else {
      self = .notApplicable
      return
    }
    if shown.mayNotApply || fitting.mayNotApply {
      self = .open
    } else if high < asked {
      self = .below
    } else if low > most {
      self = .above
    } else {
      self = low == high && asked == most ? .fits : .open
    }
  }
}

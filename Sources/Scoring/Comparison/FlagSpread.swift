package import AmbitionModel

/// Where one flag is raised, over the cases of a section at their latest dates.
package struct FlagSpread: Sendable, Equatable {
  /// The index among the program's flags.
  package let flag: Int
  /// Indices of the cases in which it is raised.
  package let raised: [Int]
  /// Indices of the cases in which open answers decide; counted apart from `raised`.
  package let undetermined: [Int]
  /// The organisations with a case in which it is raised, in the order of the section.
  package let organisations: [Int]
  /// Those with a case in which it is raised or can still be.
  package let possibleOrganisations: [Int]

  /// The themes on which two organisations or more have it, those of most organisations first.
  ///
  /// Themes that were taken together to hide who a case is about are left out: that they are one says nothing.
  package let themes: [SharedTheme]

  /// A theme with the organisations that have the flag on it.
  package struct SharedTheme: Sendable, Equatable {
    /// The index among the section's themes.
    package let theme: Int
    /// In the order of the section; at least two.
    package let organisations: [Int]
  }

  /// Whether it is raised in cases of two organisations or more.
  package var isShared: Bool { organisations.count > 1 }

  /// Whether it is not shared, but open answers can still make it so.
  package var mayBeShared: Bool { !isShared && possibleOrganisations.count > 1 }

  /// Kinds in the order of what organisations can do together: missed chances first.
  package static let kinds: [Flag.Kind] = [.missedOpportunity, .tooLow, .tooHigh, .inconsistency]

  private static func sharedThemes(of raised: [Int], _ cases: [ComparedCase]) -> [SharedTheme] {
    let themed = raised.filter { !cases[$0].hasMergedTheme }
    return Dictionary(grouping: themed) { cases[$0].theme }.map { theme, members in
      SharedTheme(theme: theme, organisations: Set(members.map { cases[$0].organisation }).sorted())
    }.filter { $0.organisations.count > 1 }.sorted {
      (-$0.organisations.count, $0.theme) < (-$1.organisations.count, $1.theme)
    }
  }

  /// The flags that are raised or open somewhere: by kind, then those that most organisations and cases have, then in
  /// the order of the rubric.
  static func spreads(of cases: [ComparedCase], _ program: Program) -> [FlagSpread] {
    let latest = cases.latest
    let all = program.flags.indices.compactMap { flag -> FlagSpread? in
      func indices(_ state: Assessment.FlagOutcome.State) -> [Int] {
        latest.filter { cases[$0].assessment.flags[flag].state == state }
      }
      let (raised, undetermined) = (indices(.raised), indices(.undetermined))
      guard !raised.isEmpty || !undetermined.isEmpty else { return nil }
      let organisations = Set(raised.map { cases[$0].organisation })
      let possible = organisations.union(undetermined.map { cases[$0].organisation })
      return FlagSpread(
        flag: flag, raised: raised, undetermined: undetermined, organisations: organisations.sorted(),
        possibleOrganisations: possible.sorted(), themes: sharedThemes(of: raised, cases))
    }
    func rank(_ spread: FlagSpread) -> [Int] {
      let kind = kinds.firstIndex(of: program.flags[spread.flag].flag.kind) ?? kinds.count
      return [kind, -spread.organisations.count, -spread.raised.count, spread.flag]
    }
    return all.sorted { rank($0).lexicographicallyPrecedes(rank($1)) }
  }
}

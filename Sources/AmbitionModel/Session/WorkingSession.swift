/// What a room of people brought in during a working session: the harvest that the deck saves.
///
/// Counts and texts only; no names of people.
package struct WorkingSession: Sendable, Equatable {
  /// The rubric that levels and layers are of.
  package var rubric: RubricReference
  /// The day of the session; `nil` where nobody noted it.
  package var date: CalendarDate?
  /// What the room thinks of the layers of cases.
  package var tallies: [CaseTally]
  /// What the room prefers for each layer, whatever the case.
  package var preferences: [LayerTally]
  package var variants: [Variant]
  package var consistency: [ConsistencyVote]
  package var kaders: [KaderVote]
  /// The least level that the room chose for a layer, each layer once; a layer that is not here was not decided on, whatever
  /// the votes say.
  package var decided: [Decision]
  package var notes: [Note]

  package init(
    rubric: RubricReference, date: CalendarDate? = nil, tallies: [CaseTally] = [],
    preferences: [LayerTally] = [], variants: [Variant] = [], consistency: [ConsistencyVote] = [],
    kaders: [KaderVote] = [], decided: [Decision] = [], notes: [Note] = []
  ) {
    self.rubric = rubric
    self.date = date
    self.tallies = tallies
    self.preferences = preferences
    self.variants = variants
    self.consistency = consistency
    self.kaders = kaders
    self.decided = decided
    self.notes = notes
  }

  /// The ids of the cases that the room spoke of, in the order in which the harvest names them.
  package var cases: [String] {
    var seen: Set<String> = []
    let named =
      tallies.map { $0.caseStudy.value.rawValue } + variants.map { $0.caseStudy.value.rawValue }
      + consistency.flatMap { [$0.first.value.rawValue, $0.second.value.rawValue] }
      + notes.compactMap { $0.caseStudy?.value.rawValue }
    return named.filter { seen.insert($0).inserted }
  }

  /// One layer of one case, with the votes on it.
  package struct CaseTally: Sendable, Equatable {
    package var caseStudy: Located<Identifier<CaseStudy>>
    package var layer: Located<Identifier<Layer>>
    package var tally: Tally

    package init(
      caseStudy: Located<Identifier<CaseStudy>>, layer: Located<Identifier<Layer>>, tally: Tally
    ) {
      self.caseStudy = caseStudy
      self.layer = layer
      self.tally = tally
    }
  }

  /// One layer, with the votes on it.
  package struct LayerTally: Sendable, Equatable {
    package var layer: Located<Identifier<Layer>>
    package var tally: Tally
  }

  /// A combination of levels that the room tried on a case.
  package struct Variant: Sendable, Equatable {
    package var caseStudy: Located<Identifier<CaseStudy>>
    /// `A`.
    package var name: String
    /// The layers that were moved, with the id of the level or option they were moved to.
    package var levels: [Move]

    package struct Move: Sendable, Equatable {
      package var layer: Located<Identifier<Layer>>
      package var level: Located<Identifier<Level>>
    }
  }

  /// Whether two cases differ in a layer on purpose, by show of hands.
  package struct ConsistencyVote: Sendable, Equatable {
    package var layer: Located<Identifier<Layer>>
    package var first: Located<Identifier<CaseStudy>>
    package var second: Located<Identifier<CaseStudy>>
    package var deliberate: Int
    package var accidental: Int
  }

  /// What the room thinks of one rule of a kader.
  package struct KaderVote: Sendable, Equatable {
    package var kader: Located<Identifier<Kader>>
    package var rule: Located<Identifier<Kader.Rule>>
    package var agree: Int
    package var adjust: Int
    package var reject: Int
    /// The wording that the room made of it; `nil` where it left it as it is.
    package var wording: String?

    /// Whether more people agreed with the rule, or would put it otherwise, than refused it.
    package var isAccepted: Bool { agree + adjust > reject }
  }

  /// The least level that the room chose for a layer.
  package struct Decision: Sendable, Equatable {
    package var layer: Located<Identifier<Layer>>
    package var level: Located<Identifier<Level>>
  }

  /// What somebody said, where in the deck it was written down.
  package struct Note: Sendable, Equatable {
    /// The slide, by its name in the deck.
    package var slide: String
    package var caseStudy: Located<Identifier<CaseStudy>>?
    package var text: String
  }
}

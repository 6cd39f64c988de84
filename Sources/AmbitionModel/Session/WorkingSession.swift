/// What a room of people brought in during a working session: the harvest that the deck saves.
///
/// Counts and texts only; no names of people.
public struct WorkingSession: Sendable, Equatable {
  public var rubric: RubricReference
  /// The day of the session; `nil` where nobody noted it.
  public var date: CalendarDate?
  /// What the room thinks of the layers of cases.
  public var tallies: [CaseTally]
  /// What the room prefers for each layer, whatever the case.
  public var preferences: [LayerTally]
  public var variants: [Variant]
  public var consistency: [ConsistencyVote]
  public var kaders: [KaderVote]
  public var notes: [Note]

  public init(
    rubric: RubricReference, date: CalendarDate? = nil, tallies: [CaseTally] = [],
    preferences: [LayerTally] = [], variants: [Variant] = [], consistency: [ConsistencyVote] = [],
    kaders: [KaderVote] = [], notes: [Note] = []
  ) {
    self.rubric = rubric
    self.date = date
    self.tallies = tallies
    self.preferences = preferences
    self.variants = variants
    self.consistency = consistency
    self.kaders = kaders
    self.notes = notes
  }

  /// The name of the rubric that levels and layers are of.
  public struct RubricReference: Sendable, Equatable {
    public var id: Located<Identifier<Rubric>>
    public var version: String?

    public init(id: Located<Identifier<Rubric>>, version: String? = nil) {
      self.id = id
      self.version = version
    }
  }

  /// One layer of one case, with the votes on it.
  public struct CaseTally: Sendable, Equatable {
    public var caseStudy: Located<Identifier<CaseStudy>>
    public var layer: Located<Identifier<Layer>>
    public var tally: Tally

    public init(
      caseStudy: Located<Identifier<CaseStudy>>, layer: Located<Identifier<Layer>>, tally: Tally
    ) {
      self.caseStudy = caseStudy
      self.layer = layer
      self.tally = tally
    }
  }

  /// One layer, with the votes on it.
  public struct LayerTally: Sendable, Equatable {
    public var layer: Located<Identifier<Layer>>
    public var tally: Tally
  }

  /// A combination of levels that the room tried on a case.
  public struct Variant: Sendable, Equatable {
    public var caseStudy: Located<Identifier<CaseStudy>>
    /// `A`.
    public var name: String
    /// The layers that were moved, with the id of the level or option they were moved to.
    public var levels: [Move]

    public struct Move: Sendable, Equatable {
      public var layer: Located<Identifier<Layer>>
      public var level: Located<Identifier<Level>>
    }
  }

  /// Whether two cases differ in a layer on purpose, by show of hands.
  public struct ConsistencyVote: Sendable, Equatable {
    public var layer: Located<Identifier<Layer>>
    public var first: Located<Identifier<CaseStudy>>
    public var second: Located<Identifier<CaseStudy>>
    public var deliberate: Int
    public var accidental: Int
  }

  /// What the room thinks of one rule of a kader.
  public struct KaderVote: Sendable, Equatable {
    public var kader: Located<Identifier<Kader>>
    public var rule: Located<Identifier<Kader.Rule>>
    public var agree: Int
    public var adjust: Int
    public var reject: Int
    /// The wording that the room made of it; `nil` where it left it as it is.
    public var wording: String?
  }

  /// What somebody said, where in the deck it was written down.
  public struct Note: Sendable, Equatable {
    /// The slide, by its name in the deck.
    public var slide: String
    public var caseStudy: Located<Identifier<CaseStudy>>?
    public var text: String
  }
}

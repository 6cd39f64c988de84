/// What a council asks of digital products: rules that cases keep, or deviate from with a reason.
///
/// A kader belongs to one rubric and speaks of its answers, decisions, levels and flags. Conditions are still
/// text, at their places in the file: `Scoring` parses and checks them.
public struct Kader: Sendable {
  public var id: Located<Identifier<Kader>>
  public var version: String
  /// The rubric whose cases the kader is about.
  public var rubric: CaseStudy.RubricReference
  public var title: LocalizedText
  public var status: Status
  /// When and by whom the kader was adopted; `nil` for a draft.
  public var adoption: Adoption?
  /// Says whose proposal the rules are.
  public var statement: LocalizedText
  /// What who deviates has to do: *pas toe of leg uit*.
  public var principle: LocalizedText
  public var sources: [Source]
  public var rules: [Rule]

  public init(
    id: Located<Identifier<Kader>>, version: String, rubric: CaseStudy.RubricReference,
    title: LocalizedText, status: Status, adoption: Adoption?, statement: LocalizedText,
    principle: LocalizedText, sources: [Source], rules: [Rule]
  ) {
    self.id = id
    self.version = version
    self.rubric = rubric
    self.title = title
    self.status = status
    self.adoption = adoption
    self.statement = statement
    self.principle = principle
    self.sources = sources
    self.rules = rules
  }

  /// How far the kader has come.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    case draft, adopted
  }

  /// The decision that made a kader binding.
  public struct Adoption: Sendable {
    public var date: CalendarDate
    /// Who adopted it, such as Provinciale Staten.
    public var by: LocalizedText

    public init(date: CalendarDate, by: LocalizedText) {
      self.date = date
      self.by = by
    }
  }
}

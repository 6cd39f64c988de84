/// What a council asks of digital products: rules that cases keep, or deviate from with a reason.
///
/// A kader belongs to one rubric and speaks of its answers, decisions, levels and flags. Conditions are still
/// text, at their places in the file: `Scoring` parses and checks them.
package struct Kader: Sendable {
  package var id: Located<Identifier<Kader>>
  package var version: String
  /// The rubric whose cases the kader is about.
  package var rubric: RubricReference
  package var title: LocalizedText
  package var status: Status
  /// When and by whom the kader was adopted; `nil` for a draft.
  package var adoption: Adoption?
  /// Says whose proposal the rules are.
  package var statement: LocalizedText
  /// What who deviates has to do: *pas toe of leg uit*.
  package var principle: LocalizedText
  package var sources: [Source]
  package var rules: [Rule]

  package init(
    id: Located<Identifier<Kader>>, version: String, rubric: RubricReference,
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
  package enum Status: String, Hashable, Sendable, CaseIterable {
    case draft, adopted
  }

  /// The decision that made a kader binding.
  package struct Adoption: Sendable {
    package var date: CalendarDate
    /// Who adopted it, such as Provinciale Staten.
    package var by: LocalizedText

    package init(date: CalendarDate, by: LocalizedText) {
      self.date = date
      self.by = by
    }
  }
}

/// A named value that follows from answers, facts and other decisions (DMN's *decision*).
package struct Decision: Sendable {
  /// What a decision's value can be.
  package enum ValueType: Sendable {
    /// Whatever the logic yields.
    case inferred
    case number
    case boolean
    /// One of the rubric's levels.
    case level
    /// One of the decision's own ordered options.
    case ordinal([Option])
  }

  /// What the decision means to readers; decisions without a role are steps on the way.
  package enum Role: String, Hashable, Sendable, CaseIterable {
    /// Which kind of choice was made, such as outsourced or directed.
    case choice
    /// Who does the work, beside the choice.
    case executor
    /// The level that the choices amount to.
    case shown
    /// The level that the context asks for.
    case fitting
    /// A number on an axis.
    case score
    /// What the organisation is to one kind of party, such as client or participant.
    case relation
  }

  /// How the value follows.
  package enum Logic: Sendable {
    case expression(LocatedText)
    case table(DecisionTable)
    case aggregate(Aggregate)
    case ladder(Ladder)
  }

  package var id: Located<Identifier<Decision>>
  package var title: LocalizedText
  /// A word or two for where there is no room for the title, such as the rows of an overview.
  package var label: LocalizedText?
  /// The axis that a score belongs to.
  package var axis: Located<Identifier<Axis>>?
  package var role: Role?
  package var scope: Scope
  package var type: ValueType
  package var logic: Logic

  package init(
    id: Located<Identifier<Decision>>, title: LocalizedText, label: LocalizedText? = nil,
    axis: Located<Identifier<Axis>>?, role: Role?, scope: Scope, type: ValueType, logic: Logic
  ) {
    self.id = id
    self.title = title
    self.label = label
    self.axis = axis
    self.role = role
    self.scope = scope
    self.type = type
    self.logic = logic
  }
}

package import AmbitionModel

/// The cases that have one thing in common, such as a theme.
package struct PortfolioGroup: Hashable, Sendable {
  /// What they have in common, as readers see it.
  package enum Title: Sendable {
    case text(LocalizedText)
    case value(Value)
  }

  private enum Key: Hashable, Sendable {
    /// Without capitals and blanks at the ends, so that a slip of the pen makes no group.
    case text(String)
    case value(Value)
  }

  private let key: Key
  package let title: Title

  init(_ text: LocalizedText, in language: Language) {
    key = .text(text[language].folded)
    title = .text(text)
  }

  init(_ value: Value) {
    key = .value(value)
    title = .value(value)
  }

  package static func == (left: PortfolioGroup, right: PortfolioGroup) -> Bool { left.key == right.key }
  package func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

/// The group that a case is in, as far as its answers say.
package enum PortfolioMembership: Hashable, Sendable {
  /// Cases are not grouped.
  case all
  case one(PortfolioGroup)
  /// What cases are grouped by does not apply to this one.
  case none
  /// One of these, or any where it is `nil`: an answer is open.
  case open([PortfolioGroup]?)
}

/// What to do about a finding: a sentence of its own, or the name that was probably meant.
///
/// The name is looked for when the hint is shown, since most findings of a file full of mistakes never are.
package enum Hint: Sendable {
  case said(Wording)
  case nearest(to: String, among: @Sendable () -> [String])

  /// The sentence; `nil` where no name is close. - Complexity: that of `Suggestion.nearest`, each time.
  package var wording: Wording? {
    switch self {
    case .said(let wording): wording
    case .nearest(let name, let candidates): Suggestion.hint(for: name, among: candidates())
    }
  }
}

extension Hint: Hashable {
  /// Findings in the same words about the same name have the same candidates, so only the names are compared.
  package static func == (left: Hint, right: Hint) -> Bool {
    switch (left, right) {
    case (.said(let one), .said(let other)): one == other
    case (.nearest(let one, _), .nearest(let other, _)): one == other
    default: false
    }
  }

  package func hash(into hasher: inout Hasher) {
    switch self {
    case .said(let wording): hasher.combine(wording)
    case .nearest(let name, _): hasher.combine(name)
    }
  }
}

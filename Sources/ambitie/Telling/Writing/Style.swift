/// The only place with control codes for the terminal.
package enum Style: Sendable {
  case plain, colour

  package init(_ environment: Environment) {
    self = environment.usesColour ? .colour : .plain
  }

  /// More important than the rest.
  package func strong(_ text: String) -> String { coded(text, "1") }
  /// Less important than the rest.
  package func faint(_ text: String) -> String { coded(text, "2") }
  /// The colour of a kind of flag: blue and orange, which colour-blind people tell apart, never red and green.
  func accent(_ text: String, _ kind: Accent) -> String { coded(text, kind.rawValue) }

  enum Accent: String {
    case blue = "34"
    case orange = "33"
    case magenta = "35"
  }

  private func coded(_ text: String, _ code: String) -> String {
    switch self {
    case .plain: text
    case .colour: "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
  }
}

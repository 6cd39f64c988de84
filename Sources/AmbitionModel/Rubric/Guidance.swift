/// What a rubric says about answering one question, beside the question itself.
package struct Guidance: Sendable {
  /// Where an answer is to be found.
  package enum Ask: String, Hashable, Sendable, CaseIterable {
    /// Public sources can answer it.
    case `public`
    /// Only people of the organisation can.
    case inside
  }

  /// What the organisation can do about an answer.
  package enum Control: String, Hashable, Sendable, CaseIterable {
    /// The organisation chooses it.
    case chosen
    /// The organisation can agree on it with others.
    case arranged
    /// The organisation finds it as it is.
    case found
  }

  /// One line on how to read the question; `nil` where it needs none.
  package var help: LocalizedText?
  package var ask: Ask
  package var control: Control
  /// Whether the question is on the short list, with which levels can be told well enough to talk.
  package var isCore: Bool

  package init(help: LocalizedText? = nil, ask: Ask = .public, control: Control, isCore: Bool = false) {
    self.help = help
    self.ask = ask
    self.control = control
    self.isCore = isCore
  }
}

extension FieldReader where Key: FieldKey {
  /// The guidance of a question.
  /// - Parameter control: what holds where the rubric says nothing.
  func guidance(help: Key, ask: Key, control: Key, core: Key, otherwise: Guidance.Control) -> Guidance {
    let text = optionalText(help)
    let place: Guidance.Ask? = optionalChoice(ask)
    let power: Guidance.Control? = optionalChoice(control)
    let isCore = optionalBoolean(core)
    return Guidance(
      help: text, ask: place ?? .public, control: power ?? otherwise, isCore: isCore?.value ?? false)
  }
}

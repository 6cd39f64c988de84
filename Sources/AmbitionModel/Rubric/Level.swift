/// One rung of the ladder of ambition.
public struct Level: Sendable {
  public var id: Located<Identifier<Level>>
  public var title: LocalizedText
  /// The level as a promise in one sentence.
  public var sentence: LocalizedText
  /// The score from which the level is reached; `nil` where the score does not matter.
  public var threshold: Located<Rational>?
  /// A FEEL condition that must hold as well.
  public var requires: LocatedText?

  public init(
    id: Located<Identifier<Level>>, title: LocalizedText, sentence: LocalizedText,
    threshold: Located<Rational>?, requires: LocatedText?
  ) {
    self.id = id
    self.title = title
    self.sentence = sentence
    self.threshold = threshold
    self.requires = requires
  }
}

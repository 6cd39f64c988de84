/// One rung of the ladder of ambition.
package struct Level: Sendable {
  package var id: Located<Identifier<Level>>
  package var title: LocalizedText
  /// The level as a promise in one sentence.
  package var sentence: LocalizedText
  /// The score from which the level is reached; `nil` where the score does not matter.
  package var threshold: Located<Rational>?
  /// A FEEL condition that must hold as well.
  package var requires: LocatedText?

  package init(
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

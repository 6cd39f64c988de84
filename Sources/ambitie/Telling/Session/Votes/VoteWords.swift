package import AmbitionModel

/// The words of votes.
package enum VoteWords {
  package static let title = Wording(nl: "Wat de zaal vindt", en: "What the room thinks")
  static let firstHere = Wording(nl: "hier voor het eerst", en: "first here")
  package static let layer = Wording(nl: "Laag", en: "Layer")
  /// All of them, also without a level.
  static let count = Wording(nl: "Stemmen", en: "Votes")
  static let onLevels = Wording(nl: "Kozen een niveau", en: "Chose a level")
  static let median = Wording(nl: "Midden", en: "Middle")
  package static let spread = Wording(nl: "Spreiding", en: "Spread")
  /// The heads of a column for the layer and those of ``Tally/summary(orElse:)``.
  static let summaryHeader = [layer, onLevels, median, spread]
  static let tooFew = Wording(nl: "te weinig stemmen", en: "too few votes")
  package static let unknown = Wording(nl: "Weet niet", en: "Don't know")
  static let blank = Wording(nl: "Blanco", en: "Blank")
  package static let certain = Wording(nl: "Zeker", en: "Certain")
  package static let agreed = Wording(nl: "eens", en: "agreed")
  package static let divided = Wording(nl: "verdeeld", en: "divided")
  package static let none = Wording(nl: "geen stemmen", en: "no votes")
  package static let few = Wording(
    nl: """
      Bij minder dan \(Tally.leastShown) stemmen staat er alleen of de zaal het eens is. Anders is een stem \
      te herleiden.
      """,
    en: """
      With fewer than \(Tally.leastShown) votes it only says whether the room agrees. Otherwise a vote could \
      be traced.
      """)

  /// `2`, or `tussen 2 en 3`: half a level does not exist.
  static func median(_ levels: [Int]) -> Wording {
    switch levels.count {
    case 2:
      Wording(
        nl: "tussen \(levels[0] + 1) en \(levels[1] + 1)", en: "between \(levels[0] + 1) and \(levels[1] + 1)"
      )
    case 1: Wording(nl: "\(levels[0] + 1)", en: "\(levels[0] + 1)")
    default: none
    }
  }

  /// `alle 2`, `1 t/m 4`.
  package static func spread(_ spread: ClosedRange<Int>) -> Wording {
    spread.lowerBound == spread.upperBound
      ? Wording(nl: "alle \(spread.lowerBound + 1)", en: "all \(spread.lowerBound + 1)")
      : Wording(
        nl: "\(spread.lowerBound + 1) t/m \(spread.upperBound + 1)",
        en: "\(spread.lowerBound + 1) to \(spread.upperBound + 1)")
  }
}

extension Diagnostic.Message {
  static func noSuchCase(_ id: String, _ known: [String]) -> Self {
    Self(
      .unknownReference, nl: "er is geen casus \(quoted(id)); wel \(Listing.choices(known).dutch)",
      en: "there is no case \(quoted(id)); there is \(Listing.choices(known).english)",
      meant: id, among: known)
  }

  static func noSuchLayer(_ id: String, _ known: [String]) -> Self {
    Self(
      .unknownReference, nl: "er is geen laag \(quoted(id)); wel \(Listing.choices(known).dutch)",
      en: "there is no layer \(quoted(id)); there is \(Listing.choices(known).english)",
      meant: id, among: known)
  }

  static func noSuchLevel(_ id: String, _ known: [String]) -> Self {
    Self(
      .unknownReference, nl: "er is geen niveau \(quoted(id)); wel \(Listing.choices(known).dutch)",
      en: "there is no level \(quoted(id)); there is \(Listing.choices(known).english)",
      meant: id, among: known)
  }

  static func severalMeant(_ text: String, _ ids: [String]) -> Self {
    let choices = Listing.choices(ids)
    return Self(
      .unknownReference, nl: "\(quoted(text)) kan meer dan één zijn: \(choices.dutch)",
      en: "\(quoted(text)) can be more than one: \(choices.english)",
      hint: Wording(nl: "schrijf de id", en: "write the id"))
  }

  static func noSuchLevel(_ text: String, _ scale: VoteScale) -> Self {
    Self(
      .outOfRange,
      nl: "\(quoted(text)) is geen niveau; mogelijk is \(scale.levelNumbers.dutch), 'weet niet' of niets",
      en: "\(quoted(text)) is no level; it can be \(scale.levelNumbers.english), 'unknown' or nothing",
      meant: text, among: scale.levels.map { $0.id.value.rawValue })
  }

  static func noCount(_ text: String) -> Self {
    Self(
      .outOfRange,
      nl: "\(quoted(text)) is geen aantal; verwacht is een heel getal van 0 t/m \(Tally.mostCounted)",
      en: "\(quoted(text)) is no count; expected is a whole number from 0 to \(Tally.mostCounted)")
  }

  static func votedTwice(_ name: String) -> Self {
    Self(
      .duplicateIdentifier, nl: "\(quoted(name)) is al geteld; deze rij telt niet mee",
      en: "\(quoted(name)) was counted already; this row does not count")
  }

  static var noBallot: Self {
    Self(
      .emptyText, nl: "dit biljet heeft geen nummer", en: "this ballot has no number",
      hint: Wording(nl: "nummer de biljetten van 1 af", en: "number the ballots from 1"))
  }
}

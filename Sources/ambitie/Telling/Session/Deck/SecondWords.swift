import AmbitionModel

/// The words on the slides of the second working session.
enum SecondWords {
  static let title = Wording(
    nl: "Tweede werksessie: niveau en kaders", en: "Second session: level and kaders")
  static let fromTalkToChoice = Wording(nl: "Van gesprek naar keuze", en: "From talk to choice")
  static let question = Wording(
    nl: "Welk niveau kiezen we, en welke kaders horen daarbij?",
    en: "Which level do we choose, and which kaders go with it?")
  static let steps = [
    Wording(nl: "Wat u de vorige keer meegaf", en: "What you gave us last time"),
    Wording(nl: "Het niveau per laag", en: "The level of each layer"),
    Wording(nl: "De kaders, regel voor regel", en: "The kaders, rule by rule"),
    Wording(nl: "Wie voldoet, en wat het vraagt", en: "Who complies, and what it takes"),
    Wording(nl: "Wat u vaststelt", en: "What you adopt"),
  ]
  static let frameNotes = Wording(
    nl: "Vandaag kiest de zaal. Zeg erbij wat later nog kan veranderen.",
    en: "Today the room chooses. Say what can still change later.")
  static let lastTime = Wording(nl: "Wat u de vorige keer meegaf", en: "What you gave us last time")
  static let noHarvest = Wording(
    nl: "Er is geen oogst van een eerste sessie.", en: "There is no harvest of a first session.")
  static let whatWasSaid = Wording(nl: "Wat is gezegd", en: "What was said")
  static let nothingSaid = Wording(nl: "Er is niets genoteerd.", en: "Nothing was noted down.")
  static let whichSuits = Wording(
    nl: "Welk niveau past bij ons, per laag?", en: "Which level suits us, layer by layer?")
  static let tried = Wording(nl: "Wat u hebt geprobeerd en beoordeeld", en: "What you tried and judged")
  static let asNow = Wording(nl: "zoals nu", en: "as now")
  static let other = Wording(nl: "een andere casus", en: "another case")
  static func judged(_ pair: String, _ deliberate: Int, _ accidental: Int) -> Wording {
    Wording(
      nl: "\(pair): bewust \(deliberate), toevallig \(accidental)",
      en: "\(pair): on purpose \(deliberate), by chance \(accidental)")
  }
  static let beforeNotes = Wording(
    nl: "Vraag of de zaal zich hierin herkent. Wat is sindsdien veranderd?",
    en: "Ask whether the room recognises this. What has changed since?")
  static let whichLevel = Wording(nl: "Welk niveau kiest u per laag?", en: "Which level do you choose?")
  static let whichLevelLead = Wording(
    nl: "Het mag per laag verschillen, met een reden.", en: "It may differ by layer, with a reason.")
  static let doTheyReach = Wording(
    nl: "Halen de casussen dat niveau?", en: "Do the cases reach that level?")
  static let afterTheVote = Wording(
    nl: "Dit volgt uit de stemmen.", en: "This follows from the votes.")
  static let targetsLegend = Wording(
    nl: "✓ haalt het. ! haalt het niet; erbij staat wat het vraagt. ? is nog open.",
    en: "✓ reaches it. ! does not; what it takes is beside it. ? is still open.")
  static let targetsNotes = Wording(
    nl: "Een casus hoeft dit niet te halen. Vraag of afwijken hier bewust mag.",
    en: "A case need not reach this. Ask whether deviating is fine here.")
  static let reaches = Wording(nl: "haalt het", en: "reaches it")
  static let stillOpen = Wording(nl: "nog open", en: "still open")
  static let cannot = Wording(nl: "kan niet", en: "cannot")
  static let whoComplies = Wording(nl: "Wie voldoet?", en: "Who complies?")
  static let overviewCaption = Wording(nl: "Casussen naast de regels", en: "Cases beside the rules")
  static let overviewNotes = Wording(
    nl: "Zoek een regel die bijna niemand haalt. Is de regel te streng, of de praktijk?",
    en: "Look for a rule that hardly anyone keeps. Is the rule too strict, or the practice?")
  static let whatItTakes = Wording(nl: "Wat vraagt dit?", en: "What does this take?")
  static let dependsOnFacts = Wording(
    nl: "Dat hangt af van feiten die nog ontbreken.", en: "That depends on facts that are missing.")
  static let caseNotes = Wording(
    nl: "Kies boven in beeld een casus. Pas toe, of leg uit waarom niet.",
    en: "Choose a case at the top. Apply, or explain why not.")
  static let whatDoYouAdopt = Wording(nl: "Wat stelt u vast?", en: "What do you adopt?")
  static let unless = Wording(nl: "Tenzij …", en: "Unless …")
  static let theDecision = Wording(nl: "Het besluit in woorden", en: "The decision in words")
  static let decisionByHand = Wording(
    nl: "Provinciale Staten spreken uit dat …, tenzij …",
    en: "The provincial council declares that …, unless …")
  static let decisionNotes = Wording(
    nl:
      "Lees het voor. Klopt een woord niet? Ga terug en verander het. Kopieer de tekst voor het Statenvoorstel.",
    en:
      "Read it aloud. Is a word wrong? Go back and change it. Copy the text for the proposal to the council.")
  static let theLevel = Wording(nl: "Het niveau, per laag", en: "The level, layer by layer")
  static let theKaders = Wording(nl: "De kaders", en: "The kaders")
  static let theConditions = Wording(
    nl: "Onder welke voorwaarden, en wanneer kijken we terug?",
    en: "On which conditions, and when do we look back?")
  static let decideNotes = Wording(
    nl:
      "Het midden van de stemmen is gestippeld. Het telt pas als u het kiest. Schrijf op in de woorden van de zaal. Lees het daarna voor.",
    en:
      "The middle of the votes is dashed. It counts once you choose it. Write it down in the room's words. Then read it aloud."
  )
  static let afterwards = Wording(nl: "Hierna", en: "Afterwards")
  static let afterwardsSteps = [
    Wording(nl: "Het voorstel gaat naar de Staten.", en: "The proposal goes to the council."),
    Wording(nl: "Elke casus past toe, of legt uit.", en: "Each case applies, or explains."),
    Wording(nl: "Na een jaar kijken we samen terug.", en: "After a year we look back together."),
  ]
}

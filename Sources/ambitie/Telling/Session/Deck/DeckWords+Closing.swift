import AmbitionModel

// Levels, kaders, the harvest, and the words around the slides.
extension DeckWords {
  static let promises = Wording(nl: "Niveaus als belofte", en: "Levels as promises")
  static let promisesLead = Wording(
    nl: "Elk niveau belooft iets, en vraagt iets.", en: "Each level promises something, and asks something.")
  static let whatItAsks = Wording(nl: "Wat vraagt dit van ons?", en: "What does this ask of us?")
  static let whatWeGiveUp = Wording(nl: "Wat geven we ervoor op?", en: "What do we give up for it?")
  static let firstPreference = Wording(nl: "Een eerste voorkeur", en: "A first preference")
  static let preferenceLead = Wording(
    nl: "Los van deze casus: welk niveau past bij ons, per laag?",
    en: "Apart from this case: which level suits us, layer by layer?")
  static let neverBelow = Wording(
    nl: "Waar willen we nooit onder zakken?", en: "Below which do we never want to go?")
  static let draftKader = Wording(nl: "Kader in concept", en: "Draft kader")
  static let adoptedKader = Wording(nl: "Vastgesteld kader", en: "Adopted kader")
  static func saidBefore(_ agree: Int, _ adjust: Int, _ reject: Int) -> Wording {
    Wording(
      nl: "De vorige keer: eens \(agree), anders \(adjust), niet \(reject).",
      en: "Last time: agree \(agree), adjust \(adjust), not \(reject).")
  }
  static func inOtherWords(_ text: String) -> Wording {
    Wording(nl: "In uw woorden: \(text)", en: "In your words: \(text)")
  }
  static let whyRule = Wording(nl: "Waarom", en: "Why")
  static let inOther = Wording(nl: "In andere woorden", en: "In other words")
  static let whatNow = Wording(nl: "Wat nu?", en: "What now?")
  static let harvest = Wording(nl: "De oogst van vandaag", en: "Today's harvest")
  static let harvestByHand = Wording(
    nl: "Schrijf hier op wat de zaal heeft ingebracht.", en: "Write down here what the room brought in.")
  static let route = Wording(nl: "Op weg naar de tweede sessie", en: "On the way to the second session")
  static let routeSteps = [
    Wording(nl: "U krijgt de oogst van vandaag.", en: "You receive today's harvest."),
    Wording(nl: "Wij zoeken uit wat nog open is.", en: "We find out what is still open."),
    Wording(
      nl: "In de tweede sessie kiest u niveau en kaders.",
      en: "In the second session you choose level and kaders."),
  ]
  static let lastWord = Wording(
    nl: "Wat moeten we onthouden van vandaag?", en: "What should we remember of today?")
  static let save = Wording(nl: "Bewaar de oogst", en: "Save the harvest")
  static let saveTable = Wording(nl: "Bewaar de stemmen als tabel", en: "Save the votes as a table")
  static let open = Wording(nl: "Open een oogst", en: "Open a harvest")
  static let clear = Wording(nl: "Wis alles", en: "Clear everything")

  // Around the slides
  static let slides = Wording(nl: "Dia's", en: "Slides")
  static let previous = Wording(nl: "Vorige", en: "Previous")
  static let next = Wording(nl: "Volgende", en: "Next")
  static let timer = Wording(nl: "Tijd", en: "Timer")
  static let minutes = Wording(nl: "Minuten", en: "Minutes")
  static let overview = Wording(nl: "Overzicht", en: "Overview")
  static let help = Wording(nl: "Toetsen", en: "Keys")
  static let goTo = Wording(nl: "Ga naar dia", en: "Go to slide")
  static let slideNumber = Wording(nl: "Nummer van de dia", en: "Number of the slide")
  static let go = Wording(nl: "Ga", en: "Go")
  static let yes = Wording(nl: "Ja", en: "Yes")
  static let no = Wording(nl: "Nee", en: "No")
  static let close = Wording(nl: "Sluit", en: "Close")
  static let blackScreen = Wording(
    nl: "Zwart scherm. Druk op een toets om verder te gaan.", en: "Black screen. Press a key to go on.")
  static let letterKeys = Wording(nl: "Sneltoetsen met één letter aan", en: "Single-letter keys on")
  static let keys: [(action: String, text: Wording, keys: Wording)] = [
    ("next", Wording(nl: "Verder", en: "On"), Wording(nl: "Spatie, →, PageDown", en: "Space, →, PageDown")),
    ("previous", Wording(nl: "Terug", en: "Back"), Wording(nl: "←, PageUp", en: "←, PageUp")),
    ("first", Wording(nl: "Eerste dia", en: "First slide"), Wording(nl: "Home", en: "Home")),
    ("last", Wording(nl: "Laatste dia", en: "Last slide"), Wording(nl: "End", en: "End")),
    ("overview", overview, Wording(nl: "O", en: "O")),
    ("goTo", goTo, Wording(nl: "G", en: "G")),
    (
      "notes", Wording(nl: "Notities op tweede scherm", en: "Notes on second screen"),
      Wording(nl: "N", en: "N")
    ),
    ("why", Wording(nl: "Waarom en bron", en: "Why and source"), Wording(nl: "W", en: "W")),
    ("votes", Wording(nl: "Toon of verberg stemmen", en: "Show or hide votes"), Wording(nl: "V", en: "V")),
    ("timer", Wording(nl: "Bedenktijd aan of uit", en: "Time to think on or off"), Wording(nl: "T", en: "T")),
    ("longer", Wording(nl: "Een minuut langer", en: "One minute longer"), Wording(nl: "+", en: "+")),
    ("shorter", Wording(nl: "Een minuut korter", en: "One minute shorter"), Wording(nl: "−", en: "−")),
    (
      "type", Wording(nl: "Stemmen als getallen typen", en: "Type votes as numbers"),
      Wording(nl: "E", en: "E")
    ),
    ("undo", Wording(nl: "Ongedaan maken", en: "Undo"), Wording(nl: "U", en: "U")),
    ("reset", Wording(nl: "Opnieuw", en: "Start over"), Wording(nl: "R", en: "R")),
    ("fullscreen", Wording(nl: "Heel scherm", en: "Full screen"), Wording(nl: "F", en: "F")),
    (
      "black", Wording(nl: "Zwart scherm", en: "Black screen"), Wording(nl: "B of punt", en: "B or full stop")
    ),
    ("dark", Wording(nl: "Donkere zaal", en: "Dark room"), Wording(nl: "D", en: "D")),
    ("print", Wording(nl: "Druk af", en: "Print"), Wording(nl: "P", en: "P")),
    ("save", save, Wording(nl: "S", en: "S")),
    ("open", open, Wording(nl: "I", en: "I")),
  ]
}

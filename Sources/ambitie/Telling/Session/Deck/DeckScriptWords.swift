import AmbitionModel

/// The words that the deck's script puts on the page; `{n}` is filled in there.
enum DeckScriptWords {
  static func all(_ language: Language) -> [String: String] {
    table.mapValues { $0[language] }
  }

  private static let table: [String: Wording] = [
    "place": Wording(nl: "{n} van {all}", en: "{n} of {all}"),
    "steps": Wording(nl: "Stap {n} van {all}", en: "Step {n} of {all}"),
    "notesTitle": Wording(nl: "Notities", en: "Notes"),
    "nextSlide": Wording(nl: "Hierna", en: "Next"),
    "lastSlide": Wording(nl: "Dit is de laatste dia.", en: "This is the last slide."),
    "noWindow": Wording(
      nl: "De browser houdt het tweede venster tegen.", en: "The browser blocks the second window."),
    "elapsed": Wording(nl: "bezig: {time}", en: "elapsed: {time}"),
    "timeLeft": Wording(nl: "bedenktijd: {time}", en: "time to think: {time}"),
    "minutes": Wording(nl: "{n} minuten", en: "{n} minutes"),
    "close": DeckWords.close,
    "typeNumbers": Wording(nl: "Typ getallen", en: "Type numbers"),
    "timeUp": Wording(nl: "De tijd is om", en: "Time is up"),
    "layer": DeckWords.layer,
    "caseStudy": DeckWords.caseStudy,
    "unknown": VoteWords.unknown,
    "votes": VoteWords.count,
    "noVotes": Wording(nl: "nog geen stemmen", en: "no votes yet"),
    "nobodyVoted": Wording(nl: "De zaal heeft nog niet gestemd.", en: "The room has not voted yet."),
    "agreed": Wording(nl: "eens, met {n} stemmen", en: "agreed, with {n} votes"),
    "divided": Wording(nl: "verdeeld, met {n} stemmen", en: "divided, with {n} votes"),
    "between": Wording(nl: "tussen {a} en {b}", en: "between {a} and {b}"),
    "middle": Wording(nl: "midden {middle}, van {a} t/m {b}", en: "middle {middle}, from {a} to {b}"),
    "allSame": Wording(nl: "allemaal {level}", en: "all {level}"),
    "room": Wording(nl: "Zaal: {text}.", en: "Room: {text}."),
    "fits": DeckWords.fits,
    "fitsSays": Wording(nl: "Past: {text}.", en: "Fits: {text}."),
    "nowSays": Wording(nl: "Nu: {text}.", en: "Now: {text}."),
    "keyMaybe": ReportWords.legendMaybe,
    "keyFits": ReportWords.legendFits,
    "keyMayFit": ReportWords.legendMayFit,
    "andMore": Wording(nl: "en nog {n}", en: "and {n} more"),
    "and": DeckWords.and,
    "theLevel": SecondWords.theLevel,
    "noLevelYet": Wording(nl: "Stem eerst over het niveau.", en: "First vote on the level."),
    "targetsCaption": Wording(
      nl: "Tussen haakjes het niveau waar de zaal op uitkomt",
      en: "In brackets the level that the room arrives at"),
    "decideStart": Wording(
      nl: "Provinciale Staten spreken uit dat", en: "The provincial council declares that"),
    "decideLayer": Wording(
      nl: "digitale producten in de laag {layers} ten minste op niveau {n} ({level}) staan",
      en: "digital products are at level {n} ({level}) at least in the layer {layers}"),
    "decideLayers": Wording(
      nl: "digitale producten in de lagen {layers} ten minste op niveau {n} ({level}) staan",
      en: "digital products are at level {n} ({level}) at least in the layers {layers}"),
    "unless": Wording(nl: "tenzij", en: "unless"),
    "decideRules": Wording(nl: "Daarbij gelden deze kaders:", en: "With these kaders:"),
    "nothingDecided": Wording(
      nl: "Kies eerst een niveau, of stem over de kaders.", en: "First choose a level, or vote on the kaders."
    ),
    "undecided": Wording(
      nl: "Nog geen niveau gekozen voor: {layers}.", en: "No level chosen yet for: {layers}."),
    "takeMiddle": Wording(
      nl: "Kies het midden van de stemmen (gestippeld)", en: "Choose the middle of the votes (dashed)"),
    "copyDecision": Wording(nl: "Kopieer voor een Statenvoorstel", en: "Copy for a proposal"),
    "saveKader": Wording(nl: "Bewaar als kader", en: "Save as a kader"),
    "copied": Wording(nl: "Gekopieerd.", en: "Copied."),
    "notCopied": Wording(nl: "Kopiëren lukt hier niet.", en: "Copying does not work here."),
    "kaderLevel": Wording(nl: "Ten minste {n} {level}", en: "At least {n} {level}"),
    "kaderWhy": Wording(nl: "Zo koos de zaal.", en: "So the room chose."),
    "kaderTitle": Wording(nl: "Besluit van de werksessie", en: "Decision of the working session"),
    "kaderStatement": Wording(
      nl: "Dit is wat de zaal in de werksessie koos. Het geldt pas als Provinciale Staten het vaststellen.",
      en: "This is what the room chose in the working session. It holds only once the council adopts it."),
    "kaderPrinciple": Wording(
      nl: "Pas toe of leg uit. Wie afwijkt, schrijft op waarom.",
      en: "Apply or explain. Who deviates writes down why."),
    "roomCaption": Wording(
      nl: "Stemmen van de zaal naast de analyse", en: "Votes of the room beside the analysis"),
    "inWords": Wording(nl: "In woorden", en: "In words"),
    "differs": Wording(nl: "Het meest over: {layer}.", en: "Most about: {layer}."),
    "chooseLayer": DeckWords.chooseLayer,
    "takeAway": Wording(nl: "Aftrekken", en: "Take away"),
    "showVotes": Wording(nl: "Toon stemmen", en: "Show votes"),
    "reset": Wording(nl: "Opnieuw", en: "Start over"),
    "clearTally": Wording(nl: "Alle stemmen wissen: {name}?", en: "Clear all votes: {name}?"),
    "clearAll": Wording(
      nl: "Alles wissen wat in deze werksessie is ingevuld?",
      en: "Clear everything that was filled in during this session?"),
    "yes": DeckWords.yes,
    "no": DeckWords.no,
    "earlier": Wording(
      nl: "In deze browser staan nog stemmen en notities van {when}. Wilt u daarmee verder?",
      en: "This browser still holds votes and notes of {when}. Do you want to go on with them?"),
    "earlierUndated": Wording(
      nl: "In deze browser staan nog stemmen en notities van een eerdere keer. Wilt u daarmee verder?",
      en: "This browser still holds votes and notes of an earlier time. Do you want to go on with them?"),
    "goOn": Wording(nl: "Verder gaan", en: "Go on"),
    "beginAnew": Wording(nl: "Opnieuw beginnen", en: "Begin anew"),
    "now": Wording(nl: "nu", en: "now"),
    "was": Wording(nl: "was {text}", en: "was {text}"),
    "whatIf": DeckWords.whatIf,
    "bringTo": Wording(nl: "Breng naar niveau", en: "Bring to level"),
    "becomes": DeckWords.becomes,
    "mostMoves": Wording(
      nl: "U kunt hooguit {n} lagen tegelijk veranderen.", en: "You can change at most {n} layers at once."),
    "tryIt": Wording(
      nl: "Kies bij een laag een ander niveau. Dan ziet u wat er verandert.",
      en: "Choose another level for a layer. Then you see what changes."),
    "effort": Wording(nl: "Dit vraagt samen {n}.", en: "Together this takes {n}."),
    "changes": DeckWords.whatChanges,
    "gone": Wording(nl: "Verdwijnt", en: "Goes"),
    "came": Wording(nl: "Komt erbij", en: "Comes up"),
    "clash": Wording(nl: "Let op: vraagt ook iets elders", en: "Mind: asks something elsewhere, too"),
    "noFlags": Wording(nl: "Er komt of gaat geen signaal.", en: "No flag comes or goes."),
    "undo": Wording(nl: "Stap terug", en: "Step back"),
    "keepAs": Wording(nl: "Bewaar als {name}", en: "Keep as {name}"),
    "kept": Wording(nl: "Bewaard als {name}.", en: "Kept as {name}."),
    "variants": DeckWords.variants,
    "variant": Wording(nl: "Variant {name}: {n}", en: "Variant {name}: {n}"),
    "noVariants": DeckWords.noVariants,
    "steps_": Wording(nl: "Wat het vraagt", en: "What it takes"),
    "preference": DeckWords.firstPreference,
    "deliberate": Wording(nl: "Bewust", en: "On purpose"),
    "accidental": Wording(nl: "Toevallig", en: "By chance"),
    "agree": Wording(nl: "Eens", en: "Agree"),
    "adjust": Wording(nl: "Anders", en: "Adjust"),
    "reject": Wording(nl: "Niet", en: "Not"),
    "oneLess": Wording(nl: "één minder", en: "one less"),
    "saved": Wording(nl: "{name} is bewaard.", en: "{name} was saved."),
    "read": Wording(nl: "{name} is gelezen.", en: "{name} was read."),
    "notRead": Wording(
      nl: "Dit is geen oogst van een werksessie met deze rubric.",
      en: "This is no harvest of a session with this rubric."),
    "notKept": Wording(
      nl: "Deze browser bewaart niets. Sla daarom op met S.",
      en: "This browser keeps nothing. So save with S."),
    "harvest": DeckWords.harvest,
    "hTallies": Wording(nl: "Lagen met stemmen", en: "Layers with votes"),
    "hVariants": Wording(nl: "Varianten", en: "Variants"),
    "hPairs": Wording(nl: "Paren beoordeeld", en: "Pairs judged"),
    "hPreferences": Wording(nl: "Voorkeuren", en: "Preferences"),
    "hRules": Wording(nl: "Regels besproken", en: "Rules discussed"),
    "hDecided": Wording(nl: "Niveaus gekozen", en: "Levels chosen"),
    "hNotes": Wording(nl: "Notities", en: "Notes"),
    "csvCase": Wording(nl: "casus", en: "case"),
    "csvLayer": Wording(nl: "laag", en: "layer"),
    "csvUnknown": Wording(nl: "weet niet", en: "unknown"),
    "csvBlank": Wording(nl: "blanco", en: "blank"),
  ]
}

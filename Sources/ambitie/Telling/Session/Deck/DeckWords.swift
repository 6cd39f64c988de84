import AmbitionModel
import Scoring

/// The words on the slides; short sentences in plain language.
enum DeckWords {
  static let title = Wording(
    nl: "Werksessie: wie zit aan het stuur?", en: "Working session: who is at the wheel?")
  static let forFacilitator = Wording(nl: "Voor de begeleider", en: "For the facilitator")
  static let caseStudy = Wording(nl: "Casus", en: "Case")
  static let layer = Wording(nl: "Laag", en: "Layer")
  static let and = Wording(nl: "en", en: "and")
  static let source = Wording(nl: "Bron", en: "Source")

  // Opening
  static let whyHere = Wording(nl: "De vragen van vanavond", en: "Tonight's questions")
  static let eveningQuestion = Wording(
    nl: "Welke rol willen wij spelen in het digitale landschap?",
    en: "Which role do we want to play in the digital landscape?")
  static let questions = [
    Wording(nl: "Welke keuzes maken we nu, per laag?", en: "Which choices do we make now, layer by layer?"),
    Wording(nl: "Zijn die keuzes consequent?", en: "Are those choices consistent?"),
    Wording(nl: "Wat betekent dat voor de organisatie?", en: "What does that mean for the organisation?"),
    Wording(nl: "Welke kansen laten we liggen?", en: "Which chances do we leave?"),
    Wording(
      nl: "Wat is het risico van te laag, of te hoog?", en: "What is the risk of too low, or too high?"),
  ]
  static let programme = Wording(nl: "Programma", en: "Programme")
  static let programmeItems: [(minutes: String, text: Wording)] = [
    ("0–10", Wording(nl: "Waarom we hier zijn", en: "Why we are here")),
    ("10–25", Wording(nl: "Eén product, laag voor laag", en: "One product, layer by layer")),
    ("25–40", Wording(nl: "Uw eigen beeld", en: "Your own view")),
    ("40–50", Wording(nl: "De zaal en de analyse", en: "The room and the analysis")),
    ("50–70", Wording(nl: "Wat als we anders kiezen?", en: "What if we choose differently?")),
    ("70–85", Wording(nl: "Te laag, te hoog, gemist", en: "Too low, too high, missed")),
    ("85–105", Wording(nl: "Zijn we consequent?", en: "Are we consistent?")),
    ("105–120", Wording(nl: "Niveaus, kaders en oogst", en: "Levels, kaders and harvest")),
  ]
  static func howToLook(_ count: Int) -> Wording {
    Wording(
      nl: "Zo lezen we een product: \(count == 1 ? "één laag" : "\(count) lagen")",
      en: "How we read a product: \(count == 1 ? "one layer" : "\(count) layers")")
  }
  static let outsource = Wording(nl: "uitbesteden", en: "outsource")
  static let atTheWheel = Wording(nl: "zelf aan het stuur", en: "at the wheel ourselves")
  static let noBadLevel = Wording(
    nl: "In elke laag kunt u anders kiezen. Volgen kan een goede keuze zijn.",
    en: "In each layer you can choose differently. To follow can be a good choice.")

  // The product and its layers
  static let owner = Wording(nl: "Van wie", en: "Whose")
  static let theme = Wording(nl: "Opgave", en: "Task")
  static let referenceDate = Wording(nl: "Peildatum", en: "Reference date")
  static func notKnown(_ labels: [String]) -> Wording {
    let all = labels.joined(separator: ", ")
    return Wording(nl: "Nog niet bekend: \(all).", en: "Not known yet: \(all).")
  }
  static let whyAndSource = Wording(nl: "Waarom, en uit welke bron", en: "Why, and from which source")

  // The room
  static let yourView = Wording(nl: "Uw beeld", en: "Your view")
  static let ballotQuestion = Wording(
    nl: "Hoeveel moet de provincie hier sturen? Kies per laag één niveau.",
    en: "How much should the province steer here? Choose one level for each layer.")
  static let silently = Wording(
    nl: "Een paar minuten, in stilte. Weet u het niet? Kruis dan dat aan.",
    en: "A few minutes, in silence. You do not know? Then tick that.")
  static let roomCounts = Wording(nl: "De zaal telt", en: "The room counts")
  static func tallyKeys(_ count: Int) -> Wording {
    Wording(
      nl: "Toetsen: 1 t/m \(count) telt, 0 is ‘weet niet’, met Shift eraf. E: getallen typen. V: tonen.",
      en: "Keys: 1 to \(count) counts, 0 is ‘don't know’, with Shift less. E: type numbers. V: show.")
  }
  static let useBallots = Wording(
    nl: "Tel de biljetten per laag en niveau.", en: "Count the ballots by layer and level.")
  static let analysisFollows = Wording(
    nl: "Wat de analyse zegt, staat hierna.", en: "What the analysis says comes next.")
  static let roomAndAnalysis = Wording(nl: "De zaal en de analyse", en: "The room and the analysis")
  static let whereFrom = Wording(nl: "Waar komt dat vandaan?", en: "Where does that come from?")
  static let wholeTrace = Wording(nl: "Alle stappen", en: "Every step")
  static func oneHigher(_ changes: [String]) -> Wording {
    let all = changes.joined(separator: "; ")
    return Wording(nl: "Eén hoger vraagt: \(all).", en: "One higher takes: \(all).")
  }
  static let findOut = Wording(
    nl: "Zoek eerst uit wat nog open is.", en: "First find out what is still open.")
  static let notHigher = Wording(
    nl: "Hoger kan niet bij deze feiten.", en: "Higher cannot be with these facts.")
  static let highestAlready = Wording(nl: "Hoger dan dit is er niet.", en: "There is no higher.")
  static let whereWeDiffer = Wording(nl: "Waar verschillen we?", en: "Where do we differ?")
  static let chooseLayer = Wording(
    nl: "Kies de laag waar u het meest over verschilt.", en: "Choose the layer on which you differ most.")
  static let reasonHigher = Wording(nl: "Waarom meer sturen?", en: "Why steer more?")
  static let reasonLower = Wording(nl: "Waarom minder sturen?", en: "Why steer less?")

  // Choices
  static let whatIf = Wording(nl: "Wat als we anders kiezen?", en: "What if we choose differently?")
  static let change = Wording(nl: "Verandering", en: "Change")
  static let becomes = Wording(nl: "Wordt", en: "Becomes")
  static let flagsGone = Wording(nl: "Verdwijnt", en: "Goes")
  static let largestMoves = Wording(
    nl: "De veranderingen die het meest wegnemen", en: "The changes that take most away")
  static let notReachable = Wording(nl: "Wat hier niet kan", en: "What cannot be here")
  static func outOfReach(_ level: String, _ open: [String]) -> Wording {
    guard !open.isEmpty else {
      return Wording(nl: "\(level) kan niet bij deze feiten.", en: "\(level) cannot be with these facts.")
    }
    let names = open.joined(separator: ", ")
    return Wording(
      nl: "\(level) hangt af van \(names).", en: "\(level) depends on \(names).")
  }
  static let variants = Wording(nl: "Varianten naast elkaar", en: "Variants side by side")
  static let noVariants = Wording(
    nl: "Bewaar eerst een variant bij ‘Wat als’.", en: "First keep a variant at ‘What if’.")
  static let signals = Wording(nl: "Te laag, te hoog, gemist", en: "Too low, too high, missed")
  static let nothingCertain = Wording(nl: "Niets dat nu zeker is.", en: "Nothing that is certain now.")
  static func certainSignals(_ count: Int) -> Wording {
    Wording(
      nl: count == 1 ? "Eén signaal is nu al zeker" : "\(count) signalen zijn nu al zeker",
      en: count == 1 ? "One flag is certain already" : "\(count) flags are certain already")
  }
  /// - Parameter all: those on the slide and the others.
  static func otherSignals(_ count: Int, of all: Int) -> Wording {
    let rest = Wording(
      nl: count == 1 ? "Er is nog één signaal" : "Er zijn nog \(count) signalen",
      en: count == 1 ? "There is one more flag" : "There are \(count) more flags")
    return Wording(
      nl: "\(rest.dutch). Hieronder staan ze alle \(all), met advies.",
      en: "\(rest.english). Below are all \(all), with advice.")
  }
  static func openSignals(_ count: Int) -> Wording {
    Wording(
      nl: count == 1
        ? "Over één signaal beslissen antwoorden die nog ontbreken."
        : "Over \(count) signalen beslissen antwoorden die nog ontbreken.",
      en: count == 1
        ? "Missing answers decide about one flag." : "Missing answers decide about \(count) flags.")
  }
  static let whatItMeans = Wording(
    nl: "Wat het betekent, en wat u kunt doen", en: "What it means, and what to do")
  static let whatIsMissing = Wording(nl: "Wat ziet de zaal nog meer?", en: "What else does the room see?")
  static let consequences = Wording(
    nl: "Gevolgen voor de organisatie", en: "Consequences for the organisation")
  static let whatChanges = Wording(nl: "Wat er moet veranderen", en: "What has to change")
  static let topics: [(name: String, question: Wording)] = [
    ("people", Wording(nl: "Mensen: wie gaat dit doen?", en: "People: who will do this?")),
    ("knowledge", Wording(nl: "Kennis: wat moeten we leren?", en: "Knowledge: what must we learn?")),
    ("money", Wording(nl: "Geld: eenmalig of elk jaar?", en: "Money: once or every year?")),
    ("contracts", Wording(nl: "Contracten: wat loopt wanneer af?", en: "Contracts: what ends when?")),
    ("direction", Wording(nl: "Sturing: wie beslist voortaan?", en: "Direction: who decides from now on?")),
  ]

  // All cases
  static let moreCases = Wording(nl: "Meer casussen naast elkaar", en: "More cases side by side")
  static let matrixCaption = Wording(
    nl: "Wat de keuzes nu samen betekenen, per laag", en: "What the choices amount to now, layer by layer")
  static let rangeLegend = Wording(
    nl: "Een bereik zoals 1–3 is nog open.", en: "A range such as 1–3 is still open.")
  static let areWeConsistent = Wording(nl: "Zijn we consequent?", en: "Are we consistent?")
  static let deliberateOrNot = Wording(
    nl: "Was dit bewust, of toevallig zo gegroeid?", en: "Was this on purpose, or did it just grow?")
  static let noPairs = Wording(
    nl: "Geen twee casussen spreken elkaar zeker tegen.",
    en: "No two cases certainly contradict each other.")
  static func mostApart(_ layer: String) -> Wording {
    Wording(nl: "\(layer): deze twee verschillen het meest", en: "\(layer): these two differ most")
  }
  static let whyApart = Wording(
    nl: "Waarom is dat verschil goed, of juist niet?", en: "Why is that difference right, or why not?")
  static func pair(_ kind: Inconsistency.Kind) -> Wording {
    switch kind {
    case .choicesDiffer: Wording(nl: "Zelfde situatie, andere keuze.", en: "Same situation, other choice.")
    case .contextDiffers: Wording(nl: "Zelfde keuze, andere situatie.", en: "Same choice, other situation.")
    }
  }
  static func morePairs(_ count: Int) -> Wording {
    Wording(
      nl:
        "Er \(count == 1 ? "is nog één zulk paar" : "zijn nog \(count) zulke paren"). Het rapport noemt \(count == 1 ? "het" : "ze").",
      en:
        "There \(count == 1 ? "is one more such pair" : "are \(count) more such pairs"). The report lists \(count == 1 ? "it" : "them")."
    )
  }
  static let why = Wording(nl: "Waardoor", en: "Why")
  static let standing = Wording(nl: "Hoe het staat", en: "How it stands")
  static func alike(percent: String, facts: Int) -> Wording {
    Wording(
      nl: "De situaties zijn voor \(percent) % gelijk, over \(facts) \(facts == 1 ? "feit" : "feiten").",
      en: "The situations are alike for \(percent) %, over \(facts) \(facts == 1 ? "fact" : "facts").")
  }
  static func littleKnown(_ known: Int, _ all: Int) -> Wording {
    Wording(
      nl:
        "Hiervan is nog weinig bekend: \(known) van de \(all) vragen \(known == 1 ? "is" : "zijn") beantwoord.",
      en: "Little is known of this yet: \(known) of \(all) questions \(known == 1 ? "was" : "were") answered."
    )
  }
  static let howMuch = Wording(
    nl: "Hoeveel moet de provincie hier sturen?", en: "How much should the province steer here?")
  static let nowIs = Wording(nl: "nu", en: "now")
  static let fits = Wording(nl: "past", en: "fits")
}

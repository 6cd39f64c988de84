import AmbitionModel

/// The words of the report.
enum ReportWords {
  static let report = Wording(nl: "rapport", en: "report")
  static let purpose = Wording(
    nl: "Per laag: wat is gekozen, wat past bij de situatie, en wat valt op.",
    en: "By layer: what was chosen, what fits the situation, and what stands out.")
  static let contents = Wording(nl: "Inhoud", en: "Contents")
  static let overview = Wording(nl: "Alle casussen naast elkaar", en: "All cases side by side")
  static let matrixTitle = Wording(nl: "Niveau per casus en laag", en: "Level by case and layer")
  static let matrixCaption = Wording(
    nl: "De volgorde zegt niets over beter of slechter.",
    en: "The order says nothing about better or worse.")
  static let cases = Wording(nl: "Casussen", en: "Cases")
  static let others = Wording(nl: "Wat verder opvalt", en: "What else stands out")
  static let appendix = Wording(nl: "Bijlage: alles", en: "Appendix: everything")
  static let heaviestOfMany = Wording(nl: "Wat het vaakst opvalt", en: "What stands out most often")
  static let data = Wording(nl: "Gegevens (CSV)", en: "Data (CSV)")
  static let dataFile = Wording(nl: "rapport-gegevens", en: "report-data")
  static let moreInFull = Wording(
    nl: "Met 'ambitie report --full' komen alle antwoorden, regels en bronnen als bijlage mee.",
    en: "With 'ambitie report --full' all answers, rules and sources come along as an appendix.")
  static let signal = Wording(nl: "Signaal", en: "Flag")
  static let signals = Wording(nl: "Wat opvalt", en: "What stands out")
  static let shared = Wording(nl: "Signalen die vaker voorkomen", en: "Flags of more than one case")
  static let consistency = Wording(nl: "Zijn de keuzes consequent?", en: "Are the choices consistent?")
  static let maps = Wording(nl: "Sturen en zelf doen", en: "Steering and doing")
  static let mapExplanation = Wording(
    nl:
      "Elk cijfer is een casus, met het nummer uit de tabel. Sturen en zelf doen zijn twee dingen: wie veel stuurt, hoeft weinig zelf te doen. Een open rand betekent dat de plek nog kan schuiven; het vlak laat zien waarheen.",
    en:
      "Each number is a case, as in the table. Steering and doing are two things: who steers much need not do much. An open edge means that the place can still move; the area shows where to."
  )
  static let mapEmpty = Wording(nl: "Nog geen casus is te plaatsen.", en: "No case can be placed yet.")
  static let more = Wording(nl: "meer", en: "more")
  static let less = Wording(nl: "minder", en: "less")
  static let mapTable = Wording(nl: "De cijfers onder de kaarten", en: "The numbers under the maps")

  static let conclusion = Wording(nl: "In het kort", en: "In short")
  static let layers = Wording(nl: "Laag voor laag", en: "Layer by layer")
  static let profileCaption = Wording(
    nl: "Wat de keuzes laten zien, en wat bij de situatie past", en: "What the choices show, and what fits")
  static let outcome = Wording(nl: "Uitkomst", en: "Outcome")
  static let picture = Wording(nl: "Beeld", en: "Picture")
  static let now = Wording(nl: "Nu", en: "Now")
  static let fits = Wording(nl: "Past", en: "Fits")
  static let chosen = Wording(nl: "Gekozen (kader)", en: "Chosen (kader)")
  static let compared = Wording(nl: "Verschil", en: "Difference")
  static let none = Wording(nl: "–", en: "–")
  static let legendNow = Wording(nl: "niveau nu", en: "level now")
  static func flagsOpen(_ count: Int) -> Wording { Wording(nl: "\(count) open", en: "\(count) open") }
  static let shaky = Wording(
    nl: "rust op een onzeker antwoord, of ligt op een grens",
    en: "rests on an uncertain answer, or lies on a threshold")
  static let legendPassed = Wording(nl: "ligt daaronder", en: "lies below it")
  static let legendMaybe = Wording(
    nl: "kan nog, er ontbreken antwoorden", en: "still possible, answers are missing")
  static let legendFits = Wording(nl: "past hier", en: "fits here")
  static let legendMayFit = Wording(nl: "past hier misschien", en: "may fit here")
  static let legendChosen = Wording(nl: "gekozen in het kader", en: "chosen in the kader")
  static let stackCaption = Wording(
    nl: "De lagen van het product, van onder naar boven. De blokjes zijn het niveau nu.",
    en: "The layers of the product, from the bottom up. The boxes are the level now.")
  static let noFacts = Wording(
    nl: "Over deze laag is nog niets bekend wat de uitkomst beslist.",
    en: "Nothing is known yet about this layer that decides the outcome.")
  static let trace = Wording(nl: "Zo komt de uitkomst tot stand", en: "How the outcome comes about")
  static let flags = Wording(nl: "Risico's en gemiste kansen", en: "Risks and missed chances")
  static let noFlags = Wording(nl: "Er is geen signaal dat zeker afgaat.", en: "No flag is certainly raised.")
  static let waiting = Wording(
    nl: "Deze antwoorden beslissen daarover:", en: "These answers decide about them:")
  static let changes = Wording(nl: "Wat u kunt veranderen", en: "What you can change")
  static let singles = Wording(
    nl: "Eén keuze anders: wat het meeste helpt", en: "One different choice: what helps most")
  static let noSingle = Wording(
    nl: "Geen enkele losse keuze laat nu zeker een signaal verdwijnen.",
    en: "No single choice makes a flag go for certain now.")
  static let change = Wording(nl: "Verandering", en: "Change")
  static let brings = Wording(nl: "Gevolg", en: "Result")
  static let effort = Wording(nl: "Moeite", en: "Effort")
  static let gone = Wording(nl: "weg", en: "gone")
  static let new = Wording(nl: "nieuw", en: "new")
  static let way = Wording(nl: "Kleinste verandering", en: "Smallest change")
  static let ways = Wording(
    nl: "Elke laag naar het niveau dat past: de kleinste verandering",
    en: "Every layer to the level that fits: the smallest change")
  static let tooLarge = Wording(
    nl: "Dit is te groot om uit te rekenen.", en: "This is too large to work out.")
  static let impossible = Wording(
    nl: "Geen keuze haalt dit bij deze feiten.", en: "No choice reaches this with these facts.")
  static let already = Wording(
    nl: "Dit past al. Er hoeft niets te veranderen.", en: "This fits. Nothing has to change.")
  static let otherWays = Wording(
    nl: "Er zijn meer manieren die even veel kosten.", en: "There are more ways that take as much.")
  static let open = Wording(nl: "Wat nog open is", en: "What is still open")
  static let nothingMatters = Wording(
    nl: "Wat open is, verandert de uitkomst niet meer.",
    en: "What is open does not change the outcome any more.")
  static let method = Wording(nl: "Hoe dit rapport werkt", en: "How this report works")
  static let rubric = Wording(nl: "Rubric en versie", en: "Rubric and version")
  static let referenceDates = Wording(nl: "Peildatum", en: "Reference date")
  static let why = Wording(nl: "waarom?", en: "why?")
  static let terms = Wording(
    nl: "Wat betekenen de niveaus en de lagen?", en: "What do the levels and layers mean?")
  static let levels = Wording(nl: "De niveaus", en: "The levels")
  static let layersOf = Wording(nl: "De lagen", en: "The layers")
  static let unknownRule = Wording(
    nl:
      "Wat niemand weet, telt nooit als laag of uitbesteed. De uitkomst is dan een bereik: alles wat nog mogelijk is.",
    en:
      "What nobody knows never counts as low or outsourced. The outcome is a range then: everything that is still possible."
  )
  static let exactRule = Wording(
    nl: "Een laag niveau kan een prima keuze zijn. Dit rapport vergelijkt met de situatie, niet met anderen.",
    en: "A low level can be a fine choice. This report compares with the situation, not with others.")

  static func title(_ count: Int) -> Wording {
    Wording(
      nl: "Ambitie per laag: \(Count.of(count, .caseStudy).dutch)",
      en: "Ambition by layer: \(Count.of(count, .caseStudy).english)")
  }

  static func cases(_ count: Int) -> Wording {
    Wording(
      nl: "\(Count.of(count, .caseStudy).dutch).", en: "\(Count.of(count, .caseStudy).english).")
  }

  /// Some layers of one case.
  static func layers(_ layers: Wording, of title: LocalizedText) -> Wording {
    Wording(nl: "\(layers.dutch) van \(title[.dutch])", en: "\(layers.english) of \(title[.english])")
  }

  /// The cases with layers whose level certainly does not fit, by name.
  static func apart(below: [String], above: [String]) -> Wording {
    let groups = [
      (Wording(nl: "Lager dan past", en: "Lower than fits"), below),
      (Wording(nl: "Hoger dan past", en: "Higher than fits"), above),
    ].filter { !$1.isEmpty }
    guard !groups.isEmpty else {
      return Wording(
        nl: "Van geen laag is zeker dat het niveau niet past.",
        en: "Of no layer is it certain that the level does not fit.")
    }
    let parts = groups.map { words, names in
      let told = names.prefix(4).map { $0 } + (names.count > 4 ? [Words.more(names.count - 4).dutch] : [])
      let english =
        names.prefix(4).map { $0 } + (names.count > 4 ? [Words.more(names.count - 4).english] : [])
      return Wording(
        nl: "\(words.dutch): \(told.joined(separator: ", ")).",
        en: "\(words.english): \(english.joined(separator: ", ")).")
    }
    return Wording(
      nl: parts.map { $0.dutch }.joined(separator: " "), en: parts.map { $0.english }.joined(separator: " "))
  }

  /// How many levels fit, and of how many that cannot be told.
  static func standing(fits: Int, open: Int, of layers: Int) -> Wording {
    let all = Count.of(layers, .layer)
    return Wording(
      nl: "Past: \(fits) van de \(all.dutch). Nog niet te zeggen: \(open) van de \(layers).",
      en: "Fits: \(fits) of \(all.english). Cannot be told yet: \(open) of \(layers).")
  }

  static func answered(_ percent: String) -> Wording {
    Wording(
      nl: "Van alle vragen heeft \(percent) % een antwoord; wat open is, kan de uitkomst nog veranderen.",
      en: "\(percent) % of all questions have an answer; what is open can still change the outcome.")
  }

  static func mapTitle(_ layer: String) -> Wording {
    Wording(nl: "Kaart van sturen en zelf doen: \(layer)", en: "Map of steering and doing: \(layer)")
  }

  static func mapMissing(_ numbers: String) -> Wording {
    Wording(nl: "Nog niet te plaatsen: \(numbers).", en: "Cannot be placed yet: \(numbers).")
  }

  static func stackTitle(_ title: String) -> Wording {
    Wording(nl: "De lagen van \(title)", en: "The layers of \(title)")
  }

  static func atLeast(_ level: String) -> Wording {
    Wording(nl: "minstens \(level)", en: "at least \(level)")
  }

  static func canBe(_ choices: String) -> Wording {
    Wording(nl: "De keuze is nog open: \(choices).", en: "The choice is still open: \(choices).")
  }

  static func facts(_ known: Int, _ all: Int) -> Wording {
    Wording(
      nl: "Wat de doorslag geeft (\(known) van de \(Count.of(all, .question).dutch) beantwoord)",
      en: "What decides (\(known) of \(Count.of(all, .question).english) answered)")
  }

  static func severity(_ severity: Flag.Severity) -> Wording {
    switch severity {
    case .low: Wording(nl: "weegt licht", en: "weighs little")
    case .medium: Wording(nl: "weegt mee", en: "counts")
    case .high: Wording(nl: "weegt zwaar", en: "weighs heavily")
    }
  }

  static func comesToFit(_ layer: String) -> Wording {
    Wording(nl: "\(layer) komt op het niveau dat past", en: "\(layer) comes to the level that fits")
  }

  static func leavesFit(_ layer: String) -> Wording {
    Wording(nl: "\(layer) gaat van het niveau dat past af", en: "\(layer) leaves the level that fits")
  }

  static func blocked(_ facts: String) -> Wording {
    Wording(
      nl: "Nog niet te zeggen. Zoek eerst uit: \(facts).", en: "Cannot be told yet. First find out: \(facts)."
    )
  }

  static func unanswered(_ count: Int) -> Wording {
    Wording(
      nl: count == 1 ? "1 vraag zonder antwoord" : "\(count) vragen zonder antwoord",
      en: count == 1 ? "1 question without an answer" : "\(count) questions without an answer")
  }

  static func askFirst(_ openness: Int) -> Wording {
    Wording(
      nl:
        "Stel deze vragen het eerst: ze maken het meeste duidelijk. Nu \(openness == 1 ? "is" : "zijn") er \(Count.of(openness, .point).dutch) open. Een punt is een niveau of keuze die ook nog kan, of een signaal dat nog niet te zeggen is.",
      en:
        "Ask these questions first: they make most clear. Now \(Count.of(openness, .point).english) \(openness == 1 ? "is" : "are") open. A point is a level or choice that is still possible besides another, or a flag that cannot be told yet."
    )
  }

  static func left(_ points: String) -> Wording {
    Wording(nl: "(daarna gemiddeld nog \(points) open)", en: "(after that \(points) open on average)")
  }

  static func kader(_ title: String) -> Wording {
    Wording(nl: "Tegen het kader: \(title)", en: "Against the kader: \(title)")
  }
}

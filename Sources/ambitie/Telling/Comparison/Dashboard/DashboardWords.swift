import AmbitionModel
import Scoring

/// The words of the dashboard, in plain sentences.
enum DashboardWords {
  static let title = Wording(nl: "Organisaties naast elkaar", en: "Organisations side by side")
  static let purpose = Wording(
    nl:
      "Deze pagina laat zien wat organisaties kiezen, waarin zij verschillen en wat zij van elkaar kunnen leren. Het is geen ranglijst: een hoger niveau is niet beter.",
    en:
      "This page shows what organisations choose, where they differ and what they can learn from each other. It is no ranking: a higher level is not better."
  )
  static let anonymous = Wording(
    nl:
      "Namen van organisaties, casussen en mensen zijn weggelaten. Organisaties, thema's en jaren met weinig casussen staan samen.",
    en:
      "Names of organisations, cases and people were left out. Organisations, themes and years with few cases are grouped together."
  )
  static let withoutScript = Wording(
    nl:
      "Filteren, sorteren en downloaden werkt alleen met JavaScript. Zonder JavaScript ziet u alles, zonder filter.",
    en: "Filters, sorting and downloads need JavaScript. Without it you see everything, without a filter.")
  static let practiceShort = Wording(
    nl: "Verzonnen, om mee te oefenen.", en: "Invented, to rehearse with.")
  static let practicePart = Wording(
    nl: "Een deel is verzonnen; daar staat OEFENDATA bij.",
    en: "Some of it was invented; that is marked PRACTICE DATA.")
  static let practiceFile = Wording(nl: "oefendata", en: "practice-data")
  static let comparison = Wording(nl: "Vergelijking", en: "Comparison")
  static let contents = Wording(nl: "Op deze pagina", en: "On this page")
  static let download = Wording(nl: "Download als CSV", en: "Download as CSV")
  static let downloadMeaning = Wording(
    nl: "voor een rekenblad; wat de filters overlaten",
    en: "for a spreadsheet; what the filters leave")
  static let caseDownloadMeaning = Wording(
    nl: "voor een rekenblad; een rij voor elke casus, peildatum en laag die de filters overlaten",
    en: "for a spreadsheet; a row for each case, reference date and layer that the filters leave")

  /// A name for the address and the script: the layer's id, or `case`.
  static func name(of column: LevelColumn, _ program: Program) -> String {
    column.layer.map { program.rubric.layers[$0].id.value.rawValue } ?? "case"
  }

  static func shown(_ section: ComparisonSection) -> String {
    let cases = section.cases.count(where: { $0.isLatest })
    let groups = section.consistency.count
    let shown = DashboardScriptWords.shown.text(
      section.language, ["n": cases, "total": cases, "groups": groups, "allGroups": groups])
    return "\(shown) \(DashboardScriptWords.noFilter.text(section.language))"
  }
}

// MARK: Filters

extension DashboardWords {
  static let filters = Wording(nl: "Filters", en: "Filters")
  static let organisations = Wording(nl: "Organisaties", en: "Organisations")
  static let allOfThem = Wording(nl: "alle", en: "all")
  static let none = Wording(nl: "geen", en: "none")
  static let moreFilters = Wording(nl: "Meer filters: de situatie", en: "More filters: the situation")
  static let own = Wording(nl: "Uw organisatie", en: "Your organisation")
  static let order = Wording(nl: "Volgorde", en: "Order")
  static let alphabet = Wording(nl: "op alfabet", en: "by the alphabet")
  static let clear = Wording(nl: "Wis alle filters", en: "Clear all filters")
  static let save = Wording(nl: "Bewaar wat u ziet (CSV)", en: "Save what you see (CSV)")
  static let selectionFile = Wording(nl: "selectie", en: "selection")

  static func ascending(_ title: String) -> Wording {
    Wording(nl: "\(title), van laag naar hoog", en: "\(title), from low to high")
  }

  static func descending(_ title: String) -> Wording {
    Wording(nl: "\(title), van hoog naar laag", en: "\(title), from high to low")
  }
}

// MARK: Levels

extension DashboardWords {
  static let organisationTitle = Wording(nl: "Organisatie", en: "Organisation")
  static let heatCaption = Wording(
    nl: "Het midden van de niveaus, per organisatie en laag",
    en: "The middle of the levels, by organisation and layer")
  static let heatLegend = Wording(
    nl:
      "Elk vak: het midden (de mediaan) van de niveaus; twee vakjes als het midden tussen twee niveaus ligt. Daaronder van hoeveel casussen het niveau vaststaat, met [laagste–hoogste] als die anders zijn. Onzeker, of op de grens: bij zoveel casussen is het niveau minder zeker dan het lijkt. Wat niemand weet, telt nooit als laag. De volgorde zegt niets, en hoger is niet beter.",
    en:
      "Each cell: the middle (the median) of the levels; two boxes where the middle lies between two levels. Below it how many cases have a settled level, with [lowest–highest] where those differ. Uncertain, or on the threshold: in so many cases the level is less certain than it looks. What nobody knows never counts as low. The order says nothing, and higher is not better."
  )

  /// The text of a cell without a settled level.
  static func missing(_ spread: LevelSpread, _ language: Language) -> String {
    let isNone = spread.total > 0 && spread.notApplicable == spread.total
    return (isNone ? DashboardScriptWords.notApplicable : .noData).text(language)
  }

  /// `4 van 5 [1–4]`; without a middle, where it can only lie.
  static func count(_ spread: LevelSpread, _ language: Language) -> String {
    let count = DashboardScriptWords.of.text(language, ["n": spread.settled, "total": spread.total])
    guard let median = spread.median, let span = spread.span else {
      guard let possible = spread.possibleMedian, possible.count < spread.counts.count else { return count }
      let levels = SectionSpeaker.span(possible)
      return "\(DashboardScriptWords.canBe.text(language, ["levels": levels])), \(count)"
    }
    return span == median ? count : "\(count) [\(SectionSpeaker.span(span))]"
  }

  /// How many settled levels are less firm than they look, a line for each reason.
  static func doubts(_ count: DoubtCount, _ language: Language) -> [String] {
    let reasons: [(DashboardScriptWords, Int)] = [
      (.onThreshold, count.onThreshold), (.onUncertain, count.onUncertain),
      (.onAssumptions, count.onAssumptions),
    ]
    return reasons.filter { $1 > 0 }.map { words, number in words.text(language, ["n": number]) }
  }

  static let hole = Wording(nl: "Met een gat:", en: "With a hole:")
  static let layers = Wording(nl: "Alle casussen per laag", en: "All cases by layer")
  static let dotMeaning = Wording(
    nl:
      "Elke stip is een casus; een stip met een gat is minder zeker dan hij lijkt. Kiest u boven uw organisatie, dan staan uw casussen er als vierkant.",
    en:
      "Each dot is a case; a dot with a hole is less certain than it looks. Choose your organisation above, and your cases show as squares."
  )
  static let level = Wording(nl: "niveau", en: "level")
  static let withoutFilter = Wording(nl: "(Zonder filter.)", en: "(Without a filter.)")
  static let number = Wording(nl: "aantal", en: "number")
  static let middleMark = Wording(nl: "◂ midden", en: "◂ middle")
  static let whichCases = Wording(nl: "Welke casussen zijn dat?", en: "Which cases are these?")
  static let partlyOpen = Wording(nl: "deels open", en: "partly open")

  /// The middle, the ends and how certain that is, in sentences.
  static func summary(_ spread: LevelSpread, _ column: LevelColumn, _ speaker: SectionSpeaker) -> String {
    let language = speaker.language
    let ends = spread.median.map { median in
      [median.lowerBound, median.upperBound].map { speaker.level($0, of: column) }
    }
    let middle =
      ends.map { ends in
        ends[0] == ends[1]
          ? ends[0] : DashboardScriptWords.between.text(language, ["low": ends[0], "high": ends[1]])
      } ?? DashboardScriptWords.noData.text(language)
    // The middle last, since a title may hold anything.
    let summary = DashboardScriptWords.summary.text(language, ["n": spread.settled, "total": spread.total])
    let ranges: [(DashboardScriptWords, ClosedRange<Int>?)] = [
      (.summarySpan, spread.span), (.summaryPossible, spread.possibleMedian),
    ]
    let rest = ranges.compactMap { words, range in
      range == spread.median
        ? nil : range.map { words.text(language, ["levels": SectionSpeaker.span($0)]) }
    }
    return ([summary.replaced("{middle}", by: middle)] + rest).joined(separator: " ")
  }

  static func gaps(_ cell: ComparisonCell, _ language: Language) -> String {
    let counts = LevelGap.allCases.map { ($0.rawValue, cell.count($0) ?? 0) }
    return DashboardScriptWords.gaps.text(language, Dictionary(uniqueKeysWithValues: counts))
  }
}

// MARK: Consistency, learning and trend

extension DashboardWords {
  static let spreadCaption = Wording(
    nl: "Stappen tussen het laagste en het hoogste niveau, per laag",
    en: "Steps between the lowest and the highest level, by layer")
  static let consistencyLegend = Wording(
    nl:
      "Gekleurde vakjes: niveaus die de organisatie bij een casus laat zien. Daarachter de stappen tussen laag en hoog; een streepje bij minder dan twee vaste niveaus. Verschil is niet fout: het kan passen bij de situatie. Zonder reden: paren casussen die in dezelfde situatie anders kozen, of hetzelfde in een andere situatie, zonder vastgelegde reden.",
    en:
      "Coloured boxes: levels that the organisation shows in some case. Behind them the steps from low to high; a dash with fewer than two settled levels. A difference is not wrong: it may fit the situation. Without reason: pairs of cases that chose otherwise in the same situation, or the same in another, with no reason recorded."
  )
  static let findings = Wording(nl: "Welke paren zonder reden?", en: "Which pairs without reason?")

  static let onlyOwn = Wording(
    nl: "Alleen paren met uw organisatie", en: "Only pairs with your organisation")

  static func learning(_ lesson: SectionSpeaker.Lesson) -> Wording {
    Wording(
      nl:
        "\(lesson.learner): \(lesson.title). Nu \(lesson.shown); \(lesson.fitting) past. Kan leren van \(lesson.teacher)",
      en:
        "\(lesson.learner): \(lesson.title). Now \(lesson.shown); \(lesson.fitting) fits. Can learn from \(lesson.teacher)"
    )
  }

  static let trendMeaning = Wording(
    nl:
      "Casussen met twee peildatums of meer. Vouw een casus open om te zien door welke antwoorden het kwam.",
    en: "Cases with two reference dates or more. Unfold a case to see which answers made the difference.")

  static func sameLevels(_ answers: Int) -> Wording {
    Wording(
      nl: "geen ander niveau; \(answers) \(answers == 1 ? "antwoord" : "antwoorden") anders",
      en: "no other level; \(answers) \(answers == 1 ? "answer differs" : "answers differ")")
  }
}

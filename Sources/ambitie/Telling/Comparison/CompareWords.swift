import AmbitionModel
import Scoring

/// The words of a comparison, in plain sentences.
enum CompareWords {
  static let role = Wording(nl: "Rol", en: "Role")
  static let rolesLegend = Wording(
    nl: "Per laag het aantal casussen met deze rol, elk op de laatste peildatum.",
    en: "For each layer the number of cases with this role, each at its latest reference date.")
  static func title(_ rubric: String) -> Wording {
    Wording(nl: "Vergelijking: \(rubric)", en: "Comparison: \(rubric)")
  }

  static func version(_ version: String) -> Wording {
    Wording(nl: "beantwoord met versie \(version)", en: "answered with version \(version)")
  }

  static let practiceMeaning = Wording(
    nl:
      "Deze organisaties en casussen zijn verzonnen, om mee te oefenen. Zij zeggen niets over echte provincies.",
    en:
      "These organisations and cases were invented, to rehearse with. They say nothing about real provinces.")

  static func counts(
    cases: Int, organisations: Int, earlier: Int, dates: String?
  ) -> Wording {
    let (subject, groups) = (Count.of(cases, .comparedCase), Count.of(organisations, .comparedOrganisation))
    let more = Count.of(earlier, .earlierDate)
    let dutch = earlier == 0 ? "" : ", en \(more.dutch) van dezelfde casussen"
    let english = earlier == 0 ? "" : ", and \(more.english) of the same cases"
    return Wording(
      nl: "\(subject.dutch) van \(groups.dutch)\(dutch)."
        + (dates.map { " Peildatum: \($0)." } ?? ""),
      en: "\(subject.english) of \(groups.english)\(english)."
        + (dates.map { " Reference date: \($0)." } ?? ""))
  }

  static let apart = Wording(
    nl:
      "De casussen van deze rubric zijn met verschillende versies beantwoord. Elke versie staat apart. Met --rescore komen zij samen onder de hoogste versie.",
    en:
      "The cases of this rubric were answered with different versions. Each version is shown separately. With --rescore they come together under the highest version."
  )

  /// - Parameter losses: how many of these lost an answer.
  static func rescored(_ count: Int, _ version: String, losses: Int) -> Wording {
    let dates = Count.of(count, .date)
    let lost =
      losses == 0
      ? Wording(nl: " Alle antwoorden passen nog.", en: " All answers still fit.")
      : Wording(
        nl: " Wat niet meer past, telt niet mee:", en: " What no longer fits does not count:"
      )
    return Wording(
      nl:
        "Antwoorden overgezet van een andere versie naar versie \(version): \(dates.dutch) van casussen.\(lost.dutch)",
      en:
        "Answers carried over from another version to version \(version): \(dates.english) of cases.\(lost.english)"
    )
  }

  /// The fate of the answers of one case; each count is of answers.
  static func carried(_ name: String, from version: String, misfits: Int, retired: Int) -> Wording {
    let parts = [
      (misfits, Wording(nl: "opnieuw te geven", en: "to be given anew")),
      (retired, Wording(nl: "bij een vervallen vraag", en: "to a question that is gone")),
    ].filter { $0.0 > 0 }.map { count, meaning in
      let answers = Count.of(count, .answer)
      return Wording(
        nl: "\(answers.dutch) \(meaning.dutch)", en: "\(answers.english) \(meaning.english)")
    }
    return Wording(
      nl: "\(name), versie \(version): \(Listing.all(parts.map { $0.dutch }).dutch)",
      en: "\(name), version \(version): \(Listing.all(parts.map { $0.english }).english)")
  }

  static func repeated(_ count: Int) -> Wording {
    let files = Count.of(count, .file)
    return Wording(
      nl:
        "\(files.dutch) overgeslagen: dezelfde casus op dezelfde peildatum met dezelfde antwoorden telt één keer.",
      en: "\(files.english) skipped: the same case at the same date with the same answers counts once.")
  }

  static let conflicts = Wording(
    nl:
      "Niet meegeteld: van deze casussen zijn er op dezelfde peildatum bestanden met verschillende antwoorden. Kies welk bestand geldt.",
    en:
      "Not counted: of these cases there are files at the same reference date with different answers. Choose which file holds."
  )
  static let nameless = Wording(nl: "(zonder naam)", en: "(no name)")
  static let everything = Wording(nl: "alle casussen", en: "all cases")
  static let together = Wording(nl: "samen", en: "together")
  static let organisation = Wording(nl: "organisatie", en: "organisation")
  static let theme = Wording(nl: "thema", en: "theme")
  static let year = Wording(nl: "jaar", en: "year")
  static let layer = Wording(nl: "laag", en: "layer")
  static let caseStudy = Wording(nl: "casus", en: "case")
  static let cases = Wording(nl: "casussen", en: "cases")
  static let title = Wording(nl: "titel", en: "title")
  static let oneOrganisation = Wording(
    nl: "Hier is maar één organisatie, dus er is niets te delen.",
    en: "There is only one organisation here, so there is nothing to share.")

  /// That a list was cut short.
  static func more(_ count: Int, view: ComparisonView) -> Wording {
    Wording(
      nl: "En nog \(count); alles met --view\u{A0}\(view.rawValue).",
      en: "And \(count) more; all of it with --view\u{A0}\(view.rawValue).")
  }
}

extension Count.Noun {
  static let comparedCase = Self(nl: ("casus", "casussen"), en: ("case", "cases"))
  static let learningPair = Self(nl: ("paar", "paren"), en: ("pair", "pairs"))
  static let comparedOrganisation = Self(
    nl: ("organisatie", "organisaties"), en: ("organisation", "organisations"))
  fileprivate static let earlierDate = Self(
    nl: ("eerdere peildatum", "eerdere peildatums"), en: ("earlier reference date", "earlier reference dates")
  )
  fileprivate static let date = Self(nl: ("peildatum", "peildatums"), en: ("date", "dates"))
  fileprivate static let file = Self(nl: ("bestand", "bestanden"), en: ("file", "files"))
}

// MARK: The matrix

extension CompareWords {
  static func matrix(_ group: Wording) -> Wording {
    Wording(nl: "Niveau per \(group.dutch) en laag", en: "Level by \(group.english) and layer")
  }

  static func matrix(byFact name: Wording) -> Wording {
    Wording(
      nl: "Niveau per laag, naar \(quoted(name.dutch))", en: "Level by layer, by \(quoted(name.english))")
  }

  static let noLevels = Wording(
    nl: "Deze rubric kent geen niveaus (geen beslissing met de rol 'shown'). Er is dus geen matrix.",
    en: "This rubric has no levels (no decision with the role 'shown'). So there is no matrix.")

  static func noFact(_ name: String) -> Wording {
    Wording(
      nl: "Deze rubric heeft geen feit \(quoted(name)). De casussen staan daarom bij elkaar.",
      en: "This rubric has no fact \(quoted(name)). So its cases are shown together.")
  }

  static let matrixLegend = Wording(
    nl:
      "Elk vak: het midden (de mediaan) van de niveaus, met [laagste–hoogste] als die anders zijn. n=5/12: van 5 van de 12 casussen staat het niveau vast. ≈2: bij 2 daarvan rust het op onzekere antwoorden, of ligt het precies op een grens. 2–3 betekent: het midden ligt tussen 2 en 3. Bij een vraagteken staat van geen enkele casus het niveau vast; tussen haakjes staat wat het midden dan nog kan zijn. Wat niemand weet, telt nooit als laag. De volgorde zegt niets, en hoger is niet beter.",
    en:
      "Each cell: the middle (the median) of the levels, with [lowest–highest] where those differ. n=5/12: of 5 of the 12 cases the level is settled. ≈2: in 2 of those it rests on uncertain answers, or lies exactly on a threshold. 2–3 means that the middle lies between 2 and 3. At a question mark no case has a settled level; what the middle can still be stands in brackets. What nobody knows never counts as low. The order says nothing, and higher is not better."
  )
  static let levels = Wording(nl: "Niveaus", en: "Levels")
  static let settled = Wording(nl: "vast", en: "settled")
  static let open = Wording(nl: "open", en: "open")
  static let unknown = Wording(nl: "onbekend", en: "unknown")
  static let notApplicable = Wording(nl: "n.v.t.", en: "n/a")
  static let median = Wording(nl: "midden", en: "middle")
  static let possibleMedian = Wording(nl: "kan zijn", en: "can be")
  static let againstFitting = Wording(nl: "bij wat past", en: "to what fits")
  static let detailLegend = Wording(
    nl:
      "Onder elk niveau staat hoeveel casussen dat zeker laten zien. Open: een deel van de niveaus valt af. Onbekend: nog elk niveau kan. 'Kan zijn' is het laagste en hoogste midden dat de open antwoorden nog kunnen geven; dat is precies berekend.",
    en:
      "Below each level stands how many cases certainly show it. Open: some levels are ruled out. Unknown: every level is still possible. 'Can be' is the lowest and highest middle that open answers can still give, worked out exactly."
  )
  static let fittingLegend = Wording(
    nl: "Bij wat past: < lager, = gelijk, > hoger, ? nog niet te zeggen.",
    en: "To what fits: < lower, = the same, > higher, ? cannot be told yet.")
}

// MARK: Shared flags

extension CompareWords {
  static let shared = Wording(nl: "Wat organisaties delen", en: "What organisations share")
  static let flag = Wording(nl: "Signaal", en: "Flag")
  static let nothingShared = Wording(
    nl: "Geen signaal komt zeker voor bij twee of meer organisaties.",
    en: "No flag is certainly raised at two organisations or more.")

  /// A way to deal with chances that they all miss.
  static let jointly = Wording(
    nl:
      "Kansen die meer organisaties laten liggen, kunnen zij samen oppakken: gezamenlijk inkopen, of samen laten uitvoeren, bijvoorbeeld door BIJ12.",
    en:
      "Chances that several organisations leave can be taken up together: by joint procurement, or by having it done together, for example by BIJ12."
  )

  static let onOneTheme = Wording(
    nl: "Op één thema, dus om samen op te pakken", en: "On one theme, so to take up together")
  static let sharedThemes = Wording(nl: "samen op thema", en: "together on theme")

  static func raised(_ organisations: Int, _ cases: Int) -> Wording {
    let (groups, all) = (Count.of(organisations, .comparedOrganisation), Count.of(cases, .comparedCase))
    return Wording(nl: "\(groups.dutch), \(all.dutch)", en: "\(groups.english), \(all.english)")
  }

  /// - Parameter cases: how many cases, in words.
  static func undetermined(_ cases: Wording) -> Wording {
    Wording(nl: "Nog niet te zeggen bij \(cases.dutch).", en: "Cannot be told yet of \(cases.english).")
  }

  static func mayBeShared(_ count: Int) -> Wording {
    let flags = Count.of(count, .flag)
    return Wording(
      nl:
        "Nog \(flags.dutch) \(count == 1 ? "kan" : "kunnen") gedeeld blijken: open antwoorden beslissen daarover.",
      en: "Another \(flags.english) can turn out to be shared: open answers decide.")
  }
}

// MARK: Learning

extension CompareWords {
  static let learning = Wording(nl: "Wie kan van wie leren?", en: "Who can learn from whom?")
  static let learningMeaning = Wording(
    nl:
      "Paren van organisaties met hetzelfde thema, per laag, op alfabet. De één laat minder zien dan bij de eigen casus past; de ander laat wel zien wat daar past. Dat moet zeker zijn. Het is geen ranglijst.",
    en:
      "Pairs of organisations with the same theme, by layer, in the order of the alphabet. One shows less than what fits its own case; the other shows what fits there. That must be certain. It is no ranking."
  )
  static let noFitting = Wording(
    nl:
      "Deze rubric zegt niet welk niveau past (geen beslissing met de rol 'fitting'). Er zijn dus geen paren.",
    en:
      "This rubric does not say which level fits (no decision with the role 'fitting'). So there are no pairs."
  )
  static let noLearning = Wording(
    nl:
      "Er zijn geen paren. Bij geen thema laat de ene organisatie zeker te weinig zien en een andere zeker genoeg. Dat kan ook komen doordat er nog veel open is.",
    en:
      "There are no pairs. On no theme does one organisation certainly show too little and another certainly enough. That can also be because much is still open."
  )

  static func reason(_ lesson: SectionSpeaker.Lesson, examples: Wording) -> Wording {
    Wording(
      nl:
        "\(lesson.learner) laat bij \(lesson.title) niveau \(lesson.shown) zien; \(lesson.fitting) past. \(lesson.teacher) laat zien: \(examples.dutch).",
      en:
        "\(lesson.learner) shows level \(lesson.shown) at \(lesson.title); \(lesson.fitting) fits. \(lesson.teacher) shows: \(examples.english)."
    )
  }
}

// MARK: Trend and consistency

extension CompareWords {
  static let trend = Wording(nl: "Wat er veranderde", en: "What changed")
  static let noTrend = Wording(
    nl: "Geen casus staat er met twee peildatums in.", en: "No case is here at two reference dates.")
  static let noTrendInVersion = Wording(
    nl: "Binnen deze versie staat er geen casus met twee peildatums in.",
    en: "Within this version no case is here at two reference dates.")
  static let unchanged = Wording(nl: "niets veranderd", en: "nothing changed")
  static let outcomes = Wording(nl: "Niveaus, keuzes en scores", en: "Levels, choices and scores")
  static let flags = Wording(nl: "Signalen", en: "Flags")
  static let answers = Wording(nl: "Antwoorden", en: "Answers")
  static let because = Wording(nl: "door", en: "because of")

  static func state(_ state: Assessment.FlagOutcome.State) -> Wording {
    switch state {
    case .raised: Wording(nl: "aan de orde", en: "raised")
    case .notRaised: Wording(nl: "niet aan de orde", en: "not raised")
    case .undetermined: cannotBeTold
    }
  }

  static let cannotBeTold = Wording(nl: "nog niet te zeggen", en: "cannot be told yet")

  static func state(_ state: PossibleLevels.State) -> Wording {
    switch state {
    case .settled: settled
    case .open: open
    case .unknown: unknown
    case .notApplicable: notApplicable
    }
  }

  static let consistency = Wording(
    nl: "Hoe consequent is elke organisatie?", en: "How consistent is each organisation?")
  static let unexplained = Wording(nl: "zonder reden", en: "without reason")
  static let consistencyLegend = Wording(
    nl:
      "Per laag: de stappen tussen het laagste en het hoogste vaste niveau. Een streepje: minder dan twee casussen met een vast niveau. Verschil is niet fout; het kan passen bij de situatie. Zonder reden: paren casussen die in dezelfde situatie anders kozen, of hetzelfde in een andere situatie, zonder vastgelegde reden ('ambitie consistency' noemt ze).",
    en:
      "By layer: the steps from the lowest to the highest settled level. A dash: fewer than two cases with a settled level. A difference is not wrong; it may fit the situation. Without reason: pairs of cases that chose otherwise in the same situation, or the same in another, with no reason recorded ('ambitie consistency' names them)."
  )
}

// MARK: Names of sheets

extension CompareWords {
  static func tableName(_ view: ComparisonView) -> Wording {
    switch view {
    case .matrix: Wording(nl: "niveaus", en: "levels")
    case .flags: Wording(nl: "signalen", en: "flags")
    case .learning: Wording(nl: "leren", en: "learning")
    case .trend: Wording(nl: "verloop", en: "trend")
    case .consistency: Wording(nl: "consequent", en: "consistency")
    }
  }

  static let roleTable = Wording(nl: "rollen", en: "roles")
  static let caseTable = Wording(nl: "casussen", en: "cases")
  static let party = Wording(nl: "partij", en: "party")
}

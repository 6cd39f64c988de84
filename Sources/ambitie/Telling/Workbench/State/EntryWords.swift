import AmbitionModel

/// The words of the fields in which a case is filled in.
enum EntryWords {
  static let parts = Wording(nl: "Onderdelen van de lijst", en: "Parts of the list")
  static let caseHeading = Wording(nl: "De casus", en: "The case")
  static let sourcesHeading = Wording(nl: "Bronnen", en: "Sources")
  static let situation = Wording(nl: "De situatie", en: "The situation")
  static let situationSummary = Wording(
    nl: "Deze feiten gaan over de hele casus. Ze zeggen welk niveau hier past.",
    en: "These facts are about the whole case. They tell which level fits here.")
  static let shortScanDone = Wording(nl: "De korte scan is klaar", en: "The short scan is done")
  static let allAsked = Wording(nl: "Alle vragen zijn gesteld", en: "All questions were asked")
  static let unknown = Wording(nl: "Weet ik niet", en: "I do not know")
  static let unknownMeaning = Wording(
    nl: "Niemand weet het, of het is nog niet gevraagd.", en: "Nobody knows, or nobody asked yet.")
  static let notApplicable = Wording(nl: "Niet van toepassing", en: "Not applicable")
  static let notApplicableMeaning = Wording(
    nl: "De vraag past niet bij deze casus.", en: "The question does not fit this case.")
  static let reason = Wording(
    nl: "Waarom is deze vraag niet van toepassing?", en: "Why does this question not apply?")
  static let clear = Wording(nl: "Antwoord wissen", en: "Clear answer")
  static let evidence = Wording(
    nl: "Toelichting, bron en zekerheid", en: "Rationale, source and certainty")
  static let rationale = Wording(nl: "Toelichting: waarom dit antwoord?", en: "Rationale: why this answer?")
  static let sources = Wording(nl: "Waar blijkt dat uit?", en: "What shows that?")
  static let confidence = Wording(nl: "Hoe zeker is dit?", en: "How certain is this?")

  static let caseTitle = Wording(nl: "Naam van het product", en: "Name of the product")
  static let caseTitleHint = Wording(nl: "Zoals mensen het noemen.", en: "As people call it.")
  static let summary = Wording(nl: "Wat is het?", en: "What is it?")
  static let summaryHint = Wording(
    nl: "In twee of drie zinnen: voor wie, en waarvoor.", en: "In two or three sentences: for whom, what for."
  )
  static let organisation = Wording(nl: "Organisatie", en: "Organisation")
  static let organisationHint = Wording(
    nl: "Wie het product laat maken of gebruikt.", en: "Who has the product made, or uses it.")
  static let theme = Wording(nl: "Opgave", en: "Theme")
  static let themeHint = Wording(
    nl: "Bijvoorbeeld: stikstof, verkeer of erfgoed.", en: "For instance: nitrogen, traffic or heritage.")
  static let referenceDate = Wording(nl: "Peildatum", en: "Reference date")
  static let referenceDateHint = Wording(
    nl: "De dag die de antwoorden beschrijven. Bijvoorbeeld: 18-5-2022.",
    en: "The day that the answers describe. For instance: 2022-05-18.")
  static let assessorHint = Wording(
    nl: "Komt in het bestand bij de antwoorden die u geeft of verandert.",
    en: "Recorded in the file with the answers that you give or change.")

  static let sourcesSummary = Wording(
    nl: "Noem de stukken waar antwoorden op rusten. Daarna kunt u ze bij een vraag aankruisen.",
    en: "Name the publications that answers rest on. You can then tick them at a question.")
  static let addSource = Wording(nl: "Bron toevoegen", en: "Add a source")
  static let removeSource = Wording(nl: "Bron weghalen", en: "Remove source")
  static let sourceTitle = Wording(nl: "Titel", en: "Title")
  static let sourceAddress = Wording(nl: "Webadres (mag leeg)", en: "Web address (may be empty)")
  static let sourceKind = Wording(nl: "Van wie", en: "By whom")
  static let sourceDate = Wording(
    nl: "Datum, zoals 18-5-2022 (mag leeg)", en: "Date, such as 2022-05-18 (may be empty)")

  static func bounds(_ minimum: String?, _ maximum: String?) -> Wording {
    switch (minimum, maximum) {
    case (let low?, let high?):
      Wording(nl: " van \(low) tot en met \(high)", en: " from \(low) up to \(high)")
    case (let low?, nil): Wording(nl: " vanaf \(low)", en: " from \(low)")
    case (nil, let high?): Wording(nl: " tot en met \(high)", en: " up to \(high)")
    case (nil, nil): Wording(nl: "", en: "")
    }
  }

  static let certaintyNotSaid = Wording(nl: "niet gezegd", en: "not said")

  // MARK: Fields that cannot be taken

  static let noTitle = Wording(nl: "Vul de naam van het product in", en: "Fill in the name of the product")
  static let wrongDate = Wording(
    nl: "Deze datum bestaat niet, of is niet geschreven als 18-5-2022",
    en: "There is no such date, or it is not written like 2022-05-18")
}

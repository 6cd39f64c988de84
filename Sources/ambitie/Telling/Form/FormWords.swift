import AmbitionModel

/// The words of a form.
enum FormWords {
  static let title = Wording(nl: "Een casus invullen", en: "Fill in a case")
  static let advice = [
    Wording(
      nl: "Vul in wat u weet. Weet niemand het? Kies dan ‘Weet ik niet’: dat telt nooit als laag.",
      en: "Fill in what you know. Does nobody know? Then choose ‘I do not know’: it never counts as low."),
    Wording(
      nl: "Wat u invult, blijft op uw computer. Deze browser bewaart een concept, tot u het wist.",
      en: "What you fill in stays on your computer. This browser keeps a draft until you clear it."),
    Wording(
      nl: "Aan het eind kijkt u alles na. Daarna downloadt u een bestand en stuurt u het op.",
      en: "At the end you check your answers. Then you download a file and send it in."),
  ]
  static let withoutScript = Wording(
    nl: "JavaScript staat uit. U kunt dit formulier dan alleen lezen, of printen en met de pen invullen.",
    en: "JavaScript is off. You can then only read this form, or print it and fill it in by pen.")
  static let open = Wording(
    nl: "Verder met een bestand dat u eerder hebt gedownload",
    en: "Go on with a file that you downloaded before")
  static let review = Wording(nl: "Antwoorden nakijken", en: "Check your answers")
  static let restart = Wording(nl: "Opnieuw beginnen", en: "Start over")
  static let parts = Wording(nl: "Onderdelen van het formulier", en: "Parts of the form")
  static let caseHeading = Wording(nl: "De casus", en: "The case")
  static let sourcesHeading = Wording(nl: "Bronnen", en: "Sources")
  static let situation = Wording(nl: "De situatie", en: "The situation")
  static let situationSummary = Wording(
    nl: "Deze feiten gaan over de hele casus. Ze zeggen welk niveau hier past.",
    en: "These facts are about the whole case. They tell which level fits here.")
  static let unknown = Wording(nl: "Weet ik niet", en: "I do not know")
  static let unknownMeaning = Wording(
    nl: "Niemand weet het, of het is nog niet gevraagd.", en: "Nobody knows, or nobody asked yet.")
  static let notApplicable = Wording(nl: "Niet van toepassing", en: "Not applicable")
  static let notApplicableMeaning = Wording(
    nl: "De vraag past niet bij deze casus.", en: "The question does not fit this case.")
  static let namely = Wording(nl: "Namelijk:", en: "Namely:")
  static let reason = Wording(
    nl: "Waarom is deze vraag niet van toepassing?", en: "Why does this question not apply?")
  static let clear = Wording(nl: "Antwoord wissen", en: "Clear answer")
  static let evidence = Wording(
    nl: "Toelichting, bron en zekerheid", en: "Rationale, source and certainty")
  static let rationale = Wording(nl: "Toelichting: waarom dit antwoord?", en: "Rationale: why this answer?")
  static let sources = Wording(nl: "Waar blijkt dat uit?", en: "What shows that?")
  static let noSources = Wording(
    nl: "Voeg onderaan bij ‘Bronnen’ eerst een bron toe.", en: "First add a source below, under ‘Sources’.")
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
  static let identifier = Wording(nl: "Korte naam voor het bestand", en: "Short name for the file")
  static let identifierHint = Wording(
    nl: "Kleine letters, cijfers en _ . Wij stellen er een voor.",
    en: "Lowercase letters, digits and _ . We suggest one.")
  static let assessor = Wording(nl: "Ingevuld door (mag leeg)", en: "Filled in by (may be empty)")
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

  static let reviewHeading = Wording(nl: "Uw antwoorden nakijken", en: "Check your answers")
  static let download = Wording(nl: "Bestand downloaden", en: "Download the file")
  static let back = Wording(nl: "Terug naar het formulier", en: "Back to the form")
  static let copyInstead = Wording(nl: "Lukt downloaden niet?", en: "Does downloading fail?")
  static let fileText = Wording(
    nl: "Kopieer deze tekst en plak hem in een e-mail of bestand.",
    en: "Copy this text and paste it in an email or file.")
  static let copy = Wording(nl: "Tekst kopiëren", en: "Copy the text")

  static func lead(_ questions: Int) -> Wording {
    Wording(
      nl:
        "Dit formulier stelt \(Count.of(questions, .question).dutch) over één digitaal product. U hoeft niet alles te weten.",
      en:
        "This form asks \(Count.of(questions, .question).english) about one digital product. You need not know everything."
    )
  }

  static func progress(_ known: Int, _ all: Int) -> Wording {
    Wording(
      nl: "\(known) van \(Count.of(all, .question).dutch) ingevuld",
      en: "\(known) of \(Count.of(all, .question).english) filled in")
  }

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
}

import AmbitionModel

/// The words of the workbench that more than one view says; those of each view are beside it.
enum WorkbenchWords {
  static let title = Wording(nl: "Werkbank", en: "Workbench")
  static let cancel = Wording(nl: "Annuleren", en: "Cancel")
  static let noCase = Wording(nl: "Er is geen casus open.", en: "No case is open.")
  static let needed = Wording(nl: "Dit kan niet leeg zijn", en: "This cannot be empty")

  // MARK: A new case

  /// A file has no empty texts; the page shows this one as an empty field.
  static let notFilledIn = Wording(nl: "Nog niet ingevuld", en: "Not filled in yet")
  static let newSource = Wording(nl: "Nieuwe bron", en: "New source")
  static let cited = Wording(
    nl: "De bron is toegevoegd, en staat aangekruist bij dit antwoord.",
    en: "The source was added, and is ticked at this answer.")

  // MARK: After the engine stopped

  static func startedAgain(cases: Int) -> Wording {
    let (dutch, english) =
      switch cases {
      case 0: ("Er was geen casus open die u had veranderd.", "No case was open that you had changed.")
      case 1:
        ("Uw casus staat weer open, met wat u invulde.", "Your case is open again, with what you filled in.")
      default:
        (
          "\(cases) casussen staan weer open, met wat u invulde.",
          "\(cases) cases are open again, with what you filled in."
        )
      }
    return Wording(
      nl:
        "De werkbank stopte door een fout in het programma, en is opnieuw gestart. \(dutch) Kijk na of het laatste wat u deed erin staat. Ongedaan maken kan pas vanaf hier.",
      en:
        "The workbench stopped because of a fault in the program, and was started again. \(english) See whether the last thing that you did is in it. Undo begins here."
    )
  }

  // MARK: Files

  static func alreadyOpen(_ title: LocalizedText) -> Wording {
    Wording(
      nl: "‘\(title[.dutch])’ is al open, van dezelfde organisatie en datum.",
      en: "‘\(title[.english])’ is open already, of the same organisation and date.")
  }

  static func openedWith(_ name: String) -> Wording {
    Wording(
      nl: "\(printable(name, limit: 80)) is geopend. Dit viel op:",
      en: "\(printable(name, limit: 80)) was opened. This stood out:")
  }

  static func tooLarge(_ name: String) -> Wording {
    let name = printable(name, limit: 80)
    return Wording(
      nl: "\(name) is niet geopend: samen zijn deze bestanden te groot. Open ze apart; elk mag 32 MiB zijn.",
      en: "\(name) was not opened: these files are too large together. Open them apart; each may be 32 MiB.")
  }

  static func couldNotOpen(_ name: String) -> Wording {
    Wording(
      nl: "\(printable(name, limit: 80)) kan niet open. Dit klopt er niet aan:",
      en: "\(printable(name, limit: 80)) cannot be opened. This is wrong with it:")
  }

  static let notWritten = Wording(
    nl: "Het bestand is niet gemaakt. Dit stond in de weg:",
    en: "The file was not made. This stood in the way:")

  static func saved(_ name: String) -> Wording {
    Wording(
      nl: "Bewaard: \(printable(name, limit: 200)).", en: "Saved: \(printable(name, limit: 200)).")
  }

  static func stillEmpty(_ fields: [Wording]) -> Wording {
    let names = quoted(fields)
    return Wording(
      nl: "Nog leeg bij ‘De casus’: \(names.dutch). In het bestand staat daar ‘\(notFilledIn.dutch)’.",
      en: "Still empty at ‘The case’: \(names.english). The file says ‘\(notFilledIn.english)’ there.")
  }

  static func emptyInReport(_ fields: [Wording]) -> Wording {
    let names = quoted(fields)
    return Wording(
      nl:
        "In het rapport staat nog: ‘\(notFilledIn.dutch)’, bij \(names.dutch). Vul dat in bij ‘Invullen’, onder ‘De casus’.",
      en:
        "The report still says ‘\(notFilledIn.english)’, at \(names.english). Fill that in at ‘Fill in’, under ‘The case’."
    )
  }

  private static func quoted(_ fields: [Wording]) -> Wording {
    func names(_ language: Language) -> String {
      Listing.all(fields.map { "‘\($0[language])’" })[language]
    }
    return Wording(nl: names(.dutch), en: names(.english))
  }

  static let notSaved = Wording(nl: "Er is niets bewaard.", en: "Nothing was saved.")
  static let exchangeName = Wording(nl: "uitwisseling.json", en: "exchange.json")
  static let anonymousName = Wording(nl: "anoniem.json", en: "anonymous.json")
  static let layers = Wording(nl: "lagen", en: "layers")
  static let tableName = Wording(nl: "casussen.csv", en: "cases.csv")
  static let reportName = Wording(nl: "rapport.html", en: "report.html")
  static let mixedPractice = Wording(
    nl: "Oefencasussen en echte casussen gaan niet in één bestand. Sluit eerst de ene soort.",
    en: "Practice cases and real ones do not go into one file. Close one kind first.")

  // MARK: Anonymous files

  static let wrongMinimum = Wording(
    nl: "Vul een heel getal in van 1 tot en met \(Exchange.Anonymisation.largestGroup)",
    en: "Fill in a whole number from 1 to \(Exchange.Anonymisation.largestGroup)")
  static let openMore = Wording(
    nl: "open er meer tegelijk, of kies een kleinere groep als dat kan",
    en: "open more at once, or choose a smaller group where that is safe")
  static let lookThrough = Wording(
    nl: "Kijk het bestand na voordat u het deelt. Dit is eruit:",
    en: "Look through the file before you share it. This was taken out:")

  // MARK: Closing

  static func closeTitle(_ title: LocalizedText) -> Wording {
    Wording(nl: "‘\(title[.dutch])’ sluiten?", en: "Close ‘\(title[.english])’?")
  }

  static let closeText = Wording(
    nl: "Uw wijzigingen zijn nog niet bewaard.", en: "Your changes were not saved yet.")
  static let saveFirst = Wording(nl: "Eerst bewaren", en: "Save first")
  static let closeAnyway = Wording(nl: "Sluiten zonder bewaren", en: "Close without saving")

  // MARK: Variants

  static func variantTitle(_ title: LocalizedText, _ letter: String) -> LocalizedText {
    LocalizedText(
      dutch: "\(title[.dutch]) (variant \(letter))", english: "\(title[.english]) (variant \(letter))")
  }

  static func variantReason(_ letter: String) -> Wording {
    Wording(nl: "Keuze uit variant \(letter).", en: "Choice of variant \(letter).")
  }

  static func variantKept(_ title: LocalizedText) -> Wording {
    Wording(
      nl: "‘\(title[.dutch])’ is nu een eigen casus.", en: "‘\(title[.english])’ is a case of its own now.")
  }

  // MARK: Answers

  static let passedOver = Wording(
    nl: "U hebt deze vraag overgeslagen.", en: "You passed this question over.")
  static let reasonNeeded = Wording(
    nl: "Schrijf kort waarom de vraag hier niet past", en: "Write in short why the question does not fit here"
  )
  static let assumptionNeeds = Wording(
    nl: "Een werkhypothese heeft een naam en een reden nodig: vul ‘Wie vult in?’ en de toelichting in",
    en: "A working assumption needs a name and a reason: fill in who answers and the rationale")
  static let agreementNeedsReason = Wording(
    nl: "Schrijf kort waarom u het eens bent geworden", en: "Write in short why you came to agree")
  static let agreementNeedsAnswer = Wording(
    nl: "Kies waarover u het eens bent", en: "Choose what you agree on")
  static let reservedWord = Wording(
    nl: "Kies ‘Weet ik niet’ of ‘Niet van toepassing’ in plaats van dit woord",
    en: "Choose ‘I do not know’ or ‘Not applicable’ instead of this word")
  static let wrongAddress = Wording(
    nl: "Een webadres begint met https:// en heeft geen spaties",
    en: "A web address starts with https:// and has no blanks")
  static let sourceInUse = Wording(
    nl: "Deze bron hoort bij een antwoord. Haal hem daar eerst weg.",
    en: "An answer rests on this source. Take it away there first.")

  static func atLeast(_ minimum: Rational) -> Wording {
    func text(_ language: Language) -> String { NumberStyle(language: language).text(minimum) }
    return Wording(
      nl: "Dit getal is te laag: minstens \(text(.dutch))",
      en: "This number is too low: at least \(text(.english))")
  }

  static func atMost(_ maximum: Rational) -> Wording {
    func text(_ language: Language) -> String { NumberStyle(language: language).text(maximum) }
    return Wording(
      nl: "Dit getal is te hoog: hoogstens \(text(.dutch))",
      en: "This number is too high: at most \(text(.english))")
  }
}

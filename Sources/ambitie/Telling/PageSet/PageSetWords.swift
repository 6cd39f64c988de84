import AmbitionModel

/// The words of the index, beside those of each page it leads to.
enum PageSetWords {
  static let pages = Wording(nl: "Welke pagina hebt u nodig?", en: "Which page do you need?")
  static let cases = Wording(nl: "De casussen", en: "The cases")
  static let columns = [
    Wording(nl: "Casus", en: "Case"), Wording(nl: "Organisatie", en: "Organisation"),
    Wording(nl: "Peildatum", en: "Reference date"),
  ]
  static let alone = Wording(
    nl:
      "Elke pagina is één bestand en werkt ook los: u kunt er een doorsturen. Terug komt u met de knop Vorige van uw browser.",
    en:
      "Each page is one file that works alone too: you can send one on. The Back button of your browser brings you back."
  )
  static let withoutWorkbench = Wording(
    nl: "De werkbank, om zelf casussen in te vullen, zit er deze keer niet bij.",
    en: "The workbench, for filling in cases yourself, is not included this time.")
  static let proposal = Wording(
    nl:
      "De niveaus en regels zijn een voorstel, om over te praten. Het rapport zegt van wie, en hoe ze werken.",
    en: "The levels and rules are a proposal, to talk about. The report says whose, and how they work.")
  static let session = Wording(nl: "Werksessie op", en: "Working session on")
  static let kader = Wording(nl: "Gekozen kader", en: "Chosen kader")

  static func title(_ count: Int) -> Wording {
    count == 1
      ? Wording(nl: "De pagina's over één casus", en: "The pages about one case")
      : Wording(nl: "De pagina's over \(count) casussen", en: "The pages about \(count) cases")
  }

  static func practice(_ count: Int, of all: Int) -> Wording {
    if count == all {
      return all == 1
        ? Wording(
          nl: "Deze casus is verzonnen, om mee te oefenen.", en: "This case was invented, to practise with.")
        : Wording(
          nl: "Deze casussen zijn verzonnen, om mee te oefenen.",
          en: "These cases were invented, to practise with.")
    }
    return count == 1
      ? Wording(
        nl: "1 van de \(all) casussen is verzonnen, om mee te oefenen.",
        en: "1 of the \(all) cases was invented, to practise with.")
      : Wording(
        nl: "\(count) van de \(all) casussen zijn verzonnen, om mee te oefenen.",
        en: "\(count) of the \(all) cases were invented, to practise with.")
  }
}

extension PageSet.Member {
  /// What people call the page.
  var name: Wording {
    switch self {
    case .report: Wording(nl: "Rapport", en: "Report")
    case .firstSession: Wording(nl: "Dia's, eerste avond", en: "Slides, first evening")
    case .secondSession: Wording(nl: "Dia's, tweede avond", en: "Slides, second evening")
    case .ballots: Wording(nl: "Stembiljetten", en: "Ballots")
    case .workbench: Wording(nl: "Werkbank", en: "Workbench")
    case .dashboard: Wording(nl: "Dashboard", en: "Dashboard")
    }
  }

  var purpose: Wording {
    switch self {
    case .report:
      Wording(
        nl: "Lees per casus wat er nu is, wat past, waarom, en wat u het eerst kunt vragen.",
        en: "Read of each case what is there now, what fits, why, and what to ask first.")
    case .firstSession:
      Wording(
        nl: "De zaal zegt per laag hoeveel de provincie moet sturen, en ziet wat past.",
        en: "The room says of each layer how much the province should steer, and sees what fits.")
    case .secondSession:
      Wording(
        nl: "De zaal houdt alle casussen tegen haar keuze, en maakt daar een besluit van.",
        en: "The room holds all cases against its choice, and makes a decision of that.")
    case .ballots:
      Wording(
        nl: "Druk deze biljetten af, als de zaal op papier stemt.",
        en: "Print these ballots, if the room votes on paper.")
    case .workbench:
      Wording(
        nl: "Vul zelf een casus in, verander antwoorden en zie meteen wat er verschuift.",
        en: "Fill in a case yourself, change answers and see at once what moves.")
    case .dashboard:
      Wording(
        nl: "Zie met filters waar casussen en organisaties verschillen, en wie van wie kan leren.",
        en: "See with filters where cases and organisations differ, and who can learn from whom.")
    }
  }

  var audience: Wording {
    switch self {
    case .report:
      Wording(
        nl: "Voor Statenleden en wie hen adviseert.", en: "For council members and those who advise them.")
    case .firstSession, .secondSession:
      Wording(
        nl: "Voor de gespreksleider, op het grote scherm.", en: "For the facilitator, on the large screen.")
    case .ballots:
      Wording(nl: "Voor wie de avond voorbereidt.", en: "For those who prepare the evening.")
    case .workbench:
      Wording(nl: "Voor wie zelf met casussen werkt.", en: "For those who work on cases themselves.")
    case .dashboard:
      Wording(nl: "Voor wie wil vergelijken.", en: "For those who want to compare.")
    }
  }
}

import AmbitionModel
import Scoring

/// What can be taken out: the case, all of it for others, a report, a table.
struct OutView {
  let state: WorkbenchState
  let item: OpenCase
  private var language: Language { state.language }

  var html: HTML {
    BenchElements(state: state).heading(OutWords.heading[language])
      + .element("div", .class("bench-columns")) {
        card("case", OutWords.caseTitle, OutWords.caseText(item.fileName), OutWords.saveCase)
        card("report", OutWords.reportTitle, OutWords.reportText, OutWords.saveReport)
        card("sheet", OutWords.sheetTitle, OutWords.sheetText, OutWords.saveSheet)
        drawing
        card("table", OutWords.tableTitle, OutWords.tableText(state.cases.count), OutWords.saveTable)
        card(
          "exchange", OutWords.exchangeTitle, OutWords.exchangeText(state.cases.count), OutWords.saveExchange)
        AnonymousCard(state: state).html
        if state.cases.count > 1 {
          card(
            "reports", OutWords.reportsTitle, OutWords.reportsText(state.cases.count), OutWords.saveReports)
        }
        if let kader = state.openKader {
          card("kader", OutWords.kaderTitle(kader.kader.title), OutWords.kaderText, OutWords.saveKader)
        }
      }
  }

  /// Two kinds of file with one drawing.
  private var drawing: HTML {
    .element("section", .class("card"), Attribute("aria-labelledby", "out-drawing")) {
      HTML.element("h2", .id("out-drawing")) { OutWords.drawingTitle[language] }
      HTML.element("p") { OutWords.drawingText[language] }
      HTML.element("div", .class("row-actions")) {
        ["vector", "bitmap"].map { what in
          HTML.element(
            "button", .button, .id("save-\(what)"), .act("save"), Attribute("data-what", what)
          ) { (what == "vector" ? OutWords.saveVector : OutWords.saveBitmap)[language] }
        }
      }
    }
  }

  private func card(_ what: String, _ title: Wording, _ text: Wording, _ action: Wording) -> HTML {
    .element("section", .class("card"), Attribute("aria-labelledby", "out-\(what)")) {
      HTML.element("h2", .id("out-\(what)")) { title[language] }
      HTML.element("p") { text[language] }
      HTML.element(
        "button", .button, .id("save-\(what)"), .act("save"), Attribute("data-what", what)
      ) { action[language] }
    }
  }
}

enum OutWords {
  static let heading = Wording(nl: "Bewaren en delen", en: "Save and share")
  static let caseTitle = Wording(nl: "Deze casus", en: "This case")
  static let saveCase = Wording(nl: "Bewaar de casus", en: "Save the case")
  static let reportTitle = Wording(nl: "Een rapport over deze casus", en: "A report about this case")
  static let reportText = Wording(
    nl:
      "Een pagina om te lezen, te printen en te mailen: het niveau per laag, wat opvalt, waarom, en wat u kunt veranderen.",
    en: "A page to read, print and mail: the level by layer, what stands out, why, and what you can change.")
  static let saveReport = Wording(nl: "Maak het rapport", en: "Make the report")
  static let sheetTitle = Wording(nl: "Een werkmap om in te vullen", en: "A workbook to fill in")
  static let sheetText = Wording(
    nl:
      "Met alle vragen en wat er al geantwoord is, voor wie liever in Excel werkt. Open het bestand later hier: de antwoorden komen in de casus.",
    en:
      "With all questions and what was answered already, for those who prefer a spreadsheet. Open the file here later: the answers go into the case."
  )
  static let saveSheet = Wording(nl: "Maak de werkmap", en: "Make the workbook")
  static let drawingTitle = Wording(nl: "De tekening van de lagen", en: "The drawing of the layers")
  static let drawingText = Wording(
    nl: "Wie stuurt, en hoe ver, in één tekening: voor uw dia's, uw nota of uw site.",
    en: "Who steers, and how far, in one drawing: for your slides, your memo or your site.")
  static let saveVector = Wording(nl: "Als SVG", en: "As SVG")
  static let saveBitmap = Wording(nl: "Als PNG", en: "As PNG")
  static let tableTitle = Wording(nl: "Een tabel voor Excel", en: "A table for a spreadsheet")
  static let saveTable = Wording(nl: "Maak de tabel", en: "Make the table")
  static let exchangeTitle = Wording(nl: "Alles in één bestand", en: "Everything in one file")
  static let saveExchange = Wording(nl: "Maak het bestand", en: "Make the file")
  static let reportsTitle = Wording(nl: "Een rapport over alle casussen", en: "A report about all cases")
  static let saveReports = Wording(nl: "Maak het rapport", en: "Make the report")
  static let kaderText = Wording(
    nl: "Het kader dat u bekijkt, als bestand om later verder te gaan of te delen.",
    en: "The kader that you look at, as a file to go on with later or to share.")
  static let saveKader = Wording(nl: "Bewaar het kader", en: "Save the kader")

  static func caseText(_ name: String) -> Wording {
    Wording(
      nl:
        "Met alle antwoorden, toelichtingen en bronnen, in \(printable(name, limit: 80)). Dit bestand kunt u later weer openen.",
      en:
        "With all answers, reasons and sources, in \(printable(name, limit: 80)). You can open this file again later."
    )
  }

  static func tableText(_ count: Int) -> Wording {
    Wording(
      nl: "Per laag een rij, van \(count == 1 ? "de open casus" : "alle \(count) open casussen").",
      en: "A row for each layer, of \(count == 1 ? "the open case" : "all \(count) open cases").")
  }

  static func exchangeText(_ count: Int) -> Wording {
    Wording(
      nl:
        "\(count == 1 ? "De casus" : "Alle \(count) casussen") met de vragen en de uitkomst. Wie het krijgt, kan alles narekenen.",
      en:
        "\(count == 1 ? "The case" : "All \(count) cases") with the questions and the outcome. Who gets it can check everything."
    )
  }

  static func reportsText(_ count: Int) -> Wording {
    Wording(
      nl: count == 1
        ? "De casus op één pagina." : "Eerst alle \(count) casussen naast elkaar, dan elke casus apart.",
      en: count == 1
        ? "The case on one page." : "First all \(count) cases side by side, then each case by itself.")
  }

  static func kaderTitle(_ title: LocalizedText) -> Wording {
    Wording(nl: "Het kader ‘\(title[.dutch])’", en: "The kader ‘\(title[.english])’")
  }
}

import AmbitionModel

/// All open cases in one file without who they are about, with the same choices as the command line has.
struct AnonymousCard {
  let state: WorkbenchState
  private var language: Language { state.language }

  var html: HTML {
    .element("section", .class("card"), Attribute("aria-labelledby", "out-anonymous")) {
      HTML.element("h2", .id("out-anonymous")) { OutWords.anonymousTitle[language] }
      HTML.element("p") { OutWords.anonymousText[language] }
      HTML.element("p") { OutWords.notProtected[language] }
      HTML.element(
        "form", .act("save"), Attribute("data-what", "anonymous"), Attribute("autocomplete", "off"),
        .flag("novalidate")
      ) {
        HTML.element("fieldset") {
          HTML.element("legend") { OutWords.texts[language] }
          choice(.removed, OutWords.textsRemoved)
          choice(.kept, OutWords.textsKept)
        }
        BenchElements(state: state).field(
          WorkbenchState.minimumField, OutWords.minimum, note: OutWords.minimumText,
          value: "\(state.anonymity.minimumGroup)", Attribute("name", "minimum"),
          Attribute("inputmode", "numeric"), .class("date"))
        HTML.element("button", .id("save-anonymous"), Attribute("type", "submit")) {
          OutWords.saveAnonymous[language]
        }
      }
    }
  }

  private func choice(_ texts: Exchange.Anonymisation.Texts, _ label: Wording) -> HTML {
    .element("label", .class("option")) {
      HTML.element(
        "input", .id("anonymous-\(texts.rawValue)"), Attribute("type", "radio"), Attribute("name", "texts"),
        Attribute("value", texts.rawValue), .flag("checked").when(state.anonymity.texts == texts))
      HTML.element("span") { label[language] }
    }
  }
}

extension OutWords {
  static let anonymousTitle = Wording(
    nl: "Alles in één bestand, anoniem", en: "Everything in one file, anonymous")
  static let anonymousText = Wording(
    nl:
      "Zonder namen, titels, bronnen en dagen. Kleine groepen gaan samen, de nummers zijn geloot, en bedragen zijn afgerond.",
    en:
      "Without names, titles, sources and days. Small groups go together, numbers are drawn by lot, and amounts are rounded."
  )
  static let notProtected = Wording(
    nl: "De antwoorden blijven staan: wie een casus goed kent, kan hem daaraan herkennen.",
    en: "The answers stay: whoever knows a case well can recognise it by them.")
  static let texts = Wording(nl: "Wat mensen schreven", en: "What people wrote")
  static let textsRemoved = Wording(nl: "Weglaten", en: "Leave out")
  static let textsKept = Wording(
    nl: "Laten staan, zonder de namen erin. Lees het na voordat u het deelt.",
    en: "Keep, without the names in it. Read it before you share it.")
  static let minimum = Wording(nl: "Kleinste groep", en: "Smallest group")
  static let minimumText = Wording(
    nl:
      "Een organisatie, thema of jaar met minder casussen gaat samen met andere. Een casus op meer datums telt één keer.",
    en:
      "An organisation, theme or year with fewer cases goes together with others. A case at several dates counts once."
  )
  static let saveAnonymous = Wording(nl: "Maak het anonieme bestand", en: "Make the anonymous file")
}

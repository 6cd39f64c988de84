import AmbitionModel

/// The few sentences of the page itself, for when the engine does not run.
enum WorkbenchShellWords {
  static let title = Wording(nl: "Werkbank", en: "Workbench")
  static let starting = Wording(
    nl:
      "De werkbank start. Blijft dit staan, open dit bestand dan in een recente Firefox, Edge, Chrome of Safari.",
    en:
      "The workbench is starting. If this stays, open this file in a recent Firefox, Edge, Chrome or Safari.")
  static let withoutScript = Wording(
    nl: """
      De werkbank rekent in uw browser, en daarvoor moet JavaScript aanstaan. Zet het aan voor dit bestand, of vul een \
      casus in met het rekenblad van 'ambitie sheet'. Het bestand maakt geen verbinding met internet.
      """,
    en: """
      The workbench works in your browser, for which JavaScript has to be on. Turn it on for this file, or fill in a \
      case with the spreadsheet of 'ambitie sheet'. The file does not connect to the internet.
      """)
  private static let impossible = Wording(
    nl: """
      Deze browser kan de werkbank niet starten: WebAssembly ontbreekt of is uitgezet. Open dit bestand in een recente \
      Firefox, Edge, Chrome of Safari. Lukt dat niet, vul een casus dan in met het rekenblad van 'ambitie sheet'.
      """,
    en: """
      This browser cannot start the workbench: WebAssembly is absent or turned off. Open this file in a recent Firefox, \
      Edge, Chrome or Safari. If that cannot be, fill in a case with the spreadsheet of 'ambitie sheet'.
      """)
  private static let stopped = Wording(
    nl: """
      De werkbank is gestopt door een fout in het programma. Wat u invulde is bewaard in deze browser: laad de pagina \
      opnieuw, en ga verder met uw concept.
      """,
    en: """
      The workbench stopped because of a fault in the program. What you filled in was kept in this browser: load the page \
      again, and go on with your draft.
      """)
  private static let exhausted = Wording(
    nl: """
      De werkbank heeft geen geheugen meer. Wat u invulde is bewaard in deze browser: laad de pagina opnieuw, ga verder \
      met uw concept, en open minder casussen tegelijk.
      """,
    en: """
      The workbench has no memory left. What you filled in was kept in this browser: load the page again, go on with \
      your draft, and open fewer cases at a time.
      """)

  /// What the script may have to say or to put in another language, by name.
  static func all(in language: Language) -> JSON {
    [
      "skip": .string(PageWords.skip[language]),
      "starting": .string(starting[language]), "impossible": .string(impossible[language]),
      "stopped": .string(stopped[language]), "exhausted": .string(exhausted[language]),
    ]
  }
}

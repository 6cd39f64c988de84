import AmbitionModel

/// The text of the help sheet of a workbook.
enum SheetHelp {
  static func lines(for sheet: QuestionSheet) -> [(head: String, text: String)] {
    all.map { ($0.head[sheet.language], $0.text[sheet.language]) }
      + [
        (
          Wording(nl: "Van wie zijn de vragen?", en: "Whose questions are these?")[sheet.language],
          sheet.rubric.statement[sheet.language]
        )
      ]
  }

  private static let all: [(head: Wording, text: Wording)] = [
    (
      Wording(nl: "Antwoord", en: "Answer"),
      Wording(
        nl:
          "Kies uit de lijst van de cel. Wat de antwoorden betekenen, staat ernaast. Een antwoord is een keuze, geen rapportcijfer.",
        en:
          "Choose from the list of the cell. What the answers mean is beside it. An answer is a choice, not a grade."
      )
    ),
    (
      Wording(nl: "Weet ik niet", en: "I do not know"),
      Wording(
        nl: "Telt nooit als laag of uitbesteed. De uitkomst wordt een bereik: wat het nog kan zijn.",
        en: "Never counts as low or outsourced. The outcome becomes a range: what it can still be.")
    ),
    (
      Wording(nl: "Niet van toepassing", en: "Not applicable"),
      Wording(
        nl: "De vraag past niet bij dit product. Zet in de toelichting waarom.",
        en: "The question does not fit this product. Say why in the explanation.")
    ),
    (
      Wording(nl: "Toelichting", en: "Explanation"),
      Wording(
        nl: "Waar u het aan ziet. Wie later leest, begrijpt dan waarom u dit koos.",
        en: "What you see it by. Whoever reads it later then understands why you chose this.")
    ),
    (
      Wording(nl: "Bron", en: "Source"),
      Wording(
        nl: "De korte naam van een bron op het blad 'bronnen'; meer dan één met ; ertussen.",
        en: "The short name of a source on the sheet 'sources'; more than one with ; between them.")
    ),
    (
      Wording(nl: "Zekerheid", en: "Certainty"),
      Wording(
        nl: "Hoog: het staat vast. Middel: het is aannemelijk. Laag: het is een indruk.",
        en: "High: it is certain. Medium: it is likely. Low: it is an impression.")
    ),
    (
      Wording(nl: "Leeg laten", en: "Leaving empty"),
      Wording(
        nl: "Mag. Een lege cel verandert niets aan wat al eerder is geantwoord.",
        en: "You may. An empty cell changes nothing about what was answered before.")
    ),
    (
      Wording(nl: "Kolommen en bladen", en: "Columns and sheets"),
      Wording(
        nl:
          "U mag ze verplaatsen, breder maken en hernoemen. Laat de koppen van de kolommen staan, en de verborgen kolom met id's.",
        en: "You may move, widen and rename them. Leave the heads of columns, and the hidden column of ids.")
    ),
    (
      Wording(nl: "Terug in ambitie", en: "Back into ambitie"),
      Wording(
        nl:
          "ambitie import BESTAND --dry-run toont wat er gelezen wordt; zonder --dry-run wordt het bewaard.",
        en: "ambitie import FILE --dry-run shows what is read; without --dry-run it is kept.")
    ),
  ]
}

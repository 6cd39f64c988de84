import AmbitionModel

/// The messages of the form's script; `{0}` and `{1}` stand for what it fills in.
enum FormMessages {
  static let all: [String: Wording] = [
    "progress": Wording(nl: "{0} van {1} vragen ingevuld", en: "{0} of {1} questions filled in"),
    "part": Wording(nl: "{0} van {1}", en: "{0} of {1}"),
    "error": Wording(nl: "Fout: ", en: "Error: "),
    "errors": Wording(nl: "Er klopt nog iets niet", en: "Something is not right yet"),
    "missing_title": Wording(nl: "Vul de naam van het product in", en: "Fill in the name of the product"),
    "missing_summary": Wording(nl: "Schrijf in het kort wat het is", en: "Write in short what it is"),
    "missing_organisation": Wording(nl: "Vul de organisatie in", en: "Fill in the organisation"),
    "missing_theme": Wording(nl: "Vul de opgave in", en: "Fill in the theme"),
    "missing_reference_date": Wording(nl: "Vul de peildatum in", en: "Fill in the reference date"),
    "wrong_date": Wording(
      nl: "Deze datum bestaat niet, of is niet geschreven als 18-5-2022",
      en: "There is no such date, or it is not written like 2022-05-18"),
    "wrong_id": Wording(
      nl: "De korte naam begint met een kleine letter en heeft alleen kleine letters, cijfers en _",
      en: "The short name starts with a lowercase letter and has only lowercase letters, digits and _"),
    "missing_reason": Wording(
      nl: "Zeg waarom de vraag niet van toepassing is: {0}", en: "Say why the question does not apply: {0}"),
    "missing_value": Wording(nl: "Vul een antwoord in: {0}", en: "Fill in an answer: {0}"),
    "reserved_value": Wording(
      nl: "Kies ‘Weet ik niet’ of ‘Niet van toepassing’ in plaats van dit woord: {0}",
      en: "Choose ‘I do not know’ or ‘Not applicable’ instead of this word: {0}"),
    "wrong_number": Wording(
      nl: "Vul een getal in, met hooguit 18 cijfers: {0}", en: "Fill in a number of at most 18 digits: {0}"),
    "two_numbers": Wording(
      nl: "Dit getal kan {1} of {2} zijn; schrijf een van de twee: {0}",
      en: "This number can be {1} or {2}; write one of the two: {0}"),
    "two_dates": Wording(
      nl: "Deze datum kan {0} of {1} zijn; schrijf een van de twee",
      en: "This date can be {0} or {1}; write one of the two"),
    "too_low": Wording(
      nl: "Dit getal is te laag (minstens {1}): {0}", en: "This number is too low (at least {1}): {0}"),
    "too_high": Wording(
      nl: "Dit getal is te hoog (hoogstens {1}): {0}", en: "This number is too high (at most {1}): {0}"),
    "missing_source_title": Wording(
      nl: "Vul de titel van bron {0} in", en: "Fill in the title of source {0}"),
    "wrong_source_url": Wording(
      nl: "Het webadres van bron {0} begint met https:// en heeft geen spaties",
      en: "The web address of source {0} starts with https:// and has no blanks"),
    "source": Wording(nl: "Bron {0}", en: "Source {0}"),
    "draft_kept": Wording(
      nl: "Concept bewaard in deze browser, {0}.", en: "Draft kept in this browser, {0}."),
    "draft_failed": Wording(
      nl: "Deze browser bewaart geen concept. Download het bestand voordat u stopt.",
      en: "This browser keeps no draft. Download the file before you stop."),
    "draft_restored": Wording(
      nl: "Uw concept van {0} is terug. U kunt verder waar u was.",
      en: "Your draft of {0} is back. You can go on where you were."),
    "draft_other": Wording(
      nl: "In deze browser staat een concept van {0}, gemaakt bij een andere versie van deze casus.",
      en: "This browser holds a draft of {0}, made for another version of this case."),
    "draft_take": Wording(nl: "Neem het concept over", en: "Take over the draft"),
    "restart_done": Wording(nl: "Het formulier begint opnieuw.", en: "The form starts over."),
    "undo": Wording(nl: "Toch niet: zet alles terug", en: "Undo: put everything back"),
    "opened": Wording(
      nl: "{0} is geopend. {1} vragen hebben al een antwoord.",
      en: "{0} was opened. {1} questions have an answer."),
    "not_json": Wording(
      nl: "{0} is niet te lezen: op regel {1} klopt iets niet.",
      en: "{0} cannot be read: something is wrong on line {1}."),
    "not_case": Wording(
      nl: "{0} is geen casus. Kies een bestand dat u met dit formulier hebt gedownload.",
      en: "{0} is no case. Choose a file that you downloaded from this form."),
    "other_rubric": Wording(
      nl: "Dit bestand hoort bij een andere rubric: {0}.", en: "This file belongs to another rubric: {0}."),
    "other_version": Wording(
      nl:
        "Dit bestand hoort bij versie {0} van de rubric; dit formulier bij versie {1}. Kijk de antwoorden goed na.",
      en: "This file belongs to version {0} of the rubric; this form to version {1}. Check the answers well."),
    "comments": Wording(
      nl: "In dit bestand staat commentaar. Dat komt niet mee in de download.",
      en: "This file holds comments. They do not come along in the download."),
    "kept": Wording(
      nl: "Dit formulier kent {0} antwoorden niet die in het bestand staan. Ze blijven bewaard.",
      en: "This form does not know {0} of the answers in the file. They are kept."),
    "odd_answer": Wording(
      nl: "In het bestand staat ‘{0}’. Dat past niet bij deze vraag; het blijft staan tot u iets kiest.",
      en: "The file says ‘{0}’. That does not fit this question; it stays until you choose something."),
    "review": Wording(
      nl: "U hebt {0} van de {1} vragen ingevuld. Wat open blijft, mag open blijven.",
      en: "You filled in {0} of the {1} questions. What stays open may stay open."),
    "not_answered": Wording(nl: "Nog niet ingevuld", en: "Not filled in yet"),
    "change": Wording(nl: "Wijzig", en: "Change"),
    "question": Wording(nl: "Vraag", en: "Question"),
    "answer": Wording(nl: "Antwoord", en: "Answer"),
    "downloaded": Wording(
      nl: "{0} is gedownload. Stuur dit bestand op, of zet het in de map cases en typ: ambitie score {1}",
      en: "{0} was downloaded. Send this file in, or put it in the folder cases and type: ambitie score {1}"),
    "copied": Wording(nl: "De tekst is gekopieerd.", en: "The text was copied."),
    "copy_failed": Wording(
      nl: "Kopiëren lukt niet vanzelf. De tekst is geselecteerd: druk op Ctrl+C.",
      en: "Copying does not work by itself. The text is selected: press Ctrl+C."),
    "no_sources": FormWords.noSources,
  ]
}

package import AmbitionModel
import Formats

extension Diagnostic.Message {
  static func unreadable(_ error: ArchiveError) -> Self {
    Self(
      .unreadableWorkbook, nl: error.wording.dutch, en: error.wording.english, hint: error.hint)
  }

  package static func guessedEncoding(_ name: String) -> Self {
    Self(
      .guessedEncoding, nl: "dit bestand is geen UTF-8; het is gelezen als \(name)",
      en: "this file is not UTF-8; it was read as \(name)",
      hint: Wording(
        nl: "kijk of letters als é en ë kloppen; bewaar het anders als 'CSV UTF-8'",
        en: "see whether letters such as é and ë are right; otherwise save it as 'CSV UTF-8'"))
  }

  package static var openQuote: Self {
    Self(
      .syntax, nl: "dit aanhalingsteken wordt nergens gesloten",
      en: "this quotation mark is never closed")
  }

  package static var tooManyCells: Self {
    Self(
      .tooManyValues, nl: "dit bestand heeft te veel cellen; de rest is niet gelezen",
      en: "this file has too many cells; the rest was not read")
  }

  static func tooLongText(_ count: Int, limit: Int) -> Self {
    Self(
      .tooManyValues,
      nl: "deze tekst is \(count) tekens lang; een cel houdt er \(limit), dus deze is niet gelezen",
      en: "this text has \(count) characters; a cell holds \(limit), so it was not read")
  }

  static func noQuestions(_ nearest: (found: String, meant: String)?) -> Self {
    let hint = nearest.map { near in
      Wording(
        nl: "de kolom \(quoted(near.found)): bedoelt u \(quoted(near.meant))?",
        en: "the column \(quoted(near.found)): did you mean \(quoted(near.meant))?")
    }
    return Self(
      .missingKey,
      nl: "hier staat geen tabel met de kolommen 'id' (of 'vraag') en 'antwoord'",
      en: "there is no table here with the columns 'id' (or 'question') and 'answer'",
      hint: hint
        ?? Wording(
          nl: "'ambitie sheet -o invullen.xlsx' maakt een blad om in te vullen",
          en: "'ambitie sheet -o answers.xlsx' makes a sheet to fill in"))
  }

  static func unknownColumn(_ title: String, candidates: [String]) -> Self {
    Self(
      .unknownKey, nl: "de kolom \(quoted(title)) wordt niet gelezen",
      en: "the column \(quoted(title)) is not read", meant: title, among: candidates)
  }

  static func repeatedColumn(_ title: String) -> Self {
    Self(
      .duplicateKey, nl: "de kolom \(quoted(title)) staat er twee keer; deze wordt niet gelezen",
      en: "the column \(quoted(title)) is there twice; this one is not read")
  }

  static func unknownRow(_ id: String, candidates: [String]) -> Self {
    Self(
      .unknownReference, nl: "de rubric heeft geen vraag \(quoted(id)); deze rij is niet gelezen",
      en: "the rubric has no question \(quoted(id)); this row was not read",
      meant: id, among: candidates)
  }

  static func notAnAnswer(_ text: String, to question: String, candidates: [String]) -> Self {
    if text.hasPrefix("=") {
      return Self(
        .formulaInCell, nl: "hier staat een formule als tekst, \(quoted(text)); kies een antwoord",
        en: "there is a formula as text here, \(quoted(text)); choose an answer")
    }
    let choices = Listing.choices(candidates)
    return Self(
      .unknownOption, nl: "\(quoted(text)) is geen antwoord op \(quoted(question))",
      en: "\(quoted(text)) is no answer to \(quoted(question))",
      hint: Suggestion.hint(for: text, among: candidates)
        ?? Wording(nl: "kies \(choices.dutch)", en: "choose \(choices.english)"))
  }

  static func notANumber(_ text: String, _ typed: TypedNumber, to question: String) -> Self {
    if case .ambiguous = typed, let problem = typed.problem(with: text) {
      return Self(.wrongType, nl: problem.wording.dutch, en: problem.wording.english, hint: problem.hint)
    }
    return Self(
      .wrongType, nl: "\(quoted(text)) is geen getal; dat vraagt \(quoted(question)) wel",
      en: "\(quoted(text)) is no number, which \(quoted(question)) asks for",
      hint: TypedNumber.unreadable.problem(with: text)?.hint)
  }

  static var formula: Self {
    Self(
      .formulaInCell, nl: "hier staat een formule; vul het antwoord zelf in",
      en: "there is a formula here; fill in the answer itself")
  }

  static func cellError(_ text: String) -> Self {
    Self(
      .formulaInCell, nl: "hier staat de fout \(quoted(text)) van het rekenblad",
      en: "there is the error \(quoted(text)) of the spreadsheet here")
  }

  static func becameDate(_ date: String) -> Self {
    Self(
      .invalidDate, nl: "het rekenblad maakte hier een datum van: \(date)",
      en: "the spreadsheet made this a date: \(date)",
      hint: Wording(
        nl: "geef de cel de opmaak 'Tekst' en vul het antwoord opnieuw in",
        en: "give the cell the format 'Text' and fill in the answer again"))
  }

  static func notADate(_ text: String, _ typed: TypedDate) -> Self {
    let problem = typed.problem(with: text) ?? (Wording(nl: "", en: ""), Wording(nl: "", en: ""))
    return Self(
      .invalidDate, nl: problem.wording.dutch, en: problem.wording.english, hint: problem.hint)
  }

  static func ancientDate(_ date: CalendarDate) -> Self {
    Self(
      .invalidDate,
      nl: "\(date) komt van een klein getal dat het rekenblad als datum telde; deze dag is niet overgenomen",
      en:
        "\(date) comes from a small number that the spreadsheet took for a date; this day was not taken over",
      hint: Wording(nl: "schrijf bijvoorbeeld 2022-05-18", en: "write for instance 2022-05-18"))
  }

  static func notAConfidence(_ text: String, candidates: [String]) -> Self {
    let choices = Listing.choices(candidates)
    return Self(
      .unknownValue, nl: "\(quoted(text)) is geen zekerheid: kies \(choices.dutch)",
      en: "\(quoted(text)) is no certainty: choose \(choices.english)",
      meant: text, among: candidates)
  }

  static func notAKind(_ text: String, candidates: [String]) -> Self {
    let choices = Listing.choices(candidates)
    return Self(
      .unknownValue, nl: "\(quoted(text)) is geen soort bron: kies \(choices.dutch)",
      en: "\(quoted(text)) is no kind of source: choose \(choices.english)",
      meant: text, among: candidates)
  }

  static func missingReasonInCell(_ question: String) -> Self {
    Self(
      .missingReason,
      nl: "zet in de toelichting waarom \(quoted(question)) niet van toepassing is; dit is niet overgenomen",
      en: "say in the explanation why \(quoted(question)) does not apply; this was not taken over")
  }

  static func explanationAlone(_ question: String) -> Self {
    Self(
      .missingKey,
      nl:
        "bij \(quoted(question)) staat wel een toelichting, bron of zekerheid, maar geen antwoord; dit is niet overgenomen",
      en:
        "\(quoted(question)) has an explanation, source or certainty, but no answer; this was not taken over",
      hint: Wording(nl: "kies bijvoorbeeld 'weet ik niet'", en: "choose for instance 'I do not know'"))
  }

  static func contradiction(_ question: String, with other: String) -> Self {
    Self(
      .conflictingAnswers,
      nl:
        "op \(quoted(question)) staan twee verschillende antwoorden, hier en op \(other); geen van beide is overgenomen",
      en: "\(quoted(question)) has two different answers, here and at \(other); neither was taken over")
  }

  static func repeatedRow(_ question: String, at other: String) -> Self {
    Self(
      .duplicateIdentifier,
      nl: "\(quoted(question)) staat er twee keer, ook op \(other), met hetzelfde antwoord",
      en: "\(quoted(question)) is there twice, also at \(other), with the same answer")
  }
}

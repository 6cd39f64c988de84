import AmbitionModel
import Foundation
import Telling

/// The texts that a new case begins with: given by options, and asked where an option is left out.
struct NewCaseTexts {
  /// A text that every case has.
  struct Field {
    let option: CommandOption
    let question: Wording
  }

  static let fields = [
    Field(
      option: .caseTitle, question: Wording(nl: "Hoe heet het product? ", en: "What is the product called? ")),
    Field(
      option: .caseSummary,
      question: Wording(nl: "Wat is het, in een of twee zinnen? ", en: "What is it, in a sentence or two? ")),
    Field(
      option: .caseOrganisation,
      question: Wording(nl: "Van welke organisatie zijn de keuzes? ", en: "Whose choices are these? ")),
    Field(
      option: .caseTheme,
      question: Wording(nl: "Voor welke opgave is het? ", en: "Which task does it serve? ")),
  ]

  /// The case without answers.
  /// - Parameters:
  ///   - ask: puts a question to the user; `nil` where nobody can answer or the input has ended.
  ///   - today: the day that the answers describe, where nobody says otherwise.
  static func caseStudy(
    path: String, _ rubric: Rubric, _ request: Request, today: CalendarDate, language: Language,
    ask: (Wording) throws(UsageError) -> String?
  ) throws(UsageError) -> CaseStudy {
    let id = try identifier(path, request)
    var texts: [String] = []
    for field in fields {
      var text = request.value(of: field.option)?.trimmed
      while text?.isEmpty != false {
        guard let line = try ask(field.question) else { throw .missingText(path, field.option) }
        text = line.trimmed
      }
      texts.append(text ?? "")
    }
    let date = try request.date(.caseDate) ?? today
    return CaseStudy(
      id: Located(id, at: SourceRange(0, 0)),
      rubric: .init(id: Located(rubric.id.value, at: SourceRange(0, 0)), version: rubric.version),
      title: LocalizedText(texts[0]), summary: LocalizedText(texts[1]), organisation: LocalizedText(texts[2]),
      theme: LocalizedText(texts[3]), referenceDate: date, assessors: [], sources: [], context: [],
      answers: [])
  }

  /// The id that an option gives, or the name of the file.
  private static func identifier(
    _ path: String, _ request: Request
  ) throws(UsageError) -> Identifier<CaseStudy> {
    let name =
      request.value(of: .caseID) ?? URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    guard Identifier<CaseStudy>.isSlug(name) else {
      throw UsageError(
        nl: "\(quoted(name)) kan geen id zijn: een kleine letter, dan kleine letters, cijfers en '_'",
        en: "\(quoted(name)) cannot be an id: a lowercase letter, then lowercase letters, digits and '_'",
        hint: Wording(nl: "geef er een met --id", en: "give one with --id"))
    }
    return Identifier(name)
  }
}

extension CommandOption {
  static let caseID = CommandOption(
    "--id", value: "ID", nl: "id van een nieuwe casus; anders de naam van het bestand",
    en: "id of a new case; otherwise the name of the file")
  static let caseTitle = CommandOption(
    "--title", value: "TEXT", nl: "naam van het product, bij een nieuwe casus",
    en: "name of the product, of a new case")
  static let caseSummary = CommandOption(
    "--summary", value: "TEXT", nl: "wat het product is, bij een nieuwe casus",
    en: "what the product is, of a new case")
  static let caseOrganisation = CommandOption(
    "--organisation", value: "TEXT", nl: "wiens keuzes het zijn, bij een nieuwe casus",
    en: "whose choices they are, of a new case")
  static let caseTheme = CommandOption(
    "--theme", value: "TEXT", nl: "de opgave, bij een nieuwe casus", en: "the task, of a new case")
  static let caseDate = CommandOption(
    "--reference-date", value: "DATE", nl: "peildatum van een nieuwe casus; anders vandaag",
    en: "reference date of a new case; otherwise today")
}

extension UsageError {
  fileprivate static func missingText(_ path: String, _ option: CommandOption) -> Self {
    Self(
      nl: "\(quoted(path)) bestaat nog niet, en een nieuwe casus vraagt \(option.name)",
      en: "\(quoted(path)) does not exist yet, and a new case takes \(option.name)",
      hint: Wording(
        nl: "geef --title, --summary, --organisation en --theme",
        en: "give --title, --summary, --organisation and --theme"))
  }
}

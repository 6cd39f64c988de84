import AmbitionModel
import Foundation
import Telling

extension CommandOption {
  static let answerDate = CommandOption(
    "--date", value: "DATE", nl: "dag van de antwoorden (2026-03-02); anders vandaag",
    en: "day of the answers (2026-03-02); otherwise today")
  static let consensus = CommandOption(
    "--consensus", value: "NAMES", nl: "leg vast waarover deze mensen het eens zijn geworden",
    en: "record what these people came to agree on")
  static let assessor = CommandOption(
    "--assessor", value: "NAME", nl: "wie de antwoorden geeft", en: "who gives the answers")
}

extension CalendarDate {
  /// Today by the clock of the machine, or the day of `SOURCE_DATE_EPOCH` where that is set.
  static var today: CalendarDate? {
    let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap(TimeInterval.init)
    var calendar = Calendar(identifier: .gregorian)
    if epoch != nil { calendar.timeZone = .gmt }
    let date = epoch.map { Date(timeIntervalSince1970: $0) } ?? Date()
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}

extension Request {
  /// The day that an option gives; `nil` when it was left out.
  func date(_ option: CommandOption) throws(UsageError) -> CalendarDate? {
    guard let text = value(of: option) else { return nil }
    let typed = TypedDate.read(text, environment.language.hyphenOrder)
    switch typed {
    case .day(let date): return date
    case .ambiguous:
      let problem = typed.problem(with: text)
      throw UsageError(
        nl: "\(option.name): \(problem?.wording.dutch ?? "")",
        en: "\(option.name): \(problem?.wording.english ?? "")", hint: problem?.hint)
    case .unreadable:
      throw UsageError(
        nl: "\(option.name) vraagt een dag zoals 2026-03-02, geen \(quoted(text))",
        en: "\(option.name) takes a day such as 2026-03-02, not \(quoted(text))")
    }
  }

  /// The day of the answers: what `--date` says, or today.
  func answerDate() throws(UsageError) -> CalendarDate {
    guard let date = try date(.answerDate) ?? .today else {
      throw UsageError(
        nl: "de klok van deze machine wijst geen dag aan", en: "the clock of this machine tells no day",
        hint: Wording(nl: "geef --date", en: "give --date"))
    }
    return date
  }

  /// Who gives the answers.
  func assessor() throws(UsageError) -> Assessor? {
    // In one writing, as far as blanks go.
    guard let name = value(of: .assessor)?.split(whereSeparator: \.isWhitespace).joined(separator: " ") else {
      return nil
    }
    guard !name.isEmpty else {
      throw UsageError(nl: "--assessor vraagt een naam", en: "--assessor takes a name")
    }
    return Assessor(named: name)
  }
}

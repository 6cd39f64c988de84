/// A day as people and spreadsheets write it as text: the one reader of such texts.
///
/// - `2022-05-18`, `2022/5/18` and `20220518`: the year first.
/// - `18-5-2022`, `18.5.2022`, `18/5/22`: the day first, or the month where only that gives a day (`5/18/2022`). Where
///   both give one, a slash is refused with both readings, and so is a hyphen where a language has no order for it; a
///   point or a blank puts the day first.
/// - `18 mei 2022`, `18-mei-22`, `18 sept. 2022`, `May 18th, 2022`: months by their name or its first letters, at least
///   three, in Dutch and English; a day of the week before it is passed over.
/// - Of two digits a year is in 1930 to 2029, as spreadsheets take it.
/// - A time behind it, with or without a zone, is left out: the day is the one that is written.
package enum TypedDate: Hashable, Sendable {
  case day(CalendarDate)
  /// With the day first, and with the month first.
  case ambiguous(CalendarDate, CalendarDate)
  case unreadable

  /// What comes first in `4-5-2022`.
  package enum HyphenOrder: Sendable {
    case dayFirst, unsettled
  }

  /// The day that `text` writes.
  /// - Complexity: O(*n*) in the text, of which no more than 80 characters are looked at.
  package static func read(_ text: String, _ order: HyphenOrder) -> TypedDate {
    guard let fields = DateFields(text) else { return .unreadable }
    if fields.all.count == 1 { return day(fields.all[0]) }
    guard fields.all.count == 3 else { return .unreadable }
    let (first, second, third) = (fields.all[0], fields.all[1], fields.all[2])
    switch (first, second, third) {
    case (.number(let year, 4), .number(let month, 1...2), .number(let day, 1...2)):
      return Self.day(year, month, day)
    case (.number(let year, 4), .month(let month), .number(let day, 1...2)): return Self.day(year, month, day)
    case (.number(let day, 1...2), .month(let month), .number):
      return third.year.map { Self.day($0, month, day) } ?? .unreadable
    case (.month(let month), .number(let day, 1...2), .number):
      return third.year.map { Self.day($0, month, day) } ?? .unreadable
    case (.number(let one, 1...2), .number(let other, 1...2), .number):
      guard let year = third.year else { return .unreadable }
      let dayFirst = CalendarDate(year: year, month: other, day: one)
      let monthFirst = CalendarDate(year: year, month: one, day: other)
      guard let dayFirst, let monthFirst, dayFirst != monthFirst else {
        return (dayFirst ?? monthFirst).map { .day($0) } ?? .unreadable
      }
      let isSettled = !fields.hasSlash && (!fields.hasHyphen || order == .dayFirst)
      return isSettled ? .day(dayFirst) : .ambiguous(dayFirst, monthFirst)
    default: return .unreadable
    }
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> TypedDate {
    CalendarDate(year: year, month: month, day: day).map { .day($0) } ?? .unreadable
  }

  /// `20220518`, of the years 1900 to 2099.
  private static func day(_ field: DateFields.Field) -> TypedDate {
    guard case .number(let number, 8) = field, (1900...2099).contains(number / 10_000) else {
      return .unreadable
    }
    return day(number / 10_000, number / 100 % 100, number % 100)
  }
}

extension DateFields.Field {
  /// The year that a number of two or four digits stands for.
  fileprivate var year: Int? {
    switch self {
    case .number(let number, 4): number
    case .number(let number, 2): number < 30 ? 2000 + number : 1900 + number
    case .number, .month: nil
    }
  }
}

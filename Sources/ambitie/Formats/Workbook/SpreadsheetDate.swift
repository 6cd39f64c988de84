package import AmbitionModel

/// Days as spreadsheets count them.
package enum SpreadsheetDate {
  /// The day with a number; `nil` for what is no day of the years 1900 to 9999.
  ///
  /// In the system of 1900, day 1 is 1 January 1900, and day 60 is a 29 February that never was; in that of 1904,
  /// day 0 is 1 January 1904. The time of day, after the point, is left out.
  package static func date(_ number: String, countsFrom1904: Bool) -> CalendarDate? {
    guard let value = CellNumber.value(of: number), value >= 0, value < 2_958_466 else { return nil }
    let day = Int(value.floor)
    if countsFrom1904 { return date(daysSince1900: day + 1_460) }
    guard day >= 1, day != 60 else { return nil }
    return date(daysSince1900: day < 60 ? day - 1 : day - 2)
  }

  /// The day that many days after 1 January 1900.
  private static func date(daysSince1900 days: Int) -> CalendarDate? {
    var rest = days
    var year = 1900
    while rest >= length(ofYear: year) {
      rest -= length(ofYear: year)
      year += 1
    }
    var month = 1
    while month < 12, rest >= lengths(year)[month - 1] {
      rest -= lengths(year)[month - 1]
      month += 1
    }
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return CalendarDate("\(year)-\(padded(month))-\(padded(rest + 1))")
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  private static func length(ofYear year: Int) -> Int { isLeap(year) ? 366 : 365 }

  private static func lengths(_ year: Int) -> [Int] {
    [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  }
}

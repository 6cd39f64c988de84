import AmbitionModel
import Foundation

/// The day on which the tool runs.
enum Today {
  /// The day of `SOURCE_DATE_EPOCH` (reproducible-builds.org) where that is set, else that of the clock here.
  /// `nil` for a clock beyond the year 9999.
  static var date: CalendarDate? {
    let variables = ProcessInfo.processInfo.environment
    var calendar = Calendar(identifier: .gregorian)
    var moment = Date()
    if let seconds = variables["SOURCE_DATE_EPOCH"].flatMap(Double.init),
      (0...253_402_300_799).contains(seconds)
    {
      moment = Date(timeIntervalSince1970: seconds)
      calendar.timeZone = .gmt
    }
    let parts = calendar.dateComponents([.year, .month, .day], from: moment)
    func padded(_ number: Int?, _ width: Int) -> String {
      let digits = String(number ?? 1)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let text = "\(padded(parts.year, 4))-\(padded(parts.month, 2))-\(padded(parts.day, 2))"
    return CalendarDate(text)
  }
}

import AmbitionModel
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `Numbers for readers` {
  struct Row: Sendable, CustomTestStringConvertible {
    var numerator: Int128
    var denominator: Int128
    var dutch: String
    var english: String

    init(_ numerator: Int128, _ denominator: Int128, _ dutch: String, _ english: String) {
      (self.numerator, self.denominator, self.dutch, self.english) = (numerator, denominator, dutch, english)
    }

    var testDescription: String { "\(numerator)/\(denominator)" }
  }

  @Test(arguments: [
    Row(0, 1, "0", "0"),
    Row(2, 1, "2", "2"),
    Row(5, 3, "1,67", "1.67"),
    Row(4, 3, "1,33", "1.33"),
    Row(1, 2, "0,5", "0.5"),
    Row(1, 20, "0,05", "0.05"),
    Row(1, 200, "0,01", "0.01"),
    Row(1, 201, "0", "0"),
    Row(199, 200, "1", "1"),
    Row(1005, 1000, "1,01", "1.01"),
    Row(1015, 1000, "1,02", "1.02"),
    Row(-5, 3, "-1,67", "-1.67"),
    Row(-1, 200, "-0,01", "-0.01"),
    Row(-1, 300, "0", "0"),
    Row(1_234_567, 1, "1234567", "1234567"),
    Row(Int128.max, 1, "\(Int128.max)", "\(Int128.max)"),
  ])
  func `are rounded half up to two decimals`(_ row: Row) throws {
    let number = try #require(Rational(row.numerator, over: row.denominator))
    expectEqual(NumberStyle(language: .dutch).text(number), row.dutch)
    expectEqual(NumberStyle(language: .english).text(number), row.english)
  }

  @Test func `write days with the name of the month`() throws {
    let date = try #require(CalendarDate("2022-05-08"))
    expectEqual(NumberStyle(language: .dutch).text(date), "8 mei 2022")
    expectEqual(NumberStyle(language: .english).text(date), "8 May 2022")
  }
}

import Foundation
import Telling

/// A binary number as a spreadsheet shows it: 15 significant digits, in a form that ``Rational`` reads.
func rounded(_ number: Double) -> String {
  String(format: "%.15g", number)
}

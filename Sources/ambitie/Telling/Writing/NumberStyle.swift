package import AmbitionModel

/// The only place where a number becomes digits for readers.
package struct NumberStyle {
  package var language: Language

  package init(language: Language) {
    self.language = language
  }

  /// `1,67` in Dutch, `1.67` in English: rounded half up to two decimals, without zeros at the end.
  package func text(_ number: Rational) -> String {
    let sign = number.isNegative ? "-" : ""
    guard let scaled = number.magnitude.multiplied(by: 100)?.adding(Rational(1, over: 2) ?? .zero) else {
      return number.description
    }
    let hundredths = scaled.floor
    let whole = hundredths / 100
    let rest = Int(hundredths % 100)
    guard rest > 0 else { return hundredths == 0 ? "0" : "\(sign)\(whole)" }
    let decimals = rest.isMultiple(of: 10) ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
    return "\(sign)\(whole)\(mark)\(decimals)"
  }

  /// A share from 0 to 1 as whole percents, rounded half up, without the sign.
  package func percent(_ share: Rational) -> String {
    let percents = share.multiplied(by: 100)?.adding(Rational(1, over: 2) ?? .zero)
    return percents.map { "\($0.floor)" } ?? "?"
  }

  private var mark: String {
    switch language {
    case .dutch: ","
    case .english: "."
    }
  }

  /// `18 mei 2022`, `18 May 2022`.
  package func text(_ date: CalendarDate) -> String {
    "\(date.day) \(Self.months[date.month - 1][language]) \(date.year)"
  }

  private static let months = [
    Wording(nl: "januari", en: "January"), Wording(nl: "februari", en: "February"),
    Wording(nl: "maart", en: "March"), Wording(nl: "april", en: "April"), Wording(nl: "mei", en: "May"),
    Wording(nl: "juni", en: "June"), Wording(nl: "juli", en: "July"), Wording(nl: "augustus", en: "August"),
    Wording(nl: "september", en: "September"), Wording(nl: "oktober", en: "October"),
    Wording(nl: "november", en: "November"), Wording(nl: "december", en: "December"),
  ]
}

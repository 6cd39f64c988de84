extension TypedNumber {
  /// What to say about a text that gives no number, and what to write instead; `nil` for a number.
  package func problem(with text: String) -> (wording: Wording, hint: Wording)? {
    switch self {
    case .number: nil
    case .ambiguous(let first, let second): Self.twoReadings(text, first, second)
    case .unreadable:
      (
        Wording(
          nl: "\(quoted(text)) is geen getal, zoals 12 of 0,5",
          en: "\(quoted(text)) is no number, such as 12 or 0.5"),
        Wording(
          nl: "schrijf hoogstens 18 cijfers, met hoogstens één komma",
          en: "write at most 18 digits, with at most one point")
      )
    }
  }

  private static func twoReadings(
    _ text: String, _ first: Rational, _ second: Rational
  ) -> (wording: Wording, hint: Wording) {
    func either(_ digits: (Rational) -> String) -> Wording {
      let (one, other) = (digits(first), digits(second))
      return Wording(nl: "\(one.withComma) of \(other.withComma)", en: "\(one) or \(other)")
    }
    let meant = either { $0.fileText }
    let written = either { $0.typedText }
    return (
      Wording(
        nl: "\(quoted(text)) kan \(meant.dutch) betekenen", en: "\(quoted(text)) can mean \(meant.english)"),
      Wording(nl: "schrijf \(written.dutch)", en: "write \(written.english)")
    )
  }
}

extension Rational {
  /// The digits, so that they have one reading where people type them: three decimals get a zero behind them.
  package var typedText: String {
    let text = fileText
    guard decimalText != nil else { return text }
    let decimals = text.split(separator: ".").dropFirst().first?.utf8.count
    return decimals == 3 ? text + "0" : text
  }
}

extension String {
  fileprivate var withComma: String { String(map { $0 == "." ? "," : $0 }) }
}

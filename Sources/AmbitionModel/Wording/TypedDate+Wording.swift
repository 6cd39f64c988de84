extension TypedDate {
  /// What to say about a text that gives no day, and what to write instead; `nil` for a day.
  package func problem(with text: String) -> (wording: Wording, hint: Wording)? {
    switch self {
    case .day: nil
    case .ambiguous(let one, let other):
      (
        Wording(
          nl: "\(quoted(text)) kan \(one) of \(other) betekenen",
          en: "\(quoted(text)) can mean \(one) or \(other)"
        ),
        Wording(nl: "schrijf \(one) of \(other)", en: "write \(one) or \(other)")
      )
    case .unreadable:
      (
        Wording(nl: "\(quoted(text)) is geen dag die bestaat", en: "\(quoted(text)) is no day that exists"),
        Wording(nl: "schrijf bijvoorbeeld 2022-05-18", en: "write for instance 2022-05-18")
      )
    }
  }
}

extension Language {
  /// What comes first in `4-5-2022`: in Dutch the day; in English that differs by country.
  package var hyphenOrder: TypedDate.HyphenOrder {
    switch self {
    case .dutch: .dayFirst
    case .english: .unsettled
    }
  }
}

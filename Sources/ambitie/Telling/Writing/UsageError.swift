package import AmbitionModel

/// A wish that the tool cannot grant, with the sentence that says why.
package struct UsageError: Error {
  package var wording: Wording
  package var hint: Wording?
  /// Findings that say it all, and are told instead of the sentence.
  package var details: [Notice]

  package init(nl dutch: String, en english: String, hint: Wording? = nil, details: [Notice] = []) {
    wording = Wording(nl: dutch, en: english)
    self.hint = hint
    self.details = details
  }

  /// The findings; where there are none, the sentence and below it what to do.
  package func text(in language: Language) -> String {
    let details = details.text(in: language)
    guard details.isEmpty else { return details }
    let label = Wording(nl: "fout", en: "error")[language]
    let hintLabel = Wording(nl: "hulp", en: "help")[language]
    var text = "ambitie: \(label): \(wording[language])\n"
    if let hint { text += "  = \(hintLabel): \(hint[language])\n" }
    return text
  }
}

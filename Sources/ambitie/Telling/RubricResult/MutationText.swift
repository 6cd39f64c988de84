import AmbitionModel
import Scoring

/// Which small changes to the rules no example notices, as lines and as JSON.
struct MutationText {
  /// As many lines of what is lacking as a person reads.
  private static let limit = 50

  private let coverage: MutationCoverage
  private let file: SourceFile

  init(_ coverage: MutationCoverage, in file: SourceFile) {
    self.coverage = coverage
    self.file = file
  }

  func text(_ language: Language) -> String {
    let (caught, total) = (coverage.caughtCount, coverage.total)
    var text = Wording(
      nl: "bewaking: voorbeelden merken \(caught) van \(total) kleine wijzigingen in de regels, "
        + "\(coverage.percent)%\n",
      en: "guarding: examples notice \(caught) of \(total) small changes to the rules, \(coverage.percent)%\n"
    )[language]
    if !coverage.missed.isEmpty {
      text += Wording(nl: "geen voorbeeld merkt:\n", en: "no example notices:\n")[language]
    }
    let lines = file.lines
    for item in coverage.missed.prefix(Self.limit) {
      text += "  \(printable(file.path)):\(lines.position(of: item.place.start)): \(item.wording[language])\n"
    }
    let rest = coverage.missed.count - Self.limit
    if rest > 0 {
      text +=
        Wording(
          nl: "  … en nog \(rest); --json geeft ze alle\n",
          en: "  … and \(rest) more; --json gives all of them\n"
        )[language]
    }
    return text + undecided(language)
  }

  static func undecided(_ count: Int) -> Wording {
    let changes = Count.of(count, .init(nl: ("wijziging", "wijzigingen"), en: ("change", "changes")))
    return Wording(
      nl: "niet beslist: \(changes.dutch), want regels rekenen met een getal zonder einde\n",
      en: "not decided: \(changes.english), as rules calculate with a number without end\n")
  }

  private func undecided(_ language: Language) -> String {
    var text = ""
    if coverage.undecidedCount > 0 {
      text += Self.undecided(coverage.undecidedCount)[language]
    }
    if coverage.isCutShort {
      text +=
        Wording(
          nl: "niet alles is geprobeerd binnen de tijd; geef meer tijd met --budget\n",
          en: "not everything was tried within the budget; allow more time with --budget\n")[language]
    }
    return text
  }

  /// The same as JSON; `same` counts changes that no answer sheet can tell from the rubric.
  var json: JSON {
    let lines = file.lines
    let missed = coverage.missed.map { item -> JSON in
      let position = lines.position(of: item.place.start)
      return [
        "line": .number(position.line), "column": .number(position.column), "message": .text(item.wording),
      ]
    }
    return [
      "noticed": .number(coverage.caughtCount), "total": .number(coverage.total),
      "percent": .number(coverage.percent), "same": .number(coverage.sameCount),
      "undecided": .number(coverage.undecidedCount), "cut_short": .boolean(coverage.isCutShort),
      "missed": .array(missed),
    ]
  }
}

import AmbitionModel
package import Scoring

/// What `explain` says about one of the checks: what it finds, why, an example and the remedy.
package struct CheckExplanation {
  private let explained: ExplainedCheck
  private let environment: Environment
  private var check: Check { explained.check }

  package init(_ explained: ExplainedCheck, _ environment: Environment) {
    self.explained = explained
    self.environment = environment
  }

  package var text: String {
    let language = environment.language
    let style = Style(environment)
    let heading = "\(check.title[language]) [\(check.code.rawValue)]"
    let parts =
      [check.finds, check.matters].map { $0[language] } + [
        Wording(nl: "Wat te doen: ", en: "What to do: ")[language] + check.remedy[language],
        Wording(
          nl: "Voorbeeld; - is het gebrek, + is hersteld:", en: "Example; - has the defect, + is mended:")[
            language],
      ]
    return style.strong(heading) + "\n\n" + parts.joined(separator: "\n") + "\n\n" + changes + "\n"
      + Wording(nl: "Dan zegt 'ambitie check':", en: "Then 'ambitie check' says:")[language] + "\n\n"
      + CheckReport(explained.checked).text(environment)
  }

  /// The lines in which the example and its mended form differ.
  private var changes: String {
    func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }
    let (old, new) = (lines(check.example), lines(check.mended))
    let difference = new.difference(from: old)
    let removed = difference.removals.map { change in "  - \(element(of: change))" }
    let added = difference.insertions.map { change in "  + \(element(of: change))" }
    return (removed + added).joined(separator: "\n") + "\n"
  }

  private func element(of change: CollectionDifference<Substring>.Change) -> String {
    switch change {
    case .insert(_, let line, _), .remove(_, let line, _): String(line.drop { $0 == " " })
    }
  }
}

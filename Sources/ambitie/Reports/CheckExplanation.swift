import AmbitionModel
import Scoring

/// What `explain` says about one of the checks: what it finds, why, an example and the remedy.
struct CheckExplanation {
  private let check: RubricCheck
  private let environment: Environment

  /// `nil` when no check has this code.
  init?(code: String, _ environment: Environment) {
    guard let check = RubricCheck.all.first(where: { $0.code.rawValue == code }) else { return nil }
    self.check = check
    self.environment = environment
  }

  var text: String {
    let language = environment.language
    let style = Style(environment)
    let title = "\(check.title[language]) [\(check.code.rawValue)]"
    let parts = [
      check.finds[language], check.matters[language],
      Wording(nl: "Wat te doen: ", en: "What to do: ")[language] + check.remedy[language],
      Wording(
        nl: "Voorbeeld; - is het gebrek, + is hersteld:", en: "Example; - has the defect, + is mended:")[
          language],
    ]
    return style.strong(title) + "\n\n" + parts.joined(separator: "\n") + "\n\n" + changes + "\n"
      + Wording(nl: "Dan zegt 'ambitie check':", en: "Then 'ambitie check' says:")[language] + "\n\n"
      + finding
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

  private var finding: String {
    let rubric = LoadedRubric(SourceFile(path: "example.json", text: check.example))
    guard let program = rubric.program else { return "" }
    return CheckReport(rubric, findings: RubricCheck.findings(in: program)).text(environment)
  }
}

import AmbitionModel
import Scoring

/// What `explain` says about one of the checks: what it finds, why, an example and the remedy.
package struct CheckExplanation {
  private let code: Diagnostic.Code
  private let title: Wording
  private let texts: [Wording]
  private let remedy: Wording
  private let example: String
  private let mended: String
  private let report: CheckReport?
  private let environment: Environment

  /// `nil` when no check has this code.
  package init?(code: String, _ environment: Environment) {
    self.environment = environment
    if let check = RubricCheck.all.first(where: { $0.code.rawValue == code }) {
      (self.code, title, texts, remedy) = (
        check.code, check.title, [check.finds, check.matters], check.remedy
      )
      (example, mended, report) = (check.example, check.mended, CheckReport(exampleOf: check))
    } else if let check = KaderCheck.all.first(where: { $0.code.rawValue == code }) {
      (self.code, title, texts, remedy) = (
        check.code, check.title, [check.finds, check.matters], check.remedy
      )
      (example, mended, report) = (check.example, check.mended, CheckReport(exampleOf: check))
    } else {
      return nil
    }
  }

  package var text: String {
    let language = environment.language
    let style = Style(environment)
    let heading = "\(title[language]) [\(code.rawValue)]"
    let parts =
      texts.map { $0[language] } + [
        Wording(nl: "Wat te doen: ", en: "What to do: ")[language] + remedy[language],
        Wording(
          nl: "Voorbeeld; - is het gebrek, + is hersteld:", en: "Example; - has the defect, + is mended:")[
            language],
      ]
    return style.strong(heading) + "\n\n" + parts.joined(separator: "\n") + "\n\n" + changes + "\n"
      + Wording(nl: "Dan zegt 'ambitie check':", en: "Then 'ambitie check' says:")[language] + "\n\n"
      + finding
  }

  /// The lines in which the example and its mended form differ.
  private var changes: String {
    func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }
    let (old, new) = (lines(example), lines(mended))
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

  private var finding: String { report?.text(environment) ?? "" }
}

extension CheckReport {
  /// What is found in the example of a check; `nil` when the example cannot be used.
  fileprivate init?(exampleOf check: RubricCheck) {
    let rubric = LoadedRubric(SourceFile(path: "example.json", text: check.example))
    guard let program = rubric.program else { return nil }
    self.init(rubric, findings: RubricCheck.findings(in: program))
  }

  fileprivate init?(exampleOf check: KaderCheck) {
    let file = SourceFile(path: "example.json", text: check.example)
    let rubric = LoadedRubric(SourceFile(path: "rubric.json", text: KaderCheck.exampleRubric))
    guard let program = rubric.program, let kader = KaderReader.read(file).value,
      let compiled = KaderCompiler.compile(kader, for: program).value
    else { return nil }
    self.init(file, [], program: compiled.program, findings: KaderCheck.findings(in: compiled))
  }
}

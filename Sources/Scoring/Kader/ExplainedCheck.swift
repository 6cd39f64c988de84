package import AmbitionModel

/// One check of rubrics or kaders with its explanation, and what it finds in its own example.
package struct ExplainedCheck {
  package let code: Diagnostic.Code
  package let title: Wording
  /// What it finds, and why that matters.
  package let texts: [Wording]
  package let remedy: Wording
  /// A file with the defect.
  package let example: String
  /// The example with the defect mended.
  package let mended: String
  package let checked: CheckedFile

  /// `nil` when no check has this code.
  package init?(code: String) {
    if let check = RubricCheck.all.first(where: { $0.code.rawValue == code }) {
      self.init(check)
    } else if let check = KaderCheck.all.first(where: { $0.code.rawValue == code }) {
      self.init(check)
    } else {
      return nil
    }
  }

  private init(_ check: RubricCheck) {
    (code, title, texts) = (check.code, check.title, [check.finds, check.matters])
    (remedy, example, mended) = (check.remedy, check.example, check.mended)
    checked = CheckedFile(LoadedRubric(SourceFile(path: "example.json", text: check.example)))
  }

  private init(_ check: KaderCheck) {
    (code, title, texts) = (check.code, check.title, [check.finds, check.matters])
    (remedy, example, mended) = (check.remedy, check.example, check.mended)
    var rubrics = RubricLibrary([SourceFile(path: "rubric.json", text: KaderCheck.exampleRubric)])
    let file = SourceFile(path: "example.json", text: check.example)
    checked = CheckedFile(LoadedKader(file, rubrics: &rubrics))
  }
}

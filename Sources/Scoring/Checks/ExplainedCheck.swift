import AmbitionModel

/// A check with what it finds in its own example.
package struct ExplainedCheck {
  package let check: Check
  package let checked: CheckedFile

  /// `nil` when no check has this code.
  package init?(code: String) {
    func named(_ checks: [Check]) -> Check? { checks.first { $0.code.rawValue == code } }
    if let check = named(Check.all) {
      self.check = check
      checked = CheckedFile(LoadedRubric(SourceFile(path: "example.json", text: check.example)))
    } else if let check = named(Check.allOfKaders) {
      self.check = check
      var rubrics = RubricLibrary([SourceFile(path: "rubric.json", text: Check.exampleRubric)])
      let file = SourceFile(path: "example.json", text: check.example)
      checked = CheckedFile(LoadedKader(file, rubrics: &rubrics))
    } else {
      return nil
    }
  }
}

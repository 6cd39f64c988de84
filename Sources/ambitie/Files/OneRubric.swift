import AmbitionModel

/// The rubric that the user names, or the only one there is.
enum OneRubric {
  /// Reads the rubric that `--rubric` names, or the only one in `rubrics/`.
  /// - Returns: the rubric, `nil` when it has errors, and what was found in it.
  static func read(
    _ options: Options, _ environment: Environment
  ) throws(UsageError) -> (rubric: Rubric?, messages: String) {
    let file = try Loader.file(at: try path(options))
    let reading = RubricReader.read(file)
    let renderer = DiagnosticRenderer(language: environment.language)
    return (reading.value, renderer.text(for: reading.diagnostics, in: file))
  }

  private static func path(_ options: Options) throws(UsageError) -> String {
    if let path = options.value(of: .rubric) { return path }
    let paths = try Loader.jsonFiles(in: "rubrics")
    guard paths.count == 1 else {
      throw UsageError(
        nl: "in rubrics/ staan \(paths.count) rubrics; noem er een met --rubric",
        en: "rubrics/ holds \(paths.count) rubrics; name one with --rubric")
    }
    return paths[0]
  }
}

package import AmbitionModel
package import Scoring

/// Something to be told beside a result, as a value until it is shown.
package enum Notice: Sendable {
  /// Findings about a file, told at their places in it.
  case findings([Diagnostic], in: SourceFile)
  /// A wish that could not be granted, while the rest of the work went on.
  case error(UsageError)
  /// Whole lines, each with its line end.
  case lines(Wording)

  /// A line that says that a file was written.
  package static func written(_ path: String) -> Self {
    .lines(Wording(nl: "geschreven: \(printable(path))\n", en: "written: \(printable(path))\n"))
  }

  /// Whether something was found that stands in the way of using a file, or a wish was not granted.
  package var isError: Bool {
    switch self {
    case .findings(let diagnostics, _): diagnostics.contains { $0.severity == .error }
    case .error: true
    case .lines: false
    }
  }
}

extension [Notice] {
  /// The notices as they are shown, in their order.
  package func text(in language: Language) -> String {
    let renderer = DiagnosticRenderer(language: language)
    return map { notice in
      switch notice {
      case .findings(let diagnostics, let file): renderer.text(for: diagnostics, in: file)
      case .error(let error): error.text(in: language)
      case .lines(let wording): wording[language]
      }
    }.joined()
  }
}

extension RubricLibrary {
  /// The program of the rubric that a file names.
  /// - Throws: why it cannot be used, with what was found in the rubrics and in that file.
  package mutating func program(
    for id: Located<Identifier<Rubric>>, version: String?, askedBy file: SourceFile
  ) throws(UsageError) -> Program {
    switch program(for: id, version: version) {
    case .success(let program): return program
    case .failure(let diagnostic):
      throw UsageError(
        nl: "de rubric is niet te gebruiken", en: "the rubric cannot be used",
        details: notices + [.findings([diagnostic].compactMap { $0 }, in: file)])
    }
  }

  /// What was found in the rubrics that were asked for.
  package var notices: [Notice] { findings.map { .findings($0.diagnostics, in: $0.file) } }
}

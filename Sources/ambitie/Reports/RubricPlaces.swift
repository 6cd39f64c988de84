import AmbitionModel

/// Where rules stand: the files of the rubrics, by id.
struct RubricPlaces {
  private var files: [Identifier<Rubric>: (path: String, lines: SourceLines)] = [:]

  mutating func add(_ file: SourceFile, for id: Identifier<Rubric>) {
    files[id] = (file.path, file.lines)
  }

  /// `rubrics/x.json:12:5`; `nil` for a rubric that was not read from a file.
  func text(_ range: SourceRange, in rubric: Rubric) -> String? {
    files[rubric.id.value].map { "\($0.path):\($0.lines.position(of: range.start))" }
  }

  /// `rubrics/x.json:12`, which is enough for readers.
  func line(of range: SourceRange, in rubric: Rubric) -> String? {
    files[rubric.id.value].map { "\($0.path):\($0.lines.position(of: range.start).line)" }
  }
}

package import AmbitionModel

/// Where rules stand: the files of the rubrics, by id, version and place.
package struct RubricPlaces {
  /// Tells versions of a rubric apart, also where they stand in one file.
  private struct Key: Hashable {
    var id: Located<Identifier<Rubric>>
    var version: String
  }

  /// No places.
  package init() {}

  private var files: [Key: (path: String, lines: SourceLines)] = [:]

  package mutating func add(_ file: SourceFile, for rubric: Rubric) {
    files[Key(id: rubric.id, version: rubric.version)] = (file.path, file.lines)
  }

  /// Adds what other rubrics' places say.
  package mutating func merge(_ others: RubricPlaces) {
    for (key, place) in others.files where files[key] == nil { files[key] = place }
  }

  /// `rubrics/x.json:12:5`; `nil` for a rubric that was not read from a file.
  package func text(_ range: SourceRange, in rubric: Rubric) -> String? {
    files[Key(id: rubric.id, version: rubric.version)].map {
      "\($0.path):\($0.lines.position(of: range.start))"
    }
  }

  /// `rubrics/x.json:12`, which is enough for readers.
  package func line(of range: SourceRange, in rubric: Rubric) -> String? {
    files[Key(id: rubric.id, version: rubric.version)].map {
      "\($0.path):\($0.lines.position(of: range.start).line)"
    }
  }
}

extension Diagnostic {
  /// Whether this finding comes before the other: by place, then code, then words.
  package func precedes(_ other: Diagnostic) -> Bool {
    if range != other.range { return range < other.range }
    if code != other.code { return code.rawValue < other.code.rawValue }
    return wording.english < other.wording.english
  }
}

extension [Diagnostic] {
  /// Sorted by place, then code, each finding once.
  package func inFileOrder() -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }.sorted { $0.precedes($1) }
  }
}

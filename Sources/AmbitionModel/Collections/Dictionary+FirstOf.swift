extension Dictionary {
  /// The pairs by their keys; of several with one key, the first counts.
  ///
  /// In place of `init(_:uniquingKeysWith:)`, which Embedded Swift lacks.
  /// - Complexity: O(*n*) in the number of pairs.
  package init(firstOf pairs: some Sequence<(Key, Value)>) {
    self.init(minimumCapacity: pairs.underestimatedCount)
    for (key, value) in pairs where self[key] == nil { self[key] = value }
  }

  /// The pairs by their keys; of several with one key, the last counts.
  /// - Complexity: O(*n*) in the number of pairs.
  package init(lastOf pairs: some Sequence<(Key, Value)>) {
    self.init(minimumCapacity: pairs.underestimatedCount)
    for (key, value) in pairs { self[key] = value }
  }
}

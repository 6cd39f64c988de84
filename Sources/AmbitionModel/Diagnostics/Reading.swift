/// What became of a file: the value, when there is one, and everything that was found on the way.
package struct Reading<Value> {
  /// `nil` when an error makes the file unusable.
  package var value: Value?
  /// Sorted by place, then code.
  package var diagnostics: [Diagnostic]

  package init(_ value: Value?, _ diagnostics: [Diagnostic]) {
    self.value = value
    self.diagnostics = diagnostics
  }

  package var hasErrors: Bool {
    diagnostics.contains { $0.severity == .error }
  }
}

extension Reading: Sendable where Value: Sendable {}

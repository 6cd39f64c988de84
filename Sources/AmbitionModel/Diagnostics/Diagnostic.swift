/// One finding about a file: what is wrong, how bad, where, and what to do about it.
package struct Diagnostic: Hashable, Sendable {
  /// How bad a finding is.
  package enum Severity: Int, Hashable, Sendable, Comparable {
    /// The file can be used; the author should know.
    case warning
    /// The file cannot be used.
    case error

    package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
  }

  /// A second place that the message speaks of.
  package struct Note: Hashable, Sendable {
    package var wording: Wording
    package var range: SourceRange

    package init(_ wording: Wording, at range: SourceRange) {
      self.wording = wording
      self.range = range
    }
  }

  package var severity: Severity
  package var code: Code
  package var wording: Wording
  package var range: SourceRange
  package var notes: [Note]
  /// What to do, as a sentence fragment ("did you mean 'x'?"); `nil` where the message says it all.
  package var hint: Wording?

  package init(
    _ message: Message, at range: SourceRange, severity: Severity = .error, notes: [Note] = []
  ) {
    self.severity = severity
    self.code = message.code
    self.wording = message.wording
    self.hint = message.hint
    self.range = range
    self.notes = notes
  }
}

extension Diagnostic {
  /// The words of a finding, with the code they belong to; each is made by one static function beside
  /// the code that finds it.
  package struct Message: Hashable, Sendable {
    package var code: Code
    package var wording: Wording
    package var hint: Wording?

    package init(_ code: Code, nl dutch: String, en english: String, hint: Wording? = nil) {
      self.code = code
      self.wording = Wording(nl: dutch, en: english)
      self.hint = hint
    }
  }
}

extension Diagnostic: Error {}

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
  private var advice: Hint?

  package init(
    _ message: Message, at range: SourceRange, severity: Severity = .error, notes: [Note] = []
  ) {
    self.severity = severity
    self.code = message.code
    self.wording = message.wording
    self.advice = message.advice
    self.range = range
    self.notes = notes
  }

  /// What to do, as a sentence fragment ("did you mean 'x'?"); `nil` where the message says it all.
  ///
  /// A name that may be meant is looked for each time that this is read, so only for what is shown.
  package var hint: Wording? {
    get { advice?.wording }
    set { advice = newValue.map(Hint.said) }
  }
}

extension Diagnostic {
  /// The words of a finding, with the code they belong to; each is made by one static function beside
  /// the code that finds it.
  package struct Message: Hashable, Sendable {
    package var code: Code
    package var wording: Wording
    fileprivate var advice: Hint?

    package init(_ code: Code, nl dutch: String, en english: String, hint: Wording? = nil) {
      self.code = code
      self.wording = Wording(nl: dutch, en: english)
      self.advice = hint.map(Hint.said)
    }

    /// A message about a name that is none; the one that was meant may be among `candidates`, which are made when the
    /// hint is shown.
    package init(
      _ code: Code, nl dutch: String, en english: String, meant name: String,
      among candidates: @autoclosure @escaping @Sendable () -> [String]
    ) {
      self.code = code
      self.wording = Wording(nl: dutch, en: english)
      self.advice = .nearest(to: name, among: candidates)
    }

    package var hint: Wording? { advice?.wording }
  }
}

extension Diagnostic: Error {}

/// One finding about a file: what is wrong, how bad, where, and what to do about it.
public struct Diagnostic: Hashable, Sendable {
  /// How bad a finding is.
  public enum Severity: Int, Hashable, Sendable, Comparable {
    /// The file can be used; the author should know.
    case warning
    /// The file cannot be used.
    case error

    public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
  }

  /// A second place that the message speaks of.
  public struct Note: Hashable, Sendable {
    public var wording: Wording
    public var range: SourceRange

    public init(_ wording: Wording, at range: SourceRange) {
      self.wording = wording
      self.range = range
    }
  }

  public var severity: Severity
  public var code: Code
  public var wording: Wording
  public var range: SourceRange
  public var notes: [Note]
  /// What to do, as a sentence fragment ("did you mean 'x'?"); `nil` where the message says it all.
  public var hint: Wording?

  public init(
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
  public struct Message: Hashable, Sendable {
    public var code: Code
    public var wording: Wording
    public var hint: Wording?

    public init(_ code: Code, nl dutch: String, en english: String, hint: Wording? = nil) {
      self.code = code
      self.wording = Wording(nl: dutch, en: english)
      self.hint = hint
    }
  }
}

extension Diagnostic: Error {}

/// The identifiers of one kind that a file declares, to check references against.
struct Declarations<Subject> {
  /// What they identify, for messages: "source".
  let kind: Wording
  /// By the text of the identifier, which takes no search for how identifiers of this kind are hashed.
  private var ranges: [String: SourceRange] = [:]
  /// In the order of the file, so that suggestions never vary.
  private var order: [String] = []
  /// False when an identifier could not be read; then a reference may be to that one, and is not reported.
  var isComplete = true

  init(_ kind: Wording) {
    self.kind = kind
  }

  var identifiers: [Identifier<Subject>] { order.map { Identifier($0) } }

  func contains(_ identifier: Identifier<Subject>) -> Bool { ranges[identifier.rawValue] != nil }

  /// Adds an identifier; `nil` stands for one that could not be read.
  mutating func declare(_ identifier: Located<Identifier<Subject>>?, log: DiagnosticLog) {
    guard let identifier else {
      isComplete = false
      return
    }
    if let first = ranges[identifier.value.rawValue] {
      log.report(
        .duplicateIdentifier(identifier.value.rawValue, kind), at: identifier.range,
        notes: [Diagnostic.Note(.firstHere, at: first)])
    } else {
      ranges[identifier.value.rawValue] = identifier.range
      order.append(identifier.value.rawValue)
    }
  }

  /// Reports a reference to what is not there.
  func check(_ reference: Located<Identifier<Subject>>?, log: DiagnosticLog) {
    guard isComplete, let reference, !contains(reference.value) else { return }
    log.report(
      .unknownReference(reference.value.rawValue, kind, declared: order),
      at: reference.range)
  }

  func check(_ references: [Located<Identifier<Subject>>], log: DiagnosticLog) {
    for reference in references { check(reference, log: log) }
  }
}

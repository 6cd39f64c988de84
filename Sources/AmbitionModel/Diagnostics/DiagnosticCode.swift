extension Diagnostic {
  /// The closed list of findings; the raw value is what messages print between brackets.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    // Reading bytes and JSON
    case fileTooLarge = "file-too-large"
    case emptyFile = "empty-file"
    case invalidUTF8 = "invalid-utf8"
    case syntax = "syntax"
    case tooDeep = "too-deep"
    case tooManyValues = "too-many-values"
    case numberTooLong = "number-too-long"
    case textTooLong = "text-too-long"
    // Fields of an object
    case duplicateKey = "duplicate-key"
    case unknownKey = "unknown-key"
    case missingKey = "missing-key"
    case wrongType = "wrong-type"
    case outOfRange = "out-of-range"
    case unknownValue = "unknown-value"
    case wrongFormat = "wrong-format"
    case invalidIdentifier = "invalid-identifier"
    case emptyText = "empty-text"
    case invalidDate = "invalid-date"
    case invalidAddress = "invalid-address"
    // Names across a rubric or a case
    case duplicateIdentifier = "duplicate-identifier"
    case unknownReference = "unknown-reference"
    case conflictingKeys = "conflicting-keys"
    case wrongRubric = "wrong-rubric"
    case missingReason = "missing-reason"
    // Expressions
    case expressionSyntax = "expression-syntax"
    case unknownName = "unknown-name"
    case unknownFunction = "unknown-function"
    case unknownOption = "unknown-option"
    case typeMismatch = "type-mismatch"
    case unsupported = "unsupported"
    case cycle = "cycle"
    case wrongShape = "wrong-shape"
    case numberTooLarge = "number-too-large"
    case ruleConflict = "rule-conflict"
    case tooManyFindings = "too-many-findings"
  }
}

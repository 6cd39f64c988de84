import AmbitionModel

/// Everything that a value holds, down to its last field, except where it was in a file.
///
/// Field by field, so that a field that a writer forgets makes a difference.
func placelessDump(_ value: Any) -> String {
  if value is SourceRange { return "" }
  if let number = value as? Rational { return number.description }
  if let text = value as? String { return text.debugDescription }
  let mirror = Mirror(reflecting: value)
  if mirror.children.isEmpty { return "\(value)" }
  let fields = mirror.children.map { "\($0.label ?? "")=\(placelessDump($0.value))" }
  return "\(mirror.subjectType)(\(fields.joined(separator: ", ")))"
}

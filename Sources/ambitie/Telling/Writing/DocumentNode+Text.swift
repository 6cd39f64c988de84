import AmbitionModel

extension DocumentNode {
  /// `nil` for what is no text.
  var text: String? {
    if case .string(let text) = kind { text.text } else { nil }
  }
}

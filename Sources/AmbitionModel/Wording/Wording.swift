/// A sentence of the tool itself, in both of its languages.
///
/// Unlike ``LocalizedText`` neither language can be absent.
package struct Wording: Hashable, Sendable {
  package var dutch: String
  package var english: String

  package init(nl dutch: String, en english: String) {
    self.dutch = dutch
    self.english = english
  }

  package subscript(language: Language) -> String {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }
}

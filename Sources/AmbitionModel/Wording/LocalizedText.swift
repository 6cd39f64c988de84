/// A text in one or more languages, as an author wrote it.
///
/// A text written as a bare string reads the same in every language.
package struct LocalizedText: Hashable, Sendable {
  /// The wording in Dutch; `nil` where the author gave none.
  package var dutch: String?
  /// The wording in English; `nil` where the author gave none.
  package var english: String?

  package init(dutch: String?, english: String?) {
    self.dutch = dutch
    self.english = english
  }

  /// The same wording in every language.
  package init(_ text: String) {
    self.init(dutch: text, english: text)
  }

  /// The wording in `language`, or in the other one where the author gave none.
  package subscript(language: Language) -> String {
    switch language {
    case .dutch: dutch ?? english ?? ""
    case .english: english ?? dutch ?? ""
    }
  }
}

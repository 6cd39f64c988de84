/// A language in which the tool and the shipped rubrics speak.
package enum Language: String, Hashable, Sendable, CaseIterable {
  case dutch = "nl"
  case english = "en"
}

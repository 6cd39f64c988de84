/// A sentence of the tool itself, in both of its languages.
///
/// Unlike ``LocalizedText`` neither language can be absent.
public struct Wording: Hashable, Sendable {
  public var dutch: String
  public var english: String

  public init(nl dutch: String, en english: String) {
    self.dutch = dutch
    self.english = english
  }

  public subscript(language: Language) -> String {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }
}

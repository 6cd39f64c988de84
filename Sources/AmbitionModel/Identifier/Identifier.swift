/// The slug by which files name one `Subject`; identifiers of different subjects do not mix.
///
/// Lowercase letters, digits and underscores, starting with a letter; compared byte for byte.
package struct Identifier<Subject>: RawRepresentable, Hashable, Sendable, Comparable,
  CustomStringConvertible
{
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  package var description: String { rawValue }

  package static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }
}

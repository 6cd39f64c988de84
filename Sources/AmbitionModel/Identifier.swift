/// The slug by which files name one `Subject`; identifiers of different subjects do not mix.
///
/// Lowercase letters, digits and underscores, starting with a letter; compared byte for byte.
public struct Identifier<Subject>: RawRepresentable, Hashable, Sendable, Comparable,
  CustomStringConvertible
{
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  public var description: String { rawValue }

  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// The version of a rubric, to tell which of two is the later one: `1.10` comes after `1.9`.
package struct RubricVersion: Comparable, Sendable {
  private let parts: [String]

  package init(_ text: String) {
    parts = text.split { $0 == "." || $0 == "-" }.map(String.init)
  }

  package static func < (left: RubricVersion, right: RubricVersion) -> Bool {
    for (one, other) in zip(left.parts, right.parts) where one != other {
      if let number = Int(one), let second = Int(other), number != second { return number < second }
      return one < other
    }
    return left.parts.count < right.parts.count
  }
}

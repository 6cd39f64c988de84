/// Values each once, in the order in which they came.
///
/// The first few are held against each other one by one, which takes less than hashing them.
/// - Complexity: O(1) for each value once there are more than `fewest`.
struct Distinct<Element: Hashable> {
  private static var fewest: Int { 16 }

  private(set) var elements: [Element] = []
  private var seen: Set<Element> = []

  mutating func insert(_ element: Element) {
    if seen.isEmpty {
      guard !elements.contains(element) else { return }
      elements.append(element)
      if elements.count == Self.fewest { seen = Set(elements) }
    } else if seen.insert(element).inserted {
      elements.append(element)
    }
  }
}

/// Results of operations over diagrams that were worked out before.
///
/// A newer result takes the place of an older one that hashes alike; what is lost is worked out again. There is room in
/// proportion to the nodes, and more as soon as so many results were lost as there is room for: an operation over two
/// diagrams of a few thousand nodes can ask for millions of results and come to as few nodes again.
struct ResultTable {
  typealias Diagram = DiagramStore.Diagram

  struct Call: Equatable {
    var operation: Int32
    var first: Diagram
    var second: Diagram
    var third: Diagram
  }

  private struct Entry {
    var call: Call
    var result: Diagram
  }

  private static let free = Entry(call: Call(operation: -1, first: 0, second: 0, third: 0), result: 0)
  private var entries = [Entry](repeating: Self.free, count: 256)
  /// How many results were lost since there was more room.
  private var lost = 0
  /// The most results that there is room for.
  private let limit: Int

  /// - Parameter limit: the most results that are worth their memory, rounded up to a power of two from 256 to four million.
  init(limit: Int) {
    var size = 256
    while size < limit, size < 1 << 22 { size *= 2 }
    self.limit = size
  }

  subscript(call: Call) -> Diagram? {
    get {
      let entry = entries[slot(of: call)]
      return entry.call == call ? entry.result : nil
    }
    set {
      guard let newValue else { return }
      let slot = slot(of: call)
      if entries[slot].call.operation >= 0 { lost += 1 }
      entries[slot] = Entry(call: call, result: newValue)
      if lost > entries.count { grow() }
    }
  }

  /// Makes room for the results of a store of `count` nodes.
  mutating func fit(_ count: Int) {
    if count * 4 > entries.count { grow() }
  }

  private mutating func grow() {
    lost = 0
    guard entries.count < limit else { return }
    let old = entries
    entries = [Entry](repeating: Self.free, count: min(old.count * 4, limit))
    for entry in old where entry.call.operation >= 0 { entries[slot(of: entry.call)] = entry }
  }

  /// Forgets all results; for a store that has `count` nodes left.
  mutating func forgetAll(fitting count: Int) {
    lost = 0
    var size = 256
    while size < limit, size < count * 4 { size = min(size * 4, limit) }
    entries = [Entry](repeating: Self.free, count: size)
  }

  private func slot(of call: Call) -> Int {
    var hash = Mixer(call.operation)
    hash.mix(call.first)
    hash.mix(call.second)
    hash.mix(call.third)
    return hash.value & (entries.count - 1)
  }
}

/// Results of operations over diagrams that were worked out before.
///
/// A newer result takes the place of an older one that hashes alike, so that memory stays in proportion to the
/// number of nodes; what is lost is worked out again.
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

  subscript(call: Call) -> Diagram? {
    get {
      let entry = entries[slot(of: call)]
      return entry.call == call ? entry.result : nil
    }
    set {
      if let newValue { entries[slot(of: call)] = Entry(call: call, result: newValue) }
    }
  }

  /// Makes room for the results of a store of `count` nodes.
  mutating func fit(_ count: Int) {
    guard count * 4 > entries.count, entries.count < 1 << 22 else { return }
    let old = entries
    entries = [Entry](repeating: Self.free, count: old.count * 4)
    for entry in old where entry.call.operation >= 0 { entries[slot(of: entry.call)] = entry }
  }

  /// Forgets all results; for a store that has `count` nodes left.
  mutating func forgetAll(fitting count: Int) {
    entries = [Entry](repeating: Self.free, count: 256)
    while entries.count < 1 << 22, entries.count < count * 4 {
      entries = [Entry](repeating: Self.free, count: entries.count * 4)
    }
  }

  private func slot(of call: Call) -> Int {
    var hash = Mixer(call.operation)
    hash.mix(call.first)
    hash.mix(call.second)
    hash.mix(call.third)
    return hash.value & (entries.count - 1)
  }
}

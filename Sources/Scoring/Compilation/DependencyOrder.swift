import AmbitionModel

/// An order in which every decision comes after those that it reads.
struct DependencyOrder {
  /// Indices of plans, dependencies first; decisions in a cycle are left out.
  private(set) var order: [Int] = []
  /// Each cycle as the indices along it, the first one not repeated.
  private(set) var cycles: [[Int]] = []

  private enum Mark { case new, open, done }

  /// - Complexity: O(*n* + *e*) in the number of decisions and of uses between them.
  init(dependencies: [[Int]]) {
    var marks = [Mark](repeating: .new, count: dependencies.count)
    for root in dependencies.indices where marks[root] == .new {
      // An explicit stack, since a chain of decisions can be as long as the file allows.
      var stack: [(node: Int, next: Int)] = [(root, 0)]
      marks[root] = .open
      while let (node, next) = stack.last {
        guard next < dependencies[node].count else {
          marks[node] = .done
          order.append(node)
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let target = dependencies[node][next]
        switch marks[target] {
        case .new:
          marks[target] = .open
          stack.append((target, 0))
        case .open:
          let start = stack.firstIndex { $0.node == target } ?? 0
          cycles.append(stack[start...].map { $0.node })
        case .done: break
        }
      }
    }
    let cyclic = Set(cycles.joined())
    order.removeAll { cyclic.contains($0) }
  }
}

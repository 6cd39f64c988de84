import AmbitionModel
import Synchronization

/// Results of a program as diagrams over all answers, made once and read for many cases.
///
/// A node asks for one slot and has a child for each code but that of an open answer: first the one for *not
/// applicable*. Where an answer is open, a walk takes every child but that one.
struct StandingDiagrams: Sendable {
  /// A node when zero or above; below, the place of a terminal from its end.
  typealias Diagram = DiagramStore.Diagram

  struct Node: Sendable {
    let slot: Int32
    /// Where the children begin; they end where those of the next node begin.
    let start: Int32
    /// The word of sixty-four terminals that holds everything the node leads to; -1 where that is in several.
    let word: Int32
    /// What the node leads to, by bit of that word.
    let reach: UInt64
  }

  /// What a register comes to, and what it holds for each terminal.
  struct Root: Sendable {
    let diagram: Diagram
    /// By terminal; `Mark.none` for those that the register cannot hold.
    let contents: [Int64]
  }

  /// More would take more memory than a stream should.
  static let nodeLimit = 300_000

  /// Children before their parents; one more at the end, which only says where children end.
  private(set) var nodes: [Node] = []
  private(set) var children: [Diagram] = []
  /// In the order in which values are told, each once.
  private(set) var terminals: [Value] = []
  /// The indices of the decisions that are told.
  let wanted: [Int]
  /// One for each of those; `nil` where a diagram would be too large.
  private(set) var decisions: [Root?] = []
  /// By flag; `nil` where the diagram would be too large.
  private(set) var flags: [Root?] = []

  /// - Parameters:
  ///   - dense: the dense form of `program`.
  ///   - wanted: the indices of the decisions that are told.
  init(_ program: Program, _ dense: DenseProgram, of wanted: [Int], nodeLimit: Int = Self.nodeLimit) {
    self.wanted = wanted
    let blank = Evaluator(program).registers(for: program.inputs.map { _ in .unknown })
    var all = Possibilities(
      program: program, values: blank, answers: { Array(dense.answers[$0].values.dropFirst()) },
      nodeLimit: nodeLimit, within: .unlimited)
    let results = wanted.map { program.decisions[$0].result } + program.flags.map { $0.raised }
    let registers = wanted.map { dense.decisions[$0] } + dense.flags
    let diagrams = results.map { try? all.diagram(of: $0) }
    let places = keep(diagrams.compactMap { $0 }, of: all.store)
    let roots = zip(diagrams, registers).map { diagram, register in
      diagram.flatMap { places[$0] }.flatMap { root(at: $0, in: register, of: dense) }
    }
    decisions = Array(roots.prefix(wanted.count))
    flags = Array(roots.dropFirst(wanted.count))
  }

  /// Copies what `roots` lead to; where each of it is now.
  private mutating func keep(_ roots: [Diagram], of store: DiagramStore) -> [Diagram: Diagram] {
    var ends: [(value: Value, diagram: Diagram)] = []
    var inner: [Diagram] = []
    store.visit(roots) { diagram in
      if let value = store.value(of: diagram) { ends.append((value, diagram)) } else { inner.append(diagram) }
    }
    // Numbers, of which there may be many, come after what there are few of and before what is no value.
    ends.sort { a, b in
      a.value.isNumber == b.value.isNumber || !a.value.isSettled || !b.value.isSettled
        ? a.value.isBefore(b.value) : b.value.isNumber
    }
    terminals = ends.map { $0.value }
    var places = Dictionary(firstOf: ends.enumerated().map { ($1.diagram, ~Diagram($0)) })
    // A store makes children before their parents.
    for diagram in inner.sorted() {
      let own = store.children(of: diagram).compactMap { places[$0] }
      places[diagram] = Diagram(nodes.count)
      nodes.append(node(asking: Int32(store.variable(of: diagram)), over: own))
      children += own
    }
    nodes.append(Node(slot: -1, start: Int32(children.count), word: -1, reach: 0))
    return places
  }

  private func node(asking slot: Int32, over own: [Diagram]) -> Node {
    let (word, first) = span(of: own[0])
    var reach = first
    var isOneWord = word >= 0
    for child in own.dropFirst() {
      let other = span(of: child)
      isOneWord = isOneWord && other.word == word
      reach |= other.reach
    }
    return Node(
      slot: slot, start: Int32(children.count), word: isOneWord ? word : -1, reach: isOneWord ? reach : 0)
  }

  /// The word that holds everything `diagram` leads to, with its bits; -1 where that is in several.
  func span(of diagram: Diagram) -> (word: Int32, reach: UInt64) {
    if diagram >= 0 { return (nodes[Int(diagram)].word, nodes[Int(diagram)].reach) }
    return (~diagram >> 6, 1 << UInt64(~diagram & 63))
  }

  /// `nil` where the register cannot hold what the diagram leads to.
  private func root(at diagram: Diagram, in register: Int32, of dense: DenseProgram) -> Root? {
    let (word, reach) = span(of: diagram)
    var contents = Array(repeating: DenseProgram.Mark.none, count: terminals.count)
    for (place, value) in terminals.enumerated() {
      let isReached = word < 0 || (place >> 6 == Int(word) && reach & (1 << UInt64(place & 63)) != 0)
      guard isReached else { continue }
      guard let content = dense.content(of: value, in: Int(register)) else {
        if word >= 0 { return nil }
        continue
      }
      contents[place] = content
    }
    return Root(diagram: diagram, contents: contents)
  }
}

extension Value {
  fileprivate var isNumber: Bool {
    if case .number = self { true } else { false }
  }
}

/// Standing diagrams that are made when somebody asks for them first; threads share them.
final class SharedDiagrams: Sendable {
  private let made = Mutex<StandingDiagrams?>(nil)
  private let program: Program
  private let wanted: [Int]

  /// - Parameter wanted: the indices of the decisions that are told.
  init(_ program: Program, of wanted: [Int]) {
    self.program = program
    self.wanted = wanted
  }

  /// - Parameter dense: the dense form of the program.
  func diagrams(over dense: DenseProgram) -> StandingDiagrams {
    made.withLock { made in
      if let made { return made }
      let diagrams = StandingDiagrams(program, dense, of: wanted)
      made = diagrams
      return diagrams
    }
  }
}

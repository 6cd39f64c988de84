import AmbitionModel
import Synchronization

/// Every result of a program as a diagram over all answers, made once and read for many cases.
///
/// A node asks for one slot and has a child for each code but that of an open answer: first the one for *not
/// applicable*. Where an answer is open, a walk takes every child but that one.
struct StandingDiagrams: Sendable {
  /// A node when zero or above, a terminal below.
  typealias Diagram = DiagramStore.Diagram

  /// More would take more memory than a stream should.
  static let nodeLimit = 300_000

  /// By node.
  private(set) var slots: [Int32] = []
  /// Where the children of each node begin; one more at the end.
  private(set) var starts: [Int32] = [0]
  private(set) var children: [Diagram] = []
  private(set) var terminals: [Value] = []
  /// By decision; `nil` where the diagram would be too large.
  private(set) var decisions: [Diagram?] = []
  /// By flag; `nil` where the diagram would be too large.
  private(set) var flags: [Diagram?] = []

  init(_ program: Program, _ answers: [AnswerCodes], nodeLimit: Int = Self.nodeLimit) {
    let blank = Evaluator(program).registers(for: program.inputs.map { _ in .unknown })
    var all = Possibilities(
      program: program, values: blank, answers: { Array(answers[$0].values.dropFirst()) },
      nodeLimit: nodeLimit, within: .unlimited)
    let roots = (program.decisions.map { $0.result } + program.flags.map { $0.raised }).map {
      try? all.diagram(of: $0)
    }
    let places = keep(roots.compactMap { $0 }, of: all.store)
    let kept = roots.map { $0.flatMap { places[$0] } }
    decisions = Array(kept.prefix(program.decisions.count))
    flags = Array(kept.dropFirst(program.decisions.count))
  }

  /// Copies what `roots` lead to; where each of it is now.
  private mutating func keep(_ roots: [Diagram], of store: DiagramStore) -> [Diagram: Diagram] {
    var places: [Diagram: Diagram] = [:]
    var nodes: [Diagram] = []
    store.visit(roots) { diagram in
      if let value = store.value(of: diagram) {
        terminals.append(value)
        places[diagram] = ~Diagram(terminals.count - 1)
      } else {
        places[diagram] = Diagram(nodes.count)
        nodes.append(diagram)
      }
    }
    for node in nodes {
      slots.append(Int32(store.variable(of: node)))
      children += store.children(of: node).compactMap { places[$0] }
      starts.append(Int32(children.count))
    }
    return places
  }
}

/// Standing diagrams that are made when somebody asks for them first; threads share them.
final class SharedDiagrams: Sendable {
  private let made = Mutex<StandingDiagrams?>(nil)
  private let program: Program

  init(_ program: Program) {
    self.program = program
  }

  /// - Parameter answers: the codes of the program's answers, by slot.
  func diagrams(over answers: [AnswerCodes]) -> StandingDiagrams {
    made.withLock { made in
      if let made { return made }
      let diagrams = StandingDiagrams(program, answers)
      made = diagrams
      return diagrams
    }
  }
}

import AmbitionModel

/// Which questions of a rubric are put to somebody.
package enum AskedQuestions: String, Sendable {
  case all
  /// Those of the short list, with which levels can be told well enough to talk.
  case core
}

extension Rubric {
  /// How many questions a list has; none where the rubric has no short list.
  /// - Complexity: O(*n*) in all its questions.
  package func questionCount(of list: AskedQuestions) -> Int {
    switch list {
    case .all: inputs.count
    case .core: inputs.count { $0.guidance.isCore }
    }
  }
}

extension Program {
  /// The slots of the questions of a list, in the order of slots; none where a rubric has no short list.
  package func slots(of list: AskedQuestions) -> [Int] {
    switch list {
    case .all: Array(inputs.indices)
    case .core: inputs.indices.filter { inputs[$0].guidance.isCore }
    }
  }
}

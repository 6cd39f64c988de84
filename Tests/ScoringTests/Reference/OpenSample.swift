import TestSupport
import Testing

@testable import Scoring

/// A random rubric with answers to some of its questions, and every way to complete them.
struct OpenSample {
  let rubric: ReferenceRubric
  let program: Program
  /// By name; what is open is not there.
  let answers: [String: ReferenceValue]
  let assessment: Assessment
  /// The questions without an answer.
  let open: [ReferenceRubric.Question]

  /// - Parameter limit: how many completions there may be.
  init(seed: UInt64, completions limit: Int) throws {
    var random = SeededGenerator(seed: seed)
    let rubric = ReferenceRubric(using: &random)
    var answers: [String: ReferenceValue] = [:]
    var open: [ReferenceRubric.Question] = []
    var count = 1
    for question in rubric.questions.shuffled(using: &random) {
      let dice = Int.random(in: 0..<10, using: &random)
      if dice < 6, count * question.completions.count <= limit {
        count *= question.completions.count
        open.append(question)
      } else {
        answers[question.name] = dice == 9 ? .null : question.completions.randomElement(using: &random)
      }
    }
    self.rubric = rubric
    self.answers = answers
    program = try rubric.text.program()
    let order = Dictionary(uniqueKeysWithValues: rubric.questions.enumerated().map { ($1.name, $0) })
    self.open = open.sorted { order[$0.name, default: 0] < order[$1.name, default: 0] }
    assessment = Scorer(program).assess(
      try program.caseStudy([:]), AnswerSheet(try Self.slots(answers, program), for: program))
  }

  /// The answers with each completion of what is open, the last question varying fastest.
  var completions: [[String: ReferenceValue]] {
    open.reduce([answers]) { partial, question in
      partial.flatMap { answers in
        question.completions.map { value in answers.merging([question.name: value]) { $1 } }
      }
    }
  }

  /// The slots of the open questions on which an outcome depends: in some pair of completions that differ
  /// in that answer alone it differs.
  func deciding<Outcome: Equatable>(_ outcomes: [Outcome]) -> [Int] {
    var found: [Int] = []
    var stride = outcomes.count
    for question in open {
      let (block, size) = (stride, stride / question.completions.count)
      let differs = outcomes.indices.contains { index in
        let next = index + size
        return next < outcomes.count && index / block == next / block && outcomes[index] != outcomes[next]
      }
      if differs { found.append(program.slot(named: question.name) ?? -1) }
      stride = size
    }
    return found.sorted()
  }

  static func slots(_ answers: [String: ReferenceValue], _ program: Program) throws -> [Int: Value] {
    var slots: [Int: Value] = [:]
    for (name, value) in answers { slots[try #require(program.slot(named: name))] = value.value }
    return slots
  }
}

extension AnswerSheet {
  /// A sheet with these values by slot, for tests that need no answers behind them.
  init(_ values: [Int: Value], for program: Program) {
    self.init(blankFor: program)
    for (slot, value) in values { self.values[slot] = value }
  }
}

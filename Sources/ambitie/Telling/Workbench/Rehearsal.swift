import AmbitionModel
import Scoring

/// The first answers to a case that nobody sees, given before somebody gives theirs.
///
/// A browser translates what an engine is made of when it first runs, so that the first answer takes up to twice as long as those
/// after it. Each step is as short as one of those, and what is rehearsed stays in here.
struct Rehearsal {
  /// More than this and a browser has seen what it takes.
  private static let steps = 12

  private var desk: Desk
  private var stepsLeft = Self.steps

  init(beside desk: Desk) { self.desk = desk }

  var isOver: Bool { stepsLeft == 0 }

  /// Begins a case beside those that are open, answers the question that is open and goes to the next one; is over where
  /// there is none.
  mutating func step() {
    if stepsLeft == Self.steps { perform(["do": "new", "fields": ["title": "?", "organisation": "?"]]) }
    guard stepsLeft > 0, let item = desk.state.openCase, let slot = item.place.slot else {
      stepsLeft = 0
      return
    }
    stepsLeft -= 1
    let input = item.program.inputs[slot]
    perform(["do": "answer", "name": .string(input.name), "value": .string(input.lastOption ?? "unknown")])
    perform(["do": "next"])
  }

  private mutating func perform(_ request: JSON) {
    guard let request = WorkbenchRequest(Array(request.line.utf8)) else { return }
    // With the bytes that a page would be sent, which are part of the work.
    _ = desk.perform(request).bytes
  }
}

extension Input {
  fileprivate var lastOption: String? {
    if case .options(let options) = domain { options.last?.id.value.rawValue } else { nil }
  }
}

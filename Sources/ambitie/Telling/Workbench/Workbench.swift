import AmbitionModel
package import Scoring

/// The whole instrument as one value: what is open, what is shown, and what each request does to it.
///
/// The page around it holds no rule and no sentence: it hands over what somebody did and puts the answer in place.
package struct Workbench {
  private var desk: Desk
  /// What is left to rehearse; `nil` before the first screen is there, and after.
  private var rehearsal: Rehearsal?
  /// The rubrics that were asked for last without a window, so that they are compiled once for many cases.
  private var bench: AssessmentBench?

  /// - Parameter budget: what everything that one request asks may cost together; copies of a workbench share it.
  package init(within budget: WorkBudget = WorkBudget()) { desk = Desk(within: budget) }

  /// Takes a request as JSON and gives the reply as JSON.
  ///
  /// Never traps: bytes that are no request, and requests that nobody knows, are told of in the reply.
  package mutating func handle(_ bytes: [UInt8]) -> [UInt8] {
    guard let request = WorkbenchRequest(bytes) else { return WorkbenchReply.notUnderstood.bytes }
    return answer(request).bytes
  }

  private mutating func answer(_ request: WorkbenchRequest) -> WorkbenchReply {
    switch request.name {
    case "assess": return assess(request)
    case "rehearse":
      var reply = WorkbenchReply()
      rehearsal?.step()
      if rehearsal?.isOver ?? true { rehearsal = nil }
      reply.hasMore = rehearsal != nil
      return reply
    default:
      var reply = desk.perform(request)
      if request.name == "prepare" {
        rehearsal = Rehearsal(beside: desk)
        reply.hasMore = true
      }
      return reply
    }
  }

  /// The document of `ambitie score --format json` for one case, to hold page and command line together.
  private mutating func assess(_ request: WorkbenchRequest) -> WorkbenchReply {
    let rubrics = request.files("rubrics")
    guard let study = request["case"], !rubrics.isEmpty else { return .notUnderstood }
    var bench = bench.flatMap { $0.rubrics == rubrics ? $0 : nil } ?? AssessmentBench(rubrics)
    defer { self.bench = bench }
    return WorkbenchReply(
      text: bench.document(for: SourceFile(path: "case.json", text: study), besides: request.files("others")))
  }
}

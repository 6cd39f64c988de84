import AmbitionModel
package import Scoring

/// The whole instrument as one value: what is open, what is shown, and what each request does to it.
///
/// The page around it holds no rule and no sentence: it hands over what somebody did and puts the answer in place.
package struct Workbench {
  private var state: WorkbenchState
  /// What the page shows now.
  private var shown: [BenchRegion] = []
  /// The rubrics that were asked for last without a window, so that they are compiled once for many cases.
  private var bench: AssessmentBench?

  /// - Parameter budget: what everything that one request asks may cost together; copies of a workbench share it.
  package init(within budget: WorkBudget = WorkBudget()) { state = WorkbenchState(within: budget) }

  /// Takes a request as JSON and gives the reply as JSON.
  ///
  /// Never traps: bytes that are no request, and requests that nobody knows, are told of in the reply.
  package mutating func handle(_ bytes: [UInt8]) -> [UInt8] {
    guard let request = WorkbenchRequest(bytes) else { return WorkbenchReply.notUnderstood.bytes }
    return answer(request).bytes
  }

  private mutating func answer(_ request: WorkbenchRequest) -> WorkbenchReply {
    if request.name == "assess" { return assess(request) }
    guard state.perform(request) else { return .notUnderstood }
    if request.name == "start" { shown = [] }
    state.keepKaders()
    var reply = state.effects
    let screen = BenchScreen.regions(&state)
    reply.html = screen.flatMap { region in region.changes(since: shown.first { $0.id == region.id }) }
    shown = screen
    reply.title = BenchScreen.title(state)
    reply.language = state.language
    reply.hash = state.address
    // What is being saved is not saved yet; the page says when it is.
    reply.isUnsaved = reply.save.isEmpty ? state.isUnsaved : nil
    return reply
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

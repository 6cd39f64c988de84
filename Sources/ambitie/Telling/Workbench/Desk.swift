import Scoring

/// What is open and what is shown of it.
struct Desk {
  private(set) var state: WorkbenchState
  /// What the page shows now.
  private var shown: [BenchRegion] = []

  init(within budget: WorkBudget) { state = WorkbenchState(within: budget) }

  /// Does what a request asks, and says what changes on the page.
  mutating func perform(_ request: WorkbenchRequest) -> WorkbenchReply {
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
}

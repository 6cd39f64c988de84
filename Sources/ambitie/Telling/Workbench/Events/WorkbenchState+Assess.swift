import AmbitionModel
import Scoring

// Working cases out, each once after a change.
extension WorkbenchState {
  /// What a case comes to, with facts taken from the other open cases and from those that the page brings along; `nil`
  /// where it cannot be worked out, and then its reasons are in the reading.
  @discardableResult mutating func assess(_ index: Int) -> Assessment? {
    guard cases.indices.contains(index) else { return nil }
    if let known = cases[index].result { return known.value }
    let item = cases[index]
    var reading: Reading<Assessment>
    if item.study.takesFacts {
      var network = CaseNetwork(members(neededBy: item.study))
      let resolved = network.resolved(item.study, for: item.program)
      reading = Scorer(item.program).assess(resolved.value ?? item.study)
      reading.diagnostics = resolved.diagnostics + reading.diagnostics
    } else {
      reading = Scorer(item.program).assess(item.study)
    }
    cases[index].result = reading
    return reading.value
  }

  /// Every open case that can be worked out, with its place.
  mutating func assessAll() -> [(index: Int, assessment: Assessment)] {
    var all: [(index: Int, assessment: Assessment)] = []
    for index in cases.indices {
      if let assessment = assess(index) { all.append((index: index, assessment: assessment)) }
    }
    return all
  }

  /// The open cases, and those of the page that facts can come from.
  private mutating func members(neededBy study: CaseStudy) -> [CaseNetwork.Member] {
    var members = cases.map { CaseNetwork.Member($0.study, $0.program) }
    let open = Set(members.map { $0.caseStudy.id.value })
    for other in enclosed.compactMap({ $0.study }) where !open.contains(other.id.value) {
      if case .success(let program) = shelf.program(for: other.rubric.id, version: other.rubric.version) {
        members.append(.init(other, program))
      }
    }
    return members
  }
}

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
      let open = cases.map { CaseNetwork.Member($0.study, $0.program) }
      var network = CaseNetwork(open + providers())
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

  /// The cases of the page, but none that is open, that facts of the open ones come from, and those that their facts come
  /// from in turn.
  mutating func providers() -> [CaseNetwork.Member] {
    var seen = Set(cases.map { $0.study.id.value })
    var pending = cases.map { $0.study }
    var found: [CaseNetwork.Member] = []
    while !pending.isEmpty {
      for origin in pending.removeFirst().context.compactMap({ $0.answer.origin })
      where seen.insert(origin.caseStudy.value).inserted {
        guard let study = enclosedStudy(origin.caseStudy.value),
          case .success(let program) = shelf.program(for: study.rubric.id, version: study.rubric.version)
        else { continue }
        found.append(.init(study, program))
        pending.append(study)
      }
    }
    return found
  }

  /// The case of this id that the page brings along, read once; `nil` where there is none that can be read.
  private mutating func enclosedStudy(_ id: Identifier<CaseStudy>) -> CaseStudy? {
    guard let index = enclosed.firstIndex(where: { $0.heading?.key.id == id }) else { return nil }
    if enclosed[index].study == nil { enclosed[index].study = CaseReader.read(enclosed[index].file).value }
    return enclosed[index].study
  }
}

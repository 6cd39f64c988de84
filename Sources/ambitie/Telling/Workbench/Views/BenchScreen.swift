import AmbitionModel
import Scoring

/// Everything that the page shows, put together from the view that somebody is in.
enum BenchScreen {
  /// The parts of the page; each can change by itself.
  ///
  /// What a view needs is worked out on the way and kept in `state`.
  static func regions(_ state: inout WorkbenchState) -> [BenchRegion] {
    let work = work(&state)
    let outcome = outcome(&state)
    let notices = NoticeView(state: state)
    return [
      BenchRegion(id: "bar", content: BarView(state: state).html),
      BenchRegion(id: "notices", content: notices.notices), work,
      BenchRegion(id: "outcome", content: outcome),
      BenchRegion(id: "dialog", content: notices.dialog), BenchRegion(id: "paper", content: paper(state)),
    ]
  }

  /// Only while it is being printed.
  private static func paper(_ state: WorkbenchState) -> HTML {
    guard state.isOnPaper, state.view == .fill, let item = state.openCase else { return .none }
    return PaperView(state: state, item: item).html
  }

  static func title(_ state: WorkbenchState) -> String {
    let language = state.language
    let place = BarWords.name(of: state.view)[language]
    guard let item = state.openCase, state.view.isAboutCase else {
      return "\(place): \(WorkbenchWords.title[language].lowercasedFirst)"
    }
    return "\(item.study.title[language]): \(place.lowercasedFirst)"
  }

  private static func work(_ state: inout WorkbenchState) -> BenchRegion {
    switch state.view {
    case .start: return BenchRegion(id: "work", content: StartView(state: state).html)
    case .fill:
      guard let item = state.openCase else { break }
      let (content, inner) = FillView(state: state, item: item).regions
      return BenchRegion(id: "work", content: content, inner: inner)
    case .why:
      guard let (item, assessment) = worked(&state) else { break }
      if state.spot.topic == nil { askNext(&state) }
      let view = WhyView(state: state, item: state.openCase ?? item, assessment: assessment)
      return BenchRegion(id: "work", content: view.html)
    case .whatif:
      guard let (item, assessment) = worked(&state) else { break }
      let view = WhatIfView(state: state, item: item, assessment: assessment)
      return BenchRegion(id: "work", content: view.html)
    case .cases:
      let worked = state.assessAll()
      let held = state.held(worked.map { $0.assessment })
      return BenchRegion(id: "work", content: CasesView(state: state, worked: worked, held: held).html)
    case .out:
      guard let item = state.openCase else { break }
      return BenchRegion(id: "work", content: OutView(state: state, item: item).html)
    case .kader:
      let held = state.held(state.assessAll().map { $0.assessment })
      return BenchRegion(id: "work", content: KaderView(state: state, held: held).html)
    }
    return BenchRegion(
      id: "work", content: BenchElements(state: state).heading(WorkbenchWords.noCase[state.language]))
  }

  /// The case that is worked on and what it comes to; `nil` where it cannot be worked out.
  private static func worked(_ state: inout WorkbenchState) -> (OpenCase, Assessment)? {
    guard let current = state.current, let assessment = state.assess(current) else { return nil }
    return (state.cases[current], assessment)
  }

  /// Works out what is best asked next.
  private static func askNext(_ state: inout WorkbenchState) {
    guard let current = state.current, state.cases[current].next == nil,
      let assessment = state.assess(current)
    else { return }
    state.cases[current].next = NextQuestions(for: assessment)
  }

  private static func outcome(_ state: inout WorkbenchState) -> HTML {
    guard state.view == .fill, let current = state.current, let assessment = state.assess(current)
    else { return .none }
    if state.spot.showsNext { askNext(&state) }
    return OutcomeView(state: state, item: state.cases[current], assessment: assessment).html
  }
}

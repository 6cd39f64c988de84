import AmbitionModel
import Scoring

// Where somebody is, as the part of an address behind the mark: `fill/data.rights`, `why/data`.
extension WorkbenchState {
  var address: String {
    switch view {
    case .fill:
      guard let item = openCase, let slot = item.place.slot else { return view.rawValue }
      return "\(view.rawValue)/\(item.program.inputs[slot].name)"
    case .why: return spot.topic.map { "\(view.rawValue)/\($0)" } ?? view.rawValue
    default: return view.rawValue
    }
  }

  /// Goes where an address points; what is not there is passed over.
  mutating func go(to address: String) {
    // A case in a table, as reports name it.
    if let item = cases.firstIndex(where: { address == "casus-\($0.study.id.value.rawValue)" }) {
      current = item
      view = .why
      spot.topic = nil
      return
    }
    let parts = address.drop { $0 == "#" }.split(separator: "/", maxSplits: 1).map { String($0) }
    guard let view = parts.first.flatMap({ View(rawValue: $0) }) else { return }
    if view.isAboutCase, openCase == nil { return }
    self.view = view
    let rest = parts.count > 1 ? parts[1] : nil
    switch view {
    case .fill:
      guard let current, cases.indices.contains(current), let rest,
        let slot = cases[current].program.slot(named: rest)
      else { return }
      if !cases[current].slots.contains(slot) { cases[current].asked = .all }
      cases[current].place = cases[current].place(of: slot)
    case .why: spot.topic = rest
    default: return
    }
  }
}

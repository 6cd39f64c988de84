import Scoring

/// Flags that open answers decide, grouped by the answers that decide them.
struct WaitingFlags {
  struct Group {
    /// The slots of the answers; empty where that is too much to tell.
    var slots: [Int]
    var flags: [CaseProfile.FlagResult]
  }

  let count: Int
  /// Those that the fewest answers decide first, else in the order of the rubric.
  let groups: [Group]

  init(_ flags: [CaseProfile.FlagResult]) {
    count = flags.count
    var groups: [Group] = []
    for flag in flags {
      if let index = groups.firstIndex(where: { $0.slots == flag.outcome.undecidedBy }) {
        groups[index].flags.append(flag)
      } else {
        groups.append(Group(slots: flag.outcome.undecidedBy, flags: [flag]))
      }
    }
    self.groups = groups.enumerated().sorted { left, right in
      left.element.rank != right.element.rank
        ? left.element.rank < right.element.rank : left.offset < right.offset
    }.map { $0.element }
  }

  /// The groups that the fewest answers decide: all that one answer decides, but at most `limit`.
  func nearest(limit: Int) -> [Group] {
    let least = groups.first?.slots.count ?? 0
    return Array(groups.prefix { !$0.slots.isEmpty && $0.slots.count <= max(least, 1) }.prefix(limit))
  }
}

extension WaitingFlags.Group {
  fileprivate var rank: Int { slots.isEmpty ? .max : slots.count }
}

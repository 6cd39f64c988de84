/// A pattern on its way through a text.
struct PatternMatcher {
  /// Where the whole match and each group lie, as offsets of code points; `nil` for a group that took no part.
  typealias Match = [Range<Int>?]

  /// The steps ran out.
  struct Exhausted: Error {}

  private enum Choice {
    case resume(pc: Int, place: Int)
    case restore(slot: Int, place: Int)
  }

  let pattern: Pattern
  let text: [Unicode.Scalar]
  private(set) var steps: Int

  init(_ pattern: Pattern, _ text: [Unicode.Scalar], steps: Int) {
    self.pattern = pattern
    self.text = text
    self.steps = steps
  }

  /// The first match that begins at `start` or later.
  mutating func firstMatch(from start: Int) throws(Exhausted) -> Match? {
    var begin = start
    while begin <= text.count {
      if let match = try match(at: begin) { return match }
      begin += 1
    }
    return nil
  }

  private mutating func match(at start: Int) throws(Exhausted) -> Match? {
    try spend(pattern.slotCount / 16)
    var slots = [Int](repeating: -1, count: pattern.slotCount)
    var choices: [Choice] = [.resume(pc: 0, place: start)]
    while let choice = choices.popLast() {
      switch choice {
      case .restore(let slot, let place): slots[slot] = place
      case .resume(let pc, let place):
        if try run(from: pc, place, &slots, &choices) {
          try spend(pattern.groupCount)
          return (0...pattern.groupCount).map { group in
            let (low, high) = (slots[2 * group], slots[2 * group + 1])
            return low >= 0 && high >= low ? low..<high : nil
          }
        }
      }
    }
    return nil
  }

  private mutating func spend(_ count: Int) throws(Exhausted) {
    steps -= count
    guard steps > 0 else { throw Exhausted() }
  }

  /// Runs one thread until it is done, which is true, or fails.
  private mutating func run(
    from start: Int, _ origin: Int, _ slots: inout [Int], _ choices: inout [Choice]
  ) throws(Exhausted) -> Bool {
    var (pc, place) = (start, origin)
    while true {
      try spend(1)
      switch pattern.program[pc] {
      case .character(let set):
        try spend(set.steps(ignoringCase: pattern.flags.ignoresCase))
        guard place < text.count, set.contains(text[place], ignoringCase: pattern.flags.ignoresCase) else {
          return false
        }
        place += 1
        pc += 1
      case .lineStart:
        guard place == 0 || (pattern.flags.anchorsMatchLines && text[place - 1] == "\n") else { return false }
        pc += 1
      case .lineEnd:
        guard place == text.count || (pattern.flags.anchorsMatchLines && text[place] == "\n") else {
          return false
        }
        pc += 1
      case .branch(let first, let second):
        choices.append(.resume(pc: second, place: place))
        pc = first
      case .jump(let target): pc = target
      case .save(let slot):
        choices.append(.restore(slot: slot, place: slots[slot]))
        slots[slot] = place
        pc += 1
      case .progress(let slot):
        guard slots[slot] != place else { return false }
        pc += 1
      case .reference(let group):
        guard let next = skip(group, at: place, slots) else { return false }
        place = next
        pc += 1
      case .done: return true
      }
    }
  }

  /// The place after another occurrence of what a group matched; a group that matched nothing is empty.
  private mutating func skip(_ group: Int, at place: Int, _ slots: [Int]) -> Int? {
    let (low, high) = (slots[2 * group], slots[2 * group + 1])
    guard low >= 0, high > low else { return place }
    guard high - low <= text.count - place else { return nil }
    steps -= high - low
    for offset in 0..<(high - low) {
      let (a, b) = (text[low + offset], text[place + offset])
      let isSame = pattern.flags.ignoresCase ? PatternSet.folded(a) == PatternSet.folded(b) : a == b
      if !isSame { return nil }
    }
    return place + high - low
  }
}

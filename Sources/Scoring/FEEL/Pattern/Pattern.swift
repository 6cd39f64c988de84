/// A regular expression of XPath, which is what FEEL's `matches`, `replace` and `split` take.
///
/// Compiled to a flat program and run with an explicit stack and a bound on its steps, so that no pattern on
/// no text can hang or exhaust the stack.
struct Pattern: Sendable {
  /// `i`, `s`, `m`, `x`, `q` of XPath's `fn:matches`.
  struct Flags: Sendable {
    var ignoresCase = false
    var dotMatchesLineEnd = false
    var anchorsMatchLines = false
    var dropsBlanks = false
    var isLiteral = false

    /// `nil` for a letter that is no flag.
    init?(_ text: String) {
      for scalar in text.unicodeScalars {
        switch scalar {
        case "i": ignoresCase = true
        case "s": dotMatchesLineEnd = true
        case "m": anchorsMatchLines = true
        case "x": dropsBlanks = true
        case "q": isLiteral = true
        default: return nil
        }
      }
    }
  }

  enum Instruction: Sendable {
    case character(PatternSet)
    case lineStart, lineEnd
    /// Goes on at the first, and at the second when that fails.
    case branch(Int, Int)
    case jump(Int)
    /// Notes the place, for a group or to see progress.
    case save(Int)
    /// Fails when nothing was read since the place was noted: an empty loop ends.
    case progress(Int)
    case reference(Int)
    case done
  }

  static let maximumSize = 5_000
  /// Nodes that are looked at to compile a pattern, each as often as it is repeated.
  static let maximumWork = 10 * maximumSize

  private(set) var program: [Instruction] = []
  private(set) var slotCount: Int
  private var work = 0
  let groupCount: Int
  let flags: Flags

  /// `nil` when the text is no pattern, or one that is too large; `work` is what it took to find out, in steps,
  /// at most the length of the text and ``maximumWork``.
  init?(_ text: String, _ flags: Flags, work: inout Int) {
    work = text.unicodeScalars.count
    guard let parsed = PatternParser.parse(text, flags) else { return nil }
    self.flags = flags
    groupCount = parsed.groupCount
    slotCount = 2 * (groupCount + 1)
    let isCompiled = compile(.group(parsed.node, 0)) && emit(.done)
    work += self.work
    guard isCompiled else { return nil }
  }

  // MARK: Compilation

  private mutating func emit(_ instruction: Instruction) -> Bool {
    program.append(instruction)
    return program.count <= Self.maximumSize
  }

  private mutating func compile(_ node: PatternNode) -> Bool {
    // Empty groups repeated in empty groups make no program, only work.
    work += 1
    guard work <= Self.maximumWork else { return false }
    switch node {
    case .character(let set): return emit(.character(set))
    case .lineStart: return emit(.lineStart)
    case .lineEnd: return emit(.lineEnd)
    case .reference(let group): return emit(.reference(group))
    case .sequence(let nodes):
      for node in nodes where !compile(node) { return false }
      return true
    case .group(let inner, let group):
      return emit(.save(2 * group)) && compile(inner) && emit(.save(2 * group + 1))
    case .alternatives(let nodes): return emitAlternatives(nodes)
    case .repetition(let inner, let least, let most, let isGreedy):
      return emitRepetition(inner, least, most, isGreedy)
    }
  }

  private mutating func emitAlternatives(_ nodes: [PatternNode]) -> Bool {
    var exits: [Int] = []
    for node in nodes.dropLast() {
      let choice = program.count
      guard emit(.jump(0)), compile(node) else { return false }
      exits.append(program.count)
      guard emit(.jump(0)) else { return false }
      program[choice] = .branch(choice + 1, program.count)
    }
    if let last = nodes.last, !compile(last) { return false }
    for exit in exits { program[exit] = .jump(program.count) }
    return true
  }

  private mutating func emitRepetition(_ inner: PatternNode, _ least: Int, _ most: Int?, _ isGreedy: Bool)
    -> Bool
  {
    for _ in 0..<least where !compile(inner) { return false }
    guard let most else { return emitLoop(inner, isGreedy) }
    var exits: [Int] = []
    for _ in least..<max(least, most) {
      exits.append(program.count)
      guard emit(.jump(0)), compile(inner) else { return false }
    }
    for exit in exits { program[exit] = choice(exit + 1, program.count, isGreedy) }
    return true
  }

  private mutating func emitLoop(_ inner: PatternNode, _ isGreedy: Bool) -> Bool {
    let slot = slotCount
    slotCount += 1
    let start = program.count
    guard emit(.jump(0)), emit(.save(slot)), compile(inner), emit(.progress(slot)), emit(.jump(start)) else {
      return false
    }
    program[start] = choice(start + 1, program.count, isGreedy)
    return true
  }

  private func choice(_ inside: Int, _ outside: Int, _ isGreedy: Bool) -> Instruction {
    isGreedy ? .branch(inside, outside) : .branch(outside, inside)
  }
}

/// A pattern as a tree.
indirect enum PatternNode: Sendable {
  case character(PatternSet)
  case lineStart, lineEnd
  case reference(Int)
  case sequence([PatternNode])
  case alternatives([PatternNode])
  case group(PatternNode, Int)
  /// `most` is `nil` without a bound.
  case repetition(PatternNode, least: Int, most: Int?, isGreedy: Bool)
}

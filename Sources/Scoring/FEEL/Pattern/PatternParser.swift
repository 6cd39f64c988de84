/// Reads the regular expressions of XPath 2.0 (functions and operators, section 7.6.1), strictly: what the
/// standard does not define is no pattern.
struct PatternParser {
  static let maximumDepth = 50

  private let scalars: [Unicode.Scalar]
  private let flags: Pattern.Flags
  private var index = 0
  private var depth = 0
  private var groupCount = 0
  /// Groups whose closing parenthesis was read: only these can be referred to.
  private var closedGroups: Set<Int> = []

  /// `nil` when the text is no pattern.
  static func parse(_ text: String, _ flags: Pattern.Flags) -> (node: PatternNode, groupCount: Int)? {
    let scalars = Array(text.unicodeScalars)
    if flags.isLiteral { return (.sequence(scalars.map { .character(PatternSet($0)) }), 0) }
    var parser = PatternParser(scalars: flags.dropsBlanks ? withoutBlanks(scalars) : scalars, flags: flags)
    guard let node = parser.alternatives(), parser.index == parser.scalars.count else { return nil }
    return (node, parser.groupCount)
  }

  private init(scalars: [Unicode.Scalar], flags: Pattern.Flags) {
    self.scalars = scalars
    self.flags = flags
  }

  /// Flag `x`: blanks count only within brackets.
  private static func withoutBlanks(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var kept: [Unicode.Scalar] = []
    var brackets = 0
    var isEscaped = false
    for scalar in scalars {
      if brackets == 0, [" ", "\t", "\n", "\r"].contains(scalar) { continue }
      kept.append(scalar)
      if isEscaped {
        isEscaped = false
        continue
      }
      switch scalar {
      case "\\": isEscaped = true
      case "[": brackets += 1
      case "]": brackets = max(0, brackets - 1)
      default: break
      }
    }
    return kept
  }

  private func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    index + distance < scalars.count ? scalars[index + distance] : nil
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek() == scalar else { return false }
    index += 1
    return true
  }

  // MARK: Structure

  private mutating func alternatives() -> PatternNode? {
    guard depth < Self.maximumDepth else { return nil }
    depth += 1
    defer { depth -= 1 }
    var branches: [PatternNode] = []
    repeat {
      guard let branch = sequence() else { return nil }
      branches.append(branch)
    } while take("|")
    return branches.count == 1 ? branches[0] : .alternatives(branches)
  }

  private mutating func sequence() -> PatternNode? {
    var pieces: [PatternNode] = []
    while let scalar = peek(), scalar != "|", scalar != ")" {
      guard let atom = atom(), let piece = quantified(atom) else { return nil }
      pieces.append(piece)
    }
    return .sequence(pieces)
  }

  private mutating func atom() -> PatternNode? {
    guard let scalar = peek() else { return nil }
    index += 1
    switch scalar {
    case ".":
      return .character(flags.dotMatchesLineEnd ? PatternSet([], isNegated: true) : Self.withinLine)
    case "^": return .lineStart
    case "$": return .lineEnd
    case "(": return group()
    case "[": return set().map(PatternNode.character)
    case "\\": return escape()
    case "?", "*", "+", "{", "}", "]", ")", "|": return nil
    default: return .character(PatternSet(scalar))
    }
  }

  private static let withinLine = PatternSet([.span("\n", "\n"), .span("\r", "\r")], isNegated: true)

  private mutating func group() -> PatternNode? {
    if take("?") {
      guard take(":"), let inner = alternatives(), take(")") else { return nil }
      return inner
    }
    groupCount += 1
    let number = groupCount
    guard let inner = alternatives(), take(")") else { return nil }
    closedGroups.insert(number)
    return .group(inner, number)
  }

  private mutating func quantified(_ atom: PatternNode) -> PatternNode? {
    let least: Int
    let most: Int?
    switch peek() {
    case "?": (least, most) = (0, 1)
    case "*": (least, most) = (0, nil)
    case "+": (least, most) = (1, nil)
    case "{": return counted(atom)
    default: return atom
    }
    index += 1
    return .repetition(atom, least: least, most: most, isGreedy: !take("?"))
  }

  /// `{2}`, `{2,}`, `{2,4}`.
  private mutating func counted(_ atom: PatternNode) -> PatternNode? {
    index += 1
    guard let least = count() else { return nil }
    var most: Int? = least
    if take(",") {
      most = nil
      if peek() != "}" {
        guard let bound = count(), bound >= least else { return nil }
        most = bound
      }
    }
    guard take("}") else { return nil }
    return .repetition(atom, least: least, most: most, isGreedy: !take("?"))
  }

  private mutating func count() -> Int? {
    var value = 0
    let start = index
    while let scalar = peek(), let digit = digit(scalar) {
      value = value * 10 + digit
      index += 1
      guard value <= Pattern.maximumSize else { return nil }
    }
    return index > start ? value : nil
  }

  private func digit(_ scalar: Unicode.Scalar) -> Int? {
    scalar >= "0" && scalar <= "9" ? Int(scalar.value - 0x30) : nil
  }

  // MARK: Escapes

  private mutating func escape() -> PatternNode? {
    if let scalar = peek(), let first = digit(scalar) { return reference(first) }
    return escapedItem().map { .character(PatternSet([$0])) }
  }

  /// `\12` is group 12 when there are so many, else group 1 followed by a 2.
  private mutating func reference(_ first: Int) -> PatternNode? {
    guard first > 0 else { return nil }
    index += 1
    var number = first
    while let scalar = peek(), let next = digit(scalar), number * 10 + next <= groupCount {
      number = number * 10 + next
      index += 1
    }
    return closedGroups.contains(number) ? .reference(number) : nil
  }

  private mutating func escapedItem() -> PatternSet.Item? {
    guard let letter = peek() else { return nil }
    index += 1
    guard letter == "p" || letter == "P" else { return PatternSet.named(letter) }
    guard take("{") else { return nil }
    var name = ""
    while let scalar = peek(), scalar != "}" {
      name.unicodeScalars.append(scalar)
      index += 1
    }
    guard take("}"), let item = PatternSet.property(name) else { return nil }
    return letter == "P" ? .opposite(item) : item
  }

  // MARK: Sets

  /// The set that `[` begins, through its `]`.
  private mutating func set() -> PatternSet? {
    guard depth < Self.maximumDepth else { return nil }
    depth += 1
    defer { depth -= 1 }
    var set = PatternSet([], isNegated: take("^"))
    while let scalar = peek() {
      if scalar == "]" {
        index += 1
        return set.items.isEmpty ? nil : set
      }
      if scalar == "-", peek(1) == "[", !set.items.isEmpty {
        index += 2
        guard let other = self.set(), take("]") else { return nil }
        set.subtracted = [other]
        return set
      }
      guard let item = setItem() else { return nil }
      set.items.append(item)
    }
    return nil
  }

  /// One character, escape or span.
  private mutating func setItem() -> PatternSet.Item? {
    guard let first = member() else { return nil }
    guard case .span(let low, let end) = first, low == end, peek() == "-", let next = peek(1), next != "]",
      next != "["
    else { return first }
    index += 1
    guard let second = member(), case .span(let high, let last) = second, high == last, low <= high else {
      return nil
    }
    return .span(low, high)
  }

  private mutating func member() -> PatternSet.Item? {
    guard let scalar = peek(), scalar != "[" else { return nil }
    index += 1
    return scalar == "\\" ? escapedItem() : .span(scalar, scalar)
  }
}

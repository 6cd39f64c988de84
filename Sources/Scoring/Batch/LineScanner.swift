import AmbitionModel

/// Reads the answers off one line at speed, and declines lines that are not plain.
///
/// What it declines the `LineReader` reads, which knows every form and has the messages; a test holds the two
/// together. Parts that the rubric does not ask for are stepped over, sound JSON or not declined all the same.
final class LineScanner {
  private typealias Bytes = ByteScan.Bytes

  private let questions: LineQuestions
  private let answers: [AnswerCodes]
  private let domains: [Input.Domain]
  private let layout: LineLayout
  private let keys: WordTable
  private let rubric: [UInt8]
  /// The line in which each slot and each layer was last seen.
  private let seen: UnsafeMutablePointer<Int>
  private let slotCount: Int
  private let options: WordTable
  private var line = 0
  /// Keys that nobody asks for, of the objects that are being read.
  private let strange: UnsafeMutablePointer<ByteScan.Member>
  private static let strangeLimit = UsualKeys.limit
  private let usual = UsualKeys()
  private let registers: UnsafeMutablePointer<Int64>

  private enum TopKey: Int {
    case id, rubric, context, answers
  }

  init(_ program: Program, _ questions: LineQuestions, _ machine: DenseMachine, _ layout: LineLayout) {
    self.questions = questions
    self.layout = layout
    answers = machine.program.answers
    domains = program.inputs.map { $0.domain }
    registers = machine.registers
    rubric = Array(program.rubric.id.value.rawValue.utf8)
    slotCount = program.inputs.count
    options = questions.options
    let count = program.inputs.count + program.rubric.layers.count
    seen = .allocate(capacity: max(1, count))
    seen.initialize(repeating: 0, count: count)
    strange = .allocate(capacity: 2 * Self.strangeLimit)
    keys = WordTable([
      ("id", TopKey.id.rawValue), ("rubric", TopKey.rubric.rawValue), ("context", TopKey.context.rawValue),
      (layout.answersKey, TopKey.answers.rawValue),
    ])
  }

  deinit {
    strange.deallocate()
    seen.deallocate()
  }

  /// The bytes of the case's id and the end of the line, with the codes of its answers in the machine; `nil` to
  /// decline the line.
  ///
  /// - Parameter start: the line, with a line feed or zero after it and `ByteScan.padding` bytes more.
  func scan(
    _ start: UnsafePointer<UInt8>
  ) -> (id: UnsafeBufferPointer<UInt8>, end: UnsafePointer<UInt8>)? {
    line += 1
    for slot in 0..<slotCount { registers[slot] = AnswerCodes.unknown }
    var p = ByteScan.blanks(start)
    guard p.pointee == 0x7B else { return nil }
    var id: UnsafeBufferPointer<UInt8>?
    var found = 0
    var others = 0
    var (place, isUsual) = (0, true)
    p = ByteScan.blanks(p + 1)
    while true {
      let member: ByteScan.Member
      let number: Int
      if isUsual, let known = usual.member(at: p, place: place) {
        (member, number) = known
        place += 1
      } else {
        isUsual = false
        guard let found = ByteScan.member(p) else { return nil }
        member = found
        var expected = 0
        number = keys.number(member.key, member.length, expected: &expected) ?? -1
      }
      let value = member.value
      let next: Bytes?
      if let key = TopKey(rawValue: number) {
        if found & (1 << number) != 0 { return nil }
        found |= 1 << number
        switch key {
        case .id:
          guard value.pointee == 0x22, let end = ByteScan.textEnd(value + 1), end > value + 1 else {
            return nil
          }
          id = UnsafeBufferPointer(start: value + 1, count: end - value - 1)
          next = end + 1
        case .rubric: next = rubricReference(value)
        case .context: next = members(value, questions.facts)
        case .answers: next = members(value, questions.answers)
        }
      } else if isUsual {
        strange[others] = member
        others += 1
        next = ByteScan.value(value)
      } else {
        next = isNew(member, among: strange, &others) ? ByteScan.value(value) : nil
      }
      guard let next else { return nil }
      p = ByteScan.blanks(next)
      if p.pointee == 0x2C {
        p = ByteScan.blanks(p + 1)
      } else {
        guard p.pointee == 0x7D, let id else { return nil }
        let end = ByteScan.blanks(p + 1)
        // Long lines may hold what has a limit of its own.
        if end - start > Self.lengthLimit { return nil }
        if !isUsual { usual.learn(start, keys) }
        return end.pointee == 0x0A || end.pointee == 0 ? (id, end) : nil
      }
    }
  }

  private static let lengthLimit = 1 << 20

  /// Whether a key that nobody asks for is the first of its name in its object, as far as that is plain to see; it
  /// joins the others then.
  private func isNew(
    _ member: ByteScan.Member, among others: UnsafeMutablePointer<ByteScan.Member>, _ count: inout Int
  ) -> Bool {
    guard count < Self.strangeLimit else { return false }
    // Written with an escape it may be any key.
    for offset in 0..<member.length where member.key[offset] == 0x5C { return false }
    for index in 0..<count where others[index].length == member.length {
      let other = others[index].key
      if (0..<member.length).allSatisfy({ other[$0] == member.key[$0] }) { return false }
    }
    others[count] = member
    count += 1
    return true
  }

  /// Past the answers in the object at `start`.
  private func members(_ start: Bytes, _ table: WordTable) -> Bytes? {
    guard start.pointee == 0x7B else { return nil }
    var p = ByteScan.blanks(start + 1)
    if p.pointee == 0x7D { return p + 1 }
    var expected = 0
    while true {
      let number: Int
      let value: Bytes
      if let member = table.member(p, expected: &expected) {
        (number, value) = (member.number, ByteScan.blanks(member.value))
      } else {
        guard let member = ByteScan.member(p),
          let found = table.number(member.key, member.length, expected: &expected)
        else { return nil }
        (number, value) = (found, member.value)
      }
      let mark = number < LineQuestions.layerBase ? number : number - LineQuestions.layerBase + slotCount
      if seen[mark] == line { return nil }
      seen[mark] = line
      let next =
        number < LineQuestions.layerBase
        ? (value.pointee == 0x22 ? option(value, number) : answer(value, number))
        : members(value, questions.layers[number - LineQuestions.layerBase])
      guard let next else { return nil }
      p = ByteScan.blanks(next)
      if p.pointee == 0x7D { return p + 1 }
      guard p.pointee == 0x2C else { return nil }
      p = ByteScan.blanks(p + 1)
    }
  }

  /// Past the word at `p`, with its code in the machine; what is not one of the slot's words is declined.
  @inline(__always)
  private func option(_ p: Bytes, _ slot: Int) -> Bytes? {
    guard let (code, end) = options.quoted(p + 1, salt: slot) else { return nil }
    registers[slot] = Int64(code)
    return end + 1
  }

  /// Past the answer at `p`, with its code in the machine.
  private func answer(_ p: Bytes, _ slot: Int) -> Bytes? {
    switch p.pointee {
    case 0x22: return option(p, slot)
    case 0x6E:
      guard let end = ByteScan.word(p) else { return nil }
      registers[slot] = layout.nullAnswer == .unknown ? AnswerCodes.unknown : AnswerCodes.notApplicable
      return end
    case 0x74, 0x66:
      guard case .boolean = domains[slot], let end = ByteScan.word(p) else { return nil }
      registers[slot] = AnswerCodes.first + (p.pointee == 0x74 ? 1 : 0)
      return end
    case 0x2D, 0x30...0x39: return number(p, slot)
    case 0x7B: return object(p, slot)
    default: return nil
    }
  }

  private func number(_ p: Bytes, _ slot: Int) -> Bytes? {
    guard case .number(let minimum, let maximum) = domains[slot], let end = ByteScan.number(p), end - p <= 18,
      !UnsafeBufferPointer(start: p, count: end - p).contains(where: { $0 | 0x20 == 0x65 })
    else { return nil }
    let text = String(decoding: UnsafeBufferPointer(start: p, count: end - p), as: UTF8.self)
    guard let number = Rational(decimal: text), let code = answers[slot].code(of: .number(number)),
      minimum.map({ $0 <= number }) != false, maximum.map({ number <= $0 }) != false
    else { return nil }
    registers[slot] = code
    return end
  }

  /// Past an answer with its rationale: `{"answer": …, …}`.
  private func object(_ start: Bytes, _ slot: Int) -> Bytes? {
    var p = ByteScan.blanks(start + 1)
    var isAnswered = false
    var others = 0
    while true {
      guard let member = ByteScan.member(p) else { return nil }
      let value = member.value
      let next: Bytes?
      if Self.isCalled(member, "answer") {
        guard !isAnswered, value.pointee != 0x7B else { return nil }
        isAnswered = true
        next = answer(value, slot)
      } else {
        // Several ratings are no one answer.
        guard !Self.isCalled(member, "ratings"), !Self.isCalled(member, "consensus"),
          isNew(member, among: strange + Self.strangeLimit, &others)
        else { return nil }
        next = ByteScan.value(value)
      }
      guard let next else { return nil }
      p = ByteScan.blanks(next)
      if p.pointee == 0x7D { return isAnswered ? p + 1 : nil }
      guard p.pointee == 0x2C else { return nil }
      p = ByteScan.blanks(p + 1)
    }
  }

  /// Past the name of the rubric at `p`, which must be ours.
  private func rubricReference(_ p: Bytes) -> Bytes? {
    guard p.pointee == 0x7B else { return nil }
    guard let member = ByteScan.member(ByteScan.blanks(p + 1)), Self.isCalled(member, "id") else {
      return nil
    }
    let value = member.value
    guard value.pointee == 0x22, let end = ByteScan.textEnd(value + 1), end - value - 1 == rubric.count,
      rubric.indices.allSatisfy({ value[1 + $0] == rubric[$0] })
    else { return nil }
    strange[Self.strangeLimit] = member
    var others = 1
    var p = ByteScan.blanks(end + 1)
    while p.pointee == 0x2C {
      guard let member = ByteScan.member(ByteScan.blanks(p + 1)),
        isNew(member, among: strange + Self.strangeLimit, &others), let next = ByteScan.value(member.value)
      else { return nil }
      p = ByteScan.blanks(next)
    }
    return p.pointee == 0x7D ? p + 1 : nil
  }

  private static func isCalled(_ member: ByteScan.Member, _ word: StaticString) -> Bool {
    guard member.length == word.utf8CodeUnitCount else { return false }
    for offset in 0..<member.length where member.key[offset] != word.utf8Start[offset] { return false }
    return true
  }
}

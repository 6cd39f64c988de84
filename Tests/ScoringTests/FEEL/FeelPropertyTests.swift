import AmbitionModel
import Scoring
import TestSupport
import Testing

@testable import FEEL

/// Laws that hold for every expression; the seed in a failure repeats it.
@Suite struct `FEEL laws` {
  @Test(arguments: UInt64(0)..<400) func `printing then reading gives the same tree`(seed: UInt64) throws {
    var source = ExpressionSource(seed: seed)
    let text = source.expression(depth: 4)
    let first = try tree(text)
    let printed = ExpressionPrinter.text(first)
    let second = try ExpressionParser.parse(LocatedText(printed)).get()
    expectEqual(TreeDump.text(second), TreeDump.text(first), "\(text)\n\(printed)")
    expectEqual(ExpressionPrinter.text(second), printed)
  }

  @Test(arguments: UInt64(0)..<200) func `printing then reading gives the same cell`(seed: UInt64) throws {
    var source = ExpressionSource(seed: seed)
    let text = source.cell()
    let first = try ExpressionParser.parseUnaryTests(LocatedText(text)).get()
    let printed = ExpressionPrinter.text(first)
    let second = try ExpressionParser.parseUnaryTests(LocatedText(printed)).get()
    expectEqual(TreeDump.text(second), TreeDump.text(first), "\(text)\n\(printed)")
  }

  @Test(arguments: Breadth.trials(UInt64(0)..<100, oneIn: 4))
  func `no damage to an expression makes anything trap`(seed: UInt64) {
    var source = ExpressionSource(seed: seed)
    var bytes = Array(source.expression(depth: 4).utf8)
    for _ in 0..<20 {
      source.damage(&bytes)
      expectNoTrap(String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test(arguments: UInt64(0)..<200) func `no bytes make anything trap`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = Array("()[]{}<>=!+-*/.,:;\"'\\@?&|0123456789eExyu \n\té名😀".unicodeScalars).map(String.init)
    for _ in 0..<20 {
      let text = (0..<Int.random(in: 0..<40, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      expectNoTrap(text)
    }
  }

  @Test(arguments: Breadth.trials(UInt64(0)..<200, oneIn: 4))
  func `no pattern makes matching trap or hang`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "a", "b", "(", ")", "[", "]", "^", "$", "*", "+", "?", "{2}", "{1,}", "|", "\\1", "\\d", "-", ".",
      "\\p{L}",
    ]
    var limits = FeelLimits()
    limits.steps = 20_000
    for _ in 0..<20 {
      let pattern = (0..<Int.random(in: 1..<12, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let inputs = FeelContext([("p", .string(pattern)), ("s", .string("aabbabab-1"))])
      let result = feel("[matches(s, p), replace(s, p, \"$1\"), split(s, p)]", in: inputs, limits: limits)
      #expect(result.value.isNull || result.value.text.hasPrefix("["))
    }
  }

  /// Reads and evaluates; whatever is found lies inside the text.
  private func expectNoTrap(_ text: String) {
    let length = text.utf8.count
    var limits = FeelLimits()
    limits.steps = 5_000
    switch ExpressionParser.parse(LocatedText(text)) {
    case .success(let expression):
      let result = FeelInterpreter.evaluate(expression, in: ExpressionSource.inputs, limits: limits)
      #expect(result.reasons.allSatisfy { $0.range.end <= length })
      #expect(expression.range.end <= length)
    case .failure(let problem): #expect(problem.range.end <= length, "\(text)")
    }
    switch ExpressionParser.parseUnaryTests(LocatedText(text)) {
    case .success(let tests):
      _ = FeelInterpreter.test(.number(1), tests, in: ExpressionSource.inputs, limits: limits)
    case .failure(let problem): #expect(problem.range.end <= length, "\(text)")
    }
  }
}

/// Random expressions that can be read, as text.
struct ExpressionSource {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  static let inputs = FeelContext([
    ("a", .number(1)), ("b", .string("x")), ("c", .list([.number(1), .null, .boolean(true)])),
  ])

  private mutating func pick(_ choices: [String]) -> String {
    choices.randomElement(using: &generator) ?? ""
  }

  mutating func damage(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else {
      bytes = [UInt8(ascii: "(")]
      return
    }
    let place = Int.random(in: 0..<bytes.count, using: &generator)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: bytes.remove(at: place)
    case 1: bytes[place] = UInt8.random(in: 0...255, using: &generator)
    case 2: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 5)], at: 0)
    default: bytes.removeSubrange(place..<min(bytes.count, place + 4))
    }
  }

  mutating func cell() -> String {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: "-"
    case 1: "not(" + test() + ", " + test() + ")"
    case 2: test()
    default: test() + ", " + test()
    }
  }

  private mutating func test() -> String {
    pick(["", "", "= ", "!= ", "< ", "<= ", "> ", ">= "]) + "(" + expression(depth: 2) + ")"
  }

  mutating func expression(depth: Int) -> String {
    guard depth > 0 else { return atom() }
    let a = expression(depth: depth - 1)
    let b = expression(depth: depth - 1)
    switch Int.random(in: 0..<17, using: &generator) {
    case 0...3:
      return grouped(a) + pick([" or ", " and ", " = ", " != ", " < ", " >= ", " + ", " - ", "*", "/", "**"])
        + grouped(b)
    case 4: return grouped(a) + " between " + operand(b) + " and " + operand(a)
    case 5: return grouped(a) + " in (" + pick(["> ", "= ", ""]) + operand(b) + ", " + b + ")"
    case 6: return "if " + a + " then " + b + " else " + a
    case 7: return pick(["some", "every"]) + " x in " + a + " satisfies " + b
    case 8: return "for x in " + a + ", y in 1..2 return " + b
    case 9: return "(" + a + ")[" + b + "]"
    case 10: return "[" + a + ", " + b + "]"
    // In parentheses, because `[]1..2]` begins with an empty list.
    case 11:
      return "(" + pick(["[", "(", "]"]) + operand(a) + ".." + operand(b) + pick(["]", ")", "["]) + ")"
    case 12: return "-" + operand(a)
    case 13:
      return pick(["count", "list contains", "not", "string length", "unknown"]) + "(" + a + ", " + b + ")"
    case 14: return "substring(string: " + a + ", start position: " + b + ")"
    case 15: return "(" + pick(["> ", "<= ", "= ", "!= "]) + operand(a) + ")"
    default: return "(" + a + ")"
    }
  }

  /// Sometimes in parentheses.
  private mutating func grouped(_ text: String) -> String {
    Bool.random(using: &generator) ? "(" + text + ")" : operand(text)
  }

  /// Always in parentheses unless it is a single word or number.
  private func operand(_ text: String) -> String {
    text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x7A && $0 != 0x5B && $0 != 0x5D } && text.utf8.count < 4
      ? text : "(" + text + ")"
  }

  private mutating func atom() -> String {
    pick([
      "a", "b", "c", "a.b", "?", "null", "true", "false", "0", "12", "1.5", ".5e-3", "\"\"",
      "\"é\\\"\\n\\\\d\"",
      "[]", "[1..2]", "(3..4]", "item", "partial",
    ])
  }
}

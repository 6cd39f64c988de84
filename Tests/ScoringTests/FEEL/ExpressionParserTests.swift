import AmbitionModel
import Scoring
import TestSupport
import Testing

@testable import FEEL

@Suite struct `expression parser` {
  /// Source and the same tree with every pair of parentheses that grouping makes superfluous written out.
  static let groupings: [(String, String)] = [
    ("a or b and c", "a or (b and c)"),
    ("a and b or c", "(a and b) or c"),
    ("a = b and c != d", "(a = b) and (c != d)"),
    ("a + b * c", "a + (b * c)"),
    ("a - b - c", "(a - b) - c"),
    ("a / b / c", "(a / b) / c"),
    ("a ** b ** c", "(a ** b) ** c"),
    ("-a ** b", "(-a) ** b"),
    ("a ** -b", "a ** (-b)"),
    ("a + b < c - d", "(a + b) < (c - d)"),
    ("a between b and c and d", "(a between b and c) and d"),
    ("a between b + 1 and c + 1 or d", "(a between (b + 1) and (c + 1)) or d"),
    ("a in b and c", "(a in b) and c"),
    ("a in (1..5) or b", "(a in (1..5)) or b"),
    ("a in > 5 and b", "(a in (> 5)) and b"),
    ("a in (b) + c", "a in (b + c)"),
    ("a in (b)[1]", "a in (b[1])"),
    ("if a then b else c + d", "if a then b else (c + d)"),
    ("some x in a satisfies x > 1 and x < 3", "some x in a satisfies ((x > 1) and (x < 3))"),
    ("for x in a return x + 1", "for x in a return (x + 1)"),
    ("a[1][2]", "(a[1])[2]"),
    ("-a[1]", "-(a[1])"),
    ("a < b = c", "(a < b) = c"),
    ("[1..a[", "[1..a)"),
    ("]1..5[", "(1..5)"),
    ("a // or b\n + /* - */ c", "a + c"),
    ("not(a) and b", "(not(a)) and b"),
  ]

  @Test(arguments: groupings) func `groups by precedence`(_ source: String, _ explicit: String) throws {
    let a = ExpressionPrinter.text(try tree(source))
    #expect(a == ExpressionPrinter.text(try tree(explicit)))
  }

  /// The mark is where the problem must be.
  static let problems: [(String, Diagnostic.Code)] = [
    ("a +⟦⟧", .expressionSyntax),
    ("a ⟦==⟧ b", .expressionSyntax),
    ("a ⟦!⟧ b", .expressionSyntax),
    ("a ⟦b⟧", .expressionSyntax),
    ("foo ⟦bar⟧(1)", .expressionSyntax),
    ("(a⟦⟧", .expressionSyntax),
    ("[1, 2⟦⟧", .expressionSyntax),
    ("[1..5⟦⟧", .expressionSyntax),
    ("⟦\"abc⟧", .expressionSyntax),
    ("a + ⟦/*⟧ b", .expressionSyntax),
    ("\"a⟦\\u12⟧zz\"", .expressionSyntax),
    ("if a then b⟦⟧", .expressionSyntax),
    ("a between 1 ⟦or⟧ 2", .expressionSyntax),
    ("for ⟦1⟧ in b return c", .expressionSyntax),
    ("⟦and⟧ b", .expressionSyntax),
    ("⟦(1, 2)⟧ + 1", .expressionSyntax),
    ("f(a, ⟦b⟧: 1)", .expressionSyntax),
    ("'⟦⟧a'", .expressionSyntax),
    ("名前 + ⟦&⟧", .expressionSyntax),
    ("⟦{⟧a: 1}", .unsupported),
    ("⟦@⟧\"2020-01-01\"", .unsupported),
    ("⟦date⟧(\"2020-01-01\")", .unsupported),
    ("1 + ⟦date and time⟧(\"2020\")", .unsupported),
    ("⟦function⟧(x) x", .unsupported),
    ("a ⟦instance⟧ of number", .unsupported),
    ("a[1]⟦.⟧b", .unsupported),
    ("\"a\"⟦(⟧)", .unsupported),
    ("⟦123456789012345678901234567890123456789012345⟧", .numberTooLarge),
    ("⟦1e99⟧", .numberTooLarge),
    ("⟦⟧", .expressionSyntax),
  ]

  @Test(arguments: problems) func `points at what is wrong`(_ marked: String, _ code: Diagnostic.Code) throws
  {
    let text = MarkedText(marked)
    let found = try #require(problem(text.text))
    #expect(found.code == code)
    let range = try #require(text.ranges.first)
    if text.text == "'a'" {
      #expect(found.range == SourceRange(0, 1))
    } else {
      #expect(found.range.start == range.lowerBound)
      #expect(found.range.end == range.upperBound || range.isEmpty)
    }
    #expect(!found.wording.dutch.isEmpty && !found.wording.english.isEmpty)
  }

  @Test func `places errors through the escapes of the file`() throws {
    // In the file: {"when": "a = \"x\" ! b"}, where the text begins at byte 10.
    let text = "a = \"x\" ! b"
    let offsets: [Int32] = [10, 11, 12, 13, 14, 16, 17, 19, 20, 21, 22]
    let located = LocatedText(text, at: SourceRange(10, 23), offsets: offsets)
    guard case .failure(let found) = ExpressionParser.parse(located) else {
      Issue.record("the text can be read")
      return
    }
    #expect(found.range == SourceRange(20, 21))
  }

  @Test func `hints at what was meant`() {
    #expect(problem("a == 1")?.hint?.english == "equality is a single '='")
    #expect(problem("a && b")?.hint?.dutch == "bedoelde u 'and'?")
    #expect(problem("'a'")?.hint?.english == "text goes between straight double quotes")
    #expect(problem("stakes high")?.hint?.english == "a name has no blanks, and text goes between quotes")
    #expect(cellProblem("")?.hint?.dutch == "'-' betekent: maakt niet uit")
  }

  static let cells: [(String, String)] = [
    ("-", "-"), (" - ", "-"), ("> 3", "> 3"), ("<=3", "<= 3"), ("[1..5)", "[1..5)"),
    ("\"a\",\"b\"", "\"a\", \"b\""),
    ("not(\"a\", > 3)", "not(\"a\", > 3)"), ("? > 3 and ? < 5", "? > 3 and ? < 5"), ("= 3", "? = 3"),
    ("!= \"a\"", "? != \"a\""), ("not(a) and b", "not(a) and b"), ("-5", "-5"), ("(not(a))", "(not(a))"),
    ("not(a), b", "not(a), b"), ("count(?) > 1", "count(?) > 1"), ("null", "null"),
  ]

  @Test(arguments: cells) func `reads and writes cells`(_ source: String, _ expected: String) throws {
    if source == "not(a), b" {
      // Tests after a negation are no cell of the standard.
      #expect(cellProblem(source) != nil)
      return
    }
    let tests = try ExpressionParser.parseUnaryTests(LocatedText(source)).get()
    #expect(ExpressionPrinter.text(tests) == expected)
    let again = try ExpressionParser.parseUnaryTests(LocatedText(expected)).get()
    #expect(TreeDump.text(again) == TreeDump.text(tests))
  }

  static let towers: [(String, Diagnostic.Code)] = [
    ("(", .tooDeep), ("[", .tooDeep), ("not(", .tooDeep), ("if ", .tooDeep), ("a in (", .tooDeep),
    ("for x in ", .tooDeep), ("]", .tooDeep), ("a[", .tooDeep), ("(>", .tooDeep), ("f(x:", .tooDeep),
    ("-", .expressionSyntax), ("1..", .expressionSyntax),
  ]

  @Test(arguments: towers) func `refuses towers`(_ piece: String, _ code: Diagnostic.Code) {
    let tower = String(repeating: piece, count: 10_000)
    #expect(problem(tower)?.code == code)
    #expect(cellProblem(tower)?.code == code)
  }

  @Test func `refuses a hundred thousand parentheses`() {
    let tower = String(repeating: "(", count: 100_000) + "1" + String(repeating: ")", count: 100_000)
    #expect(problem(tower)?.code == .tooDeep)
    #expect(problem(String(repeating: "-", count: 100_000) + "1")?.code == .tooDeep)
  }

  @Test(arguments: ["+", "or", "**", "=", "in"]) func `limits the height of chains`(_ operation: String) {
    let chain = "1" + String(repeating: " \(operation) 1", count: 10_000)
    #expect(problem(chain)?.code == .tooDeep)
    let short = "1" + String(repeating: " \(operation) 1", count: 150)
    #expect(problem(short) == nil)
    #expect(feel(short).reasons.count <= 20)
  }

  @Test func `counts every name of an iteration as a level`() {
    let names = (0..<10_000).map { "x\($0) in [1]" }.joined(separator: ", ")
    #expect(problem("for \(names) return 1")?.code == .tooDeep)
    #expect(problem("some \(names) satisfies true")?.code == .tooDeep)
    let some = (0..<150).map { "x\($0) in [1]" }.joined(separator: ", ")
    #expect(feel("for \(some) return x149").value.text == "[1]")
  }

  /// What opens a level, and what closes it.
  static let levels: [(String, String)] = [
    ("(", ")"), ("[", "][1]"), ("not(", ")"), ("if true then ", " else 1"), ("for x in [1] return ", ""),
    ("some x in [1] satisfies ", ""), ("true in (", ")"), ("list contains(element: true, list: ", ")"),
    ("- ", ""),
    ("true and ", ""), ("[true][", "]"),
  ]

  @Test(arguments: levels) func `evaluates trees as deep as they may be`(_ opening: String, _ closing: String)
    throws
  {
    func nest(_ depth: Int) -> String {
      String(repeating: opening, count: depth) + "true" + String(repeating: closing, count: depth)
    }
    let deepest = try #require((1...ExpressionParser.maximumDepth).last { problem(nest($0)) == nil })
    #expect(deepest >= 60)
    #expect(problem(nest(deepest + 1))?.code == .tooDeep)
    let result = feel(nest(deepest))
    #expect(result.value.isNull == !result.reasons.isEmpty)
    #expect(
      try TreeDump.text(tree(ExpressionPrinter.text(tree(nest(deepest)))))
        == TreeDump.text(tree(nest(deepest))))
  }

  @Test func `reads deep trees up to the limit`() {
    let depth = ExpressionParser.maximumDepth / 2 - 2
    let text = String(repeating: "(", count: depth) + "1" + String(repeating: ")", count: depth)
    #expect(feel(text).value.text == "1")
    #expect(problem("-" + text) == nil)
  }
}

import AmbitionModel
import Scoring
import TestSupport
import Testing

@testable import FEEL

/// What the compatibility kit hardly tests; expected values follow from the tables of DMN 1.5, chapter 10.
@Suite struct `FEEL interpreter` {
  static let rows: [FeelRow] = [
    // Aggregates, exact and empty
    .init("sum([0.1, 0.2])", "0.3"), .init("sum([])", "null"), .init("mean([1, 1, 3]) = 5 / 3", "true"),
    .init("mean([1, 1, 3]) >= 5 / 3", "true"), .init("min([])", "null"),
    .init("max([\"a\", \"b\"])", "\"b\""),
    .init("min([1, \"a\"])", "null"), .init("count(null)", "null"), .init("count(1)", "1"),
    .init("count([null])", "1"), .init("median([3, 1])", "2"), .init("mode([\"a\"])", "null"),
    .init("sum([1, null])", "null"), .init("max(list: [1, 2])", "2"), .init("max(lst: [1, 2])", "null"),
    .init("stddev([1, 1])", "0"), .init("product(2, 1/3, 3)", "2"),
    // Conditions
    .init("if true then 1 else 2", "1"), .init("if null then 1 else 2", "2"),
    .init("if 1 then 1 else 2", "2"),
    .init("if a > 1 then \"x\" else if a > 0 then \"y\" else \"z\"", "\"y\"", ["a": "1"]),
    // Quantifiers
    .init("some x in [1, 2] satisfies x > 1", "true"), .init("some x in [] satisfies true", "false"),
    .init("some x in [1, null] satisfies x > 1", "null"),
    .init("some x in [null, 2] satisfies x > 1", "true"),
    .init("every x in [1, 2] satisfies x > 0", "true"), .init("every x in [] satisfies false", "true"),
    .init("every x in [null, 0] satisfies x > 0", "false"),
    .init("every x in [1, null] satisfies x > 0", "null"),
    .init("some x in [1, 2], y in [2, 3] satisfies x = y", "true"),
    .init("every x in [1, 2], y in [2, 3] satisfies x <= y", "true"),
    .init("every x in null satisfies true", "null"), .init("some x in 1..3 satisfies x = 3", "true"),
    .init("some x in [[1], [2]] satisfies some y in x satisfies y = 2", "true"),
    // Iteration
    .init("for x in [1, 2] return x * x", "[1, 4]"), .init("for x in [] return x", "[]"),
    .init("for x in 3..1 return x", "[3, 2, 1]"), .init("for x in [1..3) return x", "[1, 2]"),
    .init("for x in 1..2, y in x..2 return [x, y]", "[[1, 1], [1, 2], [2, 2]]"),
    .init("for x in 5 return x", "[5]"), .init("for x in 1..1.5 return x", "null"),
    .init("for i in 1..5 return if i <= 2 then 1 else partial[-1] + partial[-2]", "[1, 1, 2, 3, 5]"),
    .init("count(for x in [1, 2, 3] return partial)", "3"),
    .init("for x in [1] return x + a", "[3]", ["a": "2"]),
    // Membership
    .init("1 in [1..3)", "true"), .init("3 in [1..3)", "false"), .init("2 in (1, 2)", "true"),
    .init("2 in (> 3, < 1)", "false"), .init("\"a\" in [\"a\", \"b\"]", "true"),
    .init("1 in [[0..2]]", "true"),
    .init("null in [null, 1]", "true"), .init("1 in [null]", "false"), .init("1 in []", "false"),
    .init("5 in (= 5)", "true"), .init("[1] in [[1]]", "true"), .init("11 in [null..10]", "false"),
    .init("1 in (? > 0 and ? < 2)", "true"), .init("3 between 1 and 3", "true"),
    .init("0 between 1 and null", "false"), .init("2 between 1 and null", "null"),
    // Nested lists
    .init("[[1, 2], [3]][2][1]", "3"), .init("[[1, 2], [3]][count(item) > 1]", "[[1, 2]]"),
    .init("flatten([1, [2, [3, []]]])", "[1, 2, 3]"), .init("[1, [2]] = [1, [2]]", "true"),
    .init("[1, \"a\"] = [1, 2]", "null"), .init("[2, \"a\"] = [1, 2]", "false"),
    .init("list contains([[1], [2]], [2])", "true"), .init("distinct values([1, [1], 1.0, [1]])", "[1, [1]]"),
    // Filters
    .init("[1, 2, 3][-1]", "3"), .init("[1, 2, 3][item > 1][1]", "2"), .init("[1, null][item > 0]", "[1]"),
    .init("null[1]", "null"), .init("null[true]", "null"), .init("null[item > 1]", "null"),
    .init("[1, 2][1.5]", "null"), .init("[][1]", "null"),
    .init("[\"x\"][\"y\"]", "null"), .init("[[1..3], [5..7]][2 in item]", "[[1..3]]"),
    // Null and three values
    .init("null = null", "true"), .init("null != 1", "true"), .init("null < 1", "null"),
    .init("not(null = 1)", "true"),
    .init("null and false", "false"), .init("null or true", "true"), .init("null + 1", "null"),
    .init("1 < \"a\"", "null"), .init("1 = \"1\"", "null"), .init("1 != \"1\"", "null"),
    .init("true < false", "null"),
    .init("foo", "null"), .init("foo.bar", "null"), .init("not(foo)", "null"), .init("fooo(1)", "null"),
    // Numbers
    .init("0.1 + 0.2 = 0.3", "true"), .init("1 / 3 * 3 = 1", "true"),
    .init("1 / 3", "0.3333333333333333333333333333333333"),
    .init("2 / 3", "0.6666666666666666666666666666666667"),
    .init("10 ** 37", "10000000000000000000000000000000000000"),
    .init("10 ** 40", "null"), .init("2 ** -2", "0.25"), .init("0 ** 0", "1"), .init("0 ** -1", "null"),
    .init("4 ** 0.5", "2"), .init("2 ** (1/3)", "null"), .init("-7 / 2", "-3.5"), .init("1.50", "1.5"),
    .init("(1/3) ** 100 > 0", "false"), .init("1.0000000001 ** 1000 > 1.0000001", "true"),
    .init("floor(-0.5)", "-1"), .init("ceiling(0.1)", "1"), .init("decimal(1.115, 2)", "1.12"),
    .init("decimal(1.125, 2)", "1.12"), .init("decimal(12345, -2)", "12300"),
    .init("decimal(150, -2)", "200"),
    .init("floor(1.5, 7000)", "null"), .init("round up(5.5, 6176)", "5.5"), .init("modulo(7, -3)", "-2"),
    .init("1e3", "1000"), .init("1.5E-2", "0.015"), .init("odd(1.5)", "false"),
    .init("8 ** (1/3)", "2"), .init("27 ** (2/3)", "9"), .init("(4/9) ** -0.5", "1.5"),
    .init("0 ** 0.5", "0"), .init("0 ** -0.5", "null"), .init("-4 ** 0.5", "null"),
    .init("-8 ** (1/3)", "null"),
    .init("1 ** (1/3)", "1"), .init("2 ** 0.5", "1.414213562373095048801688724209698"),
    .init("2 ** 0.3", "null"),
    .init("decimal(15, -1.5)", "20"),
    // Places and lengths drop a fraction, towards zero
    .init("substring(\"foobar\", 3.8)", "\"obar\""), .init("substring(\"foobar\", 3, 3.8)", "\"oba\""),
    .init("substring(\"foobar\", -2.5)", "\"ar\""), .init("substring(\"foobar\", 0.5)", "null"),
    .init("sublist([1, 2, 3], 2.5)", "[2, 3]"), .init("sublist([1, 2, 3], -1.9, 1.9)", "[3]"),
    .init("remove([1, 2, 3], 1.5)", "[2, 3]"), .init("insert before([1, 2], 2.9, 9)", "[1, 9, 2]"),
    .init("list replace([1, 2], -1.5, 9)", "[1, 9]"),
    // number(): what is left after the separators is a number as FEEL writes it
    .init("number(\"1.5\", null, null)", "1.5"), .init("number(\"1,000.5\", \",\", null)", "1000.5"),
    .init("number(\"1000,5\", null, \",\")", "1000.5"), .init("number(\"1 000,5\", \" \", \",\")", "1000.5"),
    .init("number(\"1,5\", null, null)", "null"), .init("number(\"1.2,3\", null, \",\")", "null"),
    .init("number(null, null, null)", "null"), .init("number(\"\", null, null)", "null"),
    .init("number(from: \"1.000,5\", grouping separator: \".\", decimal separator: \",\")", "1000.5"),
    .init("number(decimal separator: \".\", from: \"-1.5\", grouping separator: null)", "-1.5"),
    // Strings count code points and compare by them
    .init("\"a\" < \"b\"", "true"), .init("\"Z\" < \"a\"", "true"),
    .init("\"\\u00e9\" = \"e\\u0301\"", "false"),
    .init("string length(\"e\\u0301\")", "2"), .init("substring(\"\\U01F40Eab\", 2, 1)", "\"a\""),
    .init("substring(\"abc\", 2, 99)", "\"bc\""), .init("substring(\"abc\", 4)", "null"),
    .init("\"a\" + \"b\"", "\"ab\""), .init("\"a\" + 1", "null"), .init("\"\\d\"", "\"\\\\d\""),
    .init("contains(\"\\u00e9\", \"e\")", "false"), .init("string length(\"\\uD83D\\uDC0E\")", "1"),
    .init("replace(\"abracadabra\", \"a(.)\", \"a$1$1\")", "\"abbraccaddabbra\""),
    .init("replace(\"darted\", \"^(.*?)d(.*)$\", \"$1c$2\")", "\"carted\""),
    .init("split(\"a;b;c;;\", \";\")", "[\"a\", \"b\", \"c\", \"\", \"\"]"),
    .init("split(\"\", \";\")", "[\"\"]"),
    .init("replace(\"a\", \"a\", \"$x\")", "null"), .init("matches(\"a\", \"[\")", "null"),
    .init("matches(\"ab\\ncd\", \"^cd\", \"m\")", "true"), .init("matches(\"a.c\", \"a.c\", \"q\")", "true"),
    .init("matches(\"abc\", \"^(a)(x)?b\\2c$\")", "true"), .init("matches(\"aaa\", \"^a{2,3}$\")", "true"),
    .init("matches(\"K\", \"\\u212A\", \"i\")", "true"), .init("matches(\"1\", \"\\p{Lu}\")", "false"),
    // Ranges as values
    .init("[1..3] = [1..3]", "true"), .init("(< 3) = (< 3)", "true"), .init("(= 3) = (= 3)", "true"),
    .init("(= 3) = (!= 3)", "false"), .init("5 in r", "true", ["r": "(> 3)"]),
    .init("5 in r", "false", ["r": "(!= 5)"]),
    .init("string([1..3))", "\"[1..3)\""),
  ]

  @Test(arguments: rows) func `evaluates`(_ row: FeelRow) {
    expectEqual(feel(row.expression, in: row.context).value.text, row.expected)
  }

  @Test func `has enough rows`() {
    #expect(Self.rows.count >= 150)
  }

  // MARK: Contexts from outside

  private var people: FeelContext {
    let row = { (name: String, age: Int) in
      FeelValue.context(FeelContext([("name", .string(name)), ("age", .number(Rational(age)))]))
    }
    let b = { (number: Int) in FeelValue.context(FeelContext([("b", .number(Rational(number)))])) }
    return FeelContext([
      ("people", .list([row("Ada", 36), row("Bob", 17)])), ("one", row("Cas", 5)),
      ("gaps", .list([b(1), b(2), .context(.empty)])), ("nested", .list([.list([b(1)]), .null, .number(1)])),
    ])
  }

  static let paths: [FeelRow] = [
    .init("one.age", "5"), .init("people.name", "[\"Ada\", \"Bob\"]"),
    .init("people[age > 18]", "[{name: \"Ada\", age: 36}]"),
    .init("people[item.age < 18].name", "unread"), .init("one.height", "null"),
    .init("get value(one, \"name\")", "\"Cas\""),
    .init("count(people[name = \"Bob\"])", "1"), .init("for p in people return p.age", "[36, 17]"),
    .init("some p in people satisfies p.age > 30", "true"),
    .init("gaps.b", "[1, 2, null]"), .init("for g in gaps return g.b", "[1, 2, null]"),
    .init("nested.b", "[[1], null, null]"), .init("sum(gaps.b)", "null"),
  ]

  @Test(arguments: paths) func `reads fields`(_ row: FeelRow) {
    let result = feel(row.expression, in: people)
    if row.expected == "unread" {
      expectEqual(problem(row.expression)?.code, .unsupported)
    } else {
      expectEqual(result.value.text, row.expected)
    }
  }

  // MARK: Reasons

  /// The mark is where the reason must be.
  static let reasons: [(String, String)] = [
    ("⟦1 / 0⟧ + 1", "division by zero"), ("1 + ⟦foo⟧", "there is no value named 'foo'"),
    ("⟦1 + \"a\"⟧", "'+' does not take a number and a string"),
    ("⟦[1][2]⟧", "there is no item 2 in a list of 1"),
    ("⟦abs(\"a\")⟧", "'n' of 'abs' cannot be a string"),
    ("⟦abs(1, 2)⟧", "'abs' cannot be called with 2 arguments"),
    ("⟦abs(number: 1)⟧", "'abs' has no argument 'number', but has: n"),
    ("⟦abs(n: 1, n: 2)⟧", "'abs' is given the argument 'n' twice"),
    ("⟦number(from: \"1\", decimal separator: \".\")⟧", "'number' lacks the argument 'grouping separator'"),
    ("⟦2 ** 0.3⟧", "this power has no exact result and is not supported"),
    ("⟦-4 ** 0.5⟧", "this power has no exact result and is not supported"), ("⟦0 ** -2⟧", "division by zero"),
    ("⟦null⟧[true]", "null cannot be filtered"),
    ("1 = ⟦abs⟧", "'abs' is a function, and functions are not supported as values"),
    ("true and ⟦1⟧", "expected true or false, not a number"), ("⟦foo⟧(1)", "there is no function 'foo'"),
    ("⟦10 ** 99⟧", "the result is no number below 10^38"),
    ("\"a\" in ⟦[1..2]⟧", "a string cannot be compared with a number and a number"),
  ]

  @Test(arguments: reasons) func `gives the reason of a null`(_ marked: String, _ words: String) throws {
    let text = MarkedText(marked)
    let reason = try #require(feel(text.text).reasons.first)
    expectEqual(reason.wording.english, words)
    expectEqual(reason.range.start..<reason.range.end, text.ranges[0])
    #expect(!reason.wording.dutch.isEmpty)
  }

  @Test func `gives no reason where nothing is wrong`() {
    #expect(feel("null").reasons.isEmpty)
    #expect(feel("null = 1").reasons.isEmpty)
    #expect(feel("if a then 1 else 2", in: FeelContext([("a", .null)])).reasons.isEmpty)
  }

  @Test func `lists each reason once and not too many`() {
    expectEqual(feel("for i in 1..100 return 1 / 0").reasons.count, 1)
    let many = (0..<50).map { "x\($0)" }.joined(separator: ", ")
    expectEqual(feel("[\(many)]").reasons.count, FeelLimits.standard.reasons)
  }

  // MARK: Limits

  static let monsters: [String] = [
    "for i in 1..100000000 return i", "for i in 1..1000, j in 1..1000, k in 1..1000 return 1",
    "every i in 1..100000000 satisfies i > 0",
    "for i in 1..200 return [partial]",
    "for i in 1..100 return if i = 1 then \"ab\" else partial[-1] + partial[-1]",
    "for i in 1..100 return if i = 1 then [1] else concatenate(partial[-1], partial[-1])",
    "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\", \"^(a+)+$b\")",
    "distinct values(for i in 1..50000 return i)", "2 ** 1000000000000",
    "for i in 1..100 return [partial, partial]",
    "matches(\"x\", \"((((x{99}){99}){99}){99})\")",
    // Each would be quick by itself; compiling, rounding and refusing cost steps, too.
    "for i in 1..10000 return matches(\"x\", \"((((x{99}){99}){99}){99})\")",
    "for i in 1..10000 return matches(\"x\", \"((((((x{9}){9}){9}){9}){9}){9})\")",
    "for i in 1..10000 return replace(\"x\", \"((x{50}){50})?y\", \"\")",
    "for i in 1..20000 return 1.000000000000000000000000000001 ** 1000000007",
    "for i in 1..20000 return i / 3.3333333333333333333 / 7.77777777777777777777",
    "for i in 1..5 return sum(for j in 1..10000 return 1 / (j * j + 0.123456789))",
    "for i in 1..20000 return string(1 / (i + 0.5))", "for i in 1..20000 return round up(1 / i, 80)",
    "matches(\"x\", \"(?:(?:(?:(?:){5000}){5000}){5000}){5000}\")",
    "string join(for i in 1..50000 return \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\", \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\")",
  ]

  @Test(arguments: monsters) func `stops what grows too large`(_ text: String) {
    var limits = FeelLimits()
    limits.steps = 100_000
    let result = feel(text, limits: limits)
    #expect(result.value.isNull)
    #expect(result.reasons.count >= 1)
  }

  @Test func `finishes what fits`() {
    expectEqual(feel("count(for i in 1..10000 return i)").value.text, "10000")
    expectEqual(feel("sum(for i in 1..1000 return i)").value.text, "500500")
  }

  // MARK: Functions

  @Test func `does what the catalogue promises`() {
    var count = 0
    for function in FunctionCatalog.functions {
      for example in function.examples {
        expectEqual(feel(example.expression).value.text, example.value, "\(example.expression)")
        count += 1
      }
      #expect(!function.summary.isEmpty)
    }
    #expect(FunctionCatalog.functions.count >= 50)
    #expect(count >= 90)
  }

  @Test func `survives any arguments`() {
    let values = ["null", "true", "-3", "0", "2.5", "\"a\"", "[]", "[1, \"b\"]", "[1..2]", "(< 1)", "one"]
    for function in FunctionCatalog.functions {
      expectEqual(feel("\(function.name)()").value.text, "null")
      for (index, a) in values.enumerated() {
        _ = feel("\(function.name)(\(a))", in: people)
        // In a short run every third of the others, from another one on each time.
        for b in Breadth.trials(values[index...] + values[..<index], oneIn: 3) {
          for c in ["1"] { _ = feel("\(function.name)(\(a), \(b), \(c))", in: people) }
          _ = feel("\(function.name)(\(a), \(b))", in: people)
        }
      }
    }
  }

  // MARK: Types of results

  @Test func `coerces results`() {
    let range = SourceRange(0, 1)
    let one = FeelResult(.number(1))
    expectEqual(one.coerced(to: .list(.number), at: range).value.text, "[1]")
    expectEqual(FeelResult(.list([.number(1)])).coerced(to: .number, at: range).value.text, "1")
    #expect(one.coerced(to: .string, at: range).value.isNull)
    expectEqual(
      one.coerced(to: .string, at: range).reasons.map(\.wording.dutch),
      [
        "de uitkomst is een getal, niet een tekst"
      ])
    #expect(FeelResult(.null).coerced(to: .string, at: range).reasons.isEmpty)
  }
}

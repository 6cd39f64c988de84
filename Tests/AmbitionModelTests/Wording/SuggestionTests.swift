import TestSupport
import Testing

@testable import AmbitionModel

@Suite struct `suggestion` {
  @Test(
    arguments: [
      ("titel", ["id", "title", "text"], "title"), ("weigth", ["width", "weight"], "weight"),
      ("ab", ["a", "abc", "ac"], "a"), ("abc", ["xyz"], nil), ("abc", ["axy"], nil), ("abc", ["abx"], "abx"),
      ("stering", ["execution", "steering"], "steering"), ("STEERING", ["steering"], "steering"),
      ("qqqqqq", ["steering"], nil), ("", ["a"], nil), ("a", [], nil), ("ik", ["id", "ok"], "id"),
      ("same", ["same"], nil),
    ] as [(String, [String], String?)])
  func `names the closest`(_ name: String, _ candidates: [String], _ expected: String?) {
    expectEqual(Suggestion.nearest(to: name, among: candidates), expected)
  }

  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("kitten", "sitting", 3), ("ab", "ba", 1), ("ca", "abc", 3), ("abc", "acb", 1),
  ])
  func `counts edits`(_ left: String, _ right: String, _ expected: Int) {
    let distance = Suggestion.editDistance(Array(left.unicodeScalars), Array(right.unicodeScalars))
    expectEqual(distance, expected)
  }

  @Test(arguments: [(0, 1), (1, 1), (2, 3), (3, 3), (5, 3)])
  func `stops counting edits when there are too many`(_ limit: Int, _ least: Int) {
    let distance = Suggestion.editDistance(
      Array("kitten".unicodeScalars), Array("sitting".unicodeScalars), atMost: limit)
    #expect(limit < 3 ? distance > limit : distance == 3)
    #expect(distance >= least)
  }

  @Test func `names the closest of very many, the first of those`() {
    let names = (0..<5_000).map { "name_\($0)" }
    expectEqual(Suggestion.nearest(to: "nmae_1234", among: names), "name_1234")
    expectEqual(Suggestion.nearest(to: "NAME_7", among: names), "name_7")
  }

  @Test func `does not spend time on a huge name`() {
    let huge = String(repeating: "a", count: 1_000_000)
    expectEqual(Suggestion.nearest(to: huge, among: [huge + "b", "a"]), nil)
    expectEqual(Suggestion.nearest(to: "a", among: [huge]), nil)
  }
}

@Suite struct `small words` {
  @Test func `lists`() {
    expectEqual(Listing.either([]).english, "")
    expectEqual(Listing.either(["a"]).english, "a")
    expectEqual(Listing.either(["a", "b"]).dutch, "a of b")
    expectEqual(Listing.all(["a", "b", "c"]).dutch, "a, b en c")
    expectEqual(Listing.all(["a", "b", "c"]).english, "a, b and c")
    expectEqual(Listing.choices(["a", "b", "c"], limit: 2).english, "'a', 'b' or …")
  }

  @Test func `counts`() {
    expectEqual(Count.of(1, .option), Wording(nl: "1 optie", en: "1 option"))
    expectEqual(Count.of(0, .option), Wording(nl: "0 opties", en: "0 options"))
    expectEqual(Count.of(3, .weight), Wording(nl: "3 gewichten", en: "3 weights"))
  }

  @Test func `quotes without steering the terminal`() {
    expectEqual(quoted("a\u{1B}[2J\nb"), #"'a\u{1b}[2J\u{a}b'"#)
    expectEqual(quoted(String(repeating: "x", count: 80)), "'\(String(repeating: "x", count: 60))…'")
  }
}

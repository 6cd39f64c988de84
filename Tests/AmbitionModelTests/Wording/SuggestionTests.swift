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
    #expect(Suggestion.nearest(to: name, among: candidates) == expected)
  }

  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("kitten", "sitting", 3), ("ab", "ba", 1), ("ca", "abc", 3), ("abc", "acb", 1),
  ])
  func `counts edits`(_ left: String, _ right: String, _ expected: Int) {
    let distance = Suggestion.editDistance(Array(left.unicodeScalars), Array(right.unicodeScalars))
    #expect(distance == expected)
  }

  @Test func `does not spend time on a huge name`() {
    let huge = String(repeating: "a", count: 1_000_000)
    #expect(Suggestion.nearest(to: huge, among: [huge + "b", "a"]) == nil)
    #expect(Suggestion.nearest(to: "a", among: [huge]) == nil)
  }
}

@Suite struct `small words` {
  @Test func `lists`() {
    #expect(Listing.either([]).english == "")
    #expect(Listing.either(["a"]).english == "a")
    #expect(Listing.either(["a", "b"]).dutch == "a of b")
    #expect(Listing.all(["a", "b", "c"]).dutch == "a, b en c")
    #expect(Listing.all(["a", "b", "c"]).english == "a, b and c")
    #expect(Listing.choices(["a", "b", "c"], limit: 2).english == "'a', 'b' or …")
  }

  @Test func `counts`() {
    #expect(Count.of(1, .option) == Wording(nl: "1 optie", en: "1 option"))
    #expect(Count.of(0, .option) == Wording(nl: "0 opties", en: "0 options"))
    #expect(Count.of(3, .weight) == Wording(nl: "3 gewichten", en: "3 weights"))
  }

  @Test func `quotes without steering the terminal`() {
    #expect(quoted("a\u{1B}[2J\nb") == #"'a\u{1b}[2J\u{a}b'"#)
    #expect(quoted(String(repeating: "x", count: 80)) == "'\(String(repeating: "x", count: 60))…'")
  }
}

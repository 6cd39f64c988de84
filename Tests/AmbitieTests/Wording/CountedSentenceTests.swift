import AmbitionModel
import Foundation
import TestSupport
import Testing

/// Every sentence with a number in it, with none, one and several, in both languages: read `Goldens/sentences` as a reader
/// would before accepting a change.
@Suite struct `Sentences with a number` {
  @Test(arguments: Language.allCases)
  func `read right with none, one and several`(_ language: Language) throws {
    let lines = CountedSentence.all.map { sentence in
      "\(sentence.name)\n"
        + [0, 1, 2].map { count in
          sentence.wordings(count).map { wording in
            let text = wording[language].trimmingCharacters(in: .newlines).replacing("\n", with: " / ")
            return "  \(count)  \(text)\n"
          }.joined()
        }.joined()
    }
    try expectGolden(lines.joined(separator: "\n"), "sentences/sentences.\(language.rawValue).txt")
  }

  @Test func `are all in the list`() throws {
    let listed = Set(CountedSentence.all.map(\.name))
    var found: Set<String> = []
    for file in Self.sources {
      let text = try String(contentsOf: file, encoding: .utf8)
      let name = file.deletingPathExtension().lastPathComponent
      found.formUnion(CountingCode.functions(in: text).map { "\(name).\($0)" })
    }
    let known = listed.union(Self.elsewhere.keys)
    #expect(found.count > 60)
    #expect(found.subtracting(known).sorted() == [], "add to CountedSentence.all")
    #expect(Set(Self.elsewhere.keys).subtracting(found).sorted() == [], "no longer there")
  }

  /// What counts without a sentence of its own, and why that needs no line in the list.
  private static let elsewhere = [
    "TextChecks.longSentence": "never fewer words than the limit",
    "FeelEvaluation+Tables.severalRulesMatch": "never fewer than two",
    "Messages+Evaluation.indexOutOfRange": "the number has no noun",
    "Messages+Sheet.tooLongText": "never fewer characters than a cell holds",
    "RatingsTable+Reading.tooLarge": "the numbers are limits",
    "PortfolioCandidates.leftAside": "the number has no noun",
    "Deck.leftAside": "the number has no noun",
    "Paged.page": "the number has no noun",
    "HarvestJoin.leftOut": "in the goldens of votes",
    "ExchangeText+Anonymising.tooFew": "the number has no noun",
  ]

  /// The Swift files of the tool.
  private static var sources: [URL] {
    let root = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in url.deletingLastPathComponent() }
    let all =
      FileManager.default.enumerator(at: root.appending(path: "Sources"), includingPropertiesForKeys: nil)?
      .allObjects ?? []
    return all.compactMap { $0 as? URL }
      .filter { $0.pathExtension == "swift" }
  }

  @Test(arguments: [
    ("static func a(_ n: Int) -> Wording {\n  Wording(nl: \"\\(n) x\", en: \"\")\n}", ["a"]),
    ("static func a(_ limit: Int) -> Wording {\n  Wording(nl: \"\", en: \"\")\n}", []),
    ("func a(_ n: Int) -> Bool { n == 1 }", []),
    ("var b: String {\n  n == 1 ? \"casus\" : \"casussen\"\n}", ["b"]),
    ("func c() -> HTML {\n  Count.of(2, .x)\n}", ["c"]),
    ("func d(_ n: Int) -> HTML {\n  n == 1\n ? Wording(nl: \"\", en: \"\") : x\n}", ["d"]),
  ])
  func `are found in code`(_ code: String, _ names: [String]) {
    #expect(CountingCode.functions(in: code) == Set(names))
  }
}

/// Code that puts a number into a sentence.
enum CountingCode {
  /// The functions and properties that let a number choose words, or put one into a wording.
  static func functions(in text: String) -> Set<String> {
    var found: Set<String> = []
    let heads = text.matches(of: /(?:func|var) (\w+)/)
    for match in text.matches(of: /Count\.of\(|== 1\s*\?\s*(?:\(?"[^"\\]*\p{L}{2}|Wording|Words)/) {
      if let head = heads.last(where: { $0.range.lowerBound < match.range.lowerBound }) {
        found.insert(String(head.output.1))
      }
    }
    for match in text.matches(of: /func (\w+)\(([^{]*?)\)\s*->\s*(?:Wording|Self|Diagnostic\.Message) \{/) {
      let parameters = match.output.2.replacing(
        /(?:limit|number|slot|index|layer|way|level\w*)(?: \w+)?: Int\b/, with: "")
      let body = text[match.range.upperBound...]
      let end = body.firstRange(of: "func ")?.lowerBound ?? body.endIndex
      if parameters.contains(/: Int\b/), body[..<end].contains("nl:") { found.insert(String(match.output.1)) }
    }
    return found
  }
}

import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

/// What a rubric declares about choosing, held against every way to fill in the open answers.
@Suite struct `portfolio choice` {
  private static let limits = [
    PortfolioSample.limit("holders", #""by": "holder", "maximum": 1"#),
    PortfolioSample.limit("areas", #""by": "area", "minimum": 1, "maximum": 2"#),
    PortfolioSample.limit("south", #""when": "area = \"south\"", "maximum": 1"#),
    PortfolioSample.limit("worth", #""of": "points", "by": "area", "maximum": 4"#),
    PortfolioSample.limit("money", #""of": "cost", "maximum": 10"#),
  ]
  private static let answers: [(name: String, values: [String])] = [
    ("data.worth", ["low", "middle", "high"]), ("holder", ["ann", "bob"]), ("ready", ["true", "false"]),
    ("area", ["north", "east", "south"]), ("cost", ["0", "4", "7"]),
  ]

  @Test(arguments: Breadth.trials(UInt64(0)..<240, oneIn: 8))
  func `holds whatever the open answers come to`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let sample = PortfolioSample(
      limits: Self.limits.filter { _ in Int.random(in: 0...2, using: &generator) == 0 },
      size: #"{"minimum": 1, "maximum": 3}"#)
    let portfolio = try sample.compiled()
    let full = (0..<Int.random(in: 2...4, using: &generator)).map { _ in
      Dictionary(
        uniqueKeysWithValues: Self.answers.map { ($0.name, $0.values.randomElement(using: &generator) ?? "") }
      )
    }
    // Most questions answered, so that all completions of the rest can be tried.
    var open: [(item: Int, name: String)] = []
    var given = full
    for _ in 0..<3 {
      let item = full.indices.randomElement(using: &generator) ?? 0
      let name = Self.answers.filter { $0.name != "cost" }.randomElement(using: &generator)?.name ?? ""
      if given[item].removeValue(forKey: name) != nil { open.append((item, name)) }
    }
    let choice = try portfolio.choice(given)
    let sure = choice.certain.selections.first.map { choice.certain.reading.cases(of: $0) }
    let most = (choice.possible ?? choice.certain).selections.first?.value
    var completions = 0
    try complete(given, open[...]) { answers in
      completions += 1
      let all = try bestSets(portfolio, answers)
      let best = all.first?.value
      if let best { expectEqual(most.map { best <= $0 }, true) }
      guard let sure, let worth = choice.certain.selections.first?.value else { return }
      let own = try #require(all.first { $0.items == sure })
      #expect(worth <= own.value)
      let highest = try #require(own.value.adding(choice.regret ?? .zero))
      expectEqual(best.map { $0 <= highest }, true)
    }
    #expect(completions >= 1)
  }

  private func complete(
    _ given: [[String: String]], _ open: ArraySlice<(item: Int, name: String)>,
    _ body: ([[String: String]]) throws -> Void
  ) throws {
    guard let next = open.first else { return try body(given) }
    let known = Self.answers.first { $0.name == next.name }?.values ?? []
    for value in known + (next.name == "holder" ? ["cat"] : []) {
      var filled = given
      filled[next.item][next.name] = value
      try complete(filled, open.dropFirst(), body)
    }
  }

  /// All allowed sets of cases that are fully answered, from the declaration by hand and not by its compiler.
  private func bestSets(_ portfolio: CompiledPortfolio, _ answers: [[String: String]]) throws -> [Selection] {
    let names = portfolio.limits.map(\.limit.id.value.rawValue)
    let worth = answers.map { ["low": 1, "middle": 2, "high": 4][$0["data.worth"] ?? ""] ?? 0 }
    let able = answers.indices.filter { answers[$0]["ready"] == "true" }
    var found: [Selection] = []
    for mask in 1..<(1 << answers.count) {
      let items = answers.indices.filter { mask >> $0 & 1 == 1 }
      guard items.count <= 3, items.allSatisfy(able.contains) else { continue }
      func groups(_ name: String, _ cases: [Int]) -> [[Int]] {
        Dictionary(grouping: cases) { answers[$0][name] ?? "" }.values.map { $0 }
      }
      func keeps(_ limit: String) -> Bool {
        switch limit {
        case "holders": groups("holder", items).allSatisfy { $0.count <= 1 }
        case "areas":
          groups("area", items).allSatisfy { $0.count <= 2 }
            && groups("area", able).allSatisfy { !$0.filter(items.contains).isEmpty }
        case "south": items.count { answers[$0]["area"] == "south" } <= 1
        case "worth": groups("area", items).allSatisfy { $0.reduce(0) { $0 + worth[$1] } <= 4 }
        default: items.reduce(0) { $0 + (Int(answers[$1]["cost"] ?? "") ?? 0) } <= 10
        }
      }
      guard names.allSatisfy(keeps) else { continue }
      found.append(Selection(items: items, value: Rational(items.reduce(0) { $0 + worth[$1] })))
    }
    return found.sorted { $0.value > $1.value }
  }

  private static let three: [[String: String]] = [
    ["data.worth": "high", "holder": "Ann", "ready": "true", "area": "north", "cost": "4"],
    ["data.worth": "middle", "holder": " ann", "ready": "true", "area": "east", "cost": "4"],
    ["data.worth": "low", "holder": "bob", "ready": "true", "area": "south", "cost": "4"],
  ]

  @Test func `takes texts that differ by capitals or blanks for one group`() throws {
    let choice = try PortfolioSample(limits: [Self.limits[0]]).compiled().choice(Self.three)
    expectEqual(choice.certain.selections.first?.items, [0, 2])
    #expect(choice.possible == nil && choice.isSettled)
  }

  @Test func `counts an open amount as neither nothing nor low`() throws {
    var answers = Self.three
    answers[0]["cost"] = nil
    let portfolio = try PortfolioSample(limits: [Self.limits[4]]).compiled()
    let choice = try portfolio.choice(answers)
    // What may cost anything is in no certain choice under a budget; it may yet be in the best one.
    expectEqual(choice.certain.selections.first?.items.map { choice.certain.reading.items[$0] }, [1, 2])
    expectEqual(choice.possible?.selections.first?.value, 7)
    expectEqual(choice.regret, 4)
    #expect(!choice.isSettled)
    expectEqual(choice.cases[0].undecidedBy.map { portfolio.program.inputs[$0].name }, ["cost"])
  }

  @Test func `weighs nothing of which the worth has no end`() throws {
    var answers = Self.three
    answers[0]["cost"] = nil
    let choice = try PortfolioSample(value: "cost").compiled().choice(answers)
    expectEqual(choice.possible?.reading.items, [1, 2])
  }

  @Test func `is certain where the open answer cannot matter`() throws {
    var answers = Self.three
    answers[2]["data.worth"] = nil
    answers[1]["ready"] = "false"
    let choice = try PortfolioSample().compiled().choice(answers)
    expectEqual(choice.certain.selections.first?.value, 5)
    expectEqual(choice.possible?.selections.first?.value, 8)
    #expect(choice.regret == .zero && choice.isSettled)
  }

  @Test func `keeps to what the user asks`() throws {
    let portfolio = try PortfolioSample(limits: [Self.limits[4]]).compiled()
    func items(_ terms: PortfolioTerms) throws -> [Int]? {
      let outcome = try portfolio.choice(Self.three, terms).certain
      return outcome.selections.first.map { outcome.reading.cases(of: $0) }
    }
    try expectEqual(items(PortfolioTerms()), [0, 1])
    try expectEqual(items(PortfolioTerms(with: [2])), [0, 2])
    try expectEqual(items(PortfolioTerms(without: [0])), [1, 2])
    try expectEqual(items(PortfolioTerms(apart: [[0, 1]])), [0, 2])
    try expectEqual(items(PortfolioTerms(ends: [0: (nil, 12)])), [0, 1, 2])
    try expectEqual(items(PortfolioTerms(fewest: 1, most: 1)), [0])
    try expectEqual(items(PortfolioTerms(fewest: 3)), nil)
  }

  @Test func `names a required case that takes no part`() throws {
    var answers = Self.three
    answers[1]["ready"] = "false"
    let choice = try PortfolioSample().compiled().choice(answers, PortfolioTerms(with: [1]))
    expectEqual(choice.certain.reading.barred, [1])
    #expect(choice.certain.selections.isEmpty && choice.certain.obstacle == nil)
  }

  /// What is wrong, marked in the part of the rubric that it is in.
  @Test(arguments: [
    (#""by": ⟦"holdr"⟧"#, Diagnostic.Code.unknownName), (#""by": ⟦"layers.worth"⟧"#, .typeMismatch),
    (#""of": "⟦holder⟧""#, .typeMismatch), (#""of": "⟦costs⟧""#, .unknownName),
    (#""when": "⟦cost⟧""#, .typeMismatch), (#""when": "area = ⟦\"west\"⟧""#, .unknownOption),
    (#""when": "ready and⟦⟧""#, .expressionSyntax),
  ])
  func `reports what a limit cannot mean`(_ part: String, _ code: Diagnostic.Code) throws {
    let marked = MarkedText(part)
    let text = PortfolioSample(limits: [PortfolioSample.limit("x", marked.text)]).text
    let reading = RubricText.compile(text)
    #expect(reading.value == nil)
    expectEqual(reading.diagnostics.map(\.code), [code])
    let start = try #require(text.firstRange(of: marked.text)).lowerBound.utf16Offset(in: text)
    expectEqual(reading.diagnostics.first.map { Int($0.range.start) }, start + marked.ranges[0].lowerBound)
  }
}

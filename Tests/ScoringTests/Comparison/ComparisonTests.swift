import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

private typealias Case = ComparedSample.Case

@Suite struct `Cases side by side` {
  @Test func `stand by organisation, each at its latest date`() throws {
    let section = try ComparedSample.section([
      Case(id: "b", organisation: "\"Zeeland\"", data: "low"),
      Case(id: "a", organisation: "\"Drenthe\"", data: "low"),
      Case(id: "a", organisation: "\"Drenthe\"", date: "2024-01-01", data: "high"),
      Case(id: "c", organisation: "\"drenthe\""),
    ])
    expectEqual(section.groupTexts, ["Drenthe: a, c", "Zeeland: b"])
    let cell = try #require(section.cells[0].first)
    expectEqual(cell.spread.counts, [0, 0, 1])
    expectEqual(cell.spread.unknown, 1)
    expectEqual(cell.spread.median, 2...2)
    expectEqual(section.totals[0].spread.counts, [1, 0, 1])
  }

  @Test func `stand by year, each at its latest date of the year`() throws {
    let section = try ComparedSample.section(
      [
        Case(id: "a", date: "2023-01-01", data: "low"), Case(id: "a", date: "2023-06-01", data: "middle"),
        Case(id: "a", date: "2024-01-01", data: "high"), Case(id: "b", date: "2023-02-02", data: "low"),
      ], by: .year)
    expectEqual(section.groupTexts, ["2023: a, b", "2024: a"])
    expectEqual(section.cells[0][0].spread.counts, [1, 1, 0])
  }

  static let facts: [(name: String, groups: [String])] = [
    ("stakes", ["l: b, c", "h: a", "not applicable: e", "unknown: d"]),
    ("legal", ["true: a", "false: b", "unknown: c, d, e"]),
    ("region", ["North: b", "South: a, c", "unknown: d, e"]),
    ("nothing", ["everything: a, b, c, d, e"]),
  ]

  @Test(arguments: facts.indices)
  func `stand by a fact, what is unknown last`(_ index: Int) throws {
    let none = #"{ "answer": "not_applicable", "reason": "N" }"#
    let section = try ComparedSample.section(
      [
        Case(id: "a", context: ["stakes": "\"high\"", "legal": "true", "region": "\"south\""]),
        Case(id: "b", context: ["stakes": "\"low\"", "legal": "false", "region": "\"North\""]),
        Case(id: "c", context: ["stakes": "\"low\"", "region": "\"South\""]), Case(id: "d"),
        Case(id: "e", context: ["stakes": none]),
      ], by: .fact(Self.facts[index].name))
    expectEqual(section.groupTexts, Self.facts[index].groups)
  }

  @Test func `count how they lie to the level that fits`() throws {
    let cases = [("low", "high"), ("high", "low"), ("middle", "middle"), ("low", "middle")]
    let section = try ComparedSample.section(
      cases.enumerated().map { index, pair in
        Case(id: "c\(index)", context: ["stakes": "\"\(pair.1)\""], data: pair.0)
      } + [Case(id: "open", data: "low")])
    let cell = section.cells[0][0]
    expectEqual(LevelGap.allCases.map { cell.count($0) }, [2, 1, 1, 1, 0])
    expectEqual(cell.raisedFlags, [.tooLow: 2, .missedOpportunity: 3])
    expectEqual(cell.undeterminedFlags, 1)
  }

  @Test func `count once what two files say, and not what they contradict`() throws {
    let section = try ComparedSample.section([
      Case(id: "same", data: "low"), Case(id: "same", data: "low"),
      Case(id: "other", data: "low"), Case(id: "other", data: "high"),
      Case(id: "other", organisation: "\"B\"", data: "high"),
    ])
    expectEqual(section.groupTexts, ["A: same", "B: other"])
    expectEqual(section.repeated, 1)
    expectEqual(section.conflicts.map { $0.assessments.count }, [2])
    expectEqual(section.conflicts.first?.organisation, 0)
  }

  @Test func `never mix practice data or versions`() throws {
    let real = try ComparedSample.members([Case(id: "a"), Case(id: "b", version: "0.9")])
    let practice = try ComparedSample.members([Case(id: "a", isPractice: true)])
    let other = try ComparedSample.members([Case(id: "a", version: "1.10")], version: "1.10")
    let apart = Comparison(other + practice + real) { _ in .english }
    expectEqual(
      apart.sections.map { "\($0.origin) \($0.program.rubric.version) \($0.answeredVersions)" },
      [
        #"real 1 ["0.9"]"#, #"real 1 ["1"]"#, #"real 1.10 ["1.10"]"#, #"practice 1 ["1"]"#,
      ])
    expectEqual(apart.splitRubrics.map(\.rawValue), ["small"])
    let rescored = Comparison(real, versions: .rescored) { _ in .english }
    expectEqual(rescored.sections.map(\.answeredVersions), [["0.9", "1"]])
    expectEqual(rescored.sections[0].carriedOver.map { rescored.sections[0].name($0) }, ["b 2022-05-18"])
    #expect(rescored.splitRubrics.isEmpty)
  }

  @Test func `never mix rubrics that only share a name, or made-up names of two files`() throws {
    let cases = [Case(id: "a", data: "low"), Case(id: "a", date: "2024-01-01", data: "high")]
    var members = try ComparedSample.members(cases + cases)
    for index in 2..<4 { members[index].namespace = "other" }
    let one = Comparison(members) { _ in .english }
    expectEqual(one.sections.map(\.groupTexts), [["A: a", "A (2): a"]])
    expectEqual(one.sections[0].repeated, 0)
    expectEqual(one.sections[0].trends.map { $0.dates.count }, [2, 2])
    for index in 2..<4 { members[index].rubricMark = "other" }
    let apart = Comparison(members) { _ in .english }
    expectEqual(apart.sections.map(\.groupTexts), [["A: a"], ["A: a"]])
    expectEqual(apart.splitRubrics.count, 1)
  }

  @Test(arguments: Breadth.trials(UInt64(0)..<30, oneIn: 3))
  func `come out the same in whatever order they are given`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let options = ["low", "middle", "high", nil]
    let cases = (0..<10).map { _ in
      Case(
        id: ["a", "b", "c"].randomElement(using: &generator) ?? "a",
        organisation: ["\"A\"", "\"B\"", #"{"nl": "B", "en": "Bee"}"#].randomElement(using: &generator)
          ?? "\"A\"",
        theme: ["\"T\"", "\"U\""].randomElement(using: &generator) ?? "\"T\"",
        date: ["2020-01-01", "2021-01-01"].randomElement(using: &generator) ?? "2020-01-01",
        context: ["stakes": ["\"low\"", "\"high\""].randomElement(using: &generator) ?? "\"low\""],
        data: options.randomElement(using: &generator) ?? nil)
    }
    let grouping = [Comparison.Grouping.organisation, .theme, .year, .fact("stakes")][Int(seed % 4)]
    let first = try ComparedSample.section(cases, by: grouping)
    let again = try ComparedSample.section(cases.shuffled(using: &generator), by: grouping)
    expectEqual(outline(first), outline(again))
    #expect(first.cases.count + first.conflicts.count > 0)
  }

  private func outline(_ section: ComparisonSection) -> [String] {
    let cells = section.cells.joined().map { cell in
      "\(cell.spread) \(LevelGap.allCases.map { cell.count($0) ?? 0 })"
    }
    return section.groupTexts + section.cases.indices.map(section.name) + cells
      + section.flags.map { "\($0)" } + section.learningPairs.map { "\($0)" }
      + section.trends.map { "\($0.dates) \($0.steps.map(\.outcomes))" }
      + section.conflicts.map { "\($0.organisation) \($0.assessments.map(\.sheet.values))" }
      + section.organisations.map { $0[.english] } + ["\(section.repeated)"]
  }
}

@Suite struct `What organisations share` {
  @Test func `are flags that two of them have, missed chances first`() throws {
    let section = try ComparedSample.section([
      Case(id: "a", organisation: "\"A\"", context: ["stakes": "\"high\"", "legal": "true"], data: "low"),
      Case(id: "b", organisation: "\"B\"", context: ["stakes": "\"high\""], data: "low"),
      Case(id: "c", organisation: "\"B\"", data: "low", work: "low"),
    ])
    let names = section.flags.map { section.program.flags[$0.flag].name }
    expectEqual(
      names,
      [
        "data.together", "work.together", "data.below", "work.below", "lawful",
      ])
    expectEqual(section.flags.map(\.isShared), [true, false, true, false, false])
    // Open at A and at B for data.below by stakes, at A for work.
    expectEqual(section.flags.map { $0.raised.count }, [3, 1, 2, 0, 1])
    expectEqual(section.flags.map(\.mayBeShared), [false, true, false, true, true])
    expectEqual(section.flags.map { $0.undetermined.count }, [0, 2, 1, 3, 2])
  }

  static let learning: [(data: String, stakes: String, pairs: Int)] = [
    // The learner shows `low` where `stakes` asks for more; the other shows `data`.
    ("high", "high", 1), ("middle", "high", 0), ("middle", "middle", 1), ("high", "middle", 1),
    ("high", "low", 0), ("low", "middle", 0),
  ]

  /// Small themes that were taken together are no theme; without a namespace, the same words are what somebody wrote.
  @Test(arguments: [("", 1), ("file", 0)])
  func `makes no pair within themes that were taken together`(_ namespace: String, _ pairs: Int) throws {
    let theme = #"{"nl": "Andere thema's", "en": "Other themes"}"#
    let cases = [
      ComparedSample.Case(id: "a", theme: theme, context: ["stakes": "\"high\""], data: "low"),
      ComparedSample.Case(
        id: "b", organisation: "\"B\"", theme: theme, context: ["stakes": "\"low\""], data: "high"),
    ]
    let members = try ComparedSample.members(cases).map { member in
      var member = member
      member.namespace = namespace
      return member
    }
    let section = try #require(Comparison(members) { _ in .english }.sections.first)
    expectEqual(section.learningPairs.count, pairs)
  }

  @Test(arguments: learning.indices)
  func `is learned where one shows too little and the other enough`(_ index: Int) throws {
    let row = Self.learning[index]
    let learner = Case(
      id: "learner", organisation: "\"A\"", context: ["stakes": "\"\(row.stakes)\""], data: "low")
    let section = try ComparedSample.section([
      learner, Case(id: "example", organisation: "\"B\"", data: row.data),
    ])
    expectEqual(section.learningPairs.count, row.pairs)
    let other = try ComparedSample.section([
      learner, Case(id: "example", organisation: "\"B\"", theme: "\"Other\"", data: row.data),
    ])
    #expect(other.learningPairs.isEmpty)
    let own = try ComparedSample.section([learner, Case(id: "example", data: row.data)])
    #expect(own.learningPairs.isEmpty)
  }

  @Test func `names the organisations by the alphabet and both ways`() throws {
    let section = try ComparedSample.section([
      Case(id: "a1", organisation: "\"A\"", context: ["stakes": "\"high\""], data: "low"),
      Case(id: "a2", organisation: "\"A\"", data: "high"),
      Case(id: "b1", organisation: "\"B\"", context: ["stakes": "\"middle\""], data: "low"),
      Case(id: "b2", organisation: "\"B\"", data: "high"),
    ])
    let pair = try #require(section.learningPairs.first)
    expectEqual(section.learningPairs.count, 1)
    expectEqual([pair.first, pair.second], [0, 1])
    expectEqual(
      pair.reasons.map { "\(section.name($0.learner)) < \($0.examples.map(section.name))" },
      [
        #"a1 2022-05-18 < ["b2 2022-05-18"]"#, #"b1 2022-05-18 < ["a2 2022-05-18"]"#,
      ])
  }
}

@Suite struct `What changed between dates` {
  @Test func `is told from each date to the next, with the answers behind it`() throws {
    let section = try ComparedSample.section([
      Case(id: "a", date: "2024-01-01", context: ["stakes": "\"high\"", "region": "\"east\""], data: "high"),
      Case(id: "a", date: "2020-01-01", context: ["stakes": "\"high\"", "region": "\"west\""], data: "low"),
      Case(id: "a", date: "2022-01-01", context: ["stakes": "\"high\"", "region": "\"west\""]),
      Case(id: "once", date: "2022-01-01"),
    ])
    let trend = try #require(section.trends.first)
    expectEqual(section.trends.count, 1)
    expectEqual(trend.dates.map(section.name), ["a 2020-01-01", "a 2022-01-01", "a 2024-01-01"])
    let program = section.program
    let steps = trend.steps.map { step in
      step.answers.map { "\($0.kind) \(program.inputs[$0.slot].name)" }
        + step.outcomes.map { "\(program.decisions[$0.decision].name) \($0.because.count)" }
        + step.flags.map { "\(program.flags[$0.flag].name) \($0.from) \($0.to)" }
    }
    expectEqual(
      steps,
      [
        [
          "withdrawn data.rights", "data.shown 1", "data.below raised undetermined",
          "data.together raised undetermined", "lawful undetermined undetermined",
        ].filter { !$0.hasPrefix("lawful") },
        [
          "changed region", "answered data.rights", "data.shown 1", "data.below undetermined notRaised",
          "data.together undetermined notRaised", "lawful undetermined notRaised",
        ],
      ])
  }

  /// What did not cause a change can be undone without undoing the change.
  @Test(arguments: Breadth.trials(UInt64(0)..<60, oneIn: 3))
  func `rests on the answers that are named`(seed: UInt64) throws {
    let random = try RandomRubric(seed: seed)
    let program = random.program
    var generator = SeededGenerator(seed: seed &+ 1_000)
    var other = random.answers
    for slot in other.indices where Bool.random(using: &generator) {
      other[slot] =
        (program.possibleAnswers(forSlot: slot) ?? []).randomElement(using: &generator) ?? other[slot]
    }
    let (before, after) = (try random.assessment, try program.assessment(of: other))
    let step = CaseTrend.Step(0, 1, before, after)
    expectEqual(step.answers.map(\.slot), other.indices.filter { other[$0] != random.answers[$0] })
    for change in step.outcomes where change.to.value.isSettled {
      var undone = other
      for answer in step.answers where !change.because.contains(answer.slot) {
        undone[answer.slot] = answer.from
      }
      let value = try program.assessment(of: undone).decisions[change.decision].value
      expectEqual(value, change.to.value, "\(program.decisions[change.decision].name)")
      #expect(!change.because.isEmpty)
    }
    for change in step.flags where change.to != .undetermined {
      var undone = other
      for answer in step.answers where !change.because.contains(answer.slot) {
        undone[answer.slot] = answer.from
      }
      try expectEqual(program.assessment(of: undone).flags[change.flag].state, change.to)
    }
  }
}

@Suite struct `The consistency of one organisation` {
  @Test func `is about its own cases only`() throws {
    let alike = ["stakes": "\"high\"", "legal": "true"]
    let section = try ComparedSample.section([
      Case(id: "x", organisation: "\"A\"", context: alike, data: "low"),
      Case(id: "y", organisation: "\"B\"", context: alike, data: "low"),
      Case(id: "z", organisation: "\"B\"", context: alike, data: "high"),
    ])
    let strict = OrganisationConsistency.all(
      of: section.cases, section.columns, threshold: .init(share: 1, facts: 2))
    expectEqual(strict.map(\.organisation), [0, 1])
    expectEqual(strict.map { $0.spreads[0].steps }, [nil, 2])
    #expect(strict[0].findings.isEmpty)
    expectEqual(strict[1].findings.map { [$0.first, $0.second] }, [[1, 2]])
    // Too few facts to say so by the rule of `consistency`.
    expectEqual(section.consistency.flatMap(\.findings).count, 0)
  }
}

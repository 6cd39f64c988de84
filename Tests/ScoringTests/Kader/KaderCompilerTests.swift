import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

/// A rule with one mistake, marked.
struct KaderMistake: Sendable, CustomTestStringConvertible {
  var rule: String
  var code: Diagnostic.Code
  var hint: String?
  var testDescription: String { rule }

  init(_ rule: String, _ code: Diagnostic.Code, hint: String? = nil) {
    self.rule = rule
    self.code = code
    self.hint = hint
  }
}

/// Answers, and how a case with them relates to a rule.
struct KaderVerdict: Sendable, CustomTestStringConvertible {
  var rule: String
  var answers: [String: String]
  /// By name of the compiled rule.
  var states: [String: KaderAssessment.State]
  var testDescription: String { "\(rule) \(answers.sorted { $0.key < $1.key })" }

  init(_ rule: String, _ answers: [String: String], _ states: [String: KaderAssessment.State]) {
    self.rule = rule
    self.answers = answers
    self.states = states
  }
}

@Suite struct `kader compiler` {
  static let mistakes: [KaderMistake] = [
    KaderMistake(
      #""layers": ["data"], "requires": "⟦righs⟧ = \"market\"""#, .unknownName, hint: "did you mean 'rights'?"
    ),
    KaderMistake(#""requires": "⟦rights⟧ = \"market\"""#, .unknownName),
    KaderMistake(
      #""requires": "data.rights = ⟦\"markt\"⟧""#, .unknownOption, hint: "did you mean 'market'?"),
    KaderMistake(#""requires": "⟦data.rights⟧""#, .typeMismatch),
    KaderMistake(#""when": "⟦size + 1⟧", "requires": "true""#, .typeMismatch),
    KaderMistake(#""requires": "size >""#, .expressionSyntax),
    KaderMistake(
      #""requires": "not(⟦raised.exposd⟧)""#, .unknownName, hint: "did you mean 'raised.exposed'?"),
    KaderMistake(#""requires": "not(⟦raised.low⟧)""#, .unknownName),
    KaderMistake(#""requires": "not(⟦exposed⟧)""#, .unknownName),
    KaderMistake(#""requires": "raised.exposed = ⟦\"yes\"⟧""#, .typeMismatch),
    KaderMistake(#""each": "layer", "minimum": ⟦"laed"⟧"#, .unknownReference, hint: "did you mean 'lead'?"),
    KaderMistake(#""minimum": ⟦"lead"⟧"#, .unsupported),
    KaderMistake(
      #""layers": [⟦"daat"⟧], "minimum": "lead""#, .unknownReference, hint: "did you mean 'data'?"),
  ]

  @Test(arguments: mistakes)
  func `reports at its place`(_ mistake: KaderMistake) throws {
    let program = try kaderRubric.program()
    let marked = MarkedText(KaderText.kader([KaderText.rule("rule", mistake.rule)]))
    let reading = KaderText.compile(marked.text, for: program)
    #expect(reading.value == nil)
    expectEqual(reading.diagnostics.map(\.code), [mistake.code])
    let found = try #require(reading.diagnostics.first)
    if mistake.code != .expressionSyntax {
      expectEqual(marked.ranges, [found.range.start..<found.range.end])
    }
    if let hint = mistake.hint { expectEqual(found.hint?.english, hint) }
  }

  static let verdicts: [KaderVerdict] = [
    KaderVerdict(
      #""layers": ["data"], "minimum": "join""#, ["data.rights": "partner"], ["data.rule": .complies]),
    KaderVerdict(
      #""layers": ["data"], "minimum": "join""#, ["data.rights": "market"], ["data.rule": .deviates]),
    KaderVerdict(#""layers": ["data"], "minimum": "join""#, [:], ["data.rule": .undetermined]),
    KaderVerdict(
      #""layers": ["data"], "minimum": "join""#, ["data.rights": "not_applicable"],
      ["data.rule": .notApplicable]),
    KaderVerdict(
      #""layers": ["data"], "target": "join""#, ["data.rights": "not_applicable"],
      ["data.rule": .notApplicable]),
    KaderVerdict(
      #""layers": ["data"], "target": "join""#, ["data.rights": "province"], ["data.rule": .deviates]),
    KaderVerdict(
      #""each": "layer", "target": "join""#, ["data.rights": "partner", "application.rights": "market"],
      ["data.rule": .complies, "application.rule": .deviates]),
    KaderVerdict(
      #""when": "stakes = \"high\"", "requires": "data.rights = \"province\"""#, ["stakes": "low"],
      ["rule": .notApplicable]),
    KaderVerdict(
      #""when": "stakes = \"high\"", "requires": "data.rights = \"province\"""#, ["stakes": "high"],
      ["rule": .undetermined]),
    // Whatever the stakes are, the rule is kept or does not apply; which of the two is still open.
    KaderVerdict(
      #""when": "stakes = \"high\"", "requires": "data.rights = \"province\"""#, ["data.rights": "province"],
      ["rule": .undetermined]),
    KaderVerdict(
      #""requires": "not(raised.exposed)""#, ["stakes": "high", "data.rights": "market"], ["rule": .deviates]),
    KaderVerdict(#""requires": "not(raised.exposed)""#, ["stakes": "low"], ["rule": .complies]),
    KaderVerdict(
      #""requires": "not(raised.exposed)""#, ["stakes": "not_applicable", "data.rights": "market"],
      ["rule": .complies]),
    KaderVerdict(
      #""each": "layer", "requires": "not(raised.low)""#,
      ["data.rights": "market", "application.rights": "partner"],
      ["data.rule": .deviates, "application.rule": .complies]),
    KaderVerdict(#""requires": "not(raised.data.low)""#, ["data.rights": "market"], ["rule": .deviates]),
    KaderVerdict(
      #""layers": ["application"], "requires": "not(raised.data.low)""#, ["data.rights": "market"],
      ["application.rule": .deviates]),
    KaderVerdict(
      #""requires": "count(raised.layers.low[item = true]) <= 1""#,
      ["data.rights": "market", "application.rights": "market"], ["rule": .deviates]),
    KaderVerdict(
      #""requires": "count(layers.shown[item >= \"join\"]) = 2""#,
      ["data.rights": "partner", "application.rights": "province"], ["rule": .complies]),
    // A text that only the kader compares with.
    KaderVerdict(#""requires": "note = \"yes\"""#, ["note": "yes"], ["rule": .complies]),
    KaderVerdict(#""requires": "note = \"yes\"""#, ["note": "no"], ["rule": .deviates]),
    KaderVerdict(#""requires": "size >= 5/2""#, ["size": "2.5"], ["rule": .complies]),
    KaderVerdict(#""requires": "size >= 5/2""#, [:], ["rule": .undetermined]),
  ]

  @Test(arguments: verdicts)
  func `tells where a case stands`(_ row: KaderVerdict) throws {
    let program = try kaderRubric.program()
    let kader = try KaderText.compiled(
      KaderText.kader([KaderText.rule("rule", row.rule)]), for: program)
    let reading = KaderAssessment.assess(try program.caseStudy(row.answers), by: kader)
    expectEqual(reading.diagnostics.map(\.wording.english), [])
    let assessment = try #require(reading.value)
    let states = zip(kader.rules.map(\.name), assessment.outcomes.map(\.state))
    expectEqual(Dictionary(uniqueKeysWithValues: states), row.states)
  }

  @Test func `has rows in numbers`() {
    #expect(Self.mistakes.count >= 12)
    #expect(Self.verdicts.count >= 20)
  }

  @Test func `leaves the rubric's own outcomes as they are`() throws {
    let program = try kaderRubric.program()
    let kader = try KaderText.compiled(
      KaderText.kader([KaderText.rule("rule", #""each": "layer", "minimum": "lead""#)]), for: program)
    expectEqual(Array(kader.program.instructions.prefix(program.instructions.count)), program.instructions)
    expectEqual(kader.program.decisions.map(\.result), program.decisions.map(\.result))
    expectEqual(kader.program.flags.map(\.condition), program.flags.map(\.condition))
  }

  @Test func `wants the rubric that it was made for`() throws {
    let program = try kaderRubric.program()
    let rule = KaderText.rule("rule", #""each": "layer", "minimum": "lead""#)
    let other = KaderText.compile(KaderText.kader([rule], rubric: #"{"id": "tset"}"#), for: program)
    #expect(other.value == nil && other.diagnostics.map(\.code) == [.wrongRubric])
    let older = KaderText.compile(
      KaderText.kader([rule], rubric: #"{"id": "test", "version": "0"}"#), for: program)
    #expect(older.value != nil && older.diagnostics.map(\.severity) == [.warning])
  }
}

@Suite struct `recorded deviations` {
  private func outcome(
    of names: [String], rights: String
  ) throws -> (outcome: KaderAssessment.RuleOutcome, findings: [Diagnostic]) {
    let program = try kaderRubric.program()
    let kader = try KaderText.compiled(
      KaderText.kader([KaderText.rule("rule", #""layers": ["data"], "minimum": "join""#)]), for: program)
    var study = try program.caseStudy(["data.rights": rights])
    study.deviations = names.enumerated().map { index, name in
      Deviation(
        kader: Located(Identifier("test_kader"), at: .nowhere), rule: Located(name, at: .nowhere),
        reason: LocalizedText("reason \(index)"))
    }
    let reading = KaderAssessment.assess(study, by: kader)
    return (try #require(reading.value).outcomes[0], reading.diagnostics)
  }

  @Test(arguments: ["rule", "data.rule"])
  func `turn a deviation into one with a reason`(_ name: String) throws {
    let found = try outcome(of: [name], rights: "market")
    #expect(found.outcome.state == .deviatesWithReason && found.findings.isEmpty)
    expectEqual(found.outcome.deviation?.reason[.english], "reason 0")
  }

  @Test func `of one layer come before those of all`() throws {
    let found = try outcome(of: ["rule", "data.rule"], rights: "market")
    expectEqual(found.outcome.deviation?.reason[.english], "reason 1")
  }

  @Test func `change nothing where the case complies`() throws {
    let found = try outcome(of: ["rule"], rights: "province")
    #expect(found.outcome.state == .complies && found.outcome.deviation != nil)
  }

  @Test func `for a rule that is not there get a warning`() throws {
    let found = try outcome(of: ["rul"], rights: "market")
    #expect(found.outcome.state == .deviates && found.outcome.deviation == nil)
    expectEqual(found.findings.map(\.code), [.unknownReference])
    expectEqual(found.findings.map(\.severity), [.warning])
    expectEqual(found.findings.map(\.hint?.english), ["did you mean 'rule'?"])
  }
}

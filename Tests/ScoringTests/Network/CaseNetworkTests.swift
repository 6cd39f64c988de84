import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

/// Cases of one rubric, in which decisions have the options of facts.
private struct Village {
  let program: Program

  init() throws {
    let amounts = RubricText.options(["none", "limited", "sufficient"])
    program = try RubricText(
      criteria: ["data": [RubricText.criterion("rights", ["market", "partner", "province"])]],
      facts: [
        RubricText.fact("capacity", "ordinal", amounts),
        RubricText.fact("crowd", "ordinal", RubricText.options(["few", "many"])),
        RubricText.fact("safe", "boolean"), RubricText.fact("degree", "number"),
      ],
      levels: [
        RubricText.level("low"), RubricText.level("high", requires: #"data.rights = "province""#),
      ],
      decisions: [
        RubricText.decision(
          "strength",
          #""type": "ordinal", \#(amounts), "ladder": {"steps": ["#
            + #"{"value": "limited", "when": "data.rights >= \"partner\""}, "#
            + #"{"value": "sufficient", "when": "data.rights = \"province\""}]}"#),
        RubricText.decision(
          "carried",
          #""type": "ordinal", \#(amounts), "ladder": {"steps": ["#
            + #"{"value": "limited", "when": "capacity >= \"limited\""}, "#
            + #"{"value": "sufficient", "when": "capacity = \"sufficient\""}]}"#),
        RubricText.expression("is_safe", #"data.rights = "province""#),
        RubricText.decision("mean", #""aggregate": {"function": "mean", "of": ["data.rights"]}"#),
        RubricText.decision("reached", #""type": "level", "ladder": {}"#),
      ]
    ).program()
  }

  func caseStudy(_ id: String, rights: String = "unknown", context: String = "") throws -> CaseStudy {
    let reading = CaseReader.read(
      SourceFile(
        path: "\(id).json",
        text: """
          {"format": "ambitie-case/1", "id": "\(id)", "rubric": {"id": "test"}, "title": "Case \(id)",
          "summary": "s", "organisation": "o", "theme": "t", "reference_date": "2022-05-18",
          "context": {\(context)}, "answers": {"data": {"rights": "\(rights)"}}}
          """))
    return try #require(reading.value, "\(reading.diagnostics)")
  }

  func network(_ cases: [CaseStudy]) -> CaseNetwork {
    CaseNetwork(cases.map { .init($0, program) })
  }
}

private func taken(
  _ fact: String, _ decision: String, _ more: String = "", from other: String = "a"
) -> String {
  #""\#(fact)": {"from": {"case": "\#(other)", "decision": "\#(decision)"\#(more)}}"#
}

@Suite struct `Facts from other cases` {
  struct Row: Sendable, CustomTestStringConvertible {
    var rights: String
    var fact: String
    var value: Answer.Value
    var outcomes: [String]

    var testDescription: String { "\(rights): \(fact)" }

    init(_ rights: String, _ fact: String, _ value: Answer.Value, _ outcomes: [String]) {
      (self.rights, self.fact, self.value, self.outcomes) = (rights, fact, value, outcomes)
    }
  }

  static let levels = #", "options": {"low": "few", "high": "many"}"#
  static let rows = [
    Row("market", taken("capacity", "strength"), .option("none"), ["l"]),
    Row("partner", taken("capacity", "strength"), .option("limited"), ["l"]),
    Row("unknown", taken("capacity", "strength"), .unknown, ["l", "l", "l"]),
    Row("province", taken("safe", "is_safe"), .boolean(true), ["yes"]),
    Row("market", taken("safe", "is_safe"), .boolean(false), ["no"]),
    Row("partner", taken("degree", "mean"), .number(1), ["1"]),
    Row("province", taken("crowd", "reached", levels), .option("many"), ["t"]),
    Row("partner", taken("crowd", "reached", levels), .option("few"), ["t"]),
    Row("unknown", taken("crowd", "reached", levels), .unknown, ["t", "t"]),
  ]

  @Test(arguments: rows)
  func `are what the decision came to`(_ row: Row) throws {
    let village = try Village()
    let here = try village.caseStudy("b", context: row.fact)
    var network = village.network([try village.caseStudy("a", rights: row.rights), here])
    let reading = network.resolved(here, for: village.program)
    expectEqual(reading.diagnostics.map(\.wording.english), [])
    let answer = try #require(reading.value?.context.first?.answer)
    expectEqual(answer.value.value, row.value)
    let found = try #require(answer.origin?.found)
    #expect(found.title[.english] == "Case a" && found.referenceDate.description == "2022-05-18")
    expectEqual(found.outcomes.map { $0[.english] }, row.outcomes)
  }

  @Test func `come through other cases`() throws {
    let village = try Village()
    let cases = [
      try village.caseStudy("c", context: taken("capacity", "carried", from: "b")),
      try village.caseStudy("b", context: taken("capacity", "strength")),
      try village.caseStudy("a", rights: "partner"),
    ]
    var network = village.network(cases)
    let study = try #require(network.resolved(cases[0], for: village.program).value)
    expectEqual(study.context[0].answer.value.value, .option("limited"))
  }

  @Test(
    arguments: [
      (given: nil, told: nil), (given: .high, told: nil), (given: .medium, told: .medium),
      (given: .low, told: .low), (given: .assumed, told: .assumed),
    ] as [(given: Answer.Confidence?, told: Answer.Confidence?)])
  func `are as certain as what they rest on`(_ row: (given: Answer.Confidence?, told: Answer.Confidence?))
    throws
  {
    let village = try Village()
    let here = try village.caseStudy("b", context: taken("capacity", "strength"))
    var other = try village.caseStudy("a", rights: "partner")
    other.answers[0].answer.confidence = row.given
    var network = village.network([other, here])
    let study = try #require(network.resolved(here, for: village.program).value)
    expectEqual(study.context[0].answer.origin?.found?.confidence, row.told)
    let sheet = try #require(AnswerSheet.read(study, for: village.program).value)
    expectEqual(sheet.certainty(ofSlot: try #require(village.program.slot(named: "capacity"))), row.told)
  }

  @Test func `leave a case without them as it is`() throws {
    let village = try Village()
    let study = try village.caseStudy("a", rights: "partner", context: #""capacity": "limited""#)
    var network = village.network([])
    let reading = network.resolved(study, for: village.program)
    #expect(reading.diagnostics.isEmpty && reading.value?.context[0].answer.value.value == .option("limited"))
  }

  struct Mistake: Sendable, CustomTestStringConvertible {
    var fact: String
    var code: Diagnostic.Code
    /// What the finding points at in the file.
    var place: String

    var testDescription: String { fact }
  }

  static let mistakes = [
    Mistake(fact: taken("capacity", "strength", from: "gone"), code: .unknownReference, place: #""gone""#),
    Mistake(fact: taken("capacity", "strenght"), code: .unknownReference, place: #""strenght""#),
    Mistake(fact: taken("crowd", "strength"), code: .unknownOption, place: #""strength""#),
    Mistake(fact: taken("crowd", "reached"), code: .unknownOption, place: #""reached""#),
    Mistake(
      fact: taken("crowd", "reached", #", "options": {"low": "few", "hihg": "many"}"#), code: .unknownOption,
      place: #""hihg""#),
    Mistake(
      fact: taken("crowd", "reached", #", "options": {"low": "few", "high": "lots"}"#), code: .unknownOption,
      place: #""lots""#),
    Mistake(fact: taken("safe", "strength"), code: .wrongType, place: #""strength""#),
    Mistake(fact: taken("capacity", "mean"), code: .wrongType, place: #""mean""#),
    Mistake(fact: taken("capacity", "strength", from: "b"), code: .cycle, place: #""b""#),
  ]

  @Test(arguments: mistakes)
  func `that cannot be are reported in their place`(_ mistake: Mistake) throws {
    let village = try Village()
    let here = try village.caseStudy("b", context: mistake.fact)
    var network = village.network([try village.caseStudy("a", rights: "partner"), here])
    let reading = network.resolved(here, for: village.program)
    #expect(reading.value == nil)
    expectEqual(reading.diagnostics.map(\.code), [mistake.code])
    let text = caseText(of: mistake.fact, at: try #require(reading.diagnostics.first).range)
    expectEqual(text, mistake.place)
  }

  @Test func `in a circle are reported in every case that leads into it`() throws {
    let village = try Village()
    let cases = [
      try village.caseStudy("a", context: taken("capacity", "carried", from: "b")),
      try village.caseStudy("b", context: taken("capacity", "carried", from: "a")),
      try village.caseStudy("c", context: taken("capacity", "carried", from: "a")),
    ]
    var network = village.network(cases)
    let findings = cases.map { network.resolved($0, for: village.program).diagnostics }
    expectEqual(findings.map { $0.map(\.code) }, [[.cycle], [.cycle], [.cycle]])
    let paths = findings.compactMap { $0.first?.wording.english.split(separator: ": ").last }
    expectEqual(paths, ["a -> b -> a", "b -> a -> b", "a -> b -> a"])
  }

  /// Every way through these cases would be more than anybody can wait for.
  @Test func `of many cases that all lead to each other end soon`() throws {
    let village = try Village()
    var generator = SeededGenerator(seed: 7)
    let ids = (0..<24).map { "case_\($0)" }
    let cases = try ids.map { id in
      try village.caseStudy(
        id,
        context: zip(["capacity", "crowd", "safe", "degree"], ids.shuffled(using: &generator)).map {
          fact, other in
          taken(fact, "carried", from: other)
        }.joined(separator: ", "))
    }
    var network = village.network(cases)
    for study in cases { #expect(network.resolved(study, for: village.program).value == nil) }
  }

  @Test(arguments: [CaseNetwork.stepLimit, CaseNetwork.stepLimit + 1])
  func `come through a limited number of cases`(_ count: Int) throws {
    let village = try Village()
    let last = count - 1
    let cases = try (0..<count).map { index in
      try village.caseStudy(
        "case_\(index)", rights: "partner",
        context: index == last
          ? "" : taken("capacity", index + 1 == last ? "strength" : "carried", from: "case_\(index + 1)"))
    }
    var network = village.network(cases)
    let reading = network.resolved(cases[0], for: village.program)
    expectEqual((reading.value == nil), (count > CaseNetwork.stepLimit))
    expectEqual(reading.diagnostics.map(\.code), (count > CaseNetwork.stepLimit ? [.tooDeep] : []))
  }

  @Test func `of a case with findings of its own stay open without another finding`() throws {
    let village = try Village()
    let cases = [
      try village.caseStudy("b", context: taken("capacity", "strength")),
      try village.caseStudy("a", rights: "nonsense"),
    ]
    var network = village.network(cases)
    let reading = network.resolved(cases[0], for: village.program)
    #expect(reading.diagnostics.isEmpty && reading.value?.context[0].answer.value.value == .unknown)
  }

  /// Which of several cases with one id is meant, by organisation and date.
  @Test(arguments: [
    ("North", "2022-06-01", "limited"),  // the one of the same organisation that is not later
    ("North", "2024-06-01", "sufficient"),
    ("North", "2019-01-01", "limited"),  // none is earlier: the earliest
    ("South", "2024-06-01", "none"),
    ("East", "2022-02-02", "none"),  // of no organisation in particular, the latest that is not later
    ("East", "2030-01-01", "sufficient"),
  ])
  func `come from the nearest of several cases with one id`(
    _ organisation: String, _ date: String, _ outcome: String
  ) throws {
    let village = try Village()
    func study(_ id: String, _ organisation: String, _ date: String, _ rights: String, _ context: String = "")
      throws -> CaseStudy
    {
      var study = try village.caseStudy(id, rights: rights, context: context)
      study.organisation = LocalizedText(organisation)
      study.referenceDate = try #require(CalendarDate(date))
      return study
    }
    let others = [
      try study("a", "North", "2022-01-01", "partner"), try study("a", "North", "2024-01-01", "province"),
      try study("a", "South", "2022-02-01", "market"),
    ]
    let asker = try study("b", organisation, date, "unknown", taken("capacity", "strength"))
    for order in [others, others.reversed()] {
      var network = village.network(order + [asker])
      let found = network.resolved(asker, for: village.program).value?.context[0].answer.value.value
      expectEqual(found, .option(outcome))
    }
  }

  /// The text that a finding about case b points at.
  private func caseText(of fact: String, at range: SourceRange) -> String {
    let text = """
      {"format": "ambitie-case/1", "id": "b", "rubric": {"id": "test"}, "title": "Case b",
      "summary": "s", "organisation": "o", "theme": "t", "reference_date": "2022-05-18",
      "context": {\(fact)}, "answers": {"data": {"rights": "unknown"}}}
      """
    return String(decoding: Array(text.utf8)[range.start..<range.end], as: UTF8.self)
  }
}

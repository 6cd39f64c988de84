import TestSupport
import Testing

@testable import AmbitionModel

@Suite struct `rubric reader` {
  private func read(_ text: String) -> Reading<Rubric> {
    RubricReader.read(SourceFile(path: "rubric.json", text: text))
  }

  @Test func `reads every key`() throws {
    let reading = read(sampleRubric)
    #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
    let rubric = try #require(reading.value)
    expectEqual(rubric.id.value, Identifier("sample"))
    expectEqual(rubric.version, "1.0.0")
    expectEqual(rubric.language, .dutch)
    expectEqual(rubric.title, LocalizedText(dutch: "Voorbeeld", english: "Sample"))
    expectEqual(rubric.summary[.english], "Alles een keer.")
    expectEqual(rubric.status, .proposal)
    expectEqual(rubric.statement, LocalizedText(dutch: "Een voorstel.", english: nil))
    expectEqual(rubric.sources.map(\.id.value.rawValue), ["letter", "ours"])
    expectEqual(rubric.sources[0].kind, .government)
    expectEqual(rubric.sources[0].url, "https://example.org/a?b=1")
    expectEqual(rubric.sources[0].date, CalendarDate("2022-05-18"))
    expectEqual(rubric.axes.map(\.id.value.rawValue), ["steering"])
    expectEqual(rubric.layers.map(\.id.value.rawValue), ["data", "decision"])

    let rights = rubric.layers[0].criteria[0]
    expectEqual(rights.weight.value, 2)
    expectEqual(rights.options.map(\.id.value.rawValue), ["supplier", "partner", "self"])
    #expect(rights.options.map(\.value.value) == [0, Rational(3, over: 2), 2] as [Rational?])
    expectEqual(rights.options[1].formerly, [Identifier("joint")])
    expectEqual(rights.sources.map(\.value), [Identifier("letter")])
    expectEqual(rubric.layers[0].criteria[1].weight.value, .one)
    expectEqual(rubric.layers[0].criteria[1].options.count, 2)

    expectEqual(rubric.facts.map(\.isPerLayer), [false, true, false, false])
    guard case .number(let minimum, let maximum) = rubric.facts[1].kind else { return #expect(Bool(false)) }
    #expect(minimum == 0 && maximum == 100)
    expectEqual(rubric.levels[1].threshold?.value, Rational(5, over: 4))
    expectEqual(rubric.levels[1].requires?.text, #"data.exit = "free""#)
    expectEqual(rubric.flags.map(\.scope), [.eachLayer, .wholeCase])
    #expect(rubric.flags[0].severity == .high && rubric.flags[1].kind == .missedOpportunity)

    let example = rubric.examples[0]
    expectEqual(
      example.answers.map(\.answer.value),
      [
        .option("self"), .notApplicable, .boolean(true), .number(3), .unknown,
      ])
    expectEqual(
      example.answers.map(\.name.value), ["data.rights", "data.exit", "shared", "data.capacity", "stakes"])
    expectEqual(
      example.values.map(\.value.value),
      [
        .number(2), .option("lead"), .unknown, .notApplicable, .boolean(false),
      ])
    expectEqual(example.raised.map(\.name.value), ["reinventing"])
    expectEqual(example.notRaised.map(\.value), ["data.no_rights"])
  }

  @Test func `reads of which kind a flag must be`() throws {
    let change = ChangedCase(
      #"["reinventing"]"#,
      #"[{"flag": "reinventing", "kind": "missed_opportunity"}, {"flag": "data.no_rights", "says": "Samen"}]"#
    )
    let raised = try #require(read(change.applied(to: sampleRubric)).value).examples[0].raised
    expectEqual(raised.map(\.name.value), ["reinventing", "data.no_rights"])
    expectEqual(raised.map { $0.kind?.value }, [.missedOpportunity, nil])
    expectEqual(raised.map { $0.says?.value }, [nil, "Samen"])
  }

  @Test func `reads every kind of decision`() throws {
    let decisions = try #require(read(sampleRubric).value).decisions
    expectEqual(
      decisions.map(\.id.value.rawValue), ["score", "shown", "overall", "mixed", "fits", "fits", "steps"])
    expectEqual(decisions.map(\.role), [.score, .shown, nil, nil, .fitting, nil, nil])
    guard case .aggregate(let mean) = decisions[0].logic, case .axis(let axis) = mean.operands,
      case .ladder(let ladder) = decisions[1].logic, case .levels(let score) = ladder.steps,
      case .aggregate(let least) = decisions[2].logic, case .everyLayer(let name) = least.operands,
      case .aggregate(let mixed) = decisions[3].logic, case .names(let names) = mixed.operands,
      case .table(let table) = decisions[4].logic, case .expression(let expression) = decisions[5].logic,
      case .ladder(let own) = decisions[6].logic, case .own(let steps) = own.steps
    else { return #expect(Bool(false), "\(decisions.map(\.logic))") }
    #expect(mean.function == .weightedMean && axis.value == Identifier("steering"))
    expectEqual(score?.text, "score")
    #expect(least.function == .minimum && name.value == "shown")
    expectEqual(names.map(\.value), ["data.score", "stakes"])
    #expect(mixed.weights?.map(\.value) == [1, Rational(1, over: 2)] as [Rational?])
    #expect(table.hitPolicy == .first && table.inputs.map(\.text) == ["stakes", "shared"])
    expectEqual(table.rules.map(\.id), ["big", nil])
    expectEqual(table.rules[0].when.map(\.text), [#">= "partner""#, "-"])
    guard case .option(let self_) = table.rules[0].then, case .expression(let then) = table.rules[1].then,
      case .option(let otherwise) = table.otherwise
    else { return #expect(Bool(false)) }
    #expect(self_.value == "self" && then.text == "stakes" && otherwise.value == "supplier")
    expectEqual(expression.text, "if shared then 1 else 2")
    expectEqual(steps.map(\.value.value), ["some_step"])
  }

  @Test func `knows the place of a condition behind escapes`() throws {
    let condition = try #require(read(sampleRubric).value?.levels[1].requires)
    let free = condition.place(12, 18)  // "free" with its quotes, four bytes of escapes away from the start
    let bytes = Array(sampleRubric.utf8)
    expectEqual(String(decoding: bytes[free.start..<free.end], as: UTF8.self), #"\"free\""#)
  }

  @Test(arguments: rubricChanges)
  func `reports at its place`(_ change: ChangedCase) {
    let marked = MarkedText(change.applied(to: sampleRubric))
    let reading = read(marked.text)
    expectFindings(reading.diagnostics, marked, change.codes)
    expectEqual((reading.value == nil), reading.hasErrors)
  }

  @Test func `says so in both languages`() {
    let changes = rubricChanges.map { $0.applied(to: sampleRubric) }
    #expect(changes.count >= 60)
    for diagnostic in changes.flatMap({ read(MarkedText($0).text).diagnostics }) {
      #expect(diagnostic.wording.dutch != diagnostic.wording.english)
      #expect(!diagnostic.wording.english.hasSuffix("."))
      #expect(diagnostic.hint.map { $0.dutch != $0.english } ?? true)
    }
  }

  @Test func `collects everything`() {
    var text = sampleRubric
    for (passage, replacement) in [
      ("\"weight\": 2", "\"weight\": ⟦0⟧"), ("\"kind\": \"own\"", "\"kind\": ⟦\"mine\"⟧"),
      ("\"severity\": \"low\"", "⟦\"severty\"⟧: \"low\""), ("\"when\": \"shared\"}]}", "\"when\": ⟦7⟧}]}"),
    ] { text = ChangedCase(passage, replacement).applied(to: text) }
    let marked = MarkedText(text)
    expectFindings(
      read(marked.text).diagnostics, marked, [.unknownValue, .outOfRange, .wrongType, .unknownKey])
  }

  @Test func `suggests what was meant`() {
    let cases = [
      ("\"weight\": 2", "\"weigth\": 2", "did you mean 'weight'?"),
      (
        "\"sources\": [\"letter\"]},\n      {\"id\": \"exit\"",
        "\"sources\": [\"leter\"]},\n      {\"id\": \"exit\"", "did you mean 'letter'?"
      ),
      ("\"severity\": \"low\"", "\"severity\": \"lo\"", "did you mean 'low'?"),
      ("\"id\": \"no_rights\"", "\"id\": \"No-Rights\"", "did you mean 'no_rights'?"),
      ("ambitie-rubric/1", "ambitie-rubrik/1", "did you mean 'ambitie-rubric/1'?"),
      ("ambitie-rubric/1", "ambitie-rubric/2", "the file was made for another version of ambitie"),
    ]
    for (passage, replacement, hint) in cases {
      let findings = read(ChangedCase(passage, replacement).applied(to: sampleRubric)).diagnostics
      expectEqual(findings.map(\.hint?.english), [hint])
    }
  }
}

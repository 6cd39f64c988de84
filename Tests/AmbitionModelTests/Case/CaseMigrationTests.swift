import AmbitionModel
import TestSupport
import Testing

@Suite struct `migration of cases` {
  /// The rubric after a few changes.
  private func rubric(_ change: (String) -> String) throws -> Rubric {
    let text = change(sampleRubric).replacing(#""version": "1.0.0""#, with: #""version": "2.0.0""#)
    let reading = RubricReader.read(SourceFile(path: "rubric.json", text: text))
    return try #require(reading.value, "\(reading.diagnostics)")
  }

  private func study(_ text: String = sampleCase) throws -> CaseStudy {
    try #require(CaseReader.read(SourceFile(path: "case.json", text: text)).value)
  }

  /// Everything that the case ever answered: question and value.
  private func everything(_ study: CaseStudy) -> Set<String> {
    Set(
      (study.context + study.answers + study.retired).flatMap { named in
        (named.answer.givenRatings + named.answer.history).map { "\($0.value.value)" }
      })
  }

  @Test func `carries renamed layers, questions and options over`() throws {
    let rubric = try rubric {
      $0.replacing(#""id": "rights", "axis""#, with: #""id": "ownership", "formerly": ["rights"], "axis""#)
        .replacing(#""id": "data", "title""#, with: #""id": "facts", "formerly": ["data"], "title""#)
        .replacing(#""layers": ["data"]"#, with: #""layers": ["facts"]"#)
        .replacing(
          #""id": "self", "label": "Zelf""#, with: #""id": "own", "formerly": ["self"], "label": "Zelf""#
        )
        .replacing(#""then": "self""#, with: #""then": "own""#)
    }
    let migration = try study().migrated(to: rubric, on: CalendarDate("2026-03-02"))
    expectEqual(
      migration.steps.prefix(4),
      [
        .renamedQuestion(from: "data.capacity", to: "facts.capacity"),
        .renamedQuestion(from: "data.rights", to: "facts.ownership"),
        .renamedOption(question: "facts.ownership", from: "self", to: "own"),
        .renamedQuestion(from: "data.exit", to: "facts.exit"),
      ])
    expectEqual(migration.migrated.rubric.version, "2.0.0")
    expectEqual(
      migration.migrated.answers.map(\.name.value), ["facts.ownership", "facts.exit"])
    expectEqual(migration.migrated.answers[0].answer.value.value, .option("own"))
    expectEqual(migration.migrated.answers[0].answer.rationale, LocalizedText("Contract."))
    // The sample rubric never asked for decision.board.
    expectEqual(migration.migrated.retired.map(\.name.value), ["decision.board"])
  }

  @Test func `keeps what no longer fits in the history`() throws {
    let rubric = try rubric {
      $0.replacing(#""id": "self", "label": "Zelf""#, with: #""id": "own", "label": "Zelf""#)
        .replacing(#""then": "self""#, with: #""then": "own""#)
    }
    let before = try study()
    let migration = before.migrated(to: rubric, on: CalendarDate("2026-03-02"))
    #expect(migration.steps.contains(.misfit(question: "data.rights", answer: .option("self"))))
    #expect(migration.toAnswer.contains("data.rights"))
    let answer = migration.migrated.answers[0].answer
    #expect(answer.value.value == .unknown && answer.rationale == nil)
    expectEqual(answer.history.map(\.value.value), [.option("self")])
    expectEqual(answer.history[0].until?.description, "2026-03-02")
    expectEqual(answer.history[0].rationale, LocalizedText("Contract."))
    #expect(everything(before).isSubset(of: everything(migration.migrated)))
  }

  @Test func `puts away what is no longer asked, and brings it back when it is`() throws {
    let without = try rubric {
      $0.replacing(#""id": "rights", "axis""#, with: #""id": "other", "axis""#)
    }
    let before = try study()
    let away = before.migrated(to: without)
    #expect(away.steps.contains(.retired(question: "data.rights")))
    #expect(away.steps.contains(.unanswered(question: "data.other")))
    expectEqual(away.migrated.retired.map(\.name.value), ["data.rights", "decision.board"])
    let back = away.migrated.migrated(to: try rubric { $0 })
    #expect(back.steps.contains(.returned(question: "data.rights")))
    #expect(
      back.migrated.answers.contains { $0.name.value == "data.rights" && $0.answer.confidence == .high })
    #expect(everything(before).isSubset(of: everything(back.migrated)))
  }

  @Test func `changes nothing where the questions are the same`() throws {
    let first = try study().migrated(to: try rubric { $0 }).migrated
    let second = first.migrated(to: try rubric { $0 })
    expectEqual(placelessDump(second.migrated), placelessDump(first))
  }

  @Test(arguments: UInt64(0)..<20)
  func `loses no answer of several assessors`(seed: UInt64) throws {
    var random = RandomCase(seed: seed)
    let before = random.caseStudy()
    let after = before.migrated(to: try rubric { $0 }).migrated
    #expect(everything(before).isSubset(of: everything(after)))
    let reread = try #require(CaseReader.read(SourceFile(path: "", text: CaseWriter.text(of: after))).value)
    expectEqual(placelessDump(reread), placelessDump(after))
  }
}

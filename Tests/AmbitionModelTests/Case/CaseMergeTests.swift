import AmbitionModel
import TestSupport
import Testing

/// An answer that came in where there was one, and what the case then has.
private struct TakenAnswer: Sendable, CustomTestStringConvertible {
  var existing: String
  var incoming: String
  var kinds: [AnswerDifference.Kind]
  var merged: String

  var testDescription: String { "\(existing) <- \(incoming)" }
}

private let takenAnswers = [
  TakenAnswer(
    existing: #""unknown""#, incoming: #""self""#, kinds: [.new],
    merged: #"{ "answer": "self", "assessor": "bob", "date": "2026-03-02" }"#),
  TakenAnswer(existing: #""unknown""#, incoming: #""unknown""#, kinds: [.same], merged: #""unknown""#),
  TakenAnswer(existing: #""self""#, incoming: #""self""#, kinds: [.same], merged: #""self""#),
  TakenAnswer(
    existing: #""self""#, incoming: #""market""#, kinds: [.changed],
    merged: #"""
      {
        "answer": "market",
        "assessor": "bob",
        "date": "2026-03-02",
        "history": [{ "answer": "self", "until": "2026-03-02" }]
      }
      """#),
  TakenAnswer(
    existing: #"{ "answer": "self", "rationale": "R", "assessor": "bob", "date": "2025-01-01" }"#,
    incoming: #""unknown""#, kinds: [.withdrawn],
    merged: #"""
      {
        "answer": "unknown",
        "assessor": "bob",
        "date": "2026-03-02",
        "history": [
          {
            "answer": "self",
            "rationale": "R",
            "assessor": "bob",
            "date": "2025-01-01",
            "until": "2026-03-02"
          }
        ]
      }
      """#),
  TakenAnswer(
    existing: #"{ "answer": "self", "assessor": "ann" }"#, incoming: #""market""#, kinds: [.new],
    merged: #"""
      {
        "ratings": [
          { "answer": "self", "assessor": "ann" },
          { "answer": "market", "assessor": "bob", "date": "2026-03-02" }
        ]
      }
      """#),
  TakenAnswer(
    existing: #"{ "answer": "self", "assessor": "bob", "rationale": "R" }"#,
    incoming: #"{ "answer": "self", "confidence": "low" }"#, kinds: [.changed],
    merged: #"""
      {
        "answer": "self",
        "rationale": "R",
        "confidence": "low",
        "assessor": "bob",
        "date": "2026-03-02",
        "history": [{ "answer": "self", "rationale": "R", "assessor": "bob", "until": "2026-03-02" }]
      }
      """#),
  TakenAnswer(
    existing:
      #"{ "ratings": [{ "answer": "self", "assessor": "ann" }, { "answer": "market", "assessor": "bob" }] }"#,
    incoming:
      #"{ "ratings": [{ "answer": "self", "assessor": "ann" }, { "answer": "market", "assessor": "bob" }], "consensus": { "answer": "self", "by": "Beiden", "rationale": "R", "date": "2026-01-01" } }"#,
    kinds: [.same, .same, .new],
    merged: #"""
      {
        "ratings": [
          { "answer": "self", "assessor": "ann" },
          { "answer": "market", "assessor": "bob" }
        ],
        "consensus": { "answer": "self", "by": "Beiden", "rationale": "R", "date": "2026-01-01" }
      }
      """#),
]

@Suite struct `merge of cases` {
  private static let day = CalendarDate("2026-03-02")

  private func caseFile(_ answer: String?) -> SourceFile {
    let answers = answer.map { #""answers": {"data": {"rights": \#($0)}}"# } ?? #""answers": {}"#
    return SourceFile(
      path: "case.json",
      text: #"""
        {"format": "ambitie-case/1", "id": "a", "rubric": {"id": "b"}, "title": "x", "summary": "x",
         "organisation": "x", "theme": "x", "reference_date": "2024-02-29",
         "assessors": [{"id": "ann", "name": "Ann"}, {"id": "bob", "name": "Bob"}], \#(answers)}
        """#)
  }

  private var bob: Assessor { Assessor(id: Located(Identifier("bob"), at: SourceRange(0, 0)), name: "Bob") }

  @Test(arguments: takenAnswers)
  fileprivate func `takes an answer over`(_ row: TakenAnswer) throws {
    let existing = try #require(CaseReader.read(caseFile(row.existing)).value)
    let incoming = try #require(CaseReader.read(caseFile(row.incoming)).value)
    let merge = existing.taking(incoming, on: Self.day, by: bob)
    expectEqual(merge.differences.map(\.kind), row.kinds)
    let expected = DocumentFormatter.format(caseFile(row.merged)).value
    let given = CaseWriter.text(of: merge.merged)
    expectEqual(DocumentFormatter.format(SourceFile(path: "", text: given)).value, expected)
    #expect(merge.kept.isEmpty)
  }

  @Test func `keeps what the other file leaves out`() throws {
    let existing = try #require(CaseReader.read(caseFile(#""self""#)).value)
    let incoming = try #require(CaseReader.read(caseFile(nil)).value)
    let merge = existing.taking(incoming, on: Self.day, by: bob)
    expectEqual(placelessDump(merge.merged), placelessDump(existing))
    #expect(merge.differences.isEmpty)
  }

  @Test func `tells two people of one id apart, and knows a name by another id`() throws {
    let existing = try #require(CaseReader.read(caseFile(#"{"answer": "self", "assessor": "ann"}"#)).value)
    var incoming = try #require(CaseReader.read(caseFile(#"{"answer": "market", "assessor": "ann"}"#)).value)
    incoming.assessors[0].name = "Anna"
    let other = existing.taking(incoming)
    expectEqual(other.merged.assessors.map(\.id.value.rawValue), ["ann", "bob", "ann_2"])
    expectEqual(other.merged.answers[0].answer.ratings.map(\.assessor?.value.rawValue), ["ann", "ann_2"])
    incoming.assessors[0].name = "Bob"
    incoming.assessors.removeLast()
    let known = existing.taking(incoming)
    expectEqual(known.merged.assessors.map(\.id.value.rawValue), ["ann", "bob"])
    expectEqual(known.merged.answers[0].answer.ratings.map(\.assessor?.value.rawValue), ["ann", "bob"])
  }

  @Test func `tells which texts the case kept`() throws {
    let existing = try #require(CaseReader.read(caseFile(nil)).value)
    var incoming = existing
    incoming.title = LocalizedText("y")
    let merge = existing.taking(incoming)
    expectEqual(merge.kept.map { [$0.key, $0.kept, $0.incoming] }, [["title", "x", "y"]])
    expectEqual(merge.merged.title, LocalizedText("x"))
  }

  @Test func `puts a new answer in its layer`() throws {
    let existing = try #require(CaseReader.read(SourceFile(path: "", text: sampleCase)).value)
    var incoming = existing
    incoming.answers = [incoming.answers[0]]
    incoming.answers[0].name.value = "data.new"
    let names = existing.taking(incoming).merged.answers.map(\.name.value)
    expectEqual(names, ["data.rights", "data.exit", "data.new", "decision.board"])
  }

  @Test(arguments: Breadth.trials(UInt64(0)..<24, oneIn: 3))
  func `loses no answer that was ever given`(seed: UInt64) throws {
    var random = RandomCase(seed: seed)
    var study = random.caseStudy()
    var given = GivenAnswers()
    given.add(study)
    for round in 0..<3 {
      let incoming = random.caseStudy()
      let isNamed = (seed + UInt64(round)).isMultiple(of: 2)
      let merge = study.taking(incoming, on: Self.day, by: isNamed ? bob(among: study) : nil)
      given.add(incoming)
      expectEqual(given.missing(from: merge.merged), [])
      // A file that changes nothing, the second time as well.
      let again = merge.merged.taking(incoming, on: Self.day, by: isNamed ? bob(among: study) : nil)
      expectEqual(placelessDump(again.merged.retired), placelessDump(merge.merged.retired))
      study = merge.merged
      let own = study.taking(study, on: Self.day)
      #expect(own.differences.allSatisfy { $0.kind == .same })
      expectEqual(placelessDump(own.merged), placelessDump(study))
      let reread = try #require(
        CaseReader.read(SourceFile(path: "", text: CaseWriter.text(of: study))).value)
      expectEqual(placelessDump(reread), placelessDump(study))
    }
    #expect(given.count > 0)
  }

  private func bob(among study: CaseStudy) -> Assessor { study.assessors[1] }
}

/// Every answer that was given to a question, to look for in a case.
private struct GivenAnswers {
  private var ratings: [(name: String, rating: Rating)] = []
  var count: Int { ratings.count }

  private static func all(_ study: CaseStudy) -> [(name: String, rating: Rating)] {
    (study.context + study.answers + study.retired).flatMap { named in
      (named.answer.givenRatings + named.answer.history + [named.answer.consensus].compactMap(\.self))
        .map { (named.name.value, $0) }
    }
  }

  mutating func add(_ study: CaseStudy) { ratings += Self.all(study) }

  /// Those of which the case holds no trace; one that says only that nothing is known leaves none.
  func missing(from study: CaseStudy) -> [String] {
    let held = Self.all(study)
    return ratings.filter { given in
      let says =
        given.rating.value.value != .unknown || given.rating.rationale != nil
        || given.rating.confidence != nil || !given.rating.sources.isEmpty
      return says && !held.contains { $0.name == given.name && given.rating.isKept(in: $0.rating) }
    }.map { "\($0.name): \($0.rating)" }
  }
}

extension Rating {
  fileprivate func isKept(in held: Rating) -> Bool {
    value.value == held.value.value && (rationale == nil || rationale == held.rationale)
      && (reason == nil || reason == held.reason) && (confidence == nil || confidence == held.confidence)
      && (sources.isEmpty || sources.map(\.value) == held.sources.map(\.value))
      && (by == nil || by == held.by)
      && (assessor == nil || held.assessor == nil || assessor?.value == held.assessor?.value)
  }
}

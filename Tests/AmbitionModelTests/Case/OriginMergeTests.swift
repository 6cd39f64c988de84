import AmbitionModel
import TestSupport
import Testing

/// A fact on both sides of a merge, and what the case then writes.
private struct MergedFact: Sendable, CustomTestStringConvertible {
  var existing: String?
  var incoming: String
  var kind: AnswerDifference.Kind
  var merged: String

  var testDescription: String { "\(existing ?? "nothing") <- \(incoming)" }

  static let here = #"{ "from": { "case": "province", "decision": "systems.capacity" } }"#
  static let there =
    #"{ "from": { "case": "province", "decision": "people.capacity", "options": { "fragile": "none" } } }"#

  static let rows = [
    MergedFact(existing: nil, incoming: here, kind: .new, merged: here),
    MergedFact(existing: here, incoming: here, kind: .same, merged: here),
    MergedFact(existing: here, incoming: #""unknown""#, kind: .same, merged: here),
    MergedFact(
      existing: here, incoming: there, kind: .changed,
      merged: #"""
        {
          "from": { "case": "province", "decision": "people.capacity", "options": { "fragile": "none" } },
          "history": [{ "from": { "case": "province", "decision": "systems.capacity" }, "until": "2026-03-02" }]
        }
        """#),
    MergedFact(
      existing: here, incoming: #"{ "answer": "high", "date": "2026-03-01" }"#, kind: .changed,
      merged: #"""
        {
          "answer": "high", "date": "2026-03-01",
          "history": [{ "from": { "case": "province", "decision": "systems.capacity" }, "until": "2026-03-02" }]
        }
        """#),
    MergedFact(existing: #""unknown""#, incoming: here, kind: .new, merged: here),
    MergedFact(
      existing: #""high""#, incoming: here, kind: .changed,
      merged: #"""
        {
          "from": { "case": "province", "decision": "systems.capacity" },
          "history": [{ "answer": "high", "until": "2026-03-02" }]
        }
        """#),
  ]
}

@Suite struct `facts from other cases when cases merge` {
  private func caseStudy(_ fact: String?) throws -> CaseStudy {
    let reading = CaseReader.read(
      SourceFile(
        path: "case.json",
        text: """
          {"format": "ambitie-case/1", "id": "bicycle", "rubric": {"id": "small"}, "title": "t", "summary": "s",
          "organisation": "o", "theme": "t", "reference_date": "2022-05-18",
          "context": {\(fact.map { #""stakes": \#($0)"# } ?? "")}}
          """))
    return try #require(reading.value, "\(reading.diagnostics)")
  }

  @Test(arguments: MergedFact.rows)
  fileprivate func `keep where they come from`(_ row: MergedFact) throws {
    let merge = try caseStudy(row.existing).taking(
      try caseStudy(row.incoming), on: CalendarDate("2026-03-02"), by: nil)
    expectEqual(merge.differences.map(\.kind), [row.kind])
    expectEqual(CaseWriter.text(of: merge.merged), CaseWriter.text(of: try caseStudy(row.merged)))
  }

  @Test func `give way to an answer that is given here`() throws {
    let merge = try caseStudy(MergedFact.here).taking(
      try caseStudy(#""high""#), on: CalendarDate("2026-03-02"), by: nil)
    let answer = try #require(merge.merged.context.first?.answer)
    #expect(answer.origin == nil && answer.value.value == .option("high"))
    #expect(merge.differences.map(\.kind) == [.changed])
    #expect(merge.differences.first?.earlier?.origin?.caseName.value == "province")
    #expect(answer.history.map(\.origin?.decision.value) == ["systems.capacity"])
  }
}

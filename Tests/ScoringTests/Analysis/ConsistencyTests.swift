import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

/// Two facts of three options and a layer whose level is its one answer; the fitting level is the stakes.
private let rubric = """
  {
    "format": "ambitie-rubric/1", "id": "small", "version": "1", "language": "en", "title": "T",
    "summary": "S", "status": "draft", "statement": "S", "sources": [],
    "axes": [{ "id": "steering", "title": "A", "summary": "S" }],
    "scales": [{ "id": "steps", "options": [
      { "id": "low", "label": "l", "text": "L" }, { "id": "middle", "label": "m", "text": "M" },
      { "id": "high", "label": "h", "text": "H" }] }],
    "layers": [{ "id": "data", "title": "D", "summary": "S", "criteria": [
      { "id": "rights", "axis": "steering", "label": "R", "question": "Q", "why": "W", "scale": "steps" }] }],
    "context": [
      { "id": "stakes", "type": "ordinal", "label": "S", "question": "Q", "scale": "steps" },
      { "id": "reach", "type": "ordinal", "label": "R", "question": "Q", "scale": "steps" },
      { "id": "legal", "type": "boolean", "label": "L", "question": "Q" }],
    "levels": [
      { "id": "one", "title": "1", "sentence": "S" },
      { "id": "two", "title": "2", "sentence": "S", "threshold": 1 },
      { "id": "three", "title": "3", "sentence": "S", "threshold": 2 }],
    "decisions": [
      { "id": "score", "title": "S", "each": "layer", "aggregate": { "function": "mean", "of": ["rights"] } },
      { "id": "shown", "title": "S", "role": "shown", "each": "layer", "ladder": { "score": "score" } },
      { "id": "fitting", "title": "F", "role": "fitting", "each": "layer", "type": "level",
        "table": { "hit_policy": "unique", "inputs": ["stakes"], "rules": [
          { "when": ["\\"low\\""], "then": "one" }, { "when": ["\\"middle\\""], "then": "two" },
          { "when": ["\\"high\\""], "then": "three" }] } }]
  }
  """

private func caseStudy(_ id: String, _ context: String, rights: String, reasons: String = "{}") -> String {
  """
  {
    "format": "ambitie-case/1", "id": "\(id)", "rubric": { "id": "small" }, "title": "\(id)", "summary": "S",
    "organisation": "O", "theme": "T", "reference_date": "2022-05-18",
    "context": { \(context) }, "answers": { "data": { "rights": "\(rights)" } }, "reasons": \(reasons)
  }
  """
}

private func assess(_ texts: [String]) throws -> [Assessment] {
  let program = try compiled(rubric)
  return try texts.map { text in
    let study = CaseReader.read(SourceFile(path: "case.json", text: text))
    expectEqual(study.diagnostics, [])
    let value = try #require(study.value)
    return try #require(Scorer(program).assess(value).value)
  }
}

private let threshold = Consistency.Threshold(share: Rational(3, over: 4) ?? .one, facts: 3)

@Suite struct `Consistency of cases` {
  private let alike = "\"stakes\": \"high\", \"reach\": \"low\", \"legal\": true"

  @Test func `finds another choice in the same situation`() throws {
    let cases = try assess([caseStudy("a", alike, rights: "low"), caseStudy("b", alike, rights: "high")])
    let findings = Consistency(cases, threshold: threshold).findings
    expectEqual(findings.map(\.kind), [.choicesDiffer])
    expectEqual(findings.first?.roles, [.shown])
    expectEqual(findings.first?.similarity, Similarity(share: 1, facts: 3))
    expectEqual(findings.first?.explainedBy, [])
  }

  @Test func `is cleared by a recorded reason`() throws {
    let reason = "{ \"data\": \"We chose so on purpose.\" }"
    let cases = try assess([
      caseStudy("a", alike, rights: "low"), caseStudy("b", alike, rights: "high", reasons: reason),
    ])
    expectEqual(Consistency(cases, threshold: threshold).findings.map(\.explainedBy), [[1]])
  }

  @Test func `counts options by their distance`() throws {
    // Equal stakes and legal task, reach two of two steps apart: (1 + 0 + 1) / 3.
    let other = "\"stakes\": \"high\", \"reach\": \"high\", \"legal\": true"
    let cases = try assess([caseStudy("a", alike, rights: "low"), caseStudy("b", other, rights: "high")])
    expectEqual(Consistency(cases, threshold: threshold).findings, [])
    let wide = Consistency.Threshold(share: try #require(Rational(2, over: 3)), facts: 3)
    let findings = Consistency(cases, threshold: wide).findings
    expectEqual(findings.first?.similarity.share, Rational(2, over: 3))
  }

  @Test func `does not judge what is open`() throws {
    let few = "\"stakes\": \"high\", \"reach\": \"low\""
    let open = try assess([caseStudy("a", alike, rights: "low"), caseStudy("b", alike, rights: "unknown")])
    expectEqual(Consistency(open, threshold: threshold).findings, [])
    let unlike = try assess([caseStudy("a", few, rights: "low"), caseStudy("b", few, rights: "high")])
    expectEqual(Consistency(unlike, threshold: threshold).findings, [])
  }

  @Test func `finds the same choice in another situation`() throws {
    let low = "\"stakes\": \"low\", \"reach\": \"low\", \"legal\": true"
    let cases = try assess([caseStudy("a", alike, rights: "low"), caseStudy("b", low, rights: "low")])
    expectEqual(Consistency(cases, threshold: threshold).findings.map(\.kind), [.contextDiffers])
  }
}

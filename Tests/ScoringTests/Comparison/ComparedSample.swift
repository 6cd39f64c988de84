import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

/// A rubric of two layers, whose level is their one answer and whose fitting level is the stakes.
enum ComparedSample {
  static func rubric(version: String = "1") -> String {
    func layer(_ id: String) -> String {
      """
      { "id": "\(id)", "title": "\(id)", "summary": "S", "criteria": [
        { "id": "rights", "axis": "steering", "label": "R", "question": "Q", "why": "W", "scale": "steps" }] }
      """
    }
    return """
      {
        "format": "ambitie-rubric/1", "id": "small", "version": "\(version)", "language": "en", "title": "T",
        "summary": "S", "status": "draft", "statement": "S", "sources": [],
        "axes": [{ "id": "steering", "title": "A", "summary": "S" }],
        "scales": [{ "id": "steps", "options": [
          { "id": "low", "label": "l", "text": "L" }, { "id": "middle", "label": "m", "text": "M" },
          { "id": "high", "label": "h", "text": "H" }] }],
        "layers": [\(layer("data")), \(layer("work"))],
        "context": [
          { "id": "stakes", "type": "ordinal", "label": "S", "question": "Q", "scale": "steps" },
          { "id": "legal", "type": "boolean", "label": "L", "question": "Q" },
          { "id": "region", "type": "text", "label": "R", "question": "Q" },
          { "id": "size", "type": "number", "label": "N", "question": "Q" }],
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
              { "when": ["\\"high\\""], "then": "three" }] } }],
        "flags": [
          { "id": "below", "kind": "too_low", "severity": "high", "each": "layer", "when": "shown < fitting",
            "title": "B", "message": "M", "advice": "A", "sources": [] },
          { "id": "together", "kind": "missed_opportunity", "severity": "low", "each": "layer",
            "when": "rights = \\"low\\"", "title": "T", "message": "M", "advice": "A", "sources": [] },
          { "id": "lawful", "kind": "inconsistency", "severity": "low",
            "when": "legal and data.rights = \\"low\\"", "title": "L", "message": "M", "advice": "A",
            "sources": [] }]
      }
      """
  }

  /// A case; an answer that is left out is unknown.
  struct Case {
    var id = "a"
    var organisation = "\"A\""
    var theme = "\"T\""
    var date = "2022-05-18"
    var version: String?
    var isPractice = false
    var context: [String: String] = [:]
    var data: String?
    var work: String?

    fileprivate var text: String {
      let version = version.map { ", \"version\": \"\($0)\"" } ?? ""
      let facts = context.sorted { $0.key < $1.key }.map { "\"\($0)\": \($1)" }.joined(separator: ", ")
      let answers = [("data", data), ("work", work)].compactMap { layer, answer in
        answer.map { "\"\(layer)\": { \"rights\": \"\($0)\" }" }
      }.joined(separator: ", ")
      return """
        { "format": "ambitie-case/1", "id": "\(id)", "rubric": { "id": "small"\(version) }, "title": "\(id)",
          "summary": "S", "organisation": \(organisation), "theme": \(theme), "reference_date": "\(date)",
          "practice": \(isPractice), "context": { \(facts) }, "answers": { \(answers) } }
        """
    }

    func member(_ program: Program) throws -> Comparison.Member {
      let study = CaseReader.read(SourceFile(path: "case.json", text: text))
      expectEqual(study.diagnostics, [], "\(text)")
      let reading = Scorer(program).assess(try #require(study.value))
      return Comparison.Member(try #require(reading.value))
    }
  }

  static func members(_ cases: [Case], version: String = "1") throws -> [Comparison.Member] {
    let program = try compiled(rubric(version: version))
    return try cases.map { try $0.member(program) }
  }

  static func comparison(
    _ cases: [Case], by grouping: Comparison.Grouping = .organisation
  ) throws -> Comparison {
    Comparison(try members(cases), by: grouping) { _ in .english }
  }

  static func section(
    _ cases: [Case], by grouping: Comparison.Grouping = .organisation
  ) throws -> ComparisonSection {
    let comparison = try comparison(cases, by: grouping)
    expectEqual(comparison.sections.count, 1)
    return try #require(comparison.sections.first)
  }
}

extension ComparisonSection {
  /// "a 2022-05-18" for a case.
  func name(_ index: Int) -> String { "\(cases[index].study.id.value) \(cases[index].study.referenceDate)" }

  /// "A: a, b" for each group.
  var groupTexts: [String] {
    groups.map { group in
      let name =
        switch group.name {
        case .text(let text), .option(let text): text[.english]
        case .year(let year): "\(year)"
        case .boolean(let truth): "\(truth)"
        case .unknown: "unknown"
        case .notApplicable: "not applicable"
        case .everything: "everything"
        }
      return "\(name): " + group.cases.map { "\(cases[$0].study.id.value)" }.joined(separator: ", ")
    }
  }
}

import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

/// A small rubric with a sheet of answers, both chosen by a seed, so small that everything can be tried.
struct RandomRubric {
  let rubric: Rubric
  let program: Program
  let answers: [Value]

  /// - Parameter openQuestions: the most answers that are left unknown.
  init(seed: UInt64, openQuestions: Int = 3) throws {
    var generator = SeededGenerator(seed: seed)
    let text = Self.text(&generator)
    let reading = RubricReader.read(SourceFile(path: "random.json", text: text))
    let errors = reading.diagnostics.filter { $0.severity == .error }
    expectEqual(errors.map(\.wording.english), [], "seed \(seed): \(text)")
    rubric = try #require(reading.value)
    let compiled = RubricCompiler.compile(rubric)
    expectEqual(compiled.diagnostics.map(\.wording.english), [], "seed \(seed): \(text)")
    program = try #require(compiled.value)
    answers = Self.answers(program, openQuestions, &generator)
  }

  var assessment: Assessment { get throws { try program.assessment(of: answers) } }

  private static func answers(
    _ program: Program, _ openQuestions: Int, _ generator: inout SeededGenerator
  ) -> [Value] {
    var answers = program.inputs.indices.map { slot -> Value in
      let possible = program.possibleAnswers(forSlot: slot) ?? []
      if case .criterion = program.inputs[slot].question, Int.random(in: 0..<8, using: &generator) == 0 {
        return .null
      }
      return possible.randomElement(using: &generator) ?? .null
    }
    for _ in 0..<Int.random(in: 0...openQuestions, using: &generator) {
      answers[Int.random(in: answers.indices, using: &generator)] = .unknown
    }
    return answers
  }

  // MARK: The rubric file

  private static func text(_ generator: inout SeededGenerator) -> String {
    let layers = Array(["a", "b"].prefix(Int.random(in: 1...2, using: &generator)))
    let criteria = Int.random(in: 2...(layers.count == 1 ? 4 : 2), using: &generator)
    let layerTexts = layers.map { layer in
      let items = (0..<criteria).map { criterion($0, &generator) }
      return
        #"{"id": "\#(layer)", "title": "t", "summary": "s", "criteria": [\#(items.joined(separator: ",\n"))]}"#
    }
    let comparison = ["<", "<=", "=", ">="].randomElement(using: &generator) ?? "="
    let fitting = ["m", "h"].randomElement(using: &generator) ?? "m"
    let flags = [
      #"c0 \#(comparison) "p" and stakes >= "high""#, "shown > fitting",
      "some level in layers.shown satisfies level = \"l\"",
      #"not(c1 = "q") or legal"#,
    ].enumerated().map { flag($0, $1, isForLayers: $0 != 2) }
    return """
      {"format": "ambitie-rubric/1", "id": "random", "version": "1", "language": "en", "title": "t",
      "summary": "s", "status": "draft", "statement": "s", "sources": [],
      "axes": [{"id": "steering", "title": "t", "summary": "s"}],
      "layers": [\(layerTexts.joined(separator: ",\n"))],
      "context": [
      {"id": "stakes", "type": "ordinal", "label": "l", "question": "q", "options": [
      {"id": "low", "label": "l", "text": "t"}, {"id": "high", "label": "h", "text": "t"}]},
      {"id": "legal", "type": "boolean", "label": "l", "question": "q"\(control("found", &generator))}],
      "levels": [\(levels(&generator))],
      "decisions": [
      {"id": "score", "title": "t", "role": "score", "each": "layer", \(score(criteria, &generator))},
      {"id": "shown", "title": "t", "role": "shown", "type": "level", "each": "layer",
      "ladder": {"score": "score"}},
      {"id": "fitting", "title": "t", "role": "fitting", "type": "level", "each": "layer",
      "table": {"hit_policy": "first", "inputs": ["stakes", "legal"], "rules": [
      {"when": ["\\"high\\"", "-"], "then": "\(fitting)"},
      {"when": ["-", "true"], "then": "m"}], "otherwise": "l"}},
      {"id": "case_shown", "title": "t", "role": "shown", "type": "level",
      "aggregate": {"function": "\(["median", "min", "max"].randomElement(using: &generator) ?? "min")",
      "of": {"each_layer": "shown"}}}],
      "flags": [\(flags.joined(separator: ",\n"))]}
      """
  }

  private static func criterion(_ index: Int, _ generator: inout SeededGenerator) -> String {
    let names = Array(["o", "p", "q"].prefix(Int.random(in: 2...3, using: &generator)))
    // Every criterion has the options that flags name; the third may count for as much as the second.
    let options = (names.count == 2 && index == 1 ? ["o", "p", "q"] : names).enumerated().map { place, name in
      let value = Int.random(in: 0...1, using: &generator) == 0 ? place : place * 2
      let cost = Int.random(in: 1...4, using: &generator)
      let effort = cost < 4 ? #", "effort": {"cost": \#(cost)}"# : ""
      let found = [#", "control": "found""#, #", "proposed": false"#, ""][
        min(2, Int.random(in: 0..<9, using: &generator))]
      return #"{"id": "\#(name)", "label": "l", "text": "t", "value": \#(value)\#(effort)\#(found)}"#
    }
    let weight = ["1", "2", "0.5", "1.5"].randomElement(using: &generator) ?? "1"
    return #"{"id": "c\#(index)", "axis": "steering", "weight": \#(weight), "label": "l", "question": "q", "#
      + #""why": "w"\#(control("chosen", &generator)), "options": [\#(options.joined(separator: ", "))]}"#
  }

  /// What can be done about a question, mostly what the format takes it to be.
  private static func control(_ usual: String, _ generator: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: #", "control": "found""#
    case 1: #", "control": "arranged""#
    case 2: #", "control": "\#(usual)""#
    default: ""
    }
  }

  private static func score(_ criteria: Int, _ generator: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<4, using: &generator) {
    case 0:
      let names = (0..<criteria).map { #""c\#($0)""# }.joined(separator: ", ")
      let weights = (0..<criteria).map { "\($0 + 1)" }.joined(separator: ", ")
      return #""aggregate": {"function": "weighted_mean", "of": [\#(names)], "weights": [\#(weights)]}"#
    default:
      return #""aggregate": {"function": "weighted_mean", "of": {"axis": "steering"}}"#
    }
  }

  private static func levels(_ generator: inout SeededGenerator) -> String {
    let thresholds = [["0.5", "1", "0.75"], ["1.5", "2", "1.25"]].map {
      $0.randomElement(using: &generator) ?? "1"
    }
    let conditions = [#"c0 >= "p""#, #"c1 = "p" or stakes = "low""#, "legal"]
    let requires = (0..<2).map { _ in
      Int.random(in: 0..<2, using: &generator) == 0
        ? ", \"requires\": \"\((conditions.randomElement(using: &generator) ?? "").replacing("\"", with: "\\\""))\""
        : ""
    }
    return """
      {"id": "l", "title": "Low", "sentence": "s"},
      {"id": "m", "title": "Middle", "sentence": "s", "threshold": \(thresholds[0])\(requires[0])},
      {"id": "h", "title": "High", "sentence": "s", "threshold": \(thresholds[1])\(requires[1])}
      """
  }

  private static func flag(_ index: Int, _ condition: String, isForLayers: Bool) -> String {
    let when = condition.replacing("\"", with: "\\\"")
    return #"{"id": "f\#(index)", "kind": "too_low", "severity": "low", "when": "\#(when)", "#
      + #""title": "t", "message": "m", "advice": "a", "sources": []"#
      + (isForLayers ? #", "each": "layer"}"# : "}")
  }
}

extension Program {
  /// What a case with these answers comes to.
  func assessment(of answers: [Value]) throws -> Assessment {
    let blank = AnswerSheet(blankFor: self)
    let sheet = blank.changed(
      by: answers.enumerated().map { Change(slot: $0, from: .unknown, to: $1) })
    return Scorer(self).assess(try caseStudy, sheet)
  }

  private var caseStudy: CaseStudy {
    get throws {
      let day = try #require(CalendarDate("2022-05-18"))
      let nowhere = SourceRange(0, 0)
      let text = LocalizedText("t")
      return CaseStudy(
        id: Located(Identifier("random"), at: nowhere), rubric: .init(id: rubric.id, version: nil),
        title: text,
        summary: text, organisation: text, theme: text, referenceDate: day,
        assessors: [], sources: [], context: [], answers: [])
    }
  }

  /// Every way in which the unknown answers can be filled in.
  func completions(of answers: [Value]) -> [[Value]] {
    answers.indices.reduce([[]]) { sheets, slot in
      let choices = answers[slot] == .unknown ? possibleAnswers(forSlot: slot) ?? [] : [answers[slot]]
      return sheets.flatMap { sheet in choices.map { sheet + [$0] } }
    }
  }
}

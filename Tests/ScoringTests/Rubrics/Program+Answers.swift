import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

extension Program {
  /// The sheet for `answers` by name, each written as in a case file: `low`, `true`, `2.5`, `unknown`,
  /// `not_applicable`. What is not named is unknown.
  func sheet(_ answers: [String: String]) throws -> AnswerSheet {
    let reading = AnswerSheet.read(try caseStudy(answers), for: self)
    expectEqual(reading.diagnostics.map(\.wording.english), [])
    return try #require(reading.value)
  }

  /// What `answers` come to.
  func assess(_ answers: [String: String] = [:]) throws -> Assessment {
    Scorer(self).assess(try caseStudy(answers), try sheet(answers))
  }

  func caseStudy(_ answers: [String: String]) throws -> CaseStudy {
    let day = try #require(CalendarDate("2022-05-18"))
    let named = answers.sorted { $0.key < $1.key }.map { name, text in
      CaseStudy.NamedAnswer(
        name: Located(name, at: .nowhere),
        answer: Answer(value: Located(answer(text, to: name), at: .nowhere)))
    }
    let text = LocalizedText(dutch: "t", english: "t")
    return CaseStudy(
      id: Located(Identifier("case"), at: .nowhere), rubric: .init(id: rubric.id, version: nil), title: text,
      summary: text, organisation: text, theme: text, referenceDate: day, assessors: [], sources: [],
      context: named.filter { isFact($0.name.value) }, answers: named.filter { !isFact($0.name.value) })
  }

  private func isFact(_ name: String) -> Bool {
    guard let slot = slot(named: name), case .fact = inputs[slot].question else { return false }
    return true
  }

  private func answer(_ text: String, to name: String) -> Answer.Value {
    switch (text, slot(named: name).map { inputs[$0].domain }) {
    case ("unknown", _): .unknown
    case ("not_applicable", _): .notApplicable
    case (_, .boolean): .boolean(text == "true")
    case (_, .number): Rational(decimal: text).map { .number($0) } ?? .text(text)
    default: .option(text)
    }
  }

  /// A value as tests write it: an option's id, `3/2`, `true`, `null`, `unknown`, `conflictingRules`.
  func text(_ value: Value, of name: String) -> String {
    switch value {
    case .unknown: return "unknown"
    case .null: return "null"
    case .boolean(let truth): return "\(truth)"
    case .number(let number): return "\(number)"
    case .text(let index): return "text \(index)"
    case .fault(let fault): return "\(fault)"
    case .option(let index):
      switch decision(named: name)?.type {
      case .level: return rubric.levels[index].id.value.rawValue
      case .options(let options): return options[index].id.value.rawValue
      default: return "option \(index)"
      }
    }
  }
}

extension Assessment {
  /// The value of the decision called `name`.
  func text(_ name: String) throws -> String {
    program.text(try #require(outcome(named: name), "no decision \(name)").value, of: name)
  }

  /// Everything that the decision called `name` can still be, in order; `nil` when that is not told.
  func possible(_ name: String) throws -> [String]? {
    try #require(outcome(named: name)).possible?.map { program.text($0, of: name) }
  }

  func flag(_ name: String) throws -> FlagOutcome {
    flags[try #require(program.flags.firstIndex { $0.name == name }, "no flag \(name)")]
  }

  /// The names of the questions in `slots`.
  func names(_ slots: [Int]) -> [String] { slots.map { program.inputs[$0].name } }
}

extension SourceRange {
  static let nowhere = SourceRange(0, 0)
}

import AmbitionModel
import Scoring

/// A decision in JSON: its value, what it can still be, and why.
struct DecisionRecord: Encodable {
  var name: String
  var title: TextRecord
  var layer: String?
  var role: String?
  /// The axis that a score belongs to.
  var axis: String?
  /// `number`, `boolean`, `level` or `option`.
  var type: String
  var value: ValueRecord
  /// Of a number, the value rounded to two decimals for display.
  var rounded: String?
  /// Every value that completing the open answers can give; of a number only those that are no number.
  ///
  /// `nil` where that is too much to tell.
  var possible: [ValueRecord]?
  /// Of a number, the lowest and highest that completing the open answers can give.
  var range: RangeRecord?
  /// The options that the ids in `value` and `possible` stand for.
  var options: [OptionRecord]?
  var undecidedBy: [String]
  var place: String?
  var reason: ReasonRecord

  enum CodingKeys: String, CodingKey {
    case name, title, layer, role, axis, type, value, rounded, possible, range, options, place, reason
    case undecidedBy = "undecided_by"
  }

  init(_ index: Int, _ assessment: Assessment, _ places: RubricPlaces) {
    let program = assessment.program
    let decision = program.decisions[index]
    let outcome = assessment.decisions[index]
    name = decision.name
    title = TextRecord(decision.decision.title)
    layer = decision.layer.map { program.rubric.layers[$0].id.value.rawValue }
    role = decision.decision.role?.rawValue
    axis = decision.decision.axis?.value.rawValue
    switch decision.type {
    case .boolean: type = "boolean"
    case .number: type = "number"
    case .level: type = "level"
    case .options(let all):
      type = "option"
      options = all.map(OptionRecord.init)
    }
    let record = OutcomeRecord(index, assessment)
    (value, possible, range, undecidedBy) =
      (record.value, record.possible, record.range, record.undecidedBy)
    if case .number(let number) = outcome.value { rounded = NumberStyle(language: .english).text(number) }
    place = places.text(decision.decision.id.range, in: program.rubric)
    reason = ReasonRecord(assessment.reason(forDecision: index), decision, assessment, places)
  }
}

/// What a decision came to or can still be, in JSON.
struct OutcomeRecord: Encodable {
  var value: ValueRecord
  var possible: [ValueRecord]?
  var range: RangeRecord?
  var undecidedBy: [String]

  enum CodingKeys: String, CodingKey {
    case value, possible, range
    case undecidedBy = "undecided_by"
  }

  init(_ index: Int, _ assessment: Assessment) {
    let program = assessment.program
    let decision = program.decisions[index]
    let outcome = assessment.decisions[index]
    value = ValueRecord(outcome.value, of: decision, program)
    if let all = outcome.possible {
      range = RangeRecord(all)
      let listed = all.filter { if case .number = $0 { false } else { true } }
      possible = listed.map { ValueRecord($0, of: decision, program) }
    }
    undecidedBy = outcome.undecidedBy.map { program.inputs[$0].name }
  }
}

/// The ends of what a number can still be, exact.
struct RangeRecord: Encodable {
  var lowest: String
  var highest: String

  /// `nil` when `possible` has no number.
  init?(_ possible: [Value]) {
    let numbers = possible.compactMap { if case .number(let number) = $0 { number } else { nil } }
    guard let first = numbers.first, let last = numbers.last else { return nil }
    lowest = first.description
    highest = last.description
  }
}

struct OptionRecord: Encodable {
  var id: String
  var label: TextRecord
  var text: TextRecord

  init(_ option: Option) {
    id = option.id.value.rawValue
    label = TextRecord(option.label)
    text = TextRecord(option.text)
  }
}

/// A flag in JSON, with what it rests on.
struct FlagRecord: Encodable {
  var name: String
  var layer: String?
  var kind: String
  var severity: String
  var state: String
  var title: TextRecord
  var message: TextRecord
  var advice: TextRecord
  /// The ids of the rubric's sources.
  var sources: [String]
  var undecidedBy: [String]
  var grounds: [GroundRecord]
  var place: String?

  enum CodingKeys: String, CodingKey {
    case name, layer, kind, severity, state, title, message, advice, sources, grounds, place
    case undecidedBy = "undecided_by"
  }

  init(_ index: Int, _ assessment: Assessment, _ places: RubricPlaces) {
    let program = assessment.program
    let flag = program.flags[index]
    let outcome = assessment.flags[index]
    name = flag.name
    layer = flag.layer.map { program.rubric.layers[$0].id.value.rawValue }
    kind = flag.flag.kind.rawValue
    severity = flag.flag.severity.rawValue
    state = outcome.state.rawValue
    title = TextRecord(flag.flag.title)
    message = TextRecord(flag.flag.message)
    advice = TextRecord(flag.flag.advice)
    sources = flag.flag.sources.map(\.value.rawValue)
    undecidedBy = outcome.undecidedBy.map { program.inputs[$0].name }
    grounds = assessment.grounds(forFlag: index).map { GroundRecord($0, assessment) }
    place = places.text(flag.flag.id.range, in: program.rubric)
  }
}

import AmbitionModel
import Scoring

extension JSON {
  /// An option's id, true or false, an exact number as text such as `"5/3"`, `"unknown"`, `"not_applicable"`, or
  /// `"fault:…"`.
  static func value(_ value: Scoring.Value) -> JSON {
    switch value {
    case .unknown: "unknown"
    case .null: "not_applicable"
    case .boolean(let truth): .boolean(truth)
    case .number(let number): .string(number.description)
    case .option(let index): .string("\(index)")
    case .text: "text"
    case .fault(.numberTooLarge): "fault:number-too-large"
    case .fault(.inexactPower): "fault:inexact-power"
    case .fault(.conflictingRules): "fault:conflicting-rules"
    }
  }

  static func value(_ value: Scoring.Value, of decision: CompiledDecision, _ program: Program) -> JSON {
    switch (value, decision.type) {
    case (.option(let index), .level): .string(program.rubric.levels[index].id.value.rawValue)
    case (.option(let index), .options(let options)): .string(options[index].id.value.rawValue)
    default: .value(value)
    }
  }

  /// - Parameter answer: what was answered, for a text as it was written.
  static func value(
    _ value: Scoring.Value, ofSlot slot: Int, _ program: Program, _ answer: Answer? = nil
  ) -> JSON {
    switch (value, program.inputs[slot].domain) {
    case (.option(let index), .options(let options)): return .string(options[index].id.value.rawValue)
    case (.text, _):
      return answer.map { .string($0.value.value.text) } ?? .value(value)
    default: return .value(value)
    }
  }

  /// Everything that a decision can still be; `nil` where that is too much to tell.
  static func possible(_ values: [Scoring.Value]?, of decision: CompiledDecision, _ program: Program) -> JSON?
  {
    values.map { .array($0.map { .value($0, of: decision, program) }) }
  }

  /// The names of questions.
  static func names(_ slots: [Int], _ program: Program) -> JSON {
    .strings(slots.map { program.inputs[$0].name })
  }

  /// A changed answer.
  static func change(_ change: Change, _ program: Program) -> JSON {
    [
      "name": .string(program.inputs[change.slot].name),
      "from": .value(change.from, ofSlot: change.slot, program),
      "to": .value(change.to, ofSlot: change.slot, program),
    ]
  }
}

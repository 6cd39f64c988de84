import AmbitionModel
import Scoring

/// A value in JSON: an option's id, true or false, an exact number as text such as `"5/3"`, `"unknown"`,
/// `"not_applicable"`, or `"fault:…"`.
enum ValueRecord: Encodable, Equatable {
  case text(String)
  case boolean(Bool)

  init(_ value: Value, of decision: CompiledDecision, _ program: Program) {
    switch (value, decision.type) {
    case (.option(let index), .level): self = .text(program.rubric.levels[index].id.value.rawValue)
    case (.option(let index), .options(let options)): self = .text(options[index].id.value.rawValue)
    default: self.init(value)
    }
  }

  init(_ value: Value, ofSlot slot: Int, _ program: Program, _ answer: Answer?) {
    switch (value, program.inputs[slot].domain) {
    case (.option(let index), .options(let options)): self = .text(options[index].id.value.rawValue)
    case (.text, _):
      if case .text(let text)? = answer?.value.value { self = .text(text) } else { self.init(value) }
    default: self.init(value)
    }
  }

  init(_ value: Value) {
    switch value {
    case .unknown: self = .text("unknown")
    case .null: self = .text("not_applicable")
    case .boolean(let truth): self = .boolean(truth)
    case .number(let number): self = .text(number.description)
    case .option(let index): self = .text("\(index)")
    case .text: self = .text("text")
    case .fault(.numberTooLarge): self = .text("fault:number-too-large")
    case .fault(.conflictingRules): self = .text("fault:conflicting-rules")
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .boolean(let truth): try container.encode(truth)
    }
  }
}

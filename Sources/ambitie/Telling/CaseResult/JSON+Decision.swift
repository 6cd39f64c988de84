import AmbitionModel
import Scoring

extension JSON {
  /// A decision: its value, what it can still be, and why.
  static func decision(_ index: Int, _ assessment: Assessment, _ places: RubricPlaces) -> JSON {
    let program = assessment.program
    let decision = program.decisions[index]
    let outcome = assessment.decisions[index]
    let own = decision.decision
    var rounded: String?
    if case .number = outcome.value { rounded = Speaker(program, .english).text(outcome.value) }
    var options: JSON?
    if case .options(let all) = decision.type { options = .array(all.map(JSON.option)) }
    return [
      "name": .string(decision.name),
      "title": .text(own.title),
      "layer": .layer(decision.layer, program),
      "role": (own.role?.rawValue).map(JSON.string),
      "axis": (own.axis?.value.rawValue).map(JSON.string),
      "type": .string(decision.type.name),
      "value": .value(outcome.value, of: decision, program),
      // For display, to as many decimals as show on which side of the rules' numbers it is.
      "rounded": rounded.map(JSON.string),
      "possible": .possible(outcome, of: decision, program),
      "range": JSON.range(outcome),
      "options": options,
      "undecided_by": .names(outcome.undecidedBy, program),
      // Only where the answers that are certain enough leave more open.
      "firm": assessment.doubt(ofDecision: index).map { .firm($0, decision, program) },
      "on_threshold": (assessment.threshold(underDecision: index)?.description).map(JSON.string),
      "place": places.text(own.id.range, in: program.rubric).map(JSON.string),
      "reason": .reason(assessment.reason(forDecision: index), decision, assessment, places),
    ]
  }

  /// A decision without the answers that are not certain enough.
  private static func firm(
    _ doubt: Assessment.Doubt<Assessment.Outcome>, _ decision: CompiledDecision, _ program: Program
  ) -> JSON {
    [
      "value": .value(doubt.firm.value, of: decision, program),
      "possible": .possible(doubt.firm, of: decision, program),
      "range": JSON.range(doubt.firm),
      "rests_on": .names(doubt.restsOn, program),
    ]
  }

  /// Every value that completing the open answers can give; of a number only those that are no number.
  ///
  /// `nil` where that is too much to tell.
  static func possible(
    _ outcome: Assessment.Outcome, of decision: CompiledDecision, _ program: Program
  ) -> JSON? {
    let listed = outcome.possible?.filter { if case .number = $0 { false } else { true } }
    return .possible(listed, of: decision, program)
  }

  /// Between which numbers completing the open answers stays, exact; `nil` without a number, or without an end.
  static func range(_ outcome: Assessment.Outcome) -> JSON? {
    if case (.number(let low), .number(let high))? = outcome.numberEnds {
      return ["lowest": .string(low.description), "highest": .string(high.description)]
    }
    let numbers = (outcome.possible ?? []).compactMap {
      if case .number(let number) = $0 { number } else { nil }
    }
    guard let first = numbers.first, let last = numbers.last else { return nil }
    return ["lowest": .string(first.description), "highest": .string(last.description)]
  }

  private static func option(_ option: Option) -> JSON {
    ["id": .string(option.id.value.rawValue), "label": .text(option.label), "text": .text(option.text)]
  }

  /// A flag, with what it rests on.
  static func flag(_ index: Int, _ assessment: Assessment, _ places: RubricPlaces) -> JSON {
    let program = assessment.program
    let flag = program.flags[index]
    let outcome = assessment.flags[index]
    return [
      "name": .string(flag.name),
      "layer": .layer(flag.layer, program),
      "kind": .string(flag.flag.kind.rawValue),
      "severity": .string(flag.flag.severity.rawValue),
      "state": .string(outcome.state.rawValue),
      "title": .text(flag.flag.title),
      "message": .text(flag.flag.message),
      "advice": .text(flag.flag.advice),
      "sources": .strings(flag.flag.sources.map { $0.value.rawValue }),
      "undecided_by": .names(outcome.undecidedBy, program),
      "firm": assessment.doubt(ofFlag: index).map {
        ["state": .string($0.firm.state.rawValue), "rests_on": .names($0.restsOn, program)]
      },
      "grounds": .grounds(assessment.grounds(forFlag: index), assessment),
      "place": places.text(flag.flag.id.range, in: program.rubric).map(JSON.string),
    ]
  }
}

extension CompiledDecision.ValueType {
  fileprivate var name: String {
    switch self {
    case .boolean: "boolean"
    case .number: "number"
    case .level: "level"
    case .options: "option"
    }
  }
}
